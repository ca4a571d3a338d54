# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.model.framework import Framework, Group, Indicator
from laban.model.method import PerItem, TreatRule, Window
from laban.model.panel import Flag, Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.numeric import moments
from laban.steps.treat import METHODS, treat

NAN = math.nan
EACH = Window()
CURVES = [name for name in METHODS if name not in ("none", "winsorise")]
FORCED = {name: TreatRule(method="force", force=name) for name in METHODS}
CELLS = st.integers(-(10**6), 10**6).map(lambda whole: whole / 64) | st.just(NAN)
COLUMN = arrays(float, st.integers(1, 12), elements=CELLS)
UPPER = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 100.0]
LOWER = [-value for value in UPPER]
LONG_TAIL = [1.2**k for k in range(80)]
"""Capping five of these is not enough."""


def framework_of(number, *, direction=1):
    leaves = tuple(Indicator(code=f"i{at}", parent="I", direction=direction) for at in range(number))
    return Framework("f", "1", Text(), (Group(code="I", parent="", level="index"),), leaves)


def panel_of(values):
    figures = np.array(values, dtype=float)
    years, items, number = figures.shape
    units = Units(tuple(Unit(key=UnitKey("t", f"u{at}"), names=Text()) for at in range(number)))
    return Panel.of(units, tuple(range(2021, 2021 + years)), tuple(f"i{at}" for at in range(items)), figures)


def treated(column, rule=None, *, direction=1):
    """Treat one indicator in one year."""
    panel = panel_of([[column]])
    stepped, treatments = treat(panel, framework_of(1, direction=direction), PerItem(rule or TreatRule()), EACH)
    return stepped, treatments[0] if treatments else None


def values_of(stepped):
    return stepped.panel.values[0, 0].tolist()


def plainly(column, max_points=5):
    """COINr's rule for one column without gaps, step by step: winsorise, else the mirrored logarithm."""

    def fails(x):
        row = np.array(x)
        skewness, kurtosis = moments.skewness(row), moments.kurtosis(row)
        return not (abs(skewness) < 2 or kurtosis < 3.5)

    x, above, below = list(column), 0, 0
    while fails(x) and above + below < max_points:
        up = moments.skewness(np.array(x)) >= 0
        end = max(x) if up else min(x)
        rest = [value for value in x if value != end]
        cap = max(rest) if up else min(rest)
        if len(set(rest)) == 1:
            break
        count = x.count(end)
        above, below = (count, below) if up else (above, count)
        x = [cap if value == end else value for value in x]
    if not fails(x):
        return x
    low, high = min(column), max(column)
    slope = 0.01 * (high - low)
    if moments.skewness(np.array(column)) >= 0:
        return [math.log(value - low + slope) for value in column]
    return [math.log(slope) + math.log(high - low + slope) - math.log(high - value + slope) for value in column]


@pytest.mark.parametrize("seed", range(30))
def test_the_rule_is_coinrs_step_by_step(seed):
    rng = np.random.default_rng(seed)
    column = rng.lognormal(sigma=rng.uniform(0.3, 2.5), size=int(rng.integers(6, 40))) * rng.choice([1, -1])
    column = np.round(column, 1) if seed % 2 else column
    stepped, _ = treated([*column, NAN])
    np.testing.assert_allclose(values_of(stepped)[:-1], plainly(column.tolist()), rtol=1e-12, atol=1e-12)


def test_an_even_indicator_is_left_alone():
    stepped, treatment = treated(range(10))
    assert values_of(stepped) == list(range(10))
    assert stepped.changes == ()
    assert treatment.passes
    assert treatment.skewness[0] == treatment.skewness[1]


def test_an_outlier_is_capped_at_the_next_value_and_recorded():
    stepped, treatment = treated(UPPER)
    assert values_of(stepped) == [*UPPER[:-1], 9.0]
    assert (treatment.high_cap, treatment.capped, treatment.transform) == (9.0, 1, "")
    assert math.isnan(treatment.low_cap)
    [changes] = stepped.changes
    assert [
        (c.year, c.item, c.unit, c.step, c.old, c.new, c.reason) for c in changes.rows(stepped.panel.years, ("i0",))
    ] == [(2021, "i0", 9, "treat", 100.0, 9.0, "treat.winsorised_high")]
    assert stepped.panel.flags[0, 0].tolist() == [0] * 9 + [Flag.TREATED]


def test_a_low_outlier_is_raised_to_the_next_value():
    stepped, treatment = treated(LOWER)
    assert values_of(stepped) == [*LOWER[:-1], -9.0]
    assert treatment.low_cap == -9.0
    assert stepped.changes[0].reasons[stepped.changes[0].reason[0]] == "treat.winsorised_low"


def test_points_at_a_cap_are_counted_with_their_ties():
    rule = TreatRule(method="force", force="winsorise", max_points=2)
    stepped, treatment = treated([0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 9, 9, 9, 30], rule)
    assert treatment.capped == 4
    assert values_of(stepped) == [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5, 5, 5]


def test_both_sides_are_capped_when_the_skewness_turns():
    rule = TreatRule(method="force", force="winsorise", max_points=2)
    _, treatment = treated([-60, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 90], rule)
    assert treatment.capped == 2
    assert (treatment.low_cap, treatment.high_cap) == (1.0, 10.0)


def test_winsorising_never_makes_all_values_equal():
    stepped, treatment = treated([0.0] * 20 + [1.0], TreatRule(second="none"))
    assert values_of(stepped) == [0.0] * 20 + [1.0]
    assert (treatment.capped, treatment.passes) == (0, False)


def test_when_capping_is_not_enough_the_logarithm_is_taken_of_the_untreated_values():
    stepped, treatment = treated(LONG_TAIL)
    spread = LONG_TAIL[-1] - 1
    assert values_of(stepped) == pytest.approx([math.log(x - 1 + 0.01 * spread) for x in LONG_TAIL], rel=1e-14)
    assert (treatment.transform, treatment.capped, treatment.passes) == ("log_ct", 0, True)
    assert math.isnan(treatment.high_cap)
    assert {c.reason for c in stepped.changes[0].rows(stepped.panel.years, ("i0",))} == {"treat.log_ct"}


def test_combine_takes_the_logarithm_of_the_capped_values_and_records_both():
    stepped, treatment = treated(LONG_TAIL, TreatRule(combine=True))
    assert (treatment.high_cap, treatment.capped) == (LONG_TAIL[-6], 5)
    assert values_of(stepped)[-6:] == [values_of(stepped)[-1]] * 6
    caps, logs = stepped.changes
    assert (len(caps), len(logs)) == (5, 80)
    assert logs.old[-5:].tolist() == caps.new.tolist()


def test_without_first_treatment_the_second_follows_at_once_and_without_second_the_caps_stay():
    assert treated(UPPER, TreatRule(first="none"))[1].transform == "log_ct"
    stepped, treatment = treated(LONG_TAIL, TreatRule(second="none"))
    assert (treatment.capped, treatment.passes, treatment.transform) == (5, False, "")
    assert max(values_of(stepped)) == LONG_TAIL[-6]


def test_a_negatively_skewed_indicator_is_mirrored_and_becomes_more_even():
    tail = [-x for x in LONG_TAIL]
    stepped, treatment = treated(tail)
    assert treatment.transform == "log_ct_mirrored"
    assert abs(treatment.skewness[1]) < abs(treatment.skewness[0])
    assert values_of(stepped) == sorted(values_of(stepped), reverse=True)


def test_without_mirror_coinrs_rule_is_kept_though_it_makes_negative_skew_worse():
    _, treatment = treated([-x for x in LONG_TAIL], TreatRule(mirror=False))
    assert treatment.transform == "log_ct"
    assert treatment.skewness[1] < treatment.skewness[0] < 0
    assert not treatment.passes


@pytest.mark.parametrize(
    ("direction", "mirror", "sign", "name"),
    [
        (1, False, 1, "log_gii"),
        (-1, False, 1, "log_gii_mirrored"),
        (1, False, -1, "log_gii"),
        (-1, True, 1, "log_gii"),
        (1, True, -1, "log_gii_mirrored"),
    ],
)
def test_the_gii_logarithm_follows_direction_as_printed_or_with_mirror_the_skew(direction, mirror, sign, name):
    rule = TreatRule(second="log_gii", mirror=mirror)
    assert treated([sign * x for x in LONG_TAIL], rule, direction=direction)[1].transform == name


def test_a_power_that_draws_in_no_upper_tail_is_never_mirrored():
    rule = TreatRule(method="force", force="box_cox", power=2.0)
    assert treated(LOWER, rule)[1].transform == "box_cox"
    assert treated(LOWER, replace(rule, power=0.5))[1].transform == "box_cox_mirrored"


@pytest.mark.parametrize("junction", ["or", "and"])
def test_the_junction_decides_whether_one_limit_or_both_must_hold(junction):
    column = [*range(10), 17.0]
    skewness, kurtosis = (float(each) for each in moments.shape(np.array(column)))
    rule = TreatRule(skewness=skewness + 0.1, kurtosis=kurtosis - 0.1, junction=junction)
    assert treated(column, rule)[1].capped == (0 if junction == "or" else 1)


def test_the_moments_are_those_of_the_chosen_definition():
    _, treatment = treated(UPPER, TreatRule(moments="population"))
    assert treatment.skewness[0] == float(moments.skewness(np.array(UPPER), "population"))


def test_a_curve_that_would_make_all_values_equal_is_not_taken():
    column = [x * 1e-40 for x in LONG_TAIL]
    stepped, treatment = treated(column, TreatRule(first="none", second="log_ct_original"))
    assert values_of(stepped) == column
    assert (treatment.transform, treatment.passes) == ("", False)


def test_a_forced_treatment_is_done_to_a_passing_indicator_whatever_the_method_but_none():
    column = list(range(10))
    assert treated(column, FORCED["log_ct"])[1].transform == "log_ct"
    assert treated(column, TreatRule(force="log_ct"))[1].transform == "log_ct"
    stepped, treatment = treated(column, TreatRule(method="none", force="log_ct"))
    assert (values_of(stepped), treatment) == (column, None)


@pytest.mark.parametrize("name", METHODS)
def test_where_nothing_can_be_judged_nothing_is_done_and_it_is_noted(name):
    for column in ([7.0] * 6, [7.0], [NAN] * 6, [1.0, 2.0, 900.0], [NAN, 5.0, 5.0, 5.0, 5.0]):
        for rule in (FORCED[name], TreatRule(first=name if name == "winsorise" else "none", second=name)):
            stepped, treatment = treated(column, rule)
            assert np.array_equal(stepped.panel.values[0, 0], column, equal_nan=True)
            assert (treatment.passes, treatment.capped, treatment.transform) == (True, 0, "")
            assert [note.code for note in stepped.notes] == ["treat.not_judged"]


@pytest.mark.parametrize("name", METHODS)
@settings(max_examples=20)
@given(COLUMN, st.randoms(use_true_random=False))
def test_the_order_of_units_makes_no_difference(name, column, random):
    order = list(range(len(column)))
    random.shuffle(order)
    found = treated(column, FORCED[name])[0].panel.values[0, 0]
    again = treated(column[order], FORCED[name])[0].panel.values[0, 0]
    np.testing.assert_allclose(again, found[order], rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("direction", [1, -1])
@settings(max_examples=20)
@given(COLUMN)
def test_units_keep_their_order_and_missing_cells_stay_missing(name, direction, column):
    stepped, _ = treated(column, replace(FORCED[name], mirror=direction > 0), direction=direction)
    found = stepped.panel.values[0, 0]
    assert np.array_equal(np.isnan(found), np.isnan(column))
    there = ~np.isnan(column)
    order = np.argsort(column[there], kind="stable")
    assert (np.diff(found[there][order]) >= -1e-12 * np.abs(found[there]).max(initial=1.0)).all()


def test_a_higher_figure_can_be_treated_down_across_the_branches():
    # The step is not monotone: at 14 the indicator passes; at 30 it fails, and the unit is capped below 14.
    column = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0]
    assert values_of(treated([*column, 14.0])[0])[-1] == 14.0
    assert values_of(treated([*column, 30.0])[0])[-1] == 9.0
