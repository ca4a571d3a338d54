# SPDX-License-Identifier: Apache-2.0
"""How figures are held against their limits, the same way in every part."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import isnan

from laban.model.audit.finding import ITEMS, Fact, Finding, Judgement
from laban.model.audit.thresholds import Thresholds

Listed = tuple[tuple[str, ...], float]
"""What a conclusion may name (an item, a pair, a unit), and its figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of many figures, and how the answer is written.

    Its sentences are `audit.<code>_good` and `audit.<code>_found`. `limit` is the field of the thresholds that is used. The
    worst figure is the lowest, or the highest where `highest` says so. `never_grave`: at most something to look at. `about`
    is what the figures are of.
    """

    code: str
    part: str
    limit: str
    highest: bool = False
    percent: bool = False
    decimals: int = 2
    never_grave: bool = False
    about: str = ITEMS


def answered(
    question: Question, figures: Iterable[Listed], stands_out: Callable[[Listed], bool], thresholds: Thresholds,
    *, grave: Callable[[float], bool] | None = None, facts: Iterable[tuple[str, Fact]] = (), limit: float | None = None,
) -> tuple[Finding, ...]:  # fmt: skip
    """Return the conclusion of one question, or none where there are no figures to judge.

    Good where nothing stands out; a problem where more than the share `grave` of all does, or where one that does is `grave`
    by itself; else something to look at. Missing figures are not judged. The figure of the conclusion is the worst of all.
    """
    told = [each for each in figures if not isnan(each[1])]
    if not told:
        return ()
    told.sort(key=lambda each: -each[1] if question.highest else each[1])
    listed = tuple(each for each in told if stands_out(each))
    alone = grave is not None and any(grave(value) for _, value in listed)
    too_many = len(listed) > thresholds.grave * len(told)
    judgement = Judgement.LOOK if listed else Judgement.GOOD
    if listed and (alone or too_many) and not question.never_grave:
        judgement = Judgement.PROBLEM
    return (
        Finding(
            code=f"{question.code}_{'found' if listed else 'good'}", part=question.part, judgement=judgement,
            figure=told[0][1], limit=float(getattr(thresholds, question.limit)) if limit is None else limit,
            limit_name=question.limit, about=question.about, percent=question.percent, decimals=question.decimals,
            listed=listed, facts=(("total", len(told)), *facts),
        ),
    )  # fmt: skip


def below(limit: float) -> Callable[[Listed], bool]:
    """Return what stands out below a limit."""
    return lambda each: each[1] < limit


def above(limit: float) -> Callable[[Listed], bool]:
    """Return what stands out above a limit."""
    return lambda each: each[1] > limit


def among(flagged: Iterable[tuple[str, ...]]) -> Callable[[Listed], bool]:
    """Return what stands out by its name."""
    known = frozenset(flagged)
    return lambda each: each[0] in known
