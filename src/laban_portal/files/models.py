# SPDX-License-Identifier: Apache-2.0
"""What is stored: one row for each different content. A row is never changed (the database refuses); retention removes it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Stored(models.Model):
    """One content, whoever brought it and under whatever name. Its bytes lie below LABAN_DATA/files/stored by its hash.

    `media` is the type read from the bytes. `pages` is what can be drawn: 1 for a picture, 0 where there are none.
    `scanned_with` is the command that found it clean when it came; empty: none was set.
    """

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField()
    media = models.CharField(max_length=100)
    pages = models.PositiveIntegerField(default=0)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    inspected_at = models.DateTimeField()
    scanned_with = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()

    class Meta:
        """Oldest first."""

        ordering: ClassVar[list[str]] = ["id"]
        verbose_name_plural = "stored"

    def __str__(self) -> str:
        """Show what and which."""
        return f"{self.media} {self.sha256[:12]}"
