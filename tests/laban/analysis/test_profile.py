# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.profile import highlights, profile, profiles, summary
from laban.errors import MethodError
from laban.model.profile import IMPUTED, MISSING, OBSERVED, HighlightRule, Reading

NAN = float("nan")
SCORES = [[90.0, 10, 20, 30], [5.0, 10, 20, 30], [25.0, 10, 20, 30], [15.0, 10, 20, 30]]


def test_a_profile_holds_standings_readings_strengths_and_weaknesses(result_of):
    result = result_of(SCORES, pillars=2)
    found = profile(result, 0, 2025)
    assert (found.unit, found.year, found.takes_part) == (0, 2025, True)
    assert [(each.item, each.score, each.rank) for each in found.standings] == [
        ("I", 33.75, 1),
        ("P0", 47.5, 1),
        ("P1", 20.0, 2),
    ]
    assert [each.item for each in found.readings] == ["x0", "x1", "x2", "x3"]
    assert [each.item for each in found.strengths] == ["x0", "x2"]
    assert [each.item for each in found.weaknesses] == ["x1", "x3"]
    assert found.gaps == ()
    assert found.rule == HighlightRule()


def test_a_reading_tells_value_range_rank_and_median(result_of):
    reading = profile(result_of(SCORES), 0, 2025).readings[2]
    assert reading == Reading(
        item="x2", state=OBSERVED, value=25.0, treated=False, lowest=10.0, highest=30.0, score=25.0, rank=2, count=4,
        percent_rank=2 / 3, median=22.5,
    )  # fmt: skip


def test_gaps_are_the_missing_and_the_imputed_indicators(result_of):
    values = [[NAN, 10, 20, 30], [99.0, 10, 20, 30], [25.0, 10, 20, 30]]
    found = profile(result_of(values, imputed=[(1, 0)]), 0, 2025)
    assert [(each.item, each.state) for each in found.gaps] == [("x0", MISSING), ("x1", IMPUTED)]
    # The imputed value is shown, but does not widen the range of what was observed.
    assert (found.gaps[1].value, found.gaps[1].highest) == (99.0, 30.0)
    assert np.isnan(found.gaps[0].score)
    assert (found.gaps[0].rank, found.gaps[0].count) == (0, 3)


def test_a_unit_that_does_not_take_part_has_no_scores_and_no_highlights(result_of):
    found = profile(result_of(SCORES, present=[[False, True, True, True]]), 0, 2025)
    assert not found.takes_part
    assert [each.rank for each in found.standings] == [0, 0]
    assert (found.strengths, found.weaknesses) == ((), ())


def test_the_profiles_of_all_units_are_those_of_each(result_of):
    result = result_of(SCORES, groups=["n", "s", "n", "s"])
    assert profiles(result, 2025) == tuple(profile(result, unit, 2025) for unit in range(4))


def test_each_year_has_its_own_profile(result_of):
    result = result_of([SCORES, [[1.0, 2, 3, 4]] * 4])
    assert profile(result, 0, 2024).standings[0].rank == 1
    assert profile(result, 0, 2025).standings[0].rank == 4


def test_the_summary_is_a_table_of_all_aggregates_with_the_rank_in_each_grouping(result_of):
    frame = summary(profile(result_of(SCORES, groups=["n", "s", "n", "s"]), 0, 2025))
    assert frame.names == ("item", "level", "score", "rank", "count", "coverage", "rank:region")
    assert list(frame.rows()) == [("I", "index", 33.75, 1, 4, 1.0, 1), ("P0", "pillar", 33.75, 1, 4, 1.0, 1)]


def test_the_highlights_are_a_table_of_strengths_then_weaknesses(result_of):
    frame = highlights(profile(result_of(SCORES), 0, 2025))
    assert frame.names == ("kind", "item", "value", "score", "rank", "count", "percent_rank")
    assert list(frame.rows()) == [
        ("strength", "x0", 90.0, 90.0, 1, 4, 1.0),
        ("strength", "x2", 25.0, 25.0, 2, 4, 2 / 3),
        ("weakness", "x1", 5.0, 5.0, 4, 4, 0.0),
        ("weakness", "x3", 15.0, 15.0, 3, 4, 1 / 3),
    ]


def test_everything_unknown_is_told_at_once(result_of):
    rule = HighlightRule(method="best", count=0)
    with pytest.raises(MethodError) as caught:
        profile(result_of(SCORES), 7, 1999, rule)
    assert [each.code for each in caught.value.problems] == [
        "profile.unknown_unit",
        "profile.unknown_year",
        "profile.unknown_rule",
        "profile.bad_count",
    ]


def test_the_rule_by_group_needs_a_known_grouping(result_of):
    with pytest.raises(MethodError) as caught:
        profile(result_of(SCORES), 0, 2025, HighlightRule(method="gii_group", grouping="income"))
    assert caught.value.code == "profile.unknown_grouping"
