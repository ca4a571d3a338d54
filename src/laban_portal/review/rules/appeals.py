# SPDX-License-Identifier: Apache-2.0
"""The clock of an appeal: until when it may be made and must be answered, in working days; who may do what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from laban.errors import Place, Problem, problem
from laban.model.workdays import Holidays, workdays_after
from laban_portal.collection.rules.handing import Whose, is_one_of
from laban_portal.collection.rules.reading import invisible
from laban_portal.collection.states import (
    APPEAL_STEPS,
    APPEALED_STATES,
    AppealEvent,
    AppealState,
    DutyState,
    RoundState,
    Step,
    Who,
)
from laban_portal.people.rules import Actor

LONGEST_WORDS = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where an appeal stands: its own state, its duty's, its round's."""

    appeal: AppealState
    duty: DutyState
    round: RoundState


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why it cannot be: its kind (not_allowed, wrong_state), the code of its sentence, and the day in it."""

    kind: str
    code: str
    day: date | None = None


def last_day(decided_on: date, days: int, holidays: Holidays) -> date:
    """Return the last day of a clock of some working days; the day itself is not counted.

    >>> last_day(date(2026, 3, 10), 5, Holidays()).isoformat()
    '2026-03-17'
    """
    return workdays_after(decided_on, days, holidays)


def may_appeal(actor: Actor, whose: Whose) -> bool:
    """Tell whether a person may appeal for a unit: whoever types its values."""
    return is_one_of(actor, Who.TYPISTS, whose)


def appeal_refusal(  # noqa: PLR0911, PLR0913  all that decides on it, one reason a line
    actor: Actor, whose: Whose, *, verdict: str, until: date | None, current: bool, made: bool, duty: DutyState,
    round_state: RoundState, on: date,
) -> Refusal | None:  # fmt: skip
    """Return why a person cannot appeal against a decision today; nothing where they can.

    `current`: the value still stands as it was decided; `made`: an appeal against it was made before.
    """
    if not may_appeal(actor, whose):
        return Refusal(kind="not_allowed", code="appeals.not_yours")
    if verdict != "lower" or until is None:
        return Refusal(kind="wrong_state", code="appeals.not_lowered")
    if made:
        return Refusal(kind="wrong_state", code="appeals.made_already")
    if round_state is RoundState.FROZEN:
        return Refusal(kind="wrong_state", code="appeals.round_frozen")
    if not current:
        return Refusal(kind="wrong_state", code="appeals.value_changed")
    if duty not in APPEALED_STATES:
        return Refusal(kind="wrong_state", code="appeals.duty_open")
    if on > until:
        return Refusal(kind="wrong_state", code="appeals.too_late", day=until)
    return None


def answered(actor: Actor, event: AppealEvent, standing: Standing, whose: Whose) -> Step | Refusal:
    """Return the step that an appeal takes, or why it takes none; `whose.decided_by` decided before and answers nothing.

    Of a form that is open for changes an appeal waits for the hand-in; once its round is closed it can be dismissed, so that
    no form left open keeps the round from being frozen.
    """
    who = {step.who for (_, each), step in APPEAL_STEPS.items() if each is event}
    if not any(is_one_of(actor, each, whose) for each in who):
        own = event is not AppealEvent.WITHDRAW and actor.account == whose.decided_by
        return Refusal(kind="not_allowed", code="appeals.you_decided" if own else "appeals.not_yours_to_answer")
    if standing.round is RoundState.FROZEN:
        return Refusal(kind="wrong_state", code="appeals.round_frozen")
    step = APPEAL_STEPS.get((standing.appeal, event))
    if step is None:
        return Refusal(kind="wrong_state", code=f"appeals.is_{standing.appeal}")
    over = event is AppealEvent.DISMISS and standing.round is RoundState.CLOSED
    if event is not AppealEvent.WITHDRAW and standing.duty not in APPEALED_STATES and not over:
        return Refusal(kind="wrong_state", code="appeals.duty_open")
    return step


def open_events(actor: Actor, standing: Standing, whose: Whose) -> tuple[AppealEvent, ...]:
    """Return what the person may do about an appeal now."""
    return tuple(each for each in AppealEvent if isinstance(answered(actor, each, standing, whose), Step))


def words_faults(words: str, *, wanted: bool, code: str) -> tuple[Problem, ...]:
    """Tell what is wrong with the words of an appeal or an answer; `code` is the sentence that asks for them."""
    at = Place(column="words")
    if not words:
        return (problem(code, at),) if wanted else ()
    if len(words) > LONGEST_WORDS:
        return (problem("appeals.words_too_long", at, most=LONGEST_WORDS, count=len(words)),)
    return (problem("appeals.words_invisible", at),) if invisible(words, lines=True) else ()
