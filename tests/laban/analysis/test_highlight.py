# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.analysis.highlight import RULES, field_of, pick
from laban.model.profile import HIGHLIGHTS, HighlightRule

NAN = float("nan")
BACKGROUND = [10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0]


def ladder(*mine):
    """Unit 0 has the given scores; nine others have 10 to 90 in every indicator."""
    return [[score, *BACKGROUND] for score in mine]


def picked(result, rule=None, unit=0):
    rule = rule or HighlightRule()
    return pick(field_of(result, 0, rule), unit, rule)


def test_the_five_best_and_five_worst_by_rank_among_all_units(result_of):
    result = result_of(ladder(95, 1, 85, 15, 75, 25, 65, 35, 55, 45, 52))
    strengths, weaknesses = picked(result)
    assert strengths == [0, 2, 4, 6, 8]
    assert weaknesses == [1, 3, 5, 7, 9]


def test_a_unit_with_few_indicators_gets_half_of_them_each(result_of):
    assert picked(result_of(ladder(85, 15, 75, 25))) == ([0, 2], [1, 3])
    assert picked(result_of(ladder(85, 15, 55))) == ([0], [1])
    assert picked(result_of(ladder(85))) == ([], [])


def test_equal_ranks_are_ordered_by_distance_from_the_median_then_by_the_framework(result_of):
    # All of rank 2 of 10: 84 is farther above the median than 82.
    strengths, _ = picked(result_of(ladder(82, 84, 82, 15, 15, 15)))
    assert strengths == [1, 0, 2]
    _, weaknesses = picked(result_of(ladder(85, 85, 85, 14, 12, 14)))
    assert weaknesses == [4, 3, 5]


def test_an_imputed_value_is_never_a_strength_or_a_weakness(result_of):
    result = result_of(ladder(95, 85, 75, 5, 15, 25), imputed=[(0, 0), (3, 0)])
    assert picked(result) == ([1, 2], [4, 5])


def test_the_lowest_score_of_all_is_never_a_strength_even_when_many_share_it(result_of):
    # In x0 nearly all have nought: rank 2 of 6, and yet the lowest.
    zeros = [0.0, 0.0, 0.0, 0.0, 0.0, 9.0]
    low = [[1.0, 2, 3, 4, 5, 6], [1.5, 2, 3, 4, 5, 6], [2.5, 2, 3, 4, 5, 6]]
    strengths, weaknesses = picked(result_of([zeros, *low]))
    assert 0 not in strengths
    assert strengths == [3]
    assert weaknesses == [1, 2]


def test_the_highest_score_of_all_is_never_a_weakness_even_when_many_share_it(result_of):
    full = [9.0, 9.0, 9.0, 9.0, 9.0, 0.0]
    high = [[7.0, 2, 3, 4, 5, 6], [6.5, 2, 3, 4, 5, 6], [5.5, 2, 3, 4, 5, 6]]
    strengths, weaknesses = picked(result_of([full, *high]))
    assert weaknesses == [3]
    assert 0 not in weaknesses
    assert strengths == [1, 2]


def test_a_constant_indicator_and_one_that_only_this_unit_has_are_neither(result_of):
    constant, alone = [5.0] * 4, [9.0, NAN, NAN, NAN]
    others = [[3.5, 1, 2, 4], [1.5, 1, 2, 4]]
    assert picked(result_of([constant, alone, *others])) == ([2], [3])


def test_indicators_with_few_different_scores_may_be_left_out(result_of):
    binary = [1.0, 0.0, 0.0, 0.0]
    others = [[3.5, 1, 2, 4], [3.0, 1, 2, 4], [1.5, 1, 2, 4]]
    result = result_of([binary, *others])
    assert picked(result)[0] == [0, 1]
    assert picked(result, HighlightRule(min_unique=0.75))[0] == [1]


def test_a_unit_that_does_not_take_part_has_neither(result_of):
    result = result_of(ladder(85, 15, 75, 25), present=[[False] + [True] * 9])
    assert picked(result) == ([], [])


def test_the_gii_rule_takes_all_that_are_as_good_as_the_nth_and_every_podium(result_of):
    result = result_of(ladder(85, 85, 75, 65, 55, 35, 25, 15, 15, 22))
    rule = HighlightRule(method="gii", count=1)
    # Percent rank of 85 twice is the best; 75 is rank 3 of 10, and so a strength as well.
    assert picked(result, rule) == ([0, 1, 2], [7, 8])


def test_the_gii_rule_by_group_takes_what_lies_a_standard_deviation_off_its_groups_mean(result_of):
    # Group a: 10, 2, 3 (mean 5, deviation 4.36); group b is not looked at.
    scores = [[10.0, 2, 3, 100, 90], [5.0, 4, 6, 1, 2], [2.0, 7, 8, 1, 3]]
    result = result_of(scores, groups=["a", "a", "a", "b", "b"])
    rule = HighlightRule(method="gii_group", grouping="region")
    assert picked(result, rule) == ([0], [2])
    assert picked(result_of(scores, groups=["", "a", "a", "b", "b"]), rule) == ([], [])


def test_every_rule_is_known_and_can_be_said():
    assert set(RULES) == {"rank", "gii", "gii_group"}
    for method in RULES:
        for language in ("en", "vi"):
            assert HighlightRule(method=method, grouping="region").text(language)
    assert HIGHLIGHTS["gii"].count == 10


@pytest.mark.parametrize("method", RULES)
@given(
    values=st.tuples(st.integers(1, 12), st.integers(1, 5)).flatmap(
        lambda shape: arrays(float, shape, elements=st.integers(0, 6).map(float) | st.just(NAN))
    )
)
def test_no_indicator_is_ever_both(result_of, method, values):
    rule = HighlightRule(method=method, count=3, grouping="region")
    result = result_of(values, groups=["a"] * values.shape[1])
    field = field_of(result, 0, rule)
    for unit in range(values.shape[1]):
        strengths, weaknesses = pick(field, unit, rule)
        assert not set(strengths) & set(weaknesses)
        assert np.isfinite(values[strengths + weaknesses, unit]).all()
        if method == "rank":
            assert max(len(strengths), len(weaknesses)) <= min(3, len(values) // 2)
