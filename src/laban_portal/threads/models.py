# SPDX-License-Identifier: Apache-2.0
"""Discussions with resolve, about a thing named by a text. Who may see the thing may see its thread: the caller's matter."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from laban_portal.clock.now import now


class Thread(models.Model):
    """A discussion about one thing, such as `cell:12:people:`. `unit` and `domain` are the thing's, for lists."""

    about = models.CharField(max_length=260)
    unit = models.CharField(max_length=80, blank=True)
    domain = models.CharField(max_length=60, blank=True)
    opened_at = models.DateTimeField(default=now)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    last_at = models.DateTimeField(default=now)
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    resolved_name = models.CharField(max_length=160, blank=True)

    class Meta:
        """Found by its thing; a thing has one open thread."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="one_open_thread", fields=["about"], condition=models.Q(resolved_at=None))
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["about", "resolved_at"])]

    def __str__(self) -> str:
        """Show the thing."""
        return self.about


class Message(models.Model):
    """What one person said; never changed."""

    thread = models.ForeignKey(Thread, on_delete=models.PROTECT, related_name="messages")
    words = models.CharField(max_length=2000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=160, blank=True)
    side = models.CharField(max_length=8, choices=[("unit", "unit"), ("ministry", "ministry")])
    at = models.DateTimeField(default=now)

    class Meta:
        """In their order."""

        ordering: ClassVar[list[str]] = ["at", "pk"]

    def __str__(self) -> str:
        """Show the words."""
        return self.words
