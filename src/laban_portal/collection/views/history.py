# SPDX-License-Identifier: Apache-2.0
"""The searchable history of values, and a unit's indicators as they come out of it."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from laban_portal.collection.queries.history import Search, history
from laban_portal.collection.queries.indicators import unit_indicators
from laban_portal.collection.typed import SOURCES

LONGEST = 160
"""A longer word is not looked for."""


@login_required
@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """Show the changes the person may read, by words, unit, person, source and days."""
    given = {name: _word(request.GET.get(name, "")) for name in ("words", "unit", "element", "who")}
    source = request.GET.get("source", "")
    wanted = Search(
        **given, source=source if source in SOURCES else "", since=_day(request.GET.get("since", "")),
        until=_day(request.GET.get("until", "")),
    )  # fmt: skip
    number = request.GET.get("page", "1")
    page, rows = history(
        request.actor,  # type: ignore[attr-defined]  # set by the people's middleware
        wanted,
        int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 1,
        request.LANGUAGE_CODE,
    )
    return render(
        request, "collection/entry/history.html", {"page": page, "rows": rows, "search": wanted, "sources": SOURCES}
    )


@login_required
@require_GET
def indicators(request: HttpRequest, round: str, unit: str) -> HttpResponse:  # noqa: A002  the address names it
    """Show a unit's indicators, each with what it is computed from and what is missing."""
    found = unit_indicators(request.actor, round, unit, request.LANGUAGE_CODE)  # type: ignore[attr-defined]  # set by the people's middleware
    return render(request, "collection/entry/indicators.html", {"found": found})


def _word(text: str) -> str:
    return text.strip()[:LONGEST].replace("\0", "")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
