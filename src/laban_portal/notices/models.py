# SPDX-License-Identifier: Apache-2.0
"""A word to one person: shown in the portal, sent by e-mail as they wish."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from laban_portal.clock.now import now


class Notice(models.Model):
    """One notice: a text code and its facts, a link, and what became of it. `key` keeps one thing from being told twice."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=160, blank=True)
    facts = models.JSONField(default=dict)
    link = models.CharField(max_length=300, blank=True)
    urgent = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=now)
    read_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Newest first; one notice for one thing."""

        ordering: ClassVar[list[str]] = ["-id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                name="one_notice_for_one_thing", fields=["account", "key"], condition=~models.Q(key="")
            )
        ]

    def __str__(self) -> str:
        """Show the kind."""
        return self.kind
