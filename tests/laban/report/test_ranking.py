# SPDX-License-Identifier: Apache-2.0
from laban.report.ranking import ranking


def test_units_stand_by_rank_and_those_without_a_rank_last(view, read, with_ranks):
    made = with_ranks(view, [3, 1, 2, 0, 5, 4], [1, 2, 3, 4, 5, 6])
    rows = read(ranking(made)).rows[1:]
    assert [row[0] for row in rows] == ["1", "2", "3", "4", "5", "–"]
    assert [row[1] for row in rows] == ["Unit 1", "Unit 2", "Unit 0", "Unit 5", "Unit 4", "Unit 3"]
    assert [row[2] for row in rows] == ["90.00", "80.00", "70.00", "60.00", "50.00", "–"]


def test_a_change_is_an_arrow_for_the_eye_and_words_for_the_ear(view, read, with_ranks):
    made = with_ranks(view, [3, 1, 2, 0, 5, 4], [1, 2, 2, 4, 5, 0])
    rows = read(ranking(made)).rows[1:]
    assert [row[4] for row in rows] == ["up by 1▲ 1", "unchanged=", "down by 2▼ 2", "–", "unchanged=", "–"]


def test_shared_mean_ranks_show_their_half(vietnamese, read, with_ranks):
    made = with_ranks(vietnamese, [1.5, 1.5, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6])
    rows = read(ranking(made)).rows[1:]
    assert [row[0] for row in rows[:3]] == ["1,5", "1,5", "3"]
    assert rows[0][4] == "giảm 0,5 bậc▼ 0,5"


def test_one_year_has_no_column_of_changes(view, read, with_ranks):
    alone = with_ranks(view, [1, 2, 3, 4, 5, 6], [0] * 6)
    assert len(read(ranking(alone)).rows[0]) == len(read(ranking(view)).rows[0]) - 1
    assert (alone.year, alone.previous) == (2025, None)


def test_coverage_is_the_share_that_was_observed(view, read):
    rows = read(ranking(view)).rows[1:]
    assert sorted(row[-1] for row in rows) == ["100%", "100%", "100%", "100%", "75%", "75%"]
