# SPDX-License-Identifier: Apache-2.0
"""Words of the page's frame."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "site_name": "Laban",
    "skip": "Skip to main content",
    "navigation": "Main navigation",
    "menu": "Menu",
    "breadcrumbs": "Where you are",
    "home": "My work",
    "rounds": "Rounds",
    "catalogue": "Catalogue",
    "units": "Units",
    "organisations": "Organisations",
    "people": "People",
    "audit": "Audit trail",
    "history": "History of values",
    "notices": "Notices",
    "unread": "unread notices",
    "language": "Language",
    "log_in": "Log in",
    "log_out": "Log out",
    "my_account": "My account",
    "second_factor": "Second factor",
    "sessions": "Log-ins",
    "appearance": "Appearance",
    "appearance_system": "As the device",
    "appearance_light": "Light",
    "appearance_dark": "Dark",
    "appearance_contrast": "High contrast",
    "demonstration_label": "About this demonstration",
    "demonstration": "Demonstration.",
    "demonstration_meaning": "All figures, offices and people here are made by the computer. None of them is real.",
    "demonstration_footer": "This site is a demonstration with made-up figures; do not quote them.",
    "footer": "collecting and checking innovation figures",
    "printed": "Printed {when} · {who}",
}
