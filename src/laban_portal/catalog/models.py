# SPDX-License-Identifier: Apache-2.0
"""The catalogue: versions of frameworks and forms as frozen documents, and units with their lineage.

A version's content is one canonical JSON text with its hash (the same values as a pack's files, see `laban.model.form`
and `laban.model.content`). What is not a draft is never changed; the database refuses it.
"""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from laban_portal.catalog.states import Kind, VersionState
from laban_portal.clock.now import now


class Version(models.Model):
    """One version of a framework, a form, a code list, a calendar, the domains, a method, rules or words of a pack."""

    kind = models.CharField(max_length=12, choices=[(kind.value, kind.value) for kind in Kind])
    pack = models.CharField(max_length=60)
    code = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    names = models.JSONField(default=dict)
    domain = models.CharField(max_length=60, blank=True)
    content = models.TextField()
    hash = models.CharField(max_length=64)
    state = models.CharField(
        max_length=8, default=VersionState.DRAFT, choices=[(s.value, s.value) for s in VersionState]
    )
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    based_on = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    note = models.CharField(max_length=500, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=now)
    demonstration = models.BooleanField(default=False)

    class Meta:
        """One number a version."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="one_number_a_version", fields=["kind", "pack", "code", "number"])
        ]

    def __str__(self) -> str:
        """Show code and number."""
        return f"{self.code} v{self.number}"


class Unit(models.Model):
    """A ranked unit, or the country (`national`). The key is (system, validity, code), written as one text."""

    key = models.CharField(max_length=80, unique=True)
    system = models.CharField(max_length=40)
    code = models.CharField(max_length=40)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    names = models.JSONField(default=dict)
    sort_key = models.CharField(max_length=300, db_index=True)
    search_key = models.CharField(max_length=300, blank=True)
    groups = models.JSONField(default=dict, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    national = models.BooleanField(default=False)
    pack = models.CharField(max_length=60, blank=True)

    class Meta:
        """In the order of the language."""

        ordering: ClassVar[list[str]] = ["sort_key", "key"]

    def __str__(self) -> str:
        """Show the key."""
        return self.key


class Lineage(models.Model):
    """One unit took another's place, wholly or in part."""

    predecessor = models.ForeignKey(Unit, to_field="key", on_delete=models.CASCADE, related_name="successors")
    successor = models.ForeignKey(Unit, to_field="key", on_delete=models.CASCADE, related_name="predecessors")

    class Meta:
        """Once only."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="one_lineage", fields=["predecessor", "successor"])
        ]

    def __str__(self) -> str:
        """Show both."""
        return f"{self.predecessor_id} → {self.successor_id}"
