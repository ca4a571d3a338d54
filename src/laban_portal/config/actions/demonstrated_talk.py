# SPDX-License-Identifier: Apache-2.0
"""Let reviewers and provinces of a demonstration discuss values: asked, answered, resolved, or still waiting."""

from __future__ import annotations

from datetime import datetime, timedelta

from laban_portal.clock.now import time_is
from laban_portal.collection.models import Cell, Duty
from laban_portal.config.demonstration.scene import REVIEWERS, Place, Scene
from laban_portal.people.rules import Actor
from laban_portal.review.actions.discussion import resolve_discussion, say_about_value
from laban_portal.ui.words import say

TOPICS = ("page", "rise", "scope")
TALKING = ("01", "24", "96", "02", "04", "08")
"""Provinces with a discussion or two."""


def talk(scene: Scene) -> None:
    """Let the reviewers ask about values that are handed in, and provinces about those that are not; most are answered."""
    days = scene.course.days
    number = 0
    for place in [each for each in scene.places if each.code in TALKING]:
        for reviewer in (scene.actors[each] for each in REVIEWERS):
            for cell in _handed_in(scene, place, reviewer):
                at = scene.course.at(max(days.reviewed_until, days.reviewed_from - 2 - number % 4), 60 + 17 * number)
                _asked(scene, place, reviewer, cell, number, at)
                number += 1
        own = _open(scene, place)
        if own:
            at = scene.course.at(days.reviewed_until, 90 + 11 * number)
            _say(scene.officers[place.key], own, "unit_asks", at)
            if number % 2:
                _say(_reviewer_of(scene, own), own, "unit_told", at + timedelta(hours=3))


def _asked(scene: Scene, place: Place, reviewer: Actor, cell: Cell, number: int, at: datetime) -> None:
    """Ask about a value; of three, one waits for its answer, one is answered, one resolved; before freezing all are."""
    resolved = number % 3 == 2 or scene.course.like == "frozen"
    topic = TOPICS[number % len(TOPICS)]
    thread = _say(reviewer, cell, f"ask_{topic}", at)
    if number % 3 == 1 and not resolved:
        return
    _say(scene.officers[place.key], cell, f"answer_{topic}", at + timedelta(minutes=95))
    if resolved:
        _say(reviewer, cell, "thanks", at + timedelta(minutes=130))
        with time_is(at + timedelta(minutes=131)):
            resolve_discussion(actor=reviewer, thread=thread, at=at + timedelta(minutes=131))


def _say(who: Actor, cell: Cell, words: str, at: datetime) -> int:
    with time_is(at):
        return say_about_value(
            actor=who, duty=cell.duty_id, element=cell.element, slice=cell.slice, words=say(f"demo_words.{words}", "vi"),
            at=at,
        )  # fmt: skip


def _handed_in(scene: Scene, place: Place, reviewer: Actor) -> list[Cell]:
    """Return a value of a duty of the reviewer's that is handed in."""
    duties = Duty.objects.filter(
        round__code=scene.code, unit__key=place.key, state="submitted", domain__in=reviewer.powers[0].domains
    )
    duty = duties.order_by("form__code").first()
    return list(Cell.objects.filter(duty=duty, kind="value").order_by("pk")[1:2]) if duty else []


def _open(scene: Scene, place: Place) -> Cell | None:
    """Return a value of a duty that is still worked on."""
    duty = Duty.objects.filter(round__code=scene.code, unit__key=place.key, state="open", filled__gt=0).first()
    return Cell.objects.filter(duty=duty, kind="value").order_by("pk").first() if duty else None


def _reviewer_of(scene: Scene, cell: Cell) -> Actor:
    return scene.reviewer_of(Duty.objects.values_list("domain", flat=True).get(pk=cell.duty_id))
