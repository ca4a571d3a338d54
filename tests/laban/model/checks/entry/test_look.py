# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from typing import Any

import pytest

from tests.laban.model.checks.entry.small_forms import MONEY, codes, facts, find, rule, values


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"staff": 9}, [("staff", "", "range_low")]),
        ({"staff": 10}, []),
        ({"staff": 1000}, []),
        ({"staff": 1001}, [("staff", "", "range_high")]),
        ({"staff_m": 0}, []),
        ({"staff_m": -1}, [("staff", "sex=m", "range_low")]),
        ({"staff_m": 1001}, [("staff", "sex=m", "range_high")]),
    ],
)
def test_a_value_lies_within_the_bounds_of_its_element_and_a_part_may_be_smaller(given, found):
    assert codes(find(rule("range"), values=values(**given))) == found


def test_bounds_of_a_rule_take_the_place_of_those_of_the_element():
    narrow = rule("range", elements=("staff",), low=100.0, high=200.0)
    assert codes(find(narrow, values=values(staff=99))) == [("staff", "", "range_low")]
    assert facts(find(narrow, values=values(staff=201))) == {"value": "201", "bound": "200"}


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        (100, 299, []),
        (100, 300, ["jump"]),
        (300, 101, []),
        (300, 100, ["fall"]),
        (5, 19, []),
        (5, 20, ["jump"]),
        (0, 19, []),
        (0, 20, ["jump_zero"]),
        (20, 0, ["jump_zero"]),
        (-30, 30, ["jump_zero"]),
        (-100, -300, ["jump"]),
        (0, 0, []),
    ],
)
def test_a_jump_is_a_factor_up_or_down_between_figures_that_are_not_small(before, now, found):
    seen = find(rule("jump", limit=3.0, low=20.0), values=values(spending=now), previous=values(spending=before))
    assert [code for _, _, code in codes(seen)] == found


def test_a_jump_without_a_least_size_says_nothing_of_a_start_from_nothing():
    assert find(rule("jump", limit=3.0), values=values(spending=50), previous=values(spending=0)) == ()


def test_a_jump_names_both_figures_the_factor_and_the_period():
    seen = find(rule("jump", limit=3.0), values=values(spending=450.5), previous=values(spending=100))
    assert facts(seen) == {"value": "450.5", "before": "100", "times": "4.5", "period": "2024"}
    assert seen[0].numbers == (("value", 450.5), ("before", 100.0), ("times", 4.5))


@pytest.mark.parametrize(
    ("before", "now", "factor"),
    [
        (1.2, 1300, "1000"),
        (1300, 1.2, "1000"),
        (1.2, 1_300_000, "1000000"),
        (1.0, 330, ""),
        (1.0, 3001, ""),
        (1.0, 3000, "1000"),
        (-1.0, 1000, ""),
        (0, 1000, ""),
    ],
)
def test_a_slip_is_a_change_near_a_thousand_or_a_million(before, now, factor):
    seen = find(rule("slip"), values=values(spending=now), previous=values(spending=before))
    assert [dict(each.problem.facts)["factor"] for each in seen] == ([factor] if factor else [])


def test_a_slip_is_held_against_another_source_where_there_is_no_earlier_value():
    seen = find(rule("slip", limit=2.0), values=values(spending=5), held={("spending", ""): (5100.0, "GSO")})
    assert facts(seen) == {"value": "5", "before": "5100", "factor": "1000", "source": "GSO"}


def test_a_slip_is_told_instead_of_the_jump_that_it_is_unless_the_jump_is_severer():
    given: dict[str, Any] = {"values": values(spending=1000), "previous": values(spending=1)}
    slip, jump = rule("slip", severity="explain"), rule("jump", limit=3.0, severity="explain")
    assert codes(find(jump, slip, **given)) == [("spending", "", "slip")]
    assert codes(find(rule("jump", limit=3.0, severity="error"), slip, **given)) == [("spending", "", "jump")]


def test_of_two_rules_of_one_kind_only_the_severer_is_told():
    soft, hard = rule("jump", limit=2.0, severity="warning"), rule("jump", limit=5.0, severity="explain")
    for now, severity in ((200, ["warning"]), (500, ["explain"])):
        seen = find(soft, hard, values=values(spending=now), previous=values(spending=100))
        assert [each.severity for each in seen] == severity


def test_a_rule_that_names_an_element_takes_the_place_of_the_rule_for_all():
    every, own = rule("jump", limit=3.0), rule("jump", limit=1.1, elements=("staff",))
    now, before = values(staff=120, spending=120), values(staff=100, spending=100)
    assert codes(find(every, own, values=now, previous=before)) == [("staff", "", "jump")]


@pytest.mark.parametrize(
    ("now", "found"), [(101.0, []), (101.1, ["unlike_source"]), (98.9, ["unlike_source"]), (0.0, ["unlike_source"])]
)
def test_another_source_contradicts_beyond_a_share(now, found):
    seen = find(rule("source", limit=0.01), values=values(spending=now), held={("spending", ""): (100.0, "GSO")})
    assert [code for _, _, code in codes(seen)] == found


def test_a_contradiction_names_the_source_and_the_share():
    seen = find(rule("source", limit=0.01), values=values(spending=150), held={("spending", ""): (100.0, "GSO")})
    assert facts(seen) == {"value": "150", "held": "100", "share": "50", "source": "GSO"}
    none = find(rule("source", limit=0.01), values=values(spending=1), held={("spending", ""): (0.0, "GSO")})
    assert facts(none)["share"] == "100"


def test_five_earlier_values_make_a_history_of_growth():
    past = {("spending", ""): (100.0, 104.0, 109.0, 113.0, 118.0)}
    assert find(rule("outlier"), values=values(spending=123), history=past) == ()
    seen = find(rule("outlier"), values=values(spending=200), history=past)
    assert codes(seen) == [("spending", "", "outlier_growth")]
    assert (facts(seen)["times"], facts(seen)["usual"]) == ("1.69", "1.04")


def test_four_earlier_values_are_no_history():
    assert (
        find(rule("outlier"), values=values(spending=900), history={("spending", ""): (100.0, 104.0, 109.0, 113.0)})
        == ()
    )


def test_a_history_with_a_zero_is_judged_by_its_values():
    past = {("spending", ""): (0.0, 3.0, 5.0, 4.0, 6.0)}
    assert find(rule("outlier"), values=values(spending=9), history=past) == ()
    seen = find(rule("outlier"), values=values(spending=60), history=past)
    assert codes(seen) == [("spending", "", "outlier")]
    assert facts(seen)["usual"] == "4"


def test_the_steadiest_history_does_not_make_an_outlier_of_a_small_change():
    past = {("spending", ""): (100.0, 101.0, 102.01, 103.04, 104.05)}
    assert find(rule("outlier"), values=values(spending=110), history=past) == ()


def test_growth_is_held_against_that_of_other_units_the_period_before():
    growth = {"spending": (1.02, 1.03, 1.05, 1.07, 1.08)}
    given: dict[str, Any] = {"previous": values(spending=100), "growth": growth}
    assert find(rule("outlier"), values=values(spending=109), **given) == ()
    assert codes(find(rule("outlier"), values=values(spending=150), **given)) == [("spending", "", "outlier_elsewhere")]
    few: dict[str, Any] = {"previous": values(spending=100), "growth": {"spending": (1.02, 1.03, 1.05, 1.07)}}
    assert find(rule("outlier"), values=values(spending=150), **few) == ()


def test_growth_elsewhere_says_nothing_of_parts_and_of_small_figures():
    growth = {"staff": (1.02, 1.03, 1.05, 1.07, 1.08)}
    assert find(rule("outlier"), values=values(staff_m=150), previous=values(staff_m=100), growth=growth) == ()
    low = rule("outlier", low=200.0)
    assert find(low, values=values(staff=150), previous=values(staff=100), growth=growth) == ()


def test_what_is_no_number_is_not_looked_at_by_itself():
    assert find(rule("jump", limit=2.0), values=values(fund=1), previous=values(fund=30), forms=(MONEY,)) == ()
    assert find(rule("range"), values={("staff", ""): float("nan")}) == ()
