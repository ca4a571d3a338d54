# SPDX-License-Identifier: Apache-2.0
"""Facts of a notice are kept without a language: names in all languages, days as days; here they become words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from laban_portal.clock.days import day_in_words


def kept(value: object) -> object:
    """Return a fact as it is stored: a day becomes `{"day": "2026-03-20"}`, names in several languages stay apart."""
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, Mapping):
        return {str(name): str(text) for name, text in value.items()}
    return value if isinstance(value, int) else str(value)


def in_words(facts: Mapping[str, object], language: str) -> dict[str, str]:
    """Return stored facts as texts in a language; a name that lacks it is taken in the language it has."""
    return {name: _word(value, language) for name, value in facts.items()}


def _word(value: object, language: str) -> str:
    if not isinstance(value, Mapping):
        return str(value)
    if "day" in value:
        return day_in_words(date.fromisoformat(str(value["day"])), language)
    return str(value.get(language) or next(iter(value.values()), ""))
