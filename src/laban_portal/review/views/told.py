# SPDX-License-Identifier: Apache-2.0
"""A refusal in words, the day among its facts as people read days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from laban_portal.clock.days import day_in_words
from laban_portal.ui.words import say


def told(code: str, facts: Mapping[str, str], language: str) -> str:
    """Say a refusal or a hindrance, its day in words."""
    day = facts.get("day", "")
    words = {"day": day_in_words(date.fromisoformat(day), language)} if day else {}
    return say(code, language, **{**facts, **words})
