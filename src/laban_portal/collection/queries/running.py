# SPDX-License-Identifier: Apache-2.0
"""Rounds that run, as the first page shows them: how far each is, which units are late, and what is to be expected."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from laban_portal.catalog.queries import calendar_content
from laban_portal.collection.forecast import Course, Outlook, forecast
from laban_portal.collection.models import Duty
from laban_portal.collection.queries.duties import duty_lines
from laban_portal.collection.queries.progress import first_filled
from laban_portal.collection.queries.rounds import HANDED_IN, RoundCard, own_rows, round_cards
from laban_portal.collection.states import RoundState
from laban_portal.people.rules import Actor, may_see_rounds

MOST_LATE = 6
"""Late units named on the first page; the round's own page names all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LateUnit:
    """A unit with duties past their day."""

    unit: str
    name: str
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A round that runs. `late_units` are the worst ones, `more_late` counts the others.

    `sure` and `likely` count duties whose day has not passed and that will surely or likely be late; `on_track` the others
    of them; `past` those whose day has passed.
    """

    card: RoundCard
    late_units: tuple[LateUnit, ...]
    more_late: int
    sure: int
    likely: int
    on_track: int
    past: int


def running(actor: Actor, on: date, language: str) -> tuple[Running, ...]:
    """Return the rounds that run, most late duties first, to who sees the progress of all; the number of queries is fixed."""
    if not may_see_rounds(actor):
        return ()
    cards = [card for card in round_cards(actor, on) if card.state == RoundState.OPEN]
    duties = Duty.objects.filter(own_rows(actor), round__state=RoundState.OPEN)
    lines = duty_lines(duties, on, language)
    filled = first_filled(duties, {line.form for line in lines})
    calendars = dict(duties.order_by().values_list("round__code", "round__calendar").distinct())
    holidays = {key: calendar_content(key) for key in set(calendars.values())}
    outlooks: Counter[tuple[str, str]] = Counter()
    late: Counter[tuple[str, str, str]] = Counter()
    for line in lines:
        if line.late:
            late[line.round, line.unit, line.unit_name.get(language) or line.unit] += 1
        if line.state not in HANDED_IN:
            course = Course(
                required=line.required, filled=min(line.filled, line.required), until=line.on_time_until,
                by_day=filled.get(line.duty, {}),
            )  # fmt: skip
            outlook = forecast(course, on, holidays[calendars[line.round]]).outlook
            outlooks[line.round, "past" if line.late else outlook.value] += 1
    found = [_running(card, outlooks, late) for card in cards]
    return tuple(sorted(found, key=lambda each: -each.past))


def _running(card: RoundCard, outlooks: Counter[tuple[str, str]], late: Counter[tuple[str, str, str]]) -> Running:
    units = [
        LateUnit(unit=unit, name=name, late=count)
        for (code, unit, name), count in late.most_common()
        if code == card.code
    ]
    return Running(
        card=card, late_units=tuple(units[:MOST_LATE]), more_late=max(0, len(units) - MOST_LATE),
        sure=outlooks[card.code, Outlook.SURE.value], likely=outlooks[card.code, Outlook.LIKELY.value],
        on_track=outlooks[card.code, Outlook.ON_TRACK.value], past=outlooks[card.code, "past"],
    )  # fmt: skip
