# SPDX-License-Identifier: Apache-2.0
"""What ran when: one row for each turn of repeated work, so that it runs once however many workers there are."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Turn(models.Model):
    """One turn of a repeated piece of work: `day` is the turn's name, `2026-03-10` or, for hourly work, `2026-03-10T14`."""

    name = models.CharField(max_length=160)
    day = models.CharField(max_length=16)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=1)
    fault = models.TextField(blank=True)

    class Meta:
        """One row a turn: whoever writes it has the turn."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(name="one_turn", fields=["name", "day"])
        ]

    def __str__(self) -> str:
        """Show what and when."""
        return f"{self.name} {self.day}"
