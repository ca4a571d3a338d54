# SPDX-License-Identifier: Apache-2.0
"""How Django knows this app."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The app, under its short name."""

    name = "laban_portal.people"
    label = "people"

    def ready(self) -> None:
        """Listen to what allauth changes."""
        from laban_portal.people import signals  # noqa: F401, PLC0415  models must be loaded first
