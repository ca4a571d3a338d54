# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.errors import MethodError
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import AggregateRule, Aggregating, Weighing
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.steps.aggregate import METHODS, aggregate, branches_of, coverage, form
from laban.steps.weigh import weigh

NAN = np.nan
PILLARS = {"A": ("a1", "a2"), "B": ("b1", "b2", "b3")}


def tree(weights=None):
    weigh_of = weights or {}
    groups = [Group(code="I", parent="", level="index")]
    groups += [Group(code=code, parent="I", level="pillar", weight=weigh_of.get(code, 1.0)) for code in PILLARS]
    leaves = [(leaf, code) for code, below in PILLARS.items() for leaf in below]
    indicators = [Indicator(code=leaf, parent=code, weight=weigh_of.get(leaf, 1.0)) for leaf, code in leaves]
    return Framework("f", "1", Text(), tuple(groups), tuple(indicators))


def panel(values, years=(2025,)):
    figures = np.array(values, dtype=float)
    figures = figures[None] if figures.ndim == 2 else figures
    units = Units(tuple(Unit(key=UnitKey("s", f"u{at}"), names=Text()) for at in range(figures.shape[2])))
    return Panel.of(units, years, ("a1", "a2", "b1", "b2", "b3"), figures)


def run(values, rule=None, framework=None, choice=None, **more):
    framework = framework or tree()
    weights, _ = weigh(framework, Weighing())
    choice = choice or Aggregating(rule or AggregateRule(**more))
    scores, notes = aggregate(panel(values), framework, choice, weights)
    return {code: scores[0, framework.place[code]].tolist() for code in framework.codes}, notes


def column(*values):
    return [[value] for value in values]


def test_indicators_keep_their_values_and_groups_are_formed_from_below():
    scores, notes = run(column(10, 30, 0, 60, 90))
    assert scores == {"I": [35.0], "A": [20.0], "a1": [10], "a2": [30], "B": [50.0], "b1": [0], "b2": [60], "b3": [90]}
    assert notes == ()


def test_weights_count_inside_each_group():
    scores, _ = run(column(10, 30, 0, 60, 90), framework=tree({"a2": 3.0, "B": 0.0}))
    assert (scores["A"], scores["I"]) == ([25.0], [25.0])


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("arithmetic", 5.0),
        ("geometric", 4.0),
        ("harmonic", 3.2),
        ("median", 5.0),
        ("mazziotta_pareto", 5 - 9 / 5),
        ("adjusted_mazziotta_pareto", 5 - 9 / 5),
    ],
)
def test_each_mean_of_two_and_eight(method, expected):
    scores, _ = run(column(2, 8, 1, 1, 1), method=method)
    assert scores["A"] == [pytest.approx(expected, rel=1e-14)]


def test_the_generalised_mean_takes_its_power_from_the_rule():
    scores, _ = run(column(1, 7, 2, 2, 2), method="generalised", power=2.0)
    assert scores["A"] == [pytest.approx(5.0, rel=1e-14)]


def test_the_penalty_may_be_added():
    scores, _ = run(column(2, 8, 1, 1, 1), method="mazziotta_pareto", penalty="plus")
    assert scores["A"] == [5 + 9 / 5]


def test_copeland_and_outranking_compare_the_units_of_a_group():
    values = [[1, 2, 3], [3, 1, 2], [1, 1, 1], [1, 1, 2], [1, 1, 2]]
    scores, _ = run(values, method="copeland")
    assert scores["A"] == [0.0, -1.0, 1.0]
    assert scores["B"] == [-1.0, -1.0, 2.0]
    scores, _ = run(values, method="outranking")
    assert scores["A"] == [0.5, 0.25, 0.75]


def test_outranking_compares_at_twelve_significant_digits():
    scores, _ = run([[0.1 + 0.2, 0.3], [5, 5], [1, 1], [1, 1], [1, 1]], method="copeland")
    assert scores["A"] == [0.0, 0.0]


def test_each_level_and_group_may_have_its_own_rule():
    choice = Aggregating(
        default=AggregateRule(),
        levels=(("pillar", AggregateRule(method="geometric")),),
        groups=(("B", AggregateRule(method="harmonic")),),
    )
    scores, _ = run(column(2, 8, 30, 60, 60), choice=choice)
    assert scores["A"] == [pytest.approx(4.0, rel=1e-14)]
    assert scores["B"] == [pytest.approx(45.0, rel=1e-14)]
    assert scores["I"] == [pytest.approx(24.5, rel=1e-14)]


def test_an_indicator_may_hang_beside_groups():
    groups = (Group(code="I", parent="", level="index"), Group(code="A", parent="I", level="pillar"))
    leaves = (Indicator(code="a1", parent="A"), Indicator(code="a2", parent="A"), Indicator(code="x", parent="I"))
    framework = Framework("f", "1", Text(), groups, leaves)
    units = Units((Unit(key=UnitKey("s", "u"), names=Text()),))
    given = Panel.of(units, (2025,), ("x", "a2", "a1"), [[[1.0], [4.0], [6.0]]])
    scores, _ = aggregate(given, framework, Aggregating(), np.ones(5))
    assert dict(zip(framework.codes, scores[0, :, 0].tolist(), strict=True)) == {
        "I": 3.0, "A": 5.0, "a1": 6.0, "a2": 4.0, "x": 1.0,
    }  # fmt: skip


def test_years_are_aggregated_apart():
    framework = tree()
    values = [[[1, 2], [1, 2], [1, 1], [1, 1], [1, 1]], [[2, 1], [2, 1], [1, 1], [1, 1], [1, 1]]]
    weights, _ = weigh(framework, Weighing())
    given = panel(values, (2024, 2025))
    scores, _ = aggregate(given, framework, Aggregating(AggregateRule(method="copeland")), weights)
    assert scores[:, framework.place["A"]].tolist() == [[-1.0, 1.0], [1.0, -1.0]]


def test_missing_children_are_left_out_and_the_other_weights_count_for_all():
    scores, _ = run(column(10, NAN, 0, NAN, 90), framework=tree({"b3": 2.0}))
    assert (scores["A"], scores["B"], scores["I"]) == ([10.0], [60.0], [35.0])


def test_a_group_without_values_is_missing_and_left_out_above():
    scores, notes = run(column(NAN, NAN, 1, 2, 3))
    np.testing.assert_array_equal(scores["A"], [NAN])
    assert (scores["B"], scores["I"], notes) == ([2.0], [2.0], ())


@pytest.mark.parametrize(
    ("demand", "given"),
    [
        ({"min_share": 2 / 3}, [False, True, True]),
        ({"min_share": 0.67}, [False, False, True]),
        ({"min_children": 2}, [False, True, True]),
        ({"min_coverage": 0.5}, [False, True, True]),
    ],
)
def test_a_group_with_fewer_values_than_its_rule_asks_for_is_missing(demand, given):
    values = [[1, 1, 1], [1, 1, 1], [6, 6, 6], [NAN, 6, 6], [NAN, NAN, 6]]
    choice = Aggregating(groups=(("B", AggregateRule(**demand)),))
    scores, notes = run(values, choice=choice)
    assert [not np.isnan(each) for each in scores["B"]] == given
    short = [f"u{at}" for at in range(3) if not given[at]]
    assert [(note.code, note.item, note.year, dict(note.facts)["units"]) for note in notes] == [
        ("aggregate.too_few", "B", 2025, ", ".join(short))
    ]
    assert notes[0].text("vi").startswith("Không tính được “B”")


def test_minimum_coverage_counts_indicators_not_children():
    # Unit 0 has both pillars but 2 of 5 indicators; unit 1 has one pillar but 3 of 5.
    values = [[1, NAN], [NAN, NAN], [2, 3], [NAN, 3], [NAN, 3]]
    choice = Aggregating(levels=(("index", AggregateRule(min_coverage=0.6)),))
    scores, _ = run(values, choice=choice)
    np.testing.assert_array_equal(scores["I"], [NAN, 3.0])


def test_children_without_weight_are_neither_counted_nor_asked_for():
    values = column(1, NAN, 6, NAN, NAN)
    light = tree({"b2": 0.0, "b3": 0.0, "a2": 0.0})
    for demand in ({"min_share": 1.0}, {"min_coverage": 1.0}):
        scores, notes = run(values, framework=light, **demand)
        assert (scores["I"], notes) == ([3.5], ())


def test_a_geometric_mean_of_nought_stops_the_run_and_names_group_children_units_and_year():
    values = [[0, 5, 5], [5, 5, -1], [1, 1, 1], [1, 0, 1], [1, 1, 1]]
    with pytest.raises(MethodError) as caught:
        run(values, method="geometric")
    assert [(each.code, str(each.where), dict(each.facts)) for each in caught.value.problems] == [
        (
            "aggregate.not_positive",
            "indicator[A].year[2025]",
            {"group": "A", "method": "geometric", "children": "a1, a2", "units": "u0, u2"},
        ),
        (
            "aggregate.not_positive",
            "indicator[B].year[2025]",
            {"group": "B", "method": "geometric", "children": "b2", "units": "u1"},
        ),
    ]


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (AggregateRule(method="harmonic"), "aggregate.not_positive"),
        (AggregateRule(method="generalised", power=-1.0), "aggregate.not_positive"),
        (AggregateRule(method="generalised", power=2.0), "aggregate.negative"),
        (AggregateRule(method="mazziotta_pareto"), "aggregate.mean_not_positive"),
    ],
)
def test_every_method_that_is_not_defined_for_a_value_says_so(rule, code):
    with pytest.raises(MethodError) as caught:
        run(column(-7, 5, 1, 1, 1), rule)
    assert [each.code for each in caught.value.problems] == [code]


def test_a_value_that_cannot_be_used_is_no_fault_where_it_is_not_asked_for():
    choice = Aggregating(groups=(("A", AggregateRule(method="geometric", min_children=2)),))
    scores, _ = run(column(0, NAN, 1, 1, 1), choice=choice)
    assert scores["I"] == [1.0]


def test_a_run_with_varied_choices_can_count_what_was_refused():
    framework = tree()
    weights, _ = weigh(framework, Weighing())
    branches = branches_of(framework, Aggregating(AggregateRule(method="geometric")), weights)
    values = panel([[0, 4], [5, 4], [1, 4], [1, 4], [1, 4]]).values
    formed = form(values, framework, branches)
    refused = {code: formed.refused[0, at].tolist() for code, at in framework.place.items()}
    assert refused["I"] == refused["A"] == [True, False]
    assert refused["B"] == [False, False]
    assert np.isnan(formed.scores[0, framework.place["I"]]).tolist() == [True, False]


def test_all_impossible_choices_are_told_at_once():
    choice = Aggregating(
        default=AggregateRule(method="mode", power=float("inf")),
        levels=(("pillar", AggregateRule(penalty="none", min_share=1.5, min_coverage=-1, min_children=0)),),
        groups=(("C", AggregateRule()),),
    )
    with pytest.raises(MethodError) as caught:
        run(column(1, 1, 1, 1, 1), choice=choice)
    assert [(each.code, each.where.item) for each in caught.value.problems] == [
        ("aggregate.unknown_group", "C"),
        ("aggregate.unknown_method", "I"),
        ("aggregate.bad_power", "I"),
        ("aggregate.unknown_penalty", "A"),
        ("aggregate.bad_share", "A"),
        ("aggregate.bad_share", "A"),
        ("aggregate.bad_number", "A"),
    ]


def test_a_power_next_to_nought_is_refused():
    with pytest.raises(MethodError, match=r"aggregate\.bad_power"):
        run(column(1, 1, 1, 1, 1), method="generalised", power=1e-9)


def test_a_rule_for_a_level_that_the_framework_lacks_is_noted():
    _, notes = run(column(1, 1, 1, 1, 1), choice=Aggregating(levels=(("sub-index", AggregateRule()),)))
    assert [(note.code, note.facts) for note in notes] == [("aggregate.unused_level", (("level", "sub-index"),))]


def test_coverage_is_the_share_of_indicators_below_that_have_a_value():
    there = np.array([[[1, 1], [1, 0], [0, 1], [0, 1], [0, 0]]], bool)
    framework = tree({"b3": 0.0})
    found = coverage(there, framework)[0]
    assert dict(zip(framework.codes, found.tolist(), strict=True)) == {
        "I": [0.4, 0.6], "A": [1.0, 0.5], "a1": [1.0, 1.0], "a2": [1.0, 0.0],
        "B": [0.0, 2 / 3], "b1": [0.0, 1.0], "b2": [0.0, 1.0], "b3": [0.0, 0.0],
    }  # fmt: skip


def test_a_mean_of_ones_own_without_its_function_is_refused_wherever_it_is_used():
    with pytest.raises(MethodError) as caught:
        METHODS["own"](np.ones((2, 3)), np.ones(2), AggregateRule(method="own"))
    assert caught.value.code == "aggregate.own_missing"
