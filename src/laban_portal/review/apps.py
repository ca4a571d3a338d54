# SPDX-License-Identifier: Apache-2.0
"""How Django knows this app."""

from __future__ import annotations

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """The app, under its short name."""

    name = "laban_portal.review"
    label = "review"

    def ready(self) -> None:
        """Add decisions and discussions to the rows and panels of values, and what they want before a hand-in."""
        from laban_portal.collection.beside import join  # noqa: PLC0415  models need a set-up Django
        from laban_portal.review.queries.beside import hindrances, marks, parts  # noqa: PLC0415

        join(marks=marks, parts=parts, hindering=hindrances)
