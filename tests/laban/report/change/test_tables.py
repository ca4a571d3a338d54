# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.report.change.tables import backcast, ranks, scores


def figures(cells):
    return [int(cell.replace(".", "").replace("−", "-").replace("+", "")) for cell in cells]


def test_every_row_adds_up_as_it_is_printed(seen, read):
    for make in (scores, ranks):
        for row in read(make(seen)).rows[1:]:
            gain, *parts = figures(row[3:])
            assert sum(parts) == gain


def test_scores_of_both_years_lead_to_the_change(seen, read):
    for row in read(scores(seen)).rows[1:]:
        before, after, gain = figures(row[1:4])
        assert after - before == gain


def test_columns_are_named_after_the_years_and_the_factors_that_exist(seen, read):
    head = read(scores(seen)).rows[0]
    assert head == ["Unit", "Score 2024", "Score 2025", "Change", "Own", "Coverage", "Others"]


def test_a_unit_that_stands_apart_is_marked_and_says_why(seen, with_standing):
    made = scores(with_standing(seen, 2, "new"))
    assert made.count("<small") == 1
    assert 'title="Not in the first edition' in made


def test_the_back_cast_stands_between_the_two_years(seen, read):
    rows = read(backcast(seen)).rows
    assert len(rows) == 1 + 6
    assert rows[0][1:4] == ["Rank 2024 published", "Rank 2024 as today", "Rank 2025"]
    assert sorted(int(row[2]) for row in rows[1:]) == [1, 2, 3, 4, 5, 6]
