# SPDX-License-Identifier: Apache-2.0
"""What review adds to a value's row and panel, and what it wants before a duty is handed in again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from laban.errors import Place, Problem, problem
from laban.model.form import slice_name
from laban_portal.catalog.queries import FormContent, form_content
from laban_portal.clock.now import today
from laban_portal.collection.beside import Mark, Part
from laban_portal.collection.models import Cell, Duty, Explanation
from laban_portal.collection.rules.counting import FILLED, Key
from laban_portal.collection.rules.handing import Whose
from laban_portal.collection.states import CellState, DutyState, RoundState
from laban_portal.people.rules import Actor
from laban_portal.review.models import Decision
from laban_portal.review.queries.decisions import Told, decisions_on, last_verdicts, why
from laban_portal.review.rules.appeals import appeal_refusal
from laban_portal.review.rules.discussion import side_of
from laban_portal.review.rules.places import about, about_duty, place_of
from laban_portal.threads.queries import Discussion, discussions, open_about, said_since
from laban_portal.ui.words import say

DECISIONS_FIRST, DISCUSSION_LAST = 20, 80
"""The places of our parts in a value's panel."""

TONES = {"return": "is-warn", "lower": "is-warn", "restore": "is-info"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsPart:
    """The decisions on a value. `may_appeal` is the number of the decision that can be appealed against (0: none)."""

    decisions: tuple[Told, ...]
    may_appeal: int
    today: object


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscussionPart:
    """The discussion of a value. `may_write`: the reader takes part; `back` is where to go after it."""

    duty: int
    element: str
    slice: str
    discussions: tuple[Discussion, ...]
    may_write: bool


def marks(duty: int, language: str) -> Mapping[Key, Sequence[Mark]]:
    """Return the marks of a duty's values: returned, lowered, restored; a question open. Three queries."""
    found: dict[Key, list[Mark]] = {}
    states = dict(_states(duty))
    for key, each in last_verdicts(duty).items():
        state, number = states.get(key, ("", 0))
        if _tells(each, state, number):
            words = say(f"deciding.mark_{each.verdict}", language, why=why(each.code, each.words, language))
            found.setdefault(key, []).append(Mark(kind=each.verdict, words=words, tone=TONES[each.verdict]))
    for name in open_about(about_duty(duty)):
        place = place_of(name)
        if place is not None:
            mark = Mark(kind="discussion", words=say("discussion.mark_open", language), tone="is-info")
            found.setdefault(place[1], []).append(mark)
    return found


def _states(duty: int) -> list[tuple[Key, tuple[str, int]]]:
    rows = Cell.objects.filter(duty=duty).values_list("element", "slice", "state", "number")
    return [((element, part), (state, number)) for element, part, state, number in rows]


def _tells(each: Decision, state: str, number: int) -> bool:
    """Tell whether the last decision still says something of the value that stands there."""
    if each.verdict == "return":
        return state == CellState.RETURNED
    return each.verdict in {"lower", "restore"} and number == each.after_number


def parts(actor: Actor, duty: int, key: Key, language: str) -> Sequence[Part]:
    """Return our parts of a value's panel: the decisions on it, and its discussion."""
    del language
    row = Duty.objects.select_related("round").defer("round__note").get(pk=duty)
    whose = Whose(unit=row.unit_id, domain=row.domain, organisation=row.organisation_id)
    return (
        Part(template="review/parts/decisions.html", order=DECISIONS_FIRST, content=_decisions(actor, row, whose, key)),
        Part(
            template="review/parts/discussion.html", order=DISCUSSION_LAST,
            content=discussion_part(actor, duty, key, whose),
        ),
    )  # fmt: skip


def discussion_part(actor: Actor, duty: int, key: Key, whose: Whose) -> DiscussionPart:
    """Return the discussion of a value as a part."""
    return DiscussionPart(
        duty=duty, element=key[0], slice=key[1], discussions=discussions(about(duty, key)),
        may_write=bool(side_of(actor, whose)),
    )  # fmt: skip


def _decisions(actor: Actor, row: Duty, whose: Whose, key: Key) -> DecisionsPart:
    decisions = decisions_on(row.pk, key, actor.number_style)
    number = Cell.objects.filter(duty=row, element=key[0], slice=key[1]).values_list("number", flat=True).first()
    day = today()
    may = [
        each.pk
        for each in decisions
        if appeal_refusal(
            actor, whose, verdict=each.verdict, until=each.appeal_until, on=day, current=each.after_number == number,
            made=bool(each.appeal), duty=DutyState(row.state), round_state=RoundState(row.round.state),
        )
        is None
    ]  # fmt: skip
    return DecisionsPart(decisions=decisions, may_appeal=may[0] if may else 0, today=day)


def hindrances(duty: int, language: str) -> Sequence[Problem]:
    """Return the returned values that were neither changed, explained nor answered since."""
    returned = Cell.objects.filter(duty=duty, state=CellState.RETURNED, kind__in=FILLED)
    keys = sorted(returned.values_list("element", "slice"))
    if not keys:
        return ()
    last, answers = last_verdicts(duty), _answers(duty)
    content = form_content(Duty.objects.values_list("form_id", flat=True).get(pk=duty))
    return tuple(
        problem(
            "deciding.returned_unanswered", Place(item=key[0], cell=key[1]), cell=_name(content, key, language),
            why=why(last[key].code, last[key].words, language),
        )
        for key in keys
        if key in last and not (key in answers and answers[key] > last[key].at)
    )  # fmt: skip


def _answers(duty: int) -> dict[Key, datetime]:
    """Return when the unit last wrote about each value or explained it."""
    found: dict[Key, datetime] = {}
    for name, at in said_since(about_duty(duty), "unit").items():
        place = place_of(name)
        if place is not None:
            found[place[1]] = at
    for element, part, at in Explanation.objects.filter(duty=duty).values_list("element", "slice", "at"):
        found[element, part] = max(at, found.get((element, part), at))
    return found


def _name(content: FormContent, key: Key, language: str) -> str:
    known = content.elements.get(key[0])
    words = (known.names.into(language) if known else "") or key[0]
    inside = slice_name(key[1], content.code_lists, language)
    return f"{words} ({inside})" if inside else words
