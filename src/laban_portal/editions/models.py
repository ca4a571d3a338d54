# SPDX-License-Identifier: Apache-2.0
"""Editions, what they went through, what is published beside them, and the keys that sign them.

What is signed is never changed: the database refuses it (triggers, see the migrations). The bytes of bundles lie with the
stored files under their hash.
"""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from laban_portal.clock.now import now
from laban_portal.editions.states import EditionEvent, EditionState

LETTER_KINDS = ("auditor", "minister", "method", "other")
"""What a letter is: the auditor's, of the minister or the publisher, about the method, another."""

WORK = ("none", "waiting", "running", "done", "failed")
"""How far the computing of a draft is."""


class Kit(models.Model):
    """What a snapshot does not carry and an edition needs: further methods, designs, boundaries, rules for peers.

    Taken from a pack folder as a whole, once; `stored` is that folder as a zip. The newest of a pack's code is used.
    """

    code = models.CharField(max_length=60)
    names = models.JSONField(default=dict)
    methods = models.JSONField(default=dict)
    designs = models.JSONField(default=list)
    stored = models.ForeignKey("files.Stored", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    by_name = models.CharField(max_length=160, blank=True)

    def __str__(self) -> str:
        """Show the code."""
        return self.code


class SigningKey(models.Model):
    """A public key that editions are signed with; `fingerprint` is the SHA-256 of its raw bytes. Never removed.

    `signature` is that of the key before it (base64, see `laban.io.edition.keys`); empty where that could not sign.
    """

    fingerprint = models.CharField(max_length=64, unique=True)
    public = models.TextField()
    signature = models.CharField(max_length=120, blank=True)
    made_at = models.DateTimeField(default=now)
    retired_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """Show the fingerprint."""
        return self.fingerprint


class Edition(models.Model):
    """One edition of an index. `code` is its address (2025, 2025-2); a discarded one sets its code free.

    `draft` is the bundle as it was computed, without a signature; `bundle` the signed one, `hash` its SHA-256. `taken`: it
    was computed elsewhere and its bundle was brought here. `recipe` is that of `laban.model.book.Recipe`.
    """

    index = models.CharField(max_length=60)
    code = models.CharField(max_length=20)
    year = models.PositiveIntegerField()
    number = models.PositiveIntegerField(default=1)
    state = models.CharField(
        max_length=10, default=EditionState.DRAFT, choices=[(s.value, s.value) for s in EditionState]
    )
    snapshot = models.ForeignKey(
        "review.Snapshot", null=True, blank=True, on_delete=models.PROTECT, related_name="editions"
    )
    kit = models.ForeignKey(Kit, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recipe = models.JSONField(default=dict)
    stands_on = models.JSONField(default=dict)
    index_names = models.JSONField(default=dict)
    names = models.JSONField(default=dict)
    summary = models.JSONField(default=dict)
    reason = models.JSONField(default=dict)
    publisher = models.JSONField(default=dict)
    contact = models.CharField(max_length=200, blank=True)
    corrects = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by")
    previous = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    taken = models.BooleanField(default=False)
    demonstration = models.BooleanField(default=False)
    work = models.CharField(max_length=8, default="none", choices=[(each, each) for each in WORK])
    work_step = models.CharField(max_length=20, blank=True)
    work_number = models.PositiveIntegerField(default=0)
    work_at = models.DateTimeField(null=True, blank=True)
    faults = models.JSONField(default=list, blank=True)
    draft = models.ForeignKey("files.Stored", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    bundle = models.ForeignKey("files.Stored", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    hash = models.CharField(max_length=64, blank=True)
    key = models.ForeignKey(SigningKey, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    by_name = models.CharField(max_length=160, blank=True)
    computed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
    )
    signed_at = models.DateTimeField(null=True, blank=True)
    embargo_until = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The newest first; a code stands for one edition that was not discarded."""

        ordering: ClassVar[list[str]] = ["-year", "-number", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                name="one_edition_code", fields=["code"], condition=~models.Q(state=EditionState.DISCARDED.value)
            )
        ]

    def __str__(self) -> str:
        """Show the code."""
        return self.code


class Passage(models.Model):
    """One thing that happened to an edition, for ever: its history as its desk tells it."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="passages")
    event = models.CharField(
        max_length=10, choices=[("make", "make"), ("take", "take"), *((e.value, e.value) for e in EditionEvent)]
    )
    to = models.CharField(max_length=10)
    at = models.DateTimeField(default=now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    by_name = models.CharField(max_length=160, blank=True)
    words = models.CharField(max_length=1000, blank=True)

    class Meta:
        """In their order."""

        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        """Show what happened."""
        return f"{self.edition_id}: {self.event}"


class Letter(models.Model):
    """A document that is published with an edition, such as the auditor's letter; never changed once that is signed."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="letters")
    kind = models.CharField(max_length=8, choices=[(each, each) for each in LETTER_KINDS])
    names = models.JSONField(default=dict)
    file = models.CharField(max_length=120)
    stored = models.ForeignKey("files.Stored", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    by_name = models.CharField(max_length=160, blank=True)

    class Meta:
        """In their order; a file's name stands once in an edition."""

        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="one_letter_file", fields=["edition", "file"])
        ]

    def __str__(self) -> str:
        """Show the file."""
        return self.file


class PressLink(models.Model):
    """A secret address by which one reader sees an edition under embargo. Of the secret only its hash is kept."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="press_links")
    reader = models.CharField(max_length=160)
    secret_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=160, blank=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    uses = models.PositiveIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """In their order."""

        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        """Show the reader."""
        return self.reader


class Look(models.Model):
    """A person looked at the page of a unit in a preview: so the ministry knows which provinces have seen theirs."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="looks")
    unit = models.CharField(max_length=80)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(default=now)

    class Meta:
        """Once a person, unit and edition."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="one_look", fields=["edition", "unit", "account"])
        ]

    def __str__(self) -> str:
        """Show the unit."""
        return self.unit


class News(models.Model):
    """An item of the public site's news. `withdrawn_at`: it is public no more."""

    code = models.CharField(max_length=40, unique=True)
    names = models.JSONField(default=dict)
    words = models.JSONField(default=dict)
    day = models.DateField()
    made_at = models.DateTimeField(default=now)
    by_name = models.CharField(max_length=160, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The newest first."""

        ordering: ClassVar[list[str]] = ["-day", "-pk"]
        verbose_name_plural = "news"

    def __str__(self) -> str:
        """Show the code."""
        return self.code
