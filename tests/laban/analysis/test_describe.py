# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.describe import (
    availability,
    availability_frame,
    correlation_frame,
    denominator_correlations,
    describe,
    description_frame,
    partner_correlations,
)
from laban.errors import MethodError
from laban.model.description import Thresholds
from laban.texts import LANGUAGES, say

NAN = float("nan")


def test_the_statistics_of_an_indicator(result_of):
    found = describe(result_of([[1.0, 2, 3, 10, NAN]]).raw)[0]
    assert (found.item, found.year, found.units, found.available) == ("x0", 2025, 5, 4)
    assert (found.lowest, found.lower_quartile, found.median, found.upper_quartile, found.highest) == (
        1.0,
        1.75,
        2.5,
        4.75,
        10.0,
    )
    assert found.mean == 4.0
    assert found.deviation == pytest.approx((50 / 3) ** 0.5, rel=1e-15)
    assert (round(found.skewness, 6), round(found.kurtosis, 6)) == (1.763633, 3.228)
    assert (found.share_available, found.share_nonzero, found.share_unique) == (0.8, 1.0, 1.0)
    assert found.flags == ()


@pytest.mark.parametrize(
    ("values", "flags"),
    [
        ([1.0, 2, 3, NAN, NAN, NAN], ("low_available",)),
        ([0.0, 0, 0, 0, 1, 2], ("low_nonzero",)),
        ([1.0, 1, 1, 1, 2, 2], ("low_unique",)),
        ([1.0, 2, 3, 4, 5, 600], ("skewed",)),
        ([-1.0, -2, -3, -4, -5, -600], ("skewed",)),
    ],
)
def test_what_stands_out_is_flagged(result_of, values, flags):
    assert describe(result_of([values]).raw)[0].flags == flags


def test_thresholds_are_a_choice(result_of):
    panel = result_of([[1.0, 2, 3, NAN, NAN, NAN]]).raw
    assert describe(panel, Thresholds(min_available=0.5))[0].flags == ()


def test_an_indicator_without_values_and_a_constant_one_are_described_without_a_warning(result_of):
    empty, constant = describe(result_of([[NAN] * 4, [7.0] * 4]).raw)
    assert (empty.available, empty.share_available, empty.share_unique) == (0, 0.0, 0.0)
    assert np.isnan([empty.mean, empty.median, empty.lowest, empty.deviation, empty.skewness]).all()
    assert empty.flags == ("low_available", "low_nonzero", "low_unique")
    assert (constant.mean, constant.deviation, constant.unique, constant.flags) == (7.0, 0.0, 1, ("low_unique",))
    assert np.isnan(constant.skewness)


def test_only_units_that_take_part_are_described_each_year_apart(result_of):
    result = result_of([[[1.0, 2, 9]], [[3.0, 4, 5]]], present=[[True, True, False], [True, True, True]])
    assert [(each.year, each.units, each.highest) for each in describe(result.raw)] == [(2024, 2, 2.0), (2025, 3, 5.0)]


def test_a_year_in_which_nobody_takes_part_is_described_as_empty(result_of):
    found = describe(result_of([[1.0, 2]], present=[[False, False]]).raw)[0]
    assert (found.units, found.available, found.share_available) == (0, 0, 0.0)


def test_descriptions_as_a_table(result_of):
    frame = description_frame(describe(result_of([[0.0, 0, 0, 1]]).raw))
    assert frame.names[:4] == ("item", "year", "units", "available")
    assert frame.column("flags") == ("low_nonzero",)
    assert frame.column("unique") == (2,)


def test_availability_counts_values_and_noughts_below_each_group(result_of):
    result = result_of([[1.0, NAN], [0.0, NAN], [NAN, 2.0]], pillars=2)
    found = availability(result.raw, result.framework)
    assert found.groups == ("I", "P0", "P1")
    assert found.indicators.tolist() == [3, 2, 1]
    assert found.available[0].tolist() == [[2, 1], [2, 0], [0, 1]]
    assert found.zeros[0].tolist() == [[1, 0], [1, 0], [0, 0]]
    assert found.share[0].tolist() == [[2 / 3, 1 / 3], [1.0, 0.0], [0.0, 1.0]]


def test_availability_as_a_table_leaves_out_units_that_do_not_take_part(result_of):
    result = result_of([[1.0, 2.0], [0.0, 3.0]], present=[[True, False]])
    frame = availability_frame(availability(result.raw, result.framework), result.raw)
    assert list(frame.rows()) == [("u0", 2025, "I", 2, 2, 1.0, 1), ("u0", 2025, "P0", 2, 2, 1.0, 1)]


def test_correlations_with_denominators_are_flagged_high_or_low(result_of):
    values = [[1.0, 2, 3, 4], [4.0, 3, 2, 1], [1.0, -1, -1, 1]]
    result = result_of(values, denominators={"x1": "x0"})
    found = denominator_correlations(result.raw, result.raw, result.framework)
    assert [(each.item, each.other, round(each.value, 12), each.pairs, each.flag) for each in found] == [
        ("x0", "x0", 1.0, 4, "high"),
        ("x1", "x0", -1.0, 4, "low"),
        ("x2", "x0", 0.0, 4, ""),
    ]
    shown = correlation_frame(found, flagged=True)
    assert shown.column("item") == ("x0", "x1")
    assert len(correlation_frame(found)) == 3


def test_a_denominator_without_figures_is_left_out(result_of):
    result = result_of([[1.0, 2, 3]], denominators={"x0": "population"})
    assert denominator_correlations(result.raw, result.raw, result.framework) == ()


def test_partners_are_compared_inside_their_parent_or_a_level(result_of):
    result = result_of([[1.0, 2, 3], [2.0, 4, 6], [3.0, 1, 2], [1.0, 2, 4]], pillars=2)
    found = partner_correlations(result.raw, result.framework)
    assert [(each.item, each.other, each.flag) for each in found] == [("x0", "x1", "high"), ("x2", "x3", "")]
    everywhere = partner_correlations(result.raw, result.framework, Thresholds(partner=0.95), level="index")
    assert [(each.item, each.other) for each in everywhere if each.flag == "high"] == [
        ("x0", "x1"),
        ("x0", "x3"),
        ("x1", "x3"),
    ]


def test_too_few_pairs_and_constant_items_have_no_correlation_and_no_flag(result_of):
    result = result_of([[1.0, 2, NAN, NAN], [1.0, 2, 3, 4], [5.0, 5, 5, 5]])
    found = partner_correlations(result.raw, result.framework)
    assert [(np.isnan(each.value), each.pairs, each.flag) for each in found] == [
        (True, 2, ""),
        (True, 2, ""),
        (True, 4, ""),
    ]


def test_rank_correlation_is_a_choice_and_an_unknown_one_is_refused(result_of):
    result = result_of([[1.0, 2, 3, 4], [1.0, 10, 100, 1000]])
    assert partner_correlations(result.raw, result.framework, kind="spearman")[0].value == 1.0
    with pytest.raises(MethodError) as caught:
        partner_correlations(result.raw, result.framework, kind="cosine")
    assert caught.value.code == "describe.unknown_correlation"


def test_every_flag_has_its_sentence():
    for language in LANGUAGES:
        for flag in ("low_available", "low_nonzero", "low_unique", "skewed", "high", "low"):
            assert say(f"describe.{flag}", language)
