# SPDX-License-Identifier: Apache-2.0
"""What is typed, as the first migration makes it: cells, their revisions, figures that the ministry holds.

No migration of its own (Django passes over names that begin with "_"): `0001_initial` takes these steps in its order.
"""

from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

CELL = migrations.CreateModel(
    name="Cell",
    fields=[
        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
        ("element", models.CharField(max_length=60)),
        ("slice", models.CharField(blank=True, max_length=160)),
        ("number", models.PositiveIntegerField(default=0)),
        (
            "kind",
            models.CharField(
                choices=[("value", "value"), ("none", "none"), ("empty", "empty"), ("unread", "unread")],
                max_length=6,
            ),
        ),
        ("text", models.CharField(blank=True, max_length=2000)),
        ("value", models.FloatField(blank=True, null=True)),
        ("flag", models.CharField(blank=True, max_length=2)),
        ("reason", models.CharField(blank=True, max_length=40)),
        ("note", models.CharField(blank=True, max_length=1000)),
        ("answer", models.CharField(blank=True, max_length=10)),
        ("state", models.CharField(default="draft", max_length=10)),
        ("first_at", models.DateTimeField(blank=True, null=True)),
        ("changed_at", models.DateTimeField()),
        ("by_name", models.CharField(blank=True, max_length=160)),
        (
            "changed_by",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        (
            "duty",
            models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="cells", to="collection.duty"),
        ),
    ],
)

KNOWN = migrations.CreateModel(
    name="Known",
    fields=[
        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
        ("element", models.CharField(max_length=60)),
        ("period", models.CharField(max_length=24)),
        ("slice", models.CharField(blank=True, max_length=160)),
        ("text", models.CharField(max_length=60)),
        ("value", models.FloatField()),
        ("flag", models.CharField(blank=True, max_length=2)),
        ("source", models.CharField(max_length=300)),
        ("demonstration", models.BooleanField(default=False)),
        (
            "unit",
            models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="catalog.unit", to_field="key"
            ),
        ),
    ],
)

REVISION = migrations.CreateModel(
    name="Revision",
    fields=[
        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
        ("sequence", models.PositiveIntegerField()),
        ("form", models.CharField(max_length=80)),
        ("element", models.CharField(max_length=60)),
        ("period", models.CharField(max_length=24)),
        ("slice", models.CharField(blank=True, max_length=160)),
        ("number", models.PositiveIntegerField()),
        (
            "kind",
            models.CharField(
                choices=[("value", "value"), ("none", "none"), ("empty", "empty"), ("unread", "unread")],
                max_length=6,
            ),
        ),
        ("text", models.CharField(blank=True, max_length=2000)),
        ("typed", models.CharField(blank=True, max_length=2000)),
        ("flag", models.CharField(blank=True, max_length=2)),
        ("reason", models.CharField(blank=True, max_length=40)),
        ("note", models.CharField(blank=True, max_length=1000)),
        ("answer", models.CharField(blank=True, max_length=10)),
        ("source", models.CharField(max_length=12)),
        ("operation", models.CharField(max_length=36)),
        ("by_name", models.CharField(blank=True, max_length=160)),
        ("at", models.DateTimeField()),
        ("previous", models.CharField(blank=True, max_length=64)),
        ("hash", models.CharField(max_length=64)),
        (
            "account",
            models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        (
            "chain",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="revisions", to="collection.chain"
            ),
        ),
        (
            "duty",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="revisions", to="collection.duty"
            ),
        ),
    ],
)
