# SPDX-License-Identifier: Apache-2.0
"""Checks of a method: are its words and numbers known, and does it fit the framework and the units.

Words and numbers come from `laban.model.choices`; what a choice names is looked up in framework and units here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from math import isfinite
from typing import NamedTuple

from laban.errors import Place, Problem, problem
from laban.model.checks.fit import fit_problems
from laban.model.choices import POSITIVE, RANGES, WORDS
from laban.model.framework import Framework
from laban.model.method import (
    AggregateRule,
    CustomStep,
    Denominating,
    ImputeRule,
    Method,
    NormaliseRule,
    Ranking,
    Screening,
    TreatRule,
    Weighing,
    Window,
)
from laban.model.units import Units

Rule = (
    AggregateRule
    | CustomStep
    | Denominating
    | ImputeRule
    | NormaliseRule
    | Ranking
    | Screening
    | TreatRule
    | Weighing
    | Window
)


class _Chosen(NamedTuple):
    """One rule of a method, the section it stands in, and the item, level or group it is for (empty: all)."""

    section: str
    item: str
    rule: Rule


def method_problems(
    method: Method, framework: Framework, units: Units, years: tuple[int, ...] = ()
) -> tuple[Problem, ...]:
    """Return everything that is wrong with a method for this framework and these units.

    Years of the window are only looked up where the years of the figures are given. A warning only: a geometric or
    harmonic mean over scores that can be zero, and a rule for a level that this framework has not, if a ready-made method
    brought it. The framework need not be sound.
    """
    return (*_choice_problems(method), *fit_problems(method, framework, units, years))


def _choice_problems(method: Method) -> Iterator[Problem]:
    sets = tuple(name for name, _ in method.weigh.sets)
    for section, item, rule in _chosen(method):
        for field in fields(rule):
            choice, value = f"{section}.{field.name}", getattr(rule, field.name)
            known = (*WORDS.get(choice, ()), *(sets if choice == "weigh.method" else ()))
            if known and value not in known:
                yield problem(
                    "method.unknown_word",
                    Place(item=item),
                    choice=choice,
                    word=value,
                    known=", ".join(filter(None, known)),
                )
            elif isinstance(value, float | int) and not isinstance(value, bool):
                yield from _number_problems(choice, value, Place(item=item))


def _number_problems(choice: str, value: float, where: Place) -> Iterator[Problem]:
    low, high = RANGES.get(choice, (value, value))
    if not isfinite(value):
        yield problem("method.not_finite", where, choice=choice, value=value)
    elif choice in POSITIVE and value <= 0:
        yield problem("method.not_positive", where, choice=choice, value=value)
    elif value < low:
        yield problem("method.too_low", where, choice=choice, value=value, low=low)
    elif value > high:
        yield problem("method.too_high", where, choice=choice, value=value, high=high)


def _chosen(method: Method) -> Iterator[_Chosen]:
    yield _Chosen("denominate", "", method.denominate)
    yield _Chosen("screen", "", method.screen)
    yield _Chosen("impute", "", method.impute.default)
    yield from (_Chosen("impute", item, rule) for item, rule in method.impute.items)
    yield _Chosen("treat", "", method.treat.default)
    yield from (_Chosen("treat", item, rule) for item, rule in method.treat.items)
    yield _Chosen("normalise", "", method.normalise.default)
    yield from (_Chosen("normalise", item, rule) for item, rule in method.normalise.items)
    yield _Chosen("weigh", "", method.weigh)
    yield _Chosen("aggregate", "", method.aggregate.default)
    yield from (_Chosen("aggregate", item, rule) for item, rule in (*method.aggregate.levels, *method.aggregate.groups))
    yield _Chosen("rank", "", method.rank)
    yield _Chosen("window", "", method.window)
    yield from (_Chosen("custom", "", step) for step in method.custom)
