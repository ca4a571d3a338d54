# SPDX-License-Identifier: Apache-2.0
"""Days as people read them. The names of weekdays and months stand here, because no text of a page lies below the clock."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

WEEKDAYS = {
    "vi": ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day_in_words(day: date, language: str) -> str:
    """Write a day; in Vietnamese, days below 10 and months below 3 get a zero before them, as letters of offices do.

    >>> day_in_words(date(2026, 2, 5), "vi"), day_in_words(date(2026, 2, 5), "en")
    ('05/02/2026', '5 February 2026')
    """
    if language == "vi":
        return f"{day.day:02}/{f'{day.month:02}' if day.month < 3 else day.month}/{day.year}"
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday_in_words(day: date, language: str) -> str:
    """Write a day with the name of its weekday.

    >>> weekday_in_words(date(2026, 3, 20), "vi"), weekday_in_words(date(2026, 3, 20), "en")
    ('Thứ Sáu, 20/3/2026', 'Friday, 20 March 2026')
    """
    return f"{WEEKDAYS['vi' if language == 'vi' else 'en'][day.weekday()]}, {day_in_words(day, language)}"


def moment_in_words(moment: datetime, language: str) -> str:
    """Write a moment in the instance's own time zone, to the minute."""
    local = timezone.localtime(moment)
    return (
        f"{local:%H:%M} {day_in_words(local.date(), language)}"
        if language == "vi"
        else f"{day_in_words(local.date(), language)}, {local:%H:%M}"
    )
