# SPDX-License-Identifier: Apache-2.0
"""Who did what, when: one line for each action; lines are never changed (the database refuses it)."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from laban_portal.clock.now import now


class Line(models.Model):
    """One action. `action` is a text code (`audit_people.invited`); `facts` are the facts of its sentence."""

    at = models.DateTimeField(default=now, db_index=True)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    by_name = models.CharField(max_length=160, blank=True)
    came_by = models.CharField(max_length=12, blank=True)
    address = models.CharField(max_length=45, blank=True)
    action = models.CharField(max_length=60, db_index=True)
    about = models.CharField(max_length=120, blank=True, db_index=True)
    unit = models.CharField(max_length=80, blank=True, db_index=True)
    facts = models.JSONField(default=dict)
    search_key = models.CharField(max_length=600, blank=True)

    class Meta:
        """Newest first."""

        ordering: ClassVar[list[str]] = ["-id"]

    def __str__(self) -> str:
        """Show what was done."""
        return self.action
