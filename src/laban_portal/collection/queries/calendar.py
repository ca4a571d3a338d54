# SPDX-License-Identifier: Apache-2.0
"""The calendar of a round as days off and days worked in exchange."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache

from laban.model.text import Text
from laban.model.workdays import CalendarDay, Holidays
from laban_portal.catalog.models import Version

NO_CALENDAR = Holidays()
"""Without a calendar only weekends are days off."""


def holidays_of(calendar: int | None) -> Holidays:
    """Return a calendar version; without one only weekends are days off. One query, and none when it was read before."""
    if calendar is None:
        return NO_CALENDAR
    return _read(calendar, Version.objects.values_list("hash", flat=True).get(pk=calendar))


@lru_cache(maxsize=32)
def _read(calendar: int, digest: str) -> Holidays:  # noqa: ARG001  the hash names the content
    content = json.loads(Version.objects.values_list("content", flat=True).get(pk=calendar))
    return Holidays(off=_days(content.get("off", ())), working=_days(content.get("working", ())))


def _days(content: list[dict[str, object]]) -> tuple[CalendarDay, ...]:
    return tuple(
        CalendarDay(
            day=date.fromisoformat(str(each["day"])), names=Text.of(each.get("names") or {}),  # type: ignore[arg-type]  names by language
            status=str(each.get("status", "confirmed")), source=str(each.get("source", "")),
        )
        for each in content
    )  # fmt: skip
