# SPDX-License-Identifier: Apache-2.0
"""Let the provinces of a demonstration work: type over the weeks, correct themselves, prove, explain, hand in."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from laban_portal.clock.now import time_is
from laban_portal.collection.actions.duties import submit
from laban_portal.collection.actions.explanations import explain
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Duty, Known
from laban_portal.collection.queries.findings import reader_findings
from laban_portal.collection.typed import Typed
from laban_portal.config.actions.demonstrated_papers import prove, register_paper
from laban_portal.config.demonstration.figures import Habit, answers, typed
from laban_portal.config.demonstration.papers import Paper, have, papers
from laban_portal.config.demonstration.people import SHOWN_PROVINCES
from laban_portal.config.demonstration.scene import Job, Place, Scene
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import Refused
from laban_portal.ui.words import say

FULL, FAST, SLOW, BARELY = 1.0, 0.85, 0.5, 0.12
PACES = (FULL, FULL, FAST, FULL, FAST, SLOW, FULL, SLOW, BARELY)
"""How much of a form a province has filled, drawn anew for each form around its own pace."""

OWN_PACES = {"01": 0.9, "24": FAST, "96": SLOW}
OTHERS_PROVED = 11
"""So many provinces have documents besides those whose people can be logged in to."""

EXPLAINED = frozenset({"required", "jump", "relation"})
"""Kinds of findings that the demonstration has an explanation of its own for."""


def work(scene: Scene) -> None:
    """Let every province work on the yearly round, one after another."""
    owned = have([each.code for each in scene.places], set(SHOWN_PROVINCES), OTHERS_PROVED)
    for number, place in enumerate(scene.places):
        scene.progress(f"province {number + 1}/{len(scene.places)}")
        chance = scene.chance(place.code)
        pace = OWN_PACES.get(place.code, PACES[number % len(PACES)])
        jobs = _jobs(scene, place, pace, chance)
        count = owned.get(place.code, 0)
        opened = scene.course.day(scene.course.days.opened)
        _do(scene, place, jobs, papers(place, jobs, count, opened, scene.year, chance) if count else [])


def _jobs(scene: Scene, place: Place, pace: float, chance: Random) -> list[Job]:
    """Return what a province types, in the order of time; what it leaves for later is not among it."""
    known = scene.held.get(place.key, {})
    confirmable = Known.objects.filter(unit__key=place.key, period=str(scene.year), slice="")
    held = {element: known[element] for element in confirmable.values_list("element", flat=True) if element in known}
    rows = Duty.objects.filter(round__code=scene.code, unit__key=place.key).order_by("form__code")
    duties = list(rows.values_list("pk", "form_id"))
    chance.shuffle(duties)
    written = answers([scene.contents[form] for _, form in duties], known, scene.rules, chance)
    jobs = []
    for (duty, form), moment in zip(duties, scene.course.work(len(duties), chance, pace), strict=True):
        fills = _fills(pace, scene.course.days.diligence, chance)
        habit = Habit(fills=fills) if fills == FULL else Habit(fills=fills, slips=0.01, thousands=0.01)
        cells = typed(scene.contents[form], written, held, habit, chance) if fills else []
        if cells:
            jobs.append(
                Job(duty=duty, content=scene.contents[form], moment=moment, whole=fills == FULL, cells=tuple(cells))
            )
    return jobs


def _fills(pace: float, diligence: float, chance: Random) -> float:
    """Draw how much of a form a province fills."""
    if chance.random() < max(pace - 0.1, diligence):
        return FULL
    return pace * chance.uniform(0.2, 1.0) if chance.random() < 0.85 else 0.0


def _do(scene: Scene, place: Place, jobs: Sequence[Job], own: Sequence[Paper]) -> None:
    """Type, prove, explain and hand in, one duty after another."""
    officer, chance = scene.officers[place.key], scene.chance(f"habits {place.code}")
    diligence = scene.course.days.diligence
    keys: dict[int, str] = {}
    for job in jobs:
        _save(officer, job, chance)
        for number, paper in enumerate(own):
            cited = paper.of(job.duty)
            if cited:
                with time_is(job.moment + timedelta(minutes=15)):
                    keys[number] = keys.get(number) or register_paper(officer, place.key, paper)
                    prove(officer, keys[number], job.duty, cited)
        if job.whole and chance.random() < max(0.8, diligence):
            moment = job.moment + timedelta(minutes=20)
            if not hand_in(officer, job.duty, moment):
                explain_findings(officer, job.duty, moment, chance, max(0.85, diligence))
                hand_in(officer, job.duty, moment + timedelta(minutes=5))


def _save(officer: Actor, job: Job, chance: Random) -> None:
    """Save what was typed, one cell of it wrong now and then, and correct that a little later, as happens."""
    counted = [each for each in job.cells if _countable(each)]
    right = chance.choice(counted) if counted and chance.random() < 0.3 else None
    first = [_slipped(each, chance) if each is right else each for each in job.cells]
    save(officer, job.duty, first, job.moment)
    if right:
        save(officer, job.duty, [replace(right, seen=1)], job.moment + timedelta(minutes=12))


def _countable(cell: Typed) -> bool:
    return cell.kind == "value" and cell.text.isdecimal() and int(cell.text) > 20 and not cell.answer


def _slipped(cell: Typed, chance: Random) -> Typed:
    return replace(cell, text=str(int(cell.text) + chance.randint(1, 9)))


def save(officer: Actor, duty: int, cells: Sequence[Typed], moment: datetime) -> None:
    """Save cells at a moment."""
    with time_is(moment):
        save_cells(actor=officer, duty=duty, typed=cells, source="demo", at=moment)


def explain_findings(officer: Actor, duty: int, moment: datetime, chance: Random, share: float) -> None:
    """Explain what the rules want explained, or a share of it."""
    with time_is(moment):
        for (element, part), rows in reader_findings(officer, duty, "vi").items():
            for each in rows:
                if each.open and each.severity == "explain" and chance.random() < share:
                    words = say(f"demo.explained_{each.kind if each.kind in EXPLAINED else 'other'}", "vi")
                    explain(actor=officer, duty=duty, element=element, slice_=part, rule=each.rule, words=words)


def hand_in(officer: Actor, duty: int, moment: datetime) -> bool:
    """Hand a duty in; where something is missing it stays open, and is late. Tell whether it was handed in."""
    with time_is(moment), suppress(Refused):
        submit(actor=officer, duty=duty)
        return True
    return False
