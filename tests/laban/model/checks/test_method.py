# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace
from math import inf, nan

import pytest

from laban.model.checks import method_problems
from laban.model.method import (
    READY,
    AggregateRule,
    Aggregating,
    CustomStep,
    Denominating,
    ImputeRule,
    Method,
    NormaliseRule,
    PerItem,
    Ranking,
    Screening,
    TreatRule,
    Weighing,
    Window,
)


@pytest.fixture
def said(small_framework, small_units):
    def problems(**choices):
        found = method_problems(Method(**choices), small_framework, small_units)
        assert all(each.text("vi") != each.text("en") for each in found)
        facts = [dict(each.facts) for each in found]
        return [
            (each.code.removeprefix("method."), fact.get("choice", ""), each.where.item)
            for each, fact in zip(found, facts, strict=True)
        ]

    return problems


@pytest.mark.parametrize("method", [method for method in READY.values() if method.code != "gii"])
def test_the_ready_made_methods_are_sound(method, small_framework, small_units):
    assert method_problems(method, small_framework, small_units) == ()


@pytest.mark.parametrize(
    ("choices", "choice", "item"),
    [
        ({"denominate": Denominating(method="multiply")}, "denominate.method", ""),
        ({"screen": Screening(rule="some")}, "screen.rule", ""),
        ({"screen": Screening(when="later")}, "screen.when", ""),
        ({"impute": PerItem(ImputeRule(method="guess"))}, "impute.method", ""),
        ({"impute": PerItem(ImputeRule(), (("cost", ImputeRule(method="guess")),))}, "impute.method", "cost"),
        ({"treat": PerItem(TreatRule(junction="xor"))}, "treat.junction", ""),
        ({"treat": PerItem(TreatRule(force="sqrt"))}, "treat.force", ""),
        ({"normalise": PerItem(NormaliseRule(method="max"))}, "normalise.method", ""),
        ({"weigh": Weighing(method="mine")}, "weigh.method", ""),
        ({"aggregate": Aggregating(AggregateRule(method="sum"))}, "aggregate.method", ""),
        (
            {"aggregate": Aggregating(levels=(("pillar", AggregateRule(penalty="none")),))},
            "aggregate.penalty",
            "pillar",
        ),
        ({"aggregate": Aggregating(groups=(("in", AggregateRule(method="")),))}, "aggregate.method", "in"),
        ({"rank": Ranking(ties="best")}, "rank.ties", ""),
        ({"window": Window(method="some")}, "window.method", ""),
        ({"custom": (CustomStep(name="x", after="rank"),)}, "custom.after", ""),
    ],
)
def test_an_unknown_word_is_told_with_its_choice_and_item(said, choices, choice, item):
    assert said(**choices) == [("unknown_word", choice, item)]


def test_a_named_set_of_weights_is_a_word_too(said):
    assert said(weigh=Weighing(method="mine", sets=(("mine", ()),))) == []


@pytest.mark.parametrize(
    ("choices", "code", "choice"),
    [
        ({"screen": Screening(min_available=1.1)}, "too_high", "screen.min_available"),
        ({"screen": Screening(min_nonzero=-0.1)}, "too_low", "screen.min_nonzero"),
        ({"screen": Screening(min_nonzero=nan)}, "not_finite", "screen.min_nonzero"),
        ({"impute": PerItem(ImputeRule(neighbours=0))}, "too_low", "impute.neighbours"),
        ({"impute": PerItem(ImputeRule(max_lag=-1))}, "too_low", "impute.max_lag"),
        ({"impute": PerItem(ImputeRule(value=inf))}, "not_finite", "impute.value"),
        ({"treat": PerItem(TreatRule(skewness=0.0))}, "not_positive", "treat.skewness"),
        ({"treat": PerItem(TreatRule(max_points=-1))}, "too_low", "treat.max_points"),
        ({"normalise": PerItem(NormaliseRule(factor=-1.0))}, "not_positive", "normalise.factor"),
        ({"normalise": PerItem(NormaliseRule(spread=0.0))}, "not_positive", "normalise.spread"),
        ({"aggregate": Aggregating(AggregateRule(min_share=2.0))}, "too_high", "aggregate.min_share"),
        ({"aggregate": Aggregating(AggregateRule(min_children=0))}, "too_low", "aggregate.min_children"),
        ({"aggregate": Aggregating(AggregateRule(min_coverage=-1.0))}, "too_low", "aggregate.min_coverage"),
        ({"rank": Ranking(decimals=16)}, "too_high", "rank.decimals"),
    ],
)
def test_a_number_out_of_range_is_told_with_its_choice(said, choices, code, choice):
    assert said(**choices) == [(code, choice, "")]


def test_ends_of_ranges_are_in_them(said):
    assert said(screen=Screening(min_available=1.0, min_nonzero=0.0), rank=Ranking(decimals=0)) == []


def test_all_faults_are_told_at_once(small_framework, small_units):
    broken = replace(
        Method(),
        screen=Screening(rule="some", min_available=nan, keep=("99",)),
        weigh=Weighing(method="x"),
        window=Window(method="named"),
    )
    assert [each.code for each in method_problems(broken, small_framework, small_units)] == [
        "method.unknown_word", "method.not_finite", "method.unknown_word", "method.unknown_unit", "method.no_window_years",
    ]  # fmt: skip
