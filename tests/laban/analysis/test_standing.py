# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.analysis.standing import group_ranks, standings
from laban.errors import MethodError
from laban.model.profile import GroupPlace


def test_ranks_inside_a_group_leave_all_others_out(result_of):
    result = result_of([[50, 40, 30, 20, 10]], groups=["n", "s", "n", "s", "n"])
    assert group_ranks(result, "region")[0, 0].tolist() == [1, 1, 2, 2, 3]


def test_units_in_no_group_or_without_a_score_have_no_rank_inside_one(result_of):
    result = result_of([[50, 40, float("nan"), 20]], groups=["n", "", "n", "n"])
    assert group_ranks(result, "region")[0, 0].tolist() == [1, 0, 0, 2]


def test_an_unknown_grouping_is_refused(result_of):
    with pytest.raises(MethodError, match="region") as caught:
        group_ranks(result_of([[1, 2]], groups=["n", "s"]), "income")
    assert caught.value.code == "profile.unknown_grouping"


def test_a_standing_has_score_rank_coverage_and_the_place_in_each_grouping(result_of):
    nan = float("nan")
    result = result_of(
        [[10, 20, 30], [nan, 40, 10]], groups=["n", "n", "s"], groupings={"income": ["low", "", "low"]}, pillars=2
    )
    first = standings(result, 0, (0,))[0]
    assert [(each.item, each.level, each.score, each.rank, each.count, each.coverage) for each in first[:2]] == [
        ("I", "index", 10.0, 3, 3, 0.5),
        ("P0", "pillar", 10.0, 3, 3, 1.0),
    ]
    assert first[0].places == (
        GroupPlace(grouping="income", group="low", rank=2, count=2),
        GroupPlace(grouping="region", group="n", rank=2, count=2),
    )
    assert (first[2].item, first[2].rank, first[2].count) == ("P1", 0, 2)
    second = standings(result, 0, (1,))[0]
    assert [place.grouping for place in second[0].places] == ["region"]
