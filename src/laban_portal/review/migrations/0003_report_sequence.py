# SPDX-License-Identifier: Apache-2.0
"""A report remembers where its unit's chain stood."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add the column; there are no reports yet."""

    dependencies: ClassVar[list[tuple[str, str]]] = [("review", "0002_append_only")]

    operations: ClassVar[list[migrations.AddField]] = [
        migrations.AddField(
            model_name="report", name="sequence", field=models.PositiveIntegerField(default=0),
        ),
    ]  # fmt: skip
