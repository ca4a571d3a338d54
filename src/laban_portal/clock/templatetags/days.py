# SPDX-License-Identifier: Apache-2.0
"""Write days and moments in a page, in the reader's language."""

from __future__ import annotations

from datetime import date, datetime

from django import template
from django.utils.translation import get_language

from laban_portal.clock.days import day_in_words, moment_in_words, weekday_in_words

register = template.Library()


@register.filter
def in_words(day: date | datetime | None) -> str:
    """Write a day, or a moment to the minute; nothing for none."""
    language = (get_language() or "vi")[:2]
    if day is None or day == "":
        return ""
    return moment_in_words(day, language) if isinstance(day, datetime) else day_in_words(day, language)


@register.filter
def with_weekday(day: date | None) -> str:
    """Write a day with its weekday; nothing for none."""
    return weekday_in_words(day, (get_language() or "vi")[:2]) if day else ""
