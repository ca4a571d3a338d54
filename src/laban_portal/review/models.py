# SPDX-License-Identifier: Apache-2.0
"""What became of values: decisions, appeals, signed reports, snapshots, corrections.

Decisions, snapshots and their parts are never changed; the database refuses it (triggers, see the migrations).
"""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from laban_portal.clock.now import now
from laban_portal.collection.states import AppealState, CorrectionState

VERDICTS = ("accept", "return", "lower", "restore", "dismiss", "correct", "refuse")
"""What was decided. restore and dismiss answer an appeal; correct and refuse a request to correct a frozen value."""

REASON_CODES = (
    "no_proof", "wrong_page", "proof_differs", "wrong_unit", "wrong_period", "wrong_scope", "unlike_total", "unlike_source",
    "implausible", "not_by_definition", "other",
)  # fmt: skip
"""Why a value was returned or lowered; `other` wants words."""


class Decision(models.Model):
    """One decision on one value, for ever. `number` is the value's revision that was decided on."""

    duty = models.ForeignKey("collection.Duty", on_delete=models.PROTECT, related_name="decisions")
    element = models.CharField(max_length=60)
    slice = models.CharField(max_length=160, blank=True)
    number = models.PositiveIntegerField()
    verdict = models.CharField(max_length=8, choices=[(verdict, verdict) for verdict in VERDICTS])
    code = models.CharField(max_length=20, blank=True, choices=[(code, code) for code in REASON_CODES])
    words = models.CharField(max_length=1000, blank=True)
    before = models.CharField(max_length=2000, blank=True)
    after = models.CharField(max_length=2000, blank=True)
    after_number = models.PositiveIntegerField(default=0)
    appeal_until = models.DateField(null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    by_name = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField(default=now)

    class Meta:
        """In their order, by value."""

        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["duty", "element", "slice"])]
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        """Show what was decided on what."""
        return f"{self.verdict} {self.duty_id}:{self.element}:{self.slice}"


class Appeal(models.Model):
    """A unit disagrees with a decision that lowered its value. `answer_due` is when the ministry must have answered."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="appeal")
    state = models.CharField(max_length=10, default=AppealState.OPEN, choices=[(s.value, s.value) for s in AppealState])
    words = models.CharField(max_length=2000)
    made_at = models.DateTimeField(default=now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=160, blank=True)
    answer_due = models.DateField()
    answer = models.CharField(max_length=2000, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_name = models.CharField(max_length=160, blank=True)

    def __str__(self) -> str:
        """Show the words."""
        return self.words


REPORT_STATES = ("made", "signed", "replaced")


class Report(models.Model):
    """The official report of a unit in a round: content and its hash, the PDF made from it, and what came back signed.

    A later report of the unit replaces it. `code` is printed on it and leads to the public page of its verification.
    `sequence` is where the unit's chain stood: a chain that is longer now has values that this report does not know.
    """

    code = models.CharField(max_length=24, unique=True)
    round = models.ForeignKey("collection.Round", on_delete=models.PROTECT, related_name="reports")
    unit = models.ForeignKey("catalog.Unit", to_field="key", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    language = models.CharField(max_length=8, default="vi")
    content = models.TextField()
    hash = models.CharField(max_length=64)
    sequence = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=8, default="made", choices=[(state, state) for state in REPORT_STATES])
    pdf = models.ForeignKey("files.Stored", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=160, blank=True)
    signed = models.ForeignKey("files.Stored", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    signed_kind = models.CharField(max_length=8, blank=True, choices=[("scan", "scan"), ("digital", "digital")])
    signed_name = models.CharField(max_length=160, blank=True)
    signature = models.JSONField(default=dict, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    replaced_at = models.DateTimeField(null=True, blank=True)
    demonstration = models.BooleanField(default=False)

    class Meta:
        """Numbered by unit and round."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="one_report_number", fields=["round", "unit", "number"])
        ]

    def __str__(self) -> str:
        """Show the code."""
        return self.code


class Snapshot(models.Model):
    """The accepted values of a round, frozen: a manifest and one part for each unit.

    `hash` covers the manifest, which covers the parts, the catalogue's versions, the chains' heads and the snapshot before.
    """

    round = models.ForeignKey("collection.Round", on_delete=models.PROTECT, related_name="snapshots")
    number = models.PositiveIntegerField()
    manifest = models.TextField()
    hash = models.CharField(max_length=64)
    previous = models.CharField(max_length=64, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    values = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField(default=now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    by_name = models.CharField(max_length=160, blank=True)
    demonstration = models.BooleanField(default=False)

    class Meta:
        """Numbered by round."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="one_snapshot_number", fields=["round", "number"])
        ]

    def __str__(self) -> str:
        """Show round and number."""
        return f"{self.round_id}/{self.number}"


class SnapshotPart(models.Model):
    """One unit's values in a snapshot, as the text that is hashed."""

    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="parts")
    unit = models.CharField(max_length=80)
    content = models.TextField()
    hash = models.CharField(max_length=64)
    values = models.PositiveIntegerField(default=0)

    class Meta:
        """One part a unit."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="one_part", fields=["snapshot", "unit"])
        ]

    def __str__(self) -> str:
        """Show the unit."""
        return self.unit


class Correction(models.Model):
    """A unit asks to correct a frozen value, with proof; the ministry decides; the next snapshot takes it."""

    duty = models.ForeignKey("collection.Duty", on_delete=models.PROTECT, related_name="corrections")
    element = models.CharField(max_length=60)
    slice = models.CharField(max_length=160, blank=True)
    number = models.PositiveIntegerField()
    before = models.CharField(max_length=2000, blank=True)
    kind = models.CharField(max_length=6, default="value")
    text = models.CharField(max_length=2000, blank=True)
    reason = models.CharField(max_length=2000)
    document = models.ForeignKey("evidence.Document", on_delete=models.PROTECT, related_name="+")
    page = models.PositiveIntegerField(null=True, blank=True)
    state = models.CharField(
        max_length=10, default=CorrectionState.ASKED, choices=[(s.value, s.value) for s in CorrectionState]
    )
    made_at = models.DateTimeField(default=now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=160, blank=True)
    answer = models.CharField(max_length=2000, blank=True)
    decision = models.OneToOneField(
        Decision, null=True, blank=True, on_delete=models.PROTECT, related_name="correction"
    )
    snapshot = models.ForeignKey(Snapshot, null=True, blank=True, on_delete=models.PROTECT, related_name="corrections")

    class Meta:
        """One open request a value."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                name="one_open_correction", fields=["duty", "element", "slice"],
                condition=models.Q(state__in=["asked", "granted"]),
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        """Show what it is about."""
        return f"{self.duty_id}:{self.element}:{self.slice}"
