# SPDX-License-Identifier: Apache-2.0
"""Who asks, and in which language: what the middlewares put on the request, with their types."""

from __future__ import annotations

from django.http import HttpRequest

from laban_portal.people.rules import NOBODY, Actor


def actor_of(request: HttpRequest) -> Actor:
    """Return the person who asks."""
    actor: Actor = getattr(request, "actor", NOBODY)
    return actor


def language_of(request: HttpRequest) -> str:
    """Return the page's language."""
    return str(getattr(request, "LANGUAGE_CODE", "vi"))
