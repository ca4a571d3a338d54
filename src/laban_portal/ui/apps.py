# SPDX-License-Identifier: Apache-2.0
"""How Django knows this app; the site's theme is read once, at the start."""

from __future__ import annotations

import sys
from pathlib import Path

from django.apps import AppConfig
from django.conf import settings

from laban_portal.ui.theme import Theme, ThemeFault, read_theme
from laban_portal.ui.words import use_words


class UiConfig(AppConfig):
    """The app, under its short name, with the site's theme."""

    name = "laban_portal.ui"
    label = "ui"
    theme = Theme()

    def ready(self) -> None:
        """Take the theme; a theme with faults stops the start, as a wrong setting does."""
        if not settings.ENVIRONMENT.theme:
            return
        try:
            self.theme = read_theme(Path(settings.ENVIRONMENT.theme).read_text(encoding="utf-8"))
        except (ThemeFault, OSError, UnicodeDecodeError) as fault:
            faults = (
                fault.faults if isinstance(fault, ThemeFault) else [f"LABAN_THEME: the file cannot be read: {fault}."]
            )
            sys.stderr.write("Laban cannot start; its theme has faults:\n" + "".join(f"  {each}\n" for each in faults))
            sys.exit(3)
        use_words(self.theme.words)
