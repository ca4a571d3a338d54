# SPDX-License-Identifier: Apache-2.0
"""What every page's frame shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.apps import apps
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from laban_portal.ui.theme import Theme
from laban_portal.ui.words import say

if TYPE_CHECKING:
    from laban_portal.ui.apps import UiConfig

APPEARANCES = ("light", "dark", "contrast")
APPEARANCE_COOKIE = "appearance"


def page(request: HttpRequest) -> dict[str, object]:
    """Return the language, the person, how the page looks and what the site is called."""
    chosen = request.COOKIES.get(APPEARANCE_COOKIE, "")
    theme = site_theme()
    return {
        "language": getattr(request, "LANGUAGE_CODE", settings.LANGUAGE_CODE),
        "actor": getattr(request, "actor", None),
        "appearance": chosen if chosen in APPEARANCES else "",
        "site_name": say("frame.site_name"),
        "logo_text": theme.logo,
        "theme_address": f"{reverse('theme_style')}?{theme.mark}" if theme.style else "",
    }


def site_theme() -> Theme:
    """Return the theme that was read at the start."""
    return cast("UiConfig", apps.get_app_config("ui")).theme
