# SPDX-License-Identifier: Apache-2.0
"""Duties as lines of lists: whose they are, how far they are, for whom each waits. Every reader sees only their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Q, QuerySet

from laban.model.period import Period
from laban.model.workdays import Holidays
from laban_portal.catalog.queries import calendar_content
from laban_portal.clock.days import day_in_words
from laban_portal.collection.forecast import days_left
from laban_portal.collection.models import Duty, Extension
from laban_portal.collection.states import TYPING_STATES, DutyState, RoundState
from laban_portal.people.rules import LOCAL_ROLES, Actor, Role
from laban_portal.ui.waiting import Waiting
from laban_portal.ui.words import say

SOON = 7
"""Working days within which a duty counts as due soon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyLine:
    """One duty in a list. `closes_on` is the last day on which values are taken, lock exceptions counted.

    `days_left` are working days until the on-time day (negative: since). `waits_for` is a sentence.
    """

    duty: int
    round: str
    round_name: Mapping[str, str]
    round_state: str
    unit: str
    unit_name: Mapping[str, str]
    region: str
    form: int
    form_code: str
    form_name: Mapping[str, str]
    domain: str
    period: str
    period_words: str
    organisation: int | None
    organisation_name: Mapping[str, str]
    person: int | None
    person_name: str
    state: str
    late: bool
    on_time_until: date
    closes_on: date | None
    extended: bool
    days_left: int
    required: int
    filled: int
    faulty: int
    reason: str
    submitted_at: datetime | None
    waits_for: str

    @property
    def handed_in(self) -> str:
        """Return the moment of the hand-in as whoever decides on the whole sends it back; empty before."""
        return self.submitted_at.isoformat() if self.submitted_at else ""

    @property
    def shown_state(self) -> str:
        """Return the state as a badge says it: late, begun and not begun stand for an open duty."""
        if self.state != DutyState.OPEN:
            return "late" if self.late and self.state == DutyState.RETURNED else self.state
        return "late" if self.late else "begun" if self.filled else "not_begun"

    @property
    def percent(self) -> int:
        """Return how far it is in whole percent, never 100 before nothing is missing."""
        return 100 if self.filled >= self.required else int(100 * self.filled / self.required)


def of_actor(actor: Actor) -> Q:
    """Return the condition of the duties that a person works on: of their organisations, or of the whole unit (focal)."""
    found = Q(pk__in=[])
    for power in actor.powers:
        if power.role in LOCAL_ROLES and power.unit:
            mine = Q(unit=power.unit)
            found |= mine if power.focal else mine & Q(organisation__in=power.organisations)
    return found


def to_review(actor: Actor) -> Q:
    """Return the condition of the duties that wait for a reviewer's decision."""
    found = Q(pk__in=[])
    for power in actor.powers:
        if power.role is Role.REVIEWER and actor.strong:
            handed_in = Q(state=DutyState.SUBMITTED)
            found |= handed_in & Q(domain__in=power.domains) if power.domains else handed_in
    return found


def duty_lines(rows: QuerySet[Duty], on: date, language: str) -> list[DutyLine]:
    """Return duties as lines, the earliest first; two queries, and one for each calendar."""
    found = list(
        rows.select_related("round", "unit", "form", "organisation", "person")
        .defer("form__content", "round__note")
        .order_by("on_time_until", "unit__sort_key", "form__code", "period", "pk")
    )
    exceptions = _exceptions({row.round_id for row in found})
    calendars = {each: calendar_content(each) for each in {row.round.calendar_id for row in found}}
    return [_line(row, exceptions, calendars[row.round.calendar_id], on, language) for row in found]


def _exceptions(rounds: Iterable[int]) -> dict[tuple[int, str, int | None], date]:
    """Return the latest day of lock exceptions by round, unit and duty (none: all of the unit)."""
    found: dict[tuple[int, str, int | None], date] = {}
    for round_, unit, duty, day in Extension.objects.filter(round__in=rounds).values_list(
        "round_id", "unit_id", "duty_id", "closes_on"
    ):
        key = (round_, str(unit), duty)  # a unit's key is a text, whatever the stubs believe
        found[key] = max(day, found.get(key, day))
    return found


def _line(
    row: Duty, exceptions: dict[tuple[int, str, int | None], date], holidays: Holidays, on: date, language: str
) -> DutyLine:
    closes = row.closes_on or row.round.closes_on
    days = [day for each in (row.pk, None) if (day := exceptions.get((row.round_id, row.unit_id, each)))]
    extended = max(days, default=None)
    line_closes = max(closes, extended) if closes and extended else closes
    office = row.organisation.names if row.organisation else {}
    return DutyLine(
        duty=row.pk, round=row.round.code, round_name=row.round.names, round_state=row.round.state, unit=row.unit_id,
        unit_name=row.unit.names,
        region=str(row.unit.groups.get("region", "")), form=row.form_id, form_code=row.form.code, form_name=row.form.names, domain=row.domain,  # noqa: E501  one row of a table laid out by hand
        period=row.period, period_words=Period(row.period).names(language), organisation=row.organisation_id,
        organisation_name=office, person=row.person_id, person_name=row.person.name if row.person else "",
        state=row.state, late=row.state in TYPING_STATES and on > row.on_time_until, on_time_until=row.on_time_until,
        closes_on=line_closes, extended=bool(extended and extended >= on), days_left=days_left(row.on_time_until, on, holidays),  # noqa: E501  one row of a table laid out by hand
        required=row.required, filled=row.filled, faulty=row.faulty, reason=row.reason, submitted_at=row.submitted_at,
        waits_for=_waits_for(row, office, on, language),
    )  # fmt: skip


def _waits_for(row: Duty, office: Mapping[str, str], on: date, language: str) -> str:
    """Say who has the next step."""
    who = (
        row.person.name
        if row.person
        else office.get(language) or office.get("en") or say("duty_words.nobody", language)
    )
    if row.round.state == RoundState.PLANNED or on < row.round.opens_on:
        return say("duty_words.waits_opening", language, day=day_in_words(row.round.opens_on, language))
    if row.state == DutyState.RETURNED:
        return say("duty_words.waits_correction", language, who=who)
    if row.state == DutyState.OPEN:
        missing = row.required - row.filled
        name = "waits_values" if missing else "waits_hand_in"
        return say(f"duty_words.{name}", language, who=who, count=missing)
    return say("duty_words.waits_reviewer" if row.state == DutyState.SUBMITTED else "duty_words.waits_nobody", language)


def active() -> QuerySet[Duty]:
    """Return the duties of rounds that are open, and those of closed ones with a lock exception."""
    excepted = Q(round__state=RoundState.CLOSED) & (
        Q(extensions__isnull=False) | Q(round__extensions__duty__isnull=True, round__extensions__unit=F("unit"))
    )
    return Duty.objects.filter(Q(round__state=RoundState.OPEN) | excepted).distinct()


def waiting(actor: Actor, on: date, language: str) -> Sequence[Waiting]:
    """Return the duties that wait for a person: their own to fill in, and those handed in that they decide on."""
    own = duty_lines(active().filter(of_actor(actor)), on, language)
    found = [_own(line, language) for line in own]
    review = to_review(actor)
    if review != Q(pk__in=[]):
        found += [_review(line, language) for line in duty_lines(active().filter(review), on, language)]
    return found


def _own(line: DutyLine, language: str) -> Waiting:
    if line.state in {DutyState.SUBMITTED, DutyState.ACCEPTED, DutyState.FROZEN}:
        group, step = "done", "step_look"
    elif line.state == DutyState.RETURNED:
        group, step = "returned", "step_correct"
    elif line.late:
        group, step = "late", "step_go_on" if line.filled else "step_begin"
    else:
        group = "due"
        step = "step_hand_in" if line.filled >= line.required else "step_go_on" if line.filled else "step_begin"
    return _waiting(line, language, "duty", group, step, line.reason if line.state == DutyState.RETURNED else "")


def _review(line: DutyLine, language: str) -> Waiting:
    return _waiting(line, language, "review", "waiting", "step_decide", "")


def _waiting(line: DutyLine, language: str, kind: str, group: str, step: str, note: str) -> Waiting:
    unit = line.unit_name.get(language) or line.unit
    office = line.person_name or line.organisation_name.get(language) or ""
    return Waiting(
        kind=kind, group=group, title=line.form_name.get(language) or line.form_code, late=line.late,
        state=line.state if line.state == DutyState.RETURNED else line.shown_state,
        about=" · ".join(each for each in (unit, line.period_words, line.round_name.get(language) or line.round, office) if each),  # noqa: E501  one row of a table laid out by hand
        link=f"/{'desk' if kind == 'review' else 'duties'}/{line.duty}/", step=say(f"duty_words.{step}", language),
        until=line.on_time_until,
        days_left=line.days_left, done=min(line.filled, line.required), of=line.required, note=note,
    )  # fmt: skip
