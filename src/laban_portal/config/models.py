# SPDX-License-Identifier: Apache-2.0
"""The mark that this database holds a demonstration and nothing real."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Demonstration(models.Model):
    """The mark: at most one row. Where it stands, only `start --demonstration` on 127.0.0.1 opens the site."""

    one = models.BooleanField(default=True, unique=True)
    pack = models.CharField(max_length=60)
    stage = models.CharField(max_length=20)
    seed = models.PositiveIntegerField()
    built_at = models.DateTimeField()

    class Meta:
        """One row, no more."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="one_demonstration", condition=models.Q(one=True))
        ]

    def __str__(self) -> str:
        """Show pack and stage."""
        return f"{self.pack}: {self.stage}"
