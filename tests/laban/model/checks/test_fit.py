# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest

from laban.errors import is_error
from laban.model.checks import method_problems
from laban.model.checks.fit import fit_problems
from laban.model.method import (
    GII,
    AggregateRule,
    Aggregating,
    CustomStep,
    ImputeRule,
    Method,
    NormaliseRule,
    PerItem,
    Regrouping,
    Screening,
    Weighing,
    Window,
)
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units


@pytest.fixture
def said(small_framework, small_units):
    def problems(years=(2024, 2025), framework=small_framework, units=small_units, **choices):
        found = fit_problems(Method(**choices), framework, units, years)
        assert all(each.text("vi") != each.text("en") for each in found)
        return [(each.code.removeprefix("method."), each.where.item or each.where.unit) for each in found]

    return problems


def rule(kind, **changes):
    return PerItem(kind(**changes))


@pytest.mark.parametrize(
    ("choices", "problems"),
    [
        ({"regroup": Regrouping(to="vn-34")}, [("unknown_system", "")]),
        ({"screen": Screening(keep=("99", "01"), drop=("01",))}, [("unknown_unit", "99"), ("keep_and_drop", "01")]),
        ({"impute": PerItem(ImputeRule(), (("in", ImputeRule()),))}, [("unknown_indicator", "in")]),
        ({"normalise": PerItem(NormaliseRule(), (("x", NormaliseRule()),))}, [("unknown_indicator", "x")]),
        ({"impute": rule(ImputeRule, method="group_mean")}, [("no_grouping", "")]),
        ({"impute": rule(ImputeRule, method="group_median", by="west")}, [("unknown_grouping", "")]),
        ({"impute": rule(ImputeRule, method="group_mean", by="part")}, []),
        ({"impute": rule(ImputeRule, method="row_mean", within="floor")}, [("unknown_level", "")]),
        ({"impute": rule(ImputeRule, method="row_mean", within="pillar")}, []),
        ({"impute": rule(ImputeRule, method="regression", predictors=("cost", "in"))}, [("unknown_indicator", "")]),
        ({"normalise": rule(NormaliseRule, low=100.0)}, [("reversed_range", "")]),
        ({"normalise": rule(NormaliseRule, method="distance_to_reference")}, [("no_reference", "")]),
        ({"normalise": rule(NormaliseRule, method="distance_to_reference", reference="99")}, [("unknown_reference", "")]),
        ({"normalise": rule(NormaliseRule, method="distance_to_reference", reference="01")}, []),
        ({"normalise": rule(NormaliseRule, method="goalposts")},
         [("no_goalposts", "staff"), ("no_goalposts", "cost"), ("no_goalposts", "patents")]),
        ({"normalise": PerItem(NormaliseRule(), (("cost", NormaliseRule(method="distance_to_target")),))},
         [("no_target", "cost")]),
        ({"aggregate": Aggregating(groups=(("cost", AggregateRule()),))}, [("unknown_group", "cost")]),
        ({"aggregate": Aggregating(levels=(("floor", AggregateRule()),))}, [("unknown_level", "")]),
        ({"weigh": Weighing(sets=(("given", ()),))}, [("weight_set_name", "")]),
        ({"weigh": Weighing(sets=(("s", ()), ("s", ())))}, [("weight_set_name", "")]),
        ({"weigh": Weighing(sets=(("s", (("x", 1.0), ("cost", -1.0), ("trust", inf))),))},
         [("unknown_weight_item", "x"), ("weight", "cost"), ("weight", "trust")]),
        ({"weigh": Weighing(sets=(("s", (("patents", 0.0), ("cost", 0.0))),))}, [("zero_weights", "out")]),
        ({"window": Window(method="named")}, [("no_window_years", "")]),
        ({"window": Window(method="named", years=(2024, 2030))}, [("unknown_year", "")]),
        ({"window": Window(method="all", years=(2030,))}, []),
        ({"custom": (CustomStep(name="x", after="treat"), CustomStep(name="x", after="treat"))}, [("custom_name", "")]),
    ],
)  # fmt: skip
def test_what_is_named_and_not_there_is_told(said, choices, problems):
    assert said(**choices) == problems


def test_years_are_only_looked_up_where_they_are_given(said):
    assert said(years=(), window=Window(method="named", years=(2030,))) == []


def test_units_are_looked_up_among_those_that_are_ranked(said):
    old, new = UnitKey("old", "a"), UnitKey("new", "b")
    units = Units((Unit(key=old, names=Text(), groups=(("part", "x"),)), Unit(key=new, names=Text())))
    screen, impute = Screening(keep=("a",)), PerItem(ImputeRule(method="group_mean", by="part"))
    assert said(units=units, screen=screen, impute=impute) == []
    assert said(units=units, screen=screen, impute=impute, regroup=Regrouping(to="new")) == [
        ("unknown_unit", "a"),
        ("unknown_grouping", ""),
    ]


def test_a_level_that_a_ready_made_method_brought_is_only_a_warning(small_framework, small_units):
    found = method_problems(GII, small_framework, small_units)
    assert [(dict(each.facts)["level"], is_error(each)) for each in found] == [("sub-index", False)]


GEOMETRIC = Aggregating(groups=(("index", AggregateRule(method="geometric")),))


@pytest.mark.parametrize(
    ("normalise", "aggregate", "warned"),
    [
        (NormaliseRule(), GEOMETRIC, ["index"]),
        (NormaliseRule(low=1.0), GEOMETRIC, []),
        (NormaliseRule(method="z_score"), GEOMETRIC, ["index"]),
        (NormaliseRule(method="rank"), GEOMETRIC, []),
        (NormaliseRule(method="rank", goalposts_first=True), GEOMETRIC, ["index"]),
        (NormaliseRule(method="percentile_rank", low=1.0), GEOMETRIC, []),
        (NormaliseRule(), Aggregating(AggregateRule(method="harmonic")), ["index", "in", "out"]),
        (NormaliseRule(), Aggregating(AggregateRule(method="generalised", power=-1.0)), ["index", "in", "out"]),
        (NormaliseRule(), Aggregating(AggregateRule(method="generalised", power=2.0)), []),
    ],
)
def test_a_mean_that_knows_no_zero_warns_where_scores_can_be_zero(
    small_framework, small_units, normalise, aggregate, warned
):
    method = Method(normalise=PerItem(normalise), aggregate=aggregate)
    found = fit_problems(method, small_framework, small_units, ())
    assert [(each.code, each.where.item, is_error(each)) for each in found] == [
        ("method.zero_possible", item, False) for item in warned
    ]


def test_goalposts_that_do_not_cut_can_lead_below_zero(small_framework, small_units):
    rules = PerItem(NormaliseRule(low=1.0), (("trust", NormaliseRule(method="goalposts", low=1.0, truncate=False)),))
    (found,) = fit_problems(Method(normalise=rules, aggregate=GEOMETRIC), small_framework, small_units, ())
    assert (dict(found.facts)["example"], dict(found.facts)["count"]) == ("trust", "1")


def test_a_framework_in_a_circle_does_not_hang(said, small_framework):
    groups = (small_framework.groups[0], replace(small_framework.groups[1], parent="out"),
              replace(small_framework.groups[2], parent="in"))  # fmt: skip
    assert said(framework=replace(small_framework, groups=groups), aggregate=GEOMETRIC) == [("zero_possible", "index")]
