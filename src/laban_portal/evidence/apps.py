# SPDX-License-Identifier: Apache-2.0
"""How Django knows this app."""

from __future__ import annotations

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """The app, under its short name."""

    name = "laban_portal.evidence"
    label = "evidence"

    def ready(self) -> None:
        """Let evidence stand beside the values that it proves."""
        from laban_portal.collection.beside import join  # noqa: PLC0415  models need a set-up Django
        from laban_portal.evidence.queries.beside import hindrances, marks, parts  # noqa: PLC0415  see above

        join(marks=marks, parts=parts, hindering=hindrances)
