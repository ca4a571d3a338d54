# SPDX-License-Identifier: Apache-2.0
"""Audit trail."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Audit trail",
    "lead": "Who did what, when. Lines are never changed or deleted.",
    "words": "Words",
    "words_hint": "Accents and capitals do not matter.",
    "action": "Action",
    "unit": "Unit (key)",
    "about": "About",
    "about_hint": "Such as duty:12 or round:pii-2026.",
    "first": "From",
    "last": "To",
    "all": "All",
    "search": "Search",
    "clear": "Clear",
    "count": "{count} lines",
    "csv": "Download as CSV",
    "none": "Nothing found",
    "none_advice": "Use fewer words, or clear the filters.",
    "at": "When",
    "who": "Who",
    "what": "What",
    "by_system": "the system",
    "from_where": "From where",
    "bad_day": "A day is written as 2026-03-20; what could not be read was left out.",
}
