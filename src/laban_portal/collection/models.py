# SPDX-License-Identifier: Apache-2.0
"""Rounds, duties, cells and their append-only, hash-chained revisions.

A `Cell` is only the latest revision, kept for reading; the truth is the chain of `Revision`s, one chain for each round
and unit. The database itself refuses to change or delete a revision (triggers, see the migrations).
"""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from laban_portal.clock.now import now
from laban_portal.collection.states import CellState, DutyState, RoundState


class Round(models.Model):
    """A collection: of one framework and year with closing dates, or standing (open all year, each period with its own).

    Two dates in plain words: what comes until `on_time_until` counts as on time; after `closes_on` nothing is taken.
    `rules` are the rules its values are checked by. A unit may appeal within `appeal_days` working days after its value was
    lowered; the ministry answers within `answer_days`.
    `proof_wanted`: a value whose field names evidence needs a document, or a note why there is none, before it is handed in.
    """

    code = models.SlugField(max_length=60, unique=True)
    names = models.JSONField(default=dict)
    kind = models.CharField(max_length=8, choices=[("standing", "standing"), ("yearly", "yearly")])
    framework = models.ForeignKey("catalog.Version", on_delete=models.PROTECT, related_name="+")
    calendar = models.ForeignKey("catalog.Version", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    rules = models.ForeignKey("catalog.Version", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    appeal_days = models.PositiveSmallIntegerField(default=5)
    answer_days = models.PositiveSmallIntegerField(default=10)
    proof_wanted = models.BooleanField(default=False)
    state = models.CharField(max_length=8, default=RoundState.PLANNED, choices=[(s.value, s.value) for s in RoundState])
    opens_on = models.DateField()
    on_time_until = models.DateField(null=True, blank=True)
    closes_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=now)
    demonstration = models.BooleanField(default=False)

    class Meta:
        """A yearly round has both dates, in order."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="round_dates_in_order",
                condition=models.Q(kind="standing")
                | (
                    models.Q(on_time_until__gte=models.F("opens_on"))
                    & models.Q(closes_on__gte=models.F("on_time_until"))
                ),
            )
        ]

    def __str__(self) -> str:
        """Show the code."""
        return self.code


class Chain(models.Model):
    """A unit's part in a round, and the head of its chain of revisions. Saving locks this row first."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="chains")
    unit = models.ForeignKey("catalog.Unit", to_field="key", on_delete=models.PROTECT, related_name="+")
    sequence = models.PositiveIntegerField(default=0)
    head = models.CharField(max_length=64, blank=True)
    head_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """One chain for each round and unit."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="one_chain", fields=["round", "unit"])
        ]

    def __str__(self) -> str:
        """Show round and unit."""
        return f"{self.round_id}:{self.unit_id}"


class Duty(models.Model):
    """One form owed by one unit for one period: who has it, until when, how far it is (counted from its values)."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="duties")
    chain = models.ForeignKey(Chain, on_delete=models.PROTECT, related_name="duties")
    unit = models.ForeignKey("catalog.Unit", to_field="key", on_delete=models.PROTECT, related_name="+")
    form = models.ForeignKey("catalog.Version", on_delete=models.PROTECT, related_name="+")
    domain = models.CharField(max_length=60)
    period = models.CharField(max_length=24)
    organisation = models.ForeignKey("people.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    state = models.CharField(max_length=10, default=DutyState.OPEN, choices=[(s.value, s.value) for s in DutyState])
    on_time_until = models.DateField()
    closes_on = models.DateField(null=True, blank=True)
    required = models.PositiveIntegerField(default=0)
    filled = models.PositiveIntegerField(default=0)
    faulty = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField(null=True, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.TextField(blank=True)
    state_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Owed once."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="one_duty", fields=["chain", "form", "period"])
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["round", "unit"]),
            models.Index(fields=["state", "on_time_until"]),
        ]

    def __str__(self) -> str:
        """Show what is owed."""
        return f"{self.unit_id}:{self.form_id}:{self.period}"


KINDS = [(kind, kind) for kind in ("value", "none", "empty", "unread")]
"""A value; "no data" with its reason; emptied; typed but not readable (kept as typed, counts for nothing)."""


class Cell(models.Model):
    """What stands in a cell now: its latest revision. `number` counts its revisions; a saver tells which one they saw."""

    duty = models.ForeignKey(Duty, on_delete=models.PROTECT, related_name="cells")
    element = models.CharField(max_length=60)
    slice = models.CharField(max_length=160, blank=True)
    number = models.PositiveIntegerField(default=0)
    kind = models.CharField(max_length=6, choices=KINDS)
    text = models.CharField(max_length=2000, blank=True)
    value = models.FloatField(null=True, blank=True)
    flag = models.CharField(max_length=2, blank=True)
    reason = models.CharField(max_length=40, blank=True)
    note = models.CharField(max_length=1000, blank=True)
    answer = models.CharField(max_length=10, blank=True)
    state = models.CharField(max_length=10, default=CellState.DRAFT, choices=[(s.value, s.value) for s in CellState])
    first_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=160, blank=True)

    class Meta:
        """One cell for one element and slice of a duty."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="one_cell", fields=["duty", "element", "slice"])
        ]

    def __str__(self) -> str:
        """Show where it stands."""
        return f"{self.duty_id}:{self.element}:{self.slice}"


class Revision(models.Model):
    """One acknowledged change of one cell, for ever. `hash` covers every other column and the hash before it."""

    chain = models.ForeignKey(Chain, on_delete=models.PROTECT, related_name="revisions")
    sequence = models.PositiveIntegerField()
    duty = models.ForeignKey(Duty, on_delete=models.PROTECT, related_name="revisions")
    form = models.CharField(max_length=80)
    element = models.CharField(max_length=60)
    period = models.CharField(max_length=24)
    slice = models.CharField(max_length=160, blank=True)
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=6, choices=KINDS)
    text = models.CharField(max_length=2000, blank=True)
    typed = models.CharField(max_length=2000, blank=True)
    flag = models.CharField(max_length=2, blank=True)
    reason = models.CharField(max_length=40, blank=True)
    note = models.CharField(max_length=1000, blank=True)
    answer = models.CharField(max_length=10, blank=True)
    source = models.CharField(max_length=12)
    operation = models.CharField(max_length=36)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    by_name = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()
    previous = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        """Numbered without gaps; an operation sent twice is saved once."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="one_sequence", fields=["chain", "sequence"]),
            models.UniqueConstraint(name="one_operation", fields=["chain", "operation"]),
            models.UniqueConstraint(name="one_revision", fields=["duty", "element", "slice", "number"]),
        ]

    def __str__(self) -> str:
        """Show chain and sequence."""
        return f"{self.chain_id}#{self.sequence}"


class FollowUp(models.Model):
    """A mark on a cell: look at this again. It is work for someone until it is done."""

    cell = models.ForeignKey(Cell, null=True, on_delete=models.PROTECT, related_name="follow_ups")
    duty = models.ForeignKey(Duty, on_delete=models.PROTECT, related_name="follow_ups")
    element = models.CharField(max_length=60)
    slice = models.CharField(max_length=160, blank=True)
    why = models.CharField(max_length=500)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField(default=now)
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    def __str__(self) -> str:
        """Show why."""
        return self.why


class Explanation(models.Model):
    """Why a finding is right as it stands. It holds for the values it was given for (`fingerprint`), not for later ones.

    Never changed: another explanation is another row, and the latest one counts.
    """

    duty = models.ForeignKey(Duty, on_delete=models.PROTECT, related_name="explanations")
    element = models.CharField(max_length=60)
    slice = models.CharField(max_length=160, blank=True)
    rule = models.CharField(max_length=60)
    fingerprint = models.CharField(max_length=64)
    words = models.CharField(max_length=1000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField(default=now)

    class Meta:
        """Found by duty."""

        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["duty", "element", "slice"])]

    def __str__(self) -> str:
        """Show the words."""
        return self.words


class Extension(models.Model):
    """A lock exception: other dates for one duty, or for a unit's duties of a round, with its reason."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="extensions")
    unit = models.ForeignKey("catalog.Unit", to_field="key", on_delete=models.PROTECT, related_name="+")
    duty = models.ForeignKey(Duty, null=True, blank=True, on_delete=models.PROTECT, related_name="extensions")
    closes_on = models.DateField()
    on_time_until = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=500)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        """Show the new date."""
        return f"{self.unit_id}: {self.closes_on}"


class Known(models.Model):
    """A figure the ministry already holds: offered to confirm for the round's own period, history for earlier ones."""

    unit = models.ForeignKey("catalog.Unit", to_field="key", on_delete=models.CASCADE, related_name="+")
    element = models.CharField(max_length=60)
    period = models.CharField(max_length=24)
    slice = models.CharField(max_length=160, blank=True)
    text = models.CharField(max_length=60)
    value = models.FloatField()
    flag = models.CharField(max_length=2, blank=True)
    source = models.CharField(max_length=300)
    demonstration = models.BooleanField(default=False)

    class Meta:
        """One figure for one cell."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="one_known", fields=["unit", "element", "period", "slice"])
        ]

    def __str__(self) -> str:
        """Show what it is."""
        return f"{self.unit_id}:{self.element}:{self.period}"


class ClockCorrection(models.Model):
    """The clock stood wrong until it was set right: values stamped up to `wrong_until` carry a time that had not come.

    Kept for ever, so that who reads such a time knows; written by `laban-portal clock-corrected`.
    """

    made_at = models.DateTimeField()
    wrong_until = models.DateTimeField()
    reason = models.CharField(max_length=500)

    def __str__(self) -> str:
        """Show until when times are wrong."""
        return str(self.wrong_until)


class DayHead(models.Model):
    """One day's head over all chains, linked to the day before; it leaves the machine by mail or file."""

    day = models.DateField(unique=True)
    content = models.TextField()
    previous = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=now)
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_to = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        """Show the day."""
        return str(self.day)
