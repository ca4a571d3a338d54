# SPDX-License-Identifier: Apache-2.0
"""One more kind of versions: the rules that values are held against at entry."""

from __future__ import annotations

from django.db import migrations, models

KINDS = ("framework", "form", "code_list", "calendar", "domains", "method", "texts", "rules")


class Migration(migrations.Migration):
    dependencies = [("catalog", "0002_kinds_and_frozen_versions")]

    operations = [
        migrations.AlterField(
            "version", "kind", models.CharField(max_length=12, choices=[(kind, kind) for kind in KINDS])
        ),
    ]
