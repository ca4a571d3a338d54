# SPDX-License-Identifier: Apache-2.0
"""What every page's frame shows."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from laban_portal.ui.words import say

APPEARANCES = ("light", "dark", "contrast")
APPEARANCE_COOKIE = "appearance"


def page(request: HttpRequest) -> dict[str, object]:
    """Return the language, the person, how the page looks and what the site is called."""
    chosen = request.COOKIES.get(APPEARANCE_COOKIE, "")
    return {
        "language": getattr(request, "LANGUAGE_CODE", settings.LANGUAGE_CODE),
        "actor": getattr(request, "actor", None),
        "appearance": chosen if chosen in APPEARANCES else "",
        "site_name": say("frame.site_name"),
    }
