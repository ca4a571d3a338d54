# SPDX-License-Identifier: Apache-2.0
"""Workbooks given out, and files that came back: read and compared, not yet (or already) saved."""

from __future__ import annotations

import secrets
from typing import ClassVar

from django.conf import settings
from django.db import models

from laban_portal.clock.now import now


def new_key() -> str:
    """Draw a key that nobody can guess."""
    return secrets.token_urlsafe(18)


class Issue(models.Model):
    """A workbook given out for a unit and a domain. Its stamp says which revisions it shows: the base of the comparison."""

    key = models.CharField(max_length=40, unique=True, default=new_key)
    round = models.ForeignKey("collection.Round", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("catalog.Unit", to_field="key", on_delete=models.PROTECT, related_name="+")
    domain = models.CharField(max_length=60)
    language = models.CharField(max_length=8)
    cells = models.PositiveIntegerField(default=0)
    head = models.CharField(max_length=64, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField(default=now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=160, blank=True)

    def __str__(self) -> str:
        """Show whose it is."""
        return f"{self.unit_id}:{self.domain}"


IMPORT_STATES = ("checked", "applied", "dropped", "undone")


class Import(models.Model):
    """A file that was read and holds no fault: what it would change. Nothing of it is in the data until it is applied.

    `content` is what it would change as JSON (`changes.packed`); empty once it is dropped. The revisions of one that was
    applied are found by their operations (`changes.operation_of`), so that it can be undone. A file with a fault leaves no
    row.
    """

    key = models.CharField(max_length=40, unique=True, default=new_key)
    kind = models.CharField(max_length=8, choices=[(kind, kind) for kind in ("workbook", "csv", "json")])
    issue = models.ForeignKey(Issue, null=True, blank=True, on_delete=models.PROTECT, related_name="imports")
    round = models.ForeignKey("collection.Round", on_delete=models.PROTECT, related_name="+")
    unit = models.CharField(max_length=80, blank=True)
    name = models.CharField(max_length=160, blank=True)
    size = models.PositiveIntegerField(default=0)
    sha256 = models.CharField(max_length=64)
    content = models.TextField()
    cells = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=8, default="checked", choices=[(state, state) for state in IMPORT_STATES])
    made_at = models.DateTimeField(default=now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=160, blank=True)
    applied_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    saved = models.PositiveIntegerField(default=0)

    class Meta:
        """Listed by person."""

        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["made_by", "made_at"])]

    def __str__(self) -> str:
        """Show the file's name."""
        return self.name
