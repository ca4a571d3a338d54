# SPDX-License-Identifier: Apache-2.0
"""The rounds of a demonstration and what happens in them, stage by stage: provinces fast and slow, late, excused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from math import isnan

from laban.model.workdays import next_workday
from laban_portal.catalog.actions.load import Loaded
from laban_portal.catalog.models import Unit
from laban_portal.catalog.queries import form_contents, rules_content
from laban_portal.clock.now import time_is
from laban_portal.collection.actions.duties import assign
from laban_portal.collection.actions.rounds import extend, make_round, open_round
from laban_portal.collection.models import Duty
from laban_portal.collection.wanted import RoundWanted
from laban_portal.config.actions.demonstrated_freezing import freeze
from laban_portal.config.actions.demonstrated_reports import sign_off
from laban_portal.config.actions.demonstrated_reviews import review
from laban_portal.config.actions.demonstrated_work import work
from laban_portal.config.demonstration.course import Course
from laban_portal.config.demonstration.scene import Place, Scene
from laban_portal.people.models import Organisation
from laban_portal.people.rules import Actor
from laban_portal.ui.words import LANGUAGES, say

EXCUSED = "96"
"""The province that is given more time."""


def build_rounds(
    *, loaded: Loaded, course: Course, provinces: Sequence[Unit], offices: Mapping[str, Organisation],
    actors: Mapping[str, Actor], officers: Mapping[str, Actor], seed: int, progress: Callable[[str], None],
) -> Scene:  # fmt: skip
    """Make and open both rounds, let every province work on the yearly one, and go on until the round is frozen."""
    year = max(loaded.pack.panel.years)
    versions = {(each.kind, each.code): each.version for each in loaded.stored}
    forms = [versions["form", form.code] for form in loaded.pack.forms if form.valid_on(date(year, 12, 31))]
    lasting = [versions["form", form.code] for form in loaded.pack.forms if form.valid_on(course.today)]
    common = RoundWanted(
        framework=next(each.version for each in loaded.stored if each.kind == "framework"),
        calendar=next((each.version for each in loaded.stored if each.kind == "calendar"), None),
        units=tuple(each.key for each in provinces),
    )  # fmt: skip
    progress("rounds")
    manager = actors["quanly"]
    with time_is(course.at(course.days.opened, -60)):
        code = _yearly(common, forms, year, course, manager)
        _standing(common, lasting, course, manager)
        _share_out(code, offices, actors)
    with time_is(course.at(course.days.excused)):
        _excuse(code, provinces, course, manager)
    rules = rules_content(next((each.version for each in loaded.stored if each.kind == "rules"), None))
    scene = Scene(
        course=course, code=code, year=year, contents=form_contents(forms), rules=rules, held=_held(loaded, year),
        places=tuple(Place(key=each.key, code=each.code, names=each.names) for each in provinces), actors=actors,
        officers=officers, seed=seed, progress=progress,
    )  # fmt: skip
    work(scene)
    progress("review")
    review(scene)
    if course.stage != "collecting":
        progress("reports")
        sign_off(scene)
    if course.like == "frozen":
        progress("freeze")
        freeze(scene)
    return scene


def _names(name: str, **facts: object) -> dict[str, str]:
    marks = {language: say("demo.mark", language) for language in LANGUAGES}
    return {language: f"{say(f'demo.{name}', language, **facts)} ({marks[language]})" for language in LANGUAGES}


def _yearly(common: RoundWanted, forms: Sequence[int], year: int, course: Course, manager: Actor) -> str:
    names, days = _names("yearly", year=year), course.days
    code = make_round(
        actor=manager, demonstration=True,
        wanted=_with(
            common, code=f"pii-{year}", names=names, kind="yearly", forms=tuple(forms), year=year,
            opens_on=course.day(days.opened), on_time_until=course.day(days.on_time), closes_on=course.day(days.closes),
        ),
    )  # fmt: skip
    open_round(actor=manager, code=code)
    return code


def _standing(common: RoundWanted, forms: Sequence[int], course: Course, manager: Actor) -> None:
    """Make the round that is open all year, of the forms that hold today."""
    year = course.today.year
    wanted = _with(
        common, code=f"cap-nhat-{year}", names=_names("standing", year=year), kind="standing", forms=tuple(forms), year=year,
        opens_on=course.day(course.days.opened), on_time_until=None, closes_on=None,
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


def _excuse(code: str, provinces: Sequence[Unit], course: Course, manager: Actor) -> None:
    """Give one province a week more, with a reason."""
    unit = next((each for each in provinces if each.code == EXCUSED), provinces[-1])
    week = timedelta(days=7)
    extend(
        actor=manager, code=code, unit=unit.key, reason=say("demo.excuse", "vi"),
        on_time_until=next_workday(course.day(course.days.on_time) + week, course.holidays),
        closes_on=next_workday(course.day(course.days.closes) + week, course.holidays),
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
