# SPDX-License-Identifier: Apache-2.0
"""How Django knows this app."""

from __future__ import annotations

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    """The app, under its short name."""

    name = "laban_portal.publishing"
    label = "publishing"
