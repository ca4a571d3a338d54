# SPDX-License-Identifier: Apache-2.0
"""Let reviewers of a demonstration lower a few values, provinces appeal, and the round manager answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from laban_portal.collection.actions.duties import accept
from laban_portal.collection.models import Cell, Duty
from laban_portal.collection.states import AppealEvent, DutyState
from laban_portal.config.demonstration.events import Event
from laban_portal.config.demonstration.scene import Scene
from laban_portal.review.actions.appeals import answer_appeal, appeal
from laban_portal.review.actions.deciding import Seen, Verdict, decide
from laban_portal.review.models import Appeal, Decision
from laban_portal.ui.words import say

LEAST = 30
"""Only values of this size or more are lowered, to four fifths."""

LIKELY = (
    "innovative_enterprises", "rd_enterprises", "st_enterprises", "innovative_startups", "coop_enterprises",
    "iso_enterprises", "operating_projects", "patent_applications", "st_organisations",
)  # fmt: skip
"""Elements of which reviewers doubt the scope: what counts as one of these units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """One value that is lowered: in which province, why, and when what happens, in working days before today."""

    unit: str
    officer: str
    code: str
    lowered: int
    appealed: int = 0
    answered: int = 0
    answer: AppealEvent = AppealEvent.UPHOLD
    accepted: int = 0


CONTESTS: Mapping[str, tuple[Contest, ...]] = {
    "reviewing": (
        Contest(unit="01", officer="canbo.hanoi", code="wrong_scope", lowered=12, appealed=9),
        Contest(unit="24", officer="canbo.bacninh", code="unlike_source", lowered=12, appealed=9, answered=4, accepted=3),
        Contest(
            unit="96", officer="canbo.camau", code="not_by_definition", lowered=11, appealed=8, answered=3,
            answer=AppealEvent.DISMISS, accepted=2,
        ),
        Contest(unit="01", officer="canbo.hanoi", code="not_by_definition", lowered=4),
    ),
    "frozen": (
        Contest(
            unit="01", officer="canbo.hanoi", code="wrong_scope", lowered=48, appealed=45, answered=43,
            answer=AppealEvent.WITHDRAW, accepted=39,
        ),
        Contest(unit="24", officer="canbo.bacninh", code="unlike_source", lowered=48, appealed=45, answered=41, accepted=39),
        Contest(
            unit="96", officer="canbo.camau", code="not_by_definition", lowered=47, appealed=44, answered=40,
            answer=AppealEvent.DISMISS, accepted=39,
        ),
        Contest(unit="01", officer="canbo.hanoi", code="not_by_definition", lowered=46, accepted=39),
    ),
}  # fmt: skip
"""While a round is reviewed: an appeal whose answer is due tomorrow, one upheld, one dismissed, and a lowered value whose
time of appeal ends tomorrow. In a frozen round all are answered."""


def appeals(scene: Scene) -> tuple[frozenset[int], list[Event]]:
    """Return the duties in which values are lowered, and what happens to them."""
    taken: set[int] = set()
    events = []
    for number, contest in enumerate(CONTESTS[scene.course.like]):
        cell = _value(scene, contest.unit, taken)
        if cell:
            taken.add(cell.duty_id)
            events += _events(scene, contest, cell, number)
    return frozenset(taken), events


def _value(scene: Scene, unit: str, taken: set[int]) -> Cell | None:
    """Return a value to lower: a whole number that nothing is part of, of units or cases where there is one."""
    duties = Duty.objects.filter(round__code=scene.code, unit__code=unit, state=DutyState.SUBMITTED).exclude(
        pk__in=taken
    )
    forms = {
        form: {each.element for each in content.form.fields if each.kind == "integer" and not each.by}
        for form, content in scene.contents.items()
    }
    rows = Cell.objects.filter(duty__in=duties, slice="", kind="value", value__gte=LEAST).select_related("duty")
    found = [each for each in rows.order_by("duty__form__code", "pk") if each.element in forms[each.duty.form_id]]
    order = {element: place for place, element in enumerate(LIKELY)}
    return min(found, key=lambda each: order.get(each.element, len(order)), default=None)


def _events(scene: Scene, contest: Contest, cell: Cell, number: int) -> list[Event]:
    course = scene.course
    found = [Event(course.at(contest.lowered, 40 + 7 * number), lambda at: _lower(scene, contest, cell, at))]
    if contest.appealed:
        found.append(Event(course.at(contest.appealed, 75 + 7 * number), lambda at: _appeal(scene, contest, cell, at)))
    if contest.answered:
        found.append(Event(course.at(contest.answered, 120 + 7 * number), lambda at: _answer(scene, contest, cell, at)))
    if contest.accepted:
        reviewer = scene.reviewer_of(cell.duty.domain)
        found.append(
            Event(course.at(contest.accepted, 30 + 7 * number), lambda _: accept(actor=reviewer, duty=cell.duty_id))
        )
    return found


def _lower(scene: Scene, contest: Contest, cell: Cell, at: datetime) -> None:
    verdict = Verdict(
        verdict="lower", code=contest.code, text=str(int((cell.value or 0) * 0.8)),
        words=say(f"demo_words.why_{contest.code}", "vi"),
    )  # fmt: skip
    decide(
        actor=scene.reviewer_of(cell.duty.domain), duty=cell.duty_id, verdict=verdict, at=at,
        seen=Seen(element=cell.element, slice=cell.slice, number=cell.number),
    )  # fmt: skip


def _appeal(scene: Scene, contest: Contest, cell: Cell, at: datetime) -> None:
    decision = Decision.objects.get(duty=cell.duty_id, element=cell.element, slice=cell.slice, verdict="lower")
    appeal(actor=scene.actors[contest.officer], decision=decision.pk, words=say("demo_words.appeal", "vi"), at=at)


def _answer(scene: Scene, contest: Contest, cell: Cell, at: datetime) -> None:
    made = Appeal.objects.get(decision__duty=cell.duty_id, decision__element=cell.element)
    own = contest.answer is AppealEvent.WITHDRAW
    said = {AppealEvent.UPHOLD: "upheld", AppealEvent.DISMISS: "dismissed"}.get(contest.answer)
    answer_appeal(
        actor=scene.actors[contest.officer] if own else scene.manager, appeal=made.pk, event=contest.answer, at=at,
        words=say(f"demo_words.{said}", "vi") if said else "",
    )  # fmt: skip
