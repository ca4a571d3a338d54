# SPDX-License-Identifier: Apache-2.0
"""What may be decided on a value: by whom, in which states, and with which reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from laban.errors import Place, Problem, problem
from laban_portal.collection.rules.counting import FILLED
from laban_portal.collection.rules.handing import Whose, is_one_of
from laban_portal.collection.rules.reading import cleaned, invisible
from laban_portal.collection.states import (
    CELL_STEPS,
    DECIDING_STATES,
    CellEvent,
    CellState,
    DutyState,
    RoundState,
    Step,
)
from laban_portal.people.rules import Actor

VERDICTS: Mapping[str, CellEvent] = {
    "accept": CellEvent.ACCEPT, "return": CellEvent.RETURN, "lower": CellEvent.LOWER,
}  # fmt: skip
"""What a reviewer decides on a value, and what happens to it by the decision table."""

CODES = (
    "no_proof", "wrong_page", "proof_differs", "wrong_unit", "wrong_period", "wrong_scope", "unlike_total", "unlike_source",
    "implausible", "not_by_definition", "other",
)  # fmt: skip
"""Why a value is returned or lowered; `other` wants words."""

REASONED = frozenset({"return", "lower"})
"""Verdicts that want a reason."""

LONGEST_WORDS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a value stands: its own state and kind, its duty's and its round's; whether an appeal about it is open."""

    cell: CellState
    kind: str
    duty: DutyState
    round: RoundState
    appealed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why it cannot be decided: its kind (not_allowed, wrong_state) and the code of its sentence."""

    kind: str
    code: str


def decided(actor: Actor, verdict: str, standing: Standing, whose: Whose) -> Step | Refusal:
    """Return the step of the decision table that a verdict takes, or why it takes none."""
    event = VERDICTS[verdict]
    who = {step.who for (_, each), step in CELL_STEPS.items() if each is event}
    if not any(is_one_of(actor, each, whose) for each in who):
        return Refusal(kind="not_allowed", code="deciding.not_yours")
    if standing.round is RoundState.FROZEN:
        return Refusal(kind="wrong_state", code="deciding.round_frozen")
    if standing.duty not in DECIDING_STATES:
        return Refusal(kind="wrong_state", code=f"deciding.duty_{standing.duty}")
    if standing.kind not in FILLED:
        return Refusal(kind="wrong_state", code="deciding.nothing_here")
    if standing.appealed:
        return Refusal(kind="wrong_state", code="deciding.appeal_open")
    step = CELL_STEPS.get((standing.cell, event))
    return step or Refusal(kind="wrong_state", code=f"deciding.{standing.cell}_already")


def open_verdicts(actor: Actor, standing: Standing, whose: Whose) -> tuple[str, ...]:
    """Return what the person may decide on a value now."""
    return tuple(each for each in VERDICTS if isinstance(decided(actor, each, standing, whose), Step))


def reason_faults(verdict: str, code: str, words: str) -> tuple[Problem, ...]:
    """Tell what is wrong with the reason of a verdict; `words` as `cleaned` returns them. Accepting wants none.

    >>> [each.code for each in reason_faults("return", "other", "")]
    ['deciding.words_wanted']
    """
    found = []
    if verdict in REASONED and code not in CODES:
        found.append(problem("deciding.code_wanted", Place(column="code")))
    if verdict in REASONED and code == "other" and not words:
        found.append(problem("deciding.words_wanted", Place(column="words")))
    if len(words) > LONGEST_WORDS:
        found.append(problem("deciding.words_too_long", Place(column="words"), most=LONGEST_WORDS, count=len(words)))
    elif invisible(words, lines=True):
        found.append(problem("deciding.words_invisible", Place(column="words")))
    return tuple(found)


def own_words(words: str) -> str:
    """Return the words of a decision in their one form."""
    return cleaned(words)
