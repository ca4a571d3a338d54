# SPDX-License-Identifier: Apache-2.0
"""Let the reviewers of a demonstration look at what is handed in, as far as the stage goes.

What they do is put down as events and then happens in the order of time, so that every chain grows forwards.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import partial

from laban_portal.clock.now import now, time_is
from laban_portal.collection.actions.duties import accept, return_duty
from laban_portal.collection.actions.follow_ups import mark
from laban_portal.collection.models import Cell, Duty
from laban_portal.collection.states import CellState, DutyState
from laban_portal.collection.typed import Typed
from laban_portal.config.actions.demonstrated_appeals import appeals
from laban_portal.config.actions.demonstrated_talk import talk
from laban_portal.config.actions.demonstrated_work import hand_in, save
from laban_portal.config.demonstration.events import Event, happen
from laban_portal.config.demonstration.scene import REVIEWERS, Scene
from laban_portal.people.rules import Actor
from laban_portal.review.actions.deciding import Seen, Verdict, accept_many, decide
from laban_portal.ui.words import say

CODES = ("no_proof", "proof_differs", "wrong_period", "implausible")
"""Why values are returned."""

MIX = ("accept", "accept", "half", "return", "accept", "look", "accept", "half_return", "look", "accept")
"""What becomes of duties that are handed in while a round is reviewed; `look`: nobody has looked at them yet."""


def review(scene: Scene) -> None:
    """Review what is handed in; in the stage of collecting, some duties only."""
    if scene.course.stage == "collecting":
        for reviewer in REVIEWERS:
            _first_look(scene, scene.actors[reviewer])
        talk(scene)
        _look_again(scene)
        return
    talk(scene)
    contested, events = appeals(scene)
    frozen = scene.course.like == "frozen"
    for reviewer in REVIEWERS:
        events += _decisions(scene, scene.actors[reviewer], contested, frozen=frozen)
    happen(events)
    if frozen:
        _second_look(scene)
    else:
        _look_again(scene)


def _waiting(scene: Scene, actor: Actor) -> list[tuple[int, datetime]]:
    """Return the duties of a reviewer that are handed in, with when, the first first."""
    rows = Duty.objects.filter(
        round__code=scene.code, domain__in=actor.powers[0].domains, state=DutyState.SUBMITTED
    ).order_by("submitted_at", "pk")
    return [(duty, at) for duty, at in rows.values_list("pk", "submitted_at") if at]


def _first_look(scene: Scene, actor: Actor) -> None:
    """Accept some duties as they are, and send a few back, while others are still on their way."""
    found = _waiting(scene, actor)
    for place, ((duty, handed_in), at) in enumerate(zip(found, scene.course.review(len(found)), strict=True)):
        moment = max(at, handed_in + timedelta(minutes=30))
        with time_is(moment):
            if place % 11 == 3:
                return_duty(actor=actor, duty=duty, reason=say("demo.returned", "vi"))
            elif place % 4 == 0:
                accept(actor=actor, duty=duty)


def _decisions(scene: Scene, actor: Actor, contested: Collection[int], *, frozen: bool) -> list[Event]:
    """Return what a reviewer decides: whole duties, or some values first; in the end of a frozen round, on everything."""
    found = [duty for duty, _ in _waiting(scene, actor) if duty not in contested]
    mix = ["accept" if frozen and each != "return" else each for each in MIX]
    return [
        Event(moment, partial(_look, actor, duty, mix[place % len(mix)], place))
        for place, (duty, moment) in enumerate(zip(found, scene.course.review(len(found)), strict=True))
    ]


def _look(actor: Actor, duty: int, what: str, place: int, at: datetime) -> None:
    """Look at one duty."""
    if what == "accept":
        accept(actor=actor, duty=duty)
        return
    if what == "look":
        return
    cells = list(Cell.objects.filter(duty=duty, state=CellState.SUBMITTED, kind="value").order_by("pk"))
    bad = [each for each in cells if not each.slice][place % 2 : place % 2 + 1] if "return" in what else []
    good = [each for each in cells if each not in bad]
    good = good[: len(good) // 2] if "half" in what else good
    if good:
        accept_many(actor=actor, duty=duty, seen=[_seen(each) for each in good], at=at)
    for each in bad:
        code = CODES[place % len(CODES)]
        verdict = Verdict(verdict="return", code=code, words=say(f"demo_words.why_{code}", "vi"))
        decide(actor=actor, duty=duty, seen=_seen(each), verdict=verdict, at=at)
    if what == "return":
        return_duty(actor=actor, duty=duty, reason=say("demo.returned", "vi"))


def _seen(cell: Cell) -> Seen:
    return Seen(element=cell.element, slice=cell.slice, number=cell.number)


def _second_look(scene: Scene) -> None:
    """Let the provinces answer what was returned and hand it in again; accept what waits, so that all is decided."""
    again = scene.course.days.reviewed_until - 3
    rows = Duty.objects.filter(round__code=scene.code, state=DutyState.RETURNED).order_by("pk")
    found = list(rows.values_list("pk", "unit__key"))
    for (duty, unit), at in zip(found, scene.course.review(len(found), again, again), strict=True):
        officer = scene.officers[unit]
        answered = _answered(list(Cell.objects.filter(duty=duty, state=CellState.RETURNED)))
        if answered:
            save(officer, duty, answered, at)
        hand_in(officer, duty, at + timedelta(minutes=5))
    for reviewer in REVIEWERS:
        actor = scene.actors[reviewer]
        waiting = _waiting(scene, actor)
        for (duty, _), at in zip(waiting, scene.course.review(len(waiting), again - 2, again - 2), strict=True):
            with time_is(at):
                accept(actor=actor, duty=duty)


def _answered(cells: Sequence[Cell]) -> list[Typed]:
    """Return the returned values as they are sent again: the same, with what was done about them."""
    return [
        Typed(
            element=each.element, slice=each.slice, text=each.text.replace(".", ","), answer=each.answer, seen=each.number,
            note=say("demo_words.proved_now", "vi"),
        )
        for each in cells
    ]  # fmt: skip


def _look_again(scene: Scene) -> None:
    """Let officers mark cells to look at again before they hand in."""
    for who in ("canbo.hanoi", "canbo.bacninh", "canbo.camau"):
        unit = scene.actors[who].powers[0].unit
        left = Duty.objects.filter(round__code=scene.code, unit__key=unit, state=DutyState.OPEN).order_by("pk")[:2]
        for row in left:
            element, part = scene.contents[row.form_id].cells[0]
            why = say("demo.look_again", "vi")
            mark(actor=scene.actors[who], duty=row.pk, element=element, slice_=part, why=why, at=now())
