# SPDX-License-Identifier: Apache-2.0
"""Documents that prove values, and where each of them is cited."""

from __future__ import annotations

import secrets
from typing import ClassVar

from django.conf import settings
from django.db import models

from laban_portal.clock.now import now
from laban_portal.evidence.rules.wanted import KINDS


def new_key() -> str:
    """Draw a key that nobody can guess; documents are addressed by it. No hyphen: a command would take it for an option."""
    return secrets.token_urlsafe(18).replace("-", "_")


class Document(models.Model):
    """A document of a unit: who issued it, its number and date, how long it holds, and its file once there is one.

    What says which document it is never changes once a value is cited by it; another edition is another document that
    `replaces` it. `public`: it may be named to the public. `keep_until` is the last day of its retention; nothing is ever
    removed by itself.
    """

    key = models.CharField(max_length=40, unique=True, default=new_key)
    unit = models.ForeignKey("catalog.Unit", to_field="key", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=[(kind, kind) for kind in KINDS])
    issuer = models.CharField(max_length=200)
    number = models.CharField(max_length=80, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    title = models.CharField(max_length=400)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=1000, blank=True)
    public = models.BooleanField(default=False)
    search_key = models.CharField(max_length=800, blank=True)
    file = models.ForeignKey("files.Stored", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=160, blank=True)
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by")
    keep_until = models.DateField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_hash = models.CharField(max_length=64, blank=True)
    removed_reason = models.CharField(max_length=500, blank=True)
    made_at = models.DateTimeField(default=now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=160, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_name = models.CharField(max_length=160, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)
    demonstration = models.BooleanField(default=False)

    class Meta:
        """Listed by unit."""

        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["unit", "made_at"])]

    def __str__(self) -> str:
        """Show number and title."""
        return f"{self.number} {self.title}".strip()


class Citation(models.Model):
    """A document proves a value, on a page. `number` is the value's revision at that time; ended, never deleted."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="citations")
    duty = models.ForeignKey("collection.Duty", on_delete=models.PROTECT, related_name="citations")
    element = models.CharField(max_length=60)
    slice = models.CharField(max_length=160, blank=True)
    domain = models.CharField(max_length=60, blank=True)
    page = models.PositiveIntegerField(null=True, blank=True)
    place = models.CharField(max_length=120, blank=True)
    number = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField(default=now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=160, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_name = models.CharField(max_length=160, blank=True)

    class Meta:
        """A document proves a value once at a time."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                name="one_citation", fields=["document", "duty", "element", "slice"], condition=models.Q(ended_at=None)
            )
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["duty", "element", "slice"])]

    def __str__(self) -> str:
        """Show what proves what."""
        return f"{self.document_id} → {self.duty_id}:{self.element}:{self.slice}"
