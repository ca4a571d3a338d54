# SPDX-License-Identifier: Apache-2.0
"""The rounds of a demonstration and what has happened in them so far: provinces fast and slow, late, excused, sent back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from math import isnan
from random import Random

from laban.model.entry_rule import EntryRule
from laban.model.workdays import Holidays, is_workday, next_workday
from laban_portal.catalog.actions.load import Loaded
from laban_portal.catalog.models import Unit
from laban_portal.catalog.queries import FormContent, calendar_content, form_contents, rules_content
from laban_portal.clock.now import now, time_is, today
from laban_portal.collection.actions.duties import accept, assign, return_duty, submit
from laban_portal.collection.actions.explanations import explain
from laban_portal.collection.actions.follow_ups import mark
from laban_portal.collection.actions.rounds import extend, make_round, open_round
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Duty, Known
from laban_portal.collection.queries.findings import reader_findings
from laban_portal.collection.typed import Typed
from laban_portal.collection.wanted import RoundWanted
from laban_portal.config.demonstration.figures import Habit, answers, typed
from laban_portal.people.models import Organisation
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import Refused
from laban_portal.ui.words import LANGUAGES, say

OPENED_BEFORE, CLOSES_AFTER = timedelta(days=38), timedelta(days=14)
"""The yearly round, by today: opened five weeks ago, on time until the last working day, open for two weeks more."""

FULL, FAST, SLOW, BARELY = 1.0, 0.85, 0.5, 0.12
PACES = (FULL, FULL, FAST, FULL, FAST, SLOW, FULL, SLOW, BARELY)
"""How much of a form a province has filled, drawn anew for each form around its own pace."""

OWN_PACES = {"01": 0.9, "24": FAST, "96": SLOW}
EXCUSED = "96"
EXPLAINED = frozenset({"required", "jump", "relation"})
"""Kinds of findings that the demonstration has an explanation of its own for."""


@dataclass(frozen=True, slots=True)
class _Stage:
    """All that filling needs."""

    contents: Mapping[int, FormContent]
    held: Mapping[str, Mapping[str, float]]
    actors: Mapping[str, Actor]
    officers: Mapping[str, Actor]
    opened: datetime
    year: int
    rules: tuple[EntryRule, ...] = ()


def build_rounds(
    *, loaded: Loaded, provinces: Sequence[Unit], offices: Mapping[str, Organisation], actors: Mapping[str, Actor],
    officers: Mapping[str, Actor], seed: int, progress: Callable[[str], None],
) -> None:  # fmt: skip
    """Make and open both rounds, then let every province work on the yearly one."""
    year = max(loaded.pack.panel.years)
    versions = {(each.kind, each.code): each.version for each in loaded.stored}
    forms = [versions["form", form.code] for form in loaded.pack.forms if form.valid_on(date(year, 12, 31))]
    lasting = [versions["form", form.code] for form in loaded.pack.forms if form.valid_on(today())]
    calendar = next((each.version for each in loaded.stored if each.kind == "calendar"), None)
    holidays = calendar_content(calendar)
    manager = actors["quanly"]
    framework = next(each.version for each in loaded.stored if each.kind == "framework")
    common = RoundWanted(framework=framework, calendar=calendar, units=tuple(each.key for each in provinces))
    day = today()
    progress("rounds")
    with time_is(_morning(day - OPENED_BEFORE)):
        yearly = _yearly(common, forms, year, day, holidays, manager)
        _standing(common, lasting, day, manager)
    rules = rules_content(next((each.version for each in loaded.stored if each.kind == "rules"), None))
    opened = _morning(day - OPENED_BEFORE)
    stage = _Stage(form_contents(forms), _held(loaded, year), actors, officers, opened, year, rules)
    _excuse(yearly, provinces, manager)
    _share_out(yearly, offices, actors)
    for place, unit in enumerate(provinces):
        progress(f"province {place + 1}/{len(provinces)}")
        _work(stage, unit, yearly, Random(f"{seed} {unit.code}"), OWN_PACES.get(unit.code, PACES[place % len(PACES)]))  # noqa: S311  no secret is drawn
    _look_again(yearly, actors, stage)


def _workday_before(day: date, holidays: Holidays) -> date:
    before = (day - timedelta(days=back) for back in range(1, 30))
    return next(each for each in before if is_workday(each, holidays))


def _morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 1, 30, tzinfo=UTC)


def _names(name: str, **facts: object) -> dict[str, str]:
    marks = {language: say("demo.mark", language) for language in LANGUAGES}
    return {language: f"{say(f'demo.{name}', language, **facts)} ({marks[language]})" for language in LANGUAGES}


def _yearly(common: RoundWanted, forms: Sequence[int], year: int, day: date, holidays: Holidays, manager: Actor) -> str:
    names = _names("yearly", year=year)
    code = make_round(
        actor=manager, demonstration=True,
        wanted=_with(
            common, code=f"pii-{year}", names=names, kind="yearly", forms=tuple(forms), year=year,
            opens_on=day - OPENED_BEFORE, on_time_until=_workday_before(day, holidays),
            closes_on=next_workday(day + CLOSES_AFTER, holidays),
        ),
    )  # fmt: skip
    open_round(actor=manager, code=code)
    return code


def _standing(common: RoundWanted, forms: Sequence[int], day: date, manager: Actor) -> None:
    """Make the round that is open all year, of the forms that hold today."""
    year = day.year
    wanted = _with(
        common, code=f"cap-nhat-{year}", names=_names("standing", year=year), kind="standing", forms=tuple(forms), year=year,
        opens_on=day - OPENED_BEFORE, on_time_until=None, closes_on=None,
    )  # fmt: skip
    open_round(actor=manager, code=make_round(actor=manager, demonstration=True, wanted=wanted))


def _with(  # noqa: PLR0913  each is a column of the round
    common: RoundWanted, *, code: str, names: dict[str, str], kind: str, forms: tuple[int, ...], year: int, opens_on: date,
    on_time_until: date | None, closes_on: date | None,
) -> RoundWanted:  # fmt: skip
    return RoundWanted(
        code=code, name_vi=names["vi"], name_en=names["en"], kind=kind, framework=common.framework, calendar=common.calendar,
        forms=forms, year=year, units=common.units, opens_on=opens_on, on_time_until=on_time_until, closes_on=closes_on,
        note=say("demo.note", "vi"),
    )  # fmt: skip


def _held(loaded: Loaded, year: int) -> dict[str, dict[str, float]]:
    """Return the pack's generated figures of the year by unit and element: what a province would type."""
    panel = loaded.pack.panel
    values = panel.values[panel.years.index(year)]
    keys = [str(unit.key) for unit in loaded.pack.units.members]
    return {
        key: {item: float(values[row, place]) for row, item in enumerate(panel.items) if not isnan(values[row, place])}
        for place, key in enumerate(keys)
    }


def _excuse(code: str, provinces: Sequence[Unit], manager: Actor) -> None:
    """Give one province more time, with a reason."""
    unit = next((each for each in provinces if each.code == EXCUSED), provinces[-1])
    extend(
        actor=manager, code=code, unit=unit.key, on_time_until=today() + timedelta(days=6),
        closes_on=today() + timedelta(days=20), reason=say("demo.excuse", "vi"),
    )  # fmt: skip


def _share_out(code: str, offices: Mapping[str, Organisation], actors: Mapping[str, Actor]) -> None:
    """Give some duties of a province to its divisions."""
    for place, office, leader in (
        ("01/hoach-dinh", "st-spending", "lanhdao.hanoi"),
        ("96/tieu-chuan", "st-quality", "lanhdao.camau"),
    ):
        if place in offices:
            unit = offices[place].unit
            duties = list(
                Duty.objects.filter(round__code=code, unit__key=unit, domain=office).values_list("pk", flat=True)
            )
            if duties:
                assign(actor=actors[leader], duties=duties, organisation=offices[place].pk)


def _work(stage: _Stage, unit: Unit, code: str, chance: Random, pace: float) -> None:
    """Let a province work through its duties: one after another, over the weeks, some corrected, some handed in."""
    officer = stage.officers[unit.key]
    known = stage.held.get(unit.key, {})
    confirmable = set(
        Known.objects.filter(unit__key=unit.key, period=str(stage.year), slice="").values_list("element", flat=True)
    )
    duties = list(
        Duty.objects.filter(round__code=code, unit__key=unit.key).order_by("form__code").values_list("pk", "form_id")
    )
    chance.shuffle(duties)
    contents = [stage.contents[form] for _, form in duties]
    written = answers(contents, known, stage.rules, chance)
    moments = _moments(stage.opened, len(duties), chance, pace)
    for (duty, form), moment in zip(duties, moments, strict=True):
        fills = (
            FULL if chance.random() < pace - 0.1 else pace * chance.uniform(0.2, 1.0) if chance.random() < 0.85 else 0.0
        )
        if not fills:
            continue
        content = stage.contents[form]
        habit = Habit(fills=fills) if fills == FULL else Habit(fills=fills, slips=0.01, thousands=0.01)
        held = {element: known[element] for element in confirmable if element in known}
        cells = typed(content, written, held, habit, chance)
        _save(officer, duty, cells, moment, chance)
        if fills == FULL and chance.random() < 0.8:
            _explain(officer, duty, moment + timedelta(minutes=20), chance)
            _hand_in(officer, duty, moment + timedelta(minutes=25))


def _moments(opened: datetime, count: int, chance: Random, pace: float) -> list[datetime]:
    """Return moments of work, in order, within office hours as far as the days allow; fast provinces begin earlier."""
    ends = now() - timedelta(hours=2)
    span = (ends - opened).total_seconds()
    drawn = sorted(min(0.999, chance.betavariate(1.0 + 2.5 * (1.1 - pace), 1.6)) for _ in range(count))
    return [
        opened + timedelta(seconds=span * (place + at) / (1 + count) * 0.5 + span * 0.5 * at)
        for place, at in enumerate(drawn)
    ]


def _save(officer: Actor, duty: int, cells: Sequence[Typed], moment: datetime, chance: Random) -> None:
    """Save what was typed, one cell of it wrong now and then, and correct that a little later, as happens."""
    if not cells:
        return
    counted = [
        each
        for each in cells
        if each.kind == "value" and each.text.isdecimal() and int(each.text) > 20 and not each.answer
    ]
    right = chance.choice(counted) if counted and chance.random() < 0.3 else None
    first = [
        replace(each, text=str(int(each.text) + chance.randint(1, 9))) if each is right else each for each in cells
    ]
    with time_is(moment):
        save_cells(actor=officer, duty=duty, typed=first, source="demo", at=moment)
    if right:
        later = moment + timedelta(minutes=12)
        with time_is(later):
            save_cells(actor=officer, duty=duty, typed=[replace(right, seen=1)], source="demo", at=later)


def _explain(officer: Actor, duty: int, moment: datetime, chance: Random) -> None:
    """Explain most of what the rules want explained."""
    with time_is(moment):
        for (element, part), rows in reader_findings(officer, duty, "vi").items():
            for each in rows:
                if each.open and each.severity == "explain" and chance.random() < 0.85:
                    words = say(f"demo.explained_{each.kind if each.kind in EXPLAINED else 'other'}", "vi")
                    explain(actor=officer, duty=duty, element=element, slice_=part, rule=each.rule, words=words)


def _hand_in(officer: Actor, duty: int, moment: datetime) -> None:
    with time_is(moment), suppress(Refused):  # where something is missing it stays open, and is late
        submit(actor=officer, duty=duty)


def _look_again(code: str, actors: Mapping[str, Actor], stage: _Stage) -> None:
    """Let reviewers accept some and send some back; let an officer mark cells to look at again."""
    for reviewer in ("thamdinh.thongke", "thamdinh.pii"):
        actor = actors[reviewer]
        domains = actor.powers[0].domains
        rows = Duty.objects.filter(round__code=code, domain__in=domains, state="submitted").order_by(
            "unit_id", "form_id"
        )
        for place, duty in enumerate(rows.values_list("pk", flat=True)):
            if place % 11 == 3:
                return_duty(actor=actor, duty=duty, reason=say("demo.returned", "vi"))
            elif place % 4 == 0:
                accept(actor=actor, duty=duty)
    for who in ("canbo.hanoi", "canbo.bacninh", "canbo.camau"):
        unit = actors[who].powers[0].unit
        left = Duty.objects.filter(round__code=code, unit__key=unit, state="open").order_by("pk")[:2]
        for row in left:
            element, part = stage.contents[row.form_id].cells[0]
            why = say("demo.look_again", "vi")
            mark(actor=actors[who], duty=row.pk, element=element, slice_=part, why=why, at=now())
