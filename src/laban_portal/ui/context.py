# SPDX-License-Identifier: Apache-2.0
"""What every page's frame shows."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, object]:
    """Return the language and the person, for the frame."""
    return {
        "language": getattr(request, "LANGUAGE_CODE", settings.LANGUAGE_CODE),
        "actor": getattr(request, "actor", None),
    }
