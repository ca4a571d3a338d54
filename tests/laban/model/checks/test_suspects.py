# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.errors import Severity
from laban.model.checks import jump_problems, outlier_problems, scale_slip_problems
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

NAN = float("nan")
CHECKS = (scale_slip_problems, jump_problems, outlier_problems)


def panel(*years, first=2023):
    """Make a panel of one item from the values of its units, year by year."""
    count = len(years[0])
    units = Units(tuple(Unit(key=UnitKey("s", f"u{at}"), names=Text()) for at in range(count)))
    return Panel.of(units, tuple(range(first, first + len(years))), ("x",), [[list(year)] for year in years])


def said(found):
    assert all(each.text("vi") != each.text("en") and each.severity is Severity.WARNING for each in found)
    return [(each.code.removeprefix("values."), each.where.unit, each.where.year) for each in found]


def factors(found):
    return [dict(each.facts)["factor"] for each in found]


@pytest.mark.parametrize(
    ("value", "factor"),
    [(1000.0, "×10"), (9_000.0, "×100"), (110_000.0, "×1000"), (1e8, "×1000000"), (11.0, "÷10"), (0.1, "÷1000"),
     (-1e5, "×1000")],
)  # fmt: skip
def test_a_value_a_power_of_ten_away_from_a_steady_history_is_told(value, factor):
    found = scale_slip_problems(panel([100.0], [value], [120.0], [90.0]))
    assert said(found) == [("own_slip", "u0", 2024)]
    assert factors(found) == [factor]
    assert dict(found[0].facts)["usual"] == "100"


@pytest.mark.parametrize(
    "years",
    [
        ([100.0], [300.0], [110.0]),
        ([100.0], [1000.0], [5000.0]),
        ([100.0], [1e5], [-100.0]),
        ([1e5], [100.0], [NAN]),
        ([0.0], [0.0], [1000.0]),
        ([NAN], [NAN], [NAN]),
    ],
)
def test_without_a_steady_history_or_a_power_of_ten_nothing_is_told(years):
    assert scale_slip_problems(panel(*years)) == ()


def test_a_unit_with_one_year_is_held_against_the_others_of_the_year():
    one_year = panel([50.0, 55.0, 60.0, 52.0, 58.0, 56_000.0])
    assert said(scale_slip_problems(one_year)) == [("year_slip", "u5", 2023)]
    assert factors(scale_slip_problems(one_year)) == ["×1000"]


def test_of_two_years_a_power_of_ten_apart_the_one_farther_from_the_others_of_its_year_is_told():
    usual = [5.0, 20.0, 90.0, 500.0, 5000.0]
    assert said(scale_slip_problems(panel([*usual, 60.0], [*usual, 61_000.0]))) == [("own_slip", "u5", 2024)]
    assert said(scale_slip_problems(panel([*usual, 0.6], [*usual, 61.0]))) == [("own_slip", "u5", 2023)]
    assert scale_slip_problems(panel([*usual, 6.0], [*usual, 61.0])) == ()
    assert scale_slip_problems(panel([5.0, 60.0], [5.0, 61_000.0])) == ()


def test_a_unit_whose_two_years_are_both_off_is_held_against_the_others_of_the_year():
    usual = [50.0, 55.0, 60.0, 52.0, 58.0]
    assert said(scale_slip_problems(panel([*usual, 55e3], [*usual, 56e3]))) == [
        ("year_slip", "u5", 2023),
        ("year_slip", "u5", 2024),
    ]


def test_units_of_unlike_size_and_ten_times_are_no_slip_beside_others():
    assert scale_slip_problems(panel([5.0, 55.0, 600.0, 52.0, 5800.0, 56_000.0])) == ()
    assert scale_slip_problems(panel([50.0, 55.0, 60.0, 52.0, 58.0, 560.0])) == ()
    assert scale_slip_problems(panel([50.0, 55.0, 60.0, 56_000.0])) == ()


def test_a_change_far_from_that_of_the_others_is_a_jump():
    before, after = [100.0, 200.0, 300.0, 400.0, 500.0, 600.0], [110.0, 221.0, 328.0, 441.0, 549.0, 1800.0]
    (found,) = jump_problems(panel(before, after))
    assert said([found]) == [("jump", "u5", 2024)]
    assert dict(found.facts) == {"value": "1800", "before": "600", "year_before": "2023", "times": "3", "usual": "1.1"}


def test_years_are_compared_in_their_order_whatever_the_order_of_the_panel():
    figures = panel([110.0, 110.0, 110.0, 110.0, 110.0, 900.0], [100.0] * 6)
    turned = Panel.of(figures.units, (2024, 2023), figures.items, figures.values)
    assert said(jump_problems(turned)) == [("jump", "u5", 2024)]


def test_small_changes_signs_gaps_and_few_units_are_no_jump():
    steady = [100.0] * 6
    assert jump_problems(panel(steady, [100.0] * 5 + [104.0])) == ()
    assert jump_problems(panel(steady, [100.0] * 5 + [-900.0])) == ()
    assert jump_problems(panel(steady, [100.0] * 5 + [NAN])) == ()
    assert jump_problems(panel(steady, [100.0] * 5 + [np.inf])) == ()
    assert jump_problems(panel([100.0] * 4, [100.0] * 3 + [900.0])) == ()


def test_a_value_far_from_the_median_is_an_outlier():
    (found,) = outlier_problems(panel([10.0, 11.0, 12.0, 13.0, 14.0, 60.0]))
    assert said([found]) == [("outlier", "u5", 2023)]
    assert dict(found.facts) == {"value": "60", "median": "12.5", "z": "8.8"}


def test_among_values_of_many_sizes_a_large_one_is_no_outlier():
    assert outlier_problems(panel([1.0, 4.0, 15.0, 60.0, 240.0, 1400.0, 0.0])) == ()


def test_where_values_can_be_negative_there_is_no_logarithmic_scale():
    found = outlier_problems(panel([-1.0, 0.0, 1.0, 2.0, 3.0, -40.0]))
    assert said(found) == [("outlier", "u5", 2023)]


def test_where_most_values_are_equal_the_mean_deviation_stands_in():
    assert said(outlier_problems(panel([5.0] * 20 + [9.0]))) == [("outlier", "u20", 2023)]


def test_equal_values_few_values_and_infinite_ones_have_no_outlier():
    assert outlier_problems(panel([5.0] * 9)) == ()
    assert outlier_problems(panel([1.0, 1.1, 1.2, 90.0])) == ()
    assert outlier_problems(panel([1.0, 1.1, 1.2, 1.3, 1.4, np.inf])) == ()


@pytest.mark.parametrize("check", CHECKS)
def test_a_panel_without_units_a_single_unit_or_values_is_nothing_to_look_at(check):
    assert check(panel([NAN, NAN], [NAN, NAN], [NAN, NAN])) == ()
    assert check(panel([1.0], [1.0], [1.0])) == ()
    assert check(Panel.of(Units(()), (2023, 2024, 2025), ("x",), np.zeros((3, 1, 0)))) == ()
    assert check(Panel.of(Units(()), (), ("x",), np.zeros((0, 1, 0)))) == ()


figures = st.lists(st.sampled_from([NAN, -2.0, 0.0, 1.0, 1.1, 1.2, 1000.0, 1e300]), min_size=24, max_size=24)


@given(figures, st.permutations(range(8)))
def test_the_order_of_units_does_not_matter_and_nothing_is_changed(numbers, order):
    values = np.array(numbers).reshape(3, 8)
    before, after = panel(*values), panel(*values[:, order])
    for check in CHECKS:
        ours, theirs = (sorted((each.where.year, each.facts) for each in check(given)) for given in (before, after))
        assert ours == theirs
    assert np.array_equal(before.values[:, 0], values, equal_nan=True)
