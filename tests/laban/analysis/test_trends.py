# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.analysis.trends import MEASURES, table, trends
from laban.errors import MethodError
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import Method
from laban.model.panel import Panel
from laban.model.result import Note, Result
from laban.model.text import Text
from laban.model.trend import TrendRule
from laban.model.units import Unit, UnitKey, Units

NAN = np.nan
YEARS = (2020, 2021, 2023)
TREE = Framework(
    "t", "1", Text(), (Group(code="I", parent="", level="index"),),
    (Indicator(code="a", parent="I"), Indicator(code="b", parent="I", direction=-1)),
)  # fmt: skip


def result_of(raw, scores=None, *, years=YEARS, present=None):
    """Make a result from the raw indicators (years, 2, units), and from the scores of I, a, b."""
    raw = np.array(raw, float)
    units = Units(tuple(Unit(key=UnitKey("s", f"u{at}"), names=Text()) for at in range(1, raw.shape[2] + 1)))
    panel = Panel.of(units, years, ("a", "b"), raw, present=present)
    scores = np.zeros((len(years), 3, len(units))) if scores is None else np.array(scores, float)
    nothing = np.zeros(3)
    return Result(
        framework=TREE, method=Method(), units=units, years=years, elements=panel, raw=panel, imputed=panel, treated=panel,
        normalised=panel, scores=scores, ranks=np.zeros(scores.shape, np.int32), coverage=np.ones(scores.shape),
        weights=nothing, effective_weights=nothing,
    )  # fmt: skip


def column(series, other=(1.0, 1.0, 1.0)):
    """Make a result of one unit with a series for a and another for b."""
    return result_of(np.array([series, other]).T[:, :, None])


def measured(series, measure, **choices):
    found = trends(column(series), TrendRule(measure=measure, **choices), data="raw", items=("a",))
    return found.measured[0, 0]


@pytest.mark.parametrize(
    ("measure", "wanted"), [("cagr", 0.1), ("change", 33.1), ("difference", 33.1), ("slope", 33.1 / 3)]
)
def test_a_series_is_measured_as_worked_by_hand(measure, wanted):
    assert measured((100.0, 100 + 33.1 / 3, 133.1), measure) == pytest.approx(wanted, rel=1e-12)


def test_the_slope_looks_at_every_point():
    assert measured((0.0, 3.0, 0.0), "slope") == pytest.approx(np.polyfit(YEARS, (0.0, 3.0, 0.0), 1)[0], rel=1e-9)


@pytest.mark.parametrize("measure", MEASURES)
@given(figures=arrays(float, (3, 2, 4), elements=st.floats(1, 1e6) | st.just(NAN)))
def test_a_series_that_stays_has_no_movement_and_one_that_rises_has_a_positive_one(measure, figures):
    found = trends(result_of(figures), TrendRule(measure=measure), data="raw")
    known = ~np.isnan(figures)
    assert (np.isnan(found.measured) == (known.sum(axis=0) < 2)).all()
    flat = trends(result_of(np.where(known, 7.0, NAN)), TrendRule(measure=measure), data="raw").measured
    assert (flat[~np.isnan(flat)] == 0).all()
    steps = np.array([1.0, 2.0, 4.0])[:, None, None]
    rising = trends(result_of(np.where(known, steps, NAN)), TrendRule(measure=measure), data="raw")
    assert (rising.improving == np.where(np.isnan(rising.measured), 0, [[1], [-1]])).all()


def test_less_of_an_indicator_of_which_less_is_better_is_an_improvement():
    found = trends(column((1.0, 1.0, 2.0), (1.0, 1.0, 3.0)), TrendRule(measure="difference"), data="raw")
    assert found.measured.tolist() == [[1.0], [2.0]]
    assert found.improvement.tolist() == [[1.0], [-2.0]]
    assert found.improving.tolist() == [[1], [-1]]


def test_a_higher_score_is_better_whatever_the_direction():
    scores = [[[10.0], [20.0], [30.0]], [[11.0], [NAN], [10.0]], [[12.0], [25.0], [20.0]]]
    found = trends(result_of(np.zeros((3, 2, 1)), scores), TrendRule(measure="difference"))
    assert found.items == ("I", "a", "b")
    assert found.improvement.tolist() == [[2.0], [5.0], [-10.0]]
    assert found.of("a").tolist() == [5.0]


def test_only_the_first_and_last_known_year_of_a_unit_count():
    found = trends(column((NAN, 2.0, 8.0)), TrendRule(measure="cagr"), data="raw")
    assert found.measured[0, 0] == pytest.approx(1.0, rel=1e-12)
    assert (found.first_year[0, 0], found.last_year[0, 0], found.known[0, 0]) == (2021, 2023, 2)


def test_the_latest_points_are_counted_back_from_the_last_known():
    assert measured((1.0, 5.0, 7.0), "difference", latest=2) == 2.0
    found = trends(result_of([[[1.0], [1.0]], [[4.0], [1.0]], [[NAN], [1.0]]]), TrendRule(latest=2), data="raw")
    assert found.used[:, 0, 0].tolist() == [True, True, False]


def test_interpolated_points_are_used_and_flagged_even_outside_the_chosen_years():
    found = trends(
        column((1.0, NAN, 7.0)), TrendRule(measure="difference", years=(2021, 2023), interpolate=True), data="raw"
    )
    assert found.values[:, 0, 0].tolist() == [1.0, 3.0, 7.0]
    assert found.interpolated[:, 0, 0].tolist() == [False, True, False]
    assert found.used[:, 0, 0].tolist() == [False, True, True]
    assert (found.measured[0, 0], found.known[0, 0]) == (4.0, 1)


def test_nothing_is_interpolated_beyond_the_ends_or_unless_asked():
    assert np.isnan(measured((NAN, NAN, 7.0), "difference", interpolate=True))
    assert np.isnan(measured((1.0, NAN, 7.0), "difference", years=(2021, 2023)))


def test_years_in_which_a_unit_took_no_part_are_missing():
    raw = np.arange(1.0, 7.0).reshape(3, 2, 1)
    scores = np.arange(9.0).reshape(3, 3, 1)
    found = trends(result_of(np.where([[[True]], [[True]], [[False]]], raw, NAN), scores, present=[[1], [1], [0]]))
    assert found.last_year.tolist() == [[2021]] * 3


def test_a_single_point_is_noted_and_says_nothing():
    found = trends(column((NAN, NAN, 7.0), (NAN, NAN, NAN)), data="raw")
    assert np.isnan(found.measured).all()
    assert found.first_year.tolist() == [[2023], [0]]
    assert found.notes == (Note("trends.too_few", "a", facts=(("units", "1"),)),)


@pytest.mark.parametrize(
    ("series", "measure", "code"),
    [((0.0, 1.0, 2.0), "cagr", "not_positive"), ((1.0, 1.0, -2.0), "cagr", "not_positive"),
     ((0.0, 1.0, 2.0), "change", "from_zero"), ((-1.7e308, 1.0, 1.7e308), "difference", "no_number")],
)  # fmt: skip
def test_a_measure_that_can_say_nothing_gives_a_note(series, measure, code):
    found = trends(column(series), TrendRule(measure=measure), data="raw")
    assert np.isnan(found.measured[0, 0])
    assert found.notes == (Note(f"trends.{code}", "a", facts=(("units", "1"),)),)
    assert all(found.notes[0].text(language) for language in ("en", "vi"))


def test_a_fall_from_below_zero_is_a_fall():
    assert measured((-4.0, 0.0, -5.0), "change") == -25.0


def test_a_function_of_ones_own_gets_the_points_of_each_series_in_order_of_time():
    seen = []

    def widest(years, values):
        seen.append((years.tolist(), values.tolist()))
        return float("inf") if values[0] == 1.0 else values.max() - values.min()

    result = result_of([[[5.0], [1.0]], [[2.0], [NAN]], [[9.0], [1.0]]], years=(2023, 2020, 2021))
    found = trends(result, TrendRule(measure="own"), data="raw", own=widest)
    assert seen == [([2020.0, 2021.0, 2023.0], [2.0, 9.0, 5.0]), ([2021.0, 2023.0], [1.0, 1.0])]
    assert str(found.measured.tolist()) == "[[7.0], [nan]]"
    assert found.notes == (Note("trends.no_number", "b", facts=(("units", "1"),)),)


def test_the_table_has_a_row_for_each_unit_with_a_value():
    found = trends(
        column((1.0, NAN, 7.0), (NAN, NAN, NAN)), TrendRule(measure="difference", interpolate=True), data="raw"
    )
    shown = table(found)
    assert dict(zip(shown.names, next(shown.rows()), strict=True)) == {
        "item": "a", "unit": "u1", "measured": 6.0, "improvement": 6.0, "first_year": 2020, "last_year": 2023, "points": 3,
        "interpolated": 1, "available": 2 / 3,
    }  # fmt: skip
    assert len(shown) == 1


def test_the_result_is_left_as_it_was():
    result = column((1.0, NAN, 7.0))
    before = result.raw.values.copy()
    trends(result, TrendRule(interpolate=True), data="raw")
    assert np.array_equal(result.raw.values, before, equal_nan=True)


@pytest.mark.parametrize(
    ("code", "choices"),
    [
        ("unknown_data", {"data": "cooked"}),
        ("unknown_item", {"data": "raw", "items": ("I",)}),
        ("unknown_measure", {"rule": TrendRule(measure="luck")}),
        ("own_mismatch", {"rule": TrendRule(measure="own")}),
        ("own_mismatch", {"own": lambda _years, values: values[0]}),
        ("bad_latest", {"rule": TrendRule(latest=1)}),
        ("unknown_year", {"rule": TrendRule(years=(2020, 2022))}),
        ("one_year", {"rule": TrendRule(years=(2020,))}),
    ],
)
def test_what_cannot_be_measured_is_refused_in_both_languages(code, choices):
    with pytest.raises(MethodError) as caught:
        trends(column((1.0, 2.0, 3.0)), **choices)
    assert [each.code for each in caught.value.problems] == [f"trends.{code}"]
    assert all(caught.value.problems[0].text(language) for language in ("en", "vi"))


def test_a_result_of_one_year_has_no_trend():
    result = replace(result_of(np.ones((1, 2, 3)), years=(2024,)))
    with pytest.raises(MethodError, match="at least two different years"):
        trends(result)
