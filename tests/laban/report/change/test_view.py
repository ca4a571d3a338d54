# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.report.change.view import ChangeView


def test_words_come_from_the_page_first_and_then_from_the_report(seen):
    assert seen.text("kind") == "Why scores and ranks moved"
    assert seen.text("as_table") == "Show as a table"
    assert seen.text("from_to") == "2024 → 2025"


def test_units_stand_by_their_rank_after(seen):
    ranks = seen.found.rank.after[0].tolist()
    assert [ranks[at] for at in seen.told_order] == sorted(ranks)
    assert seen.name(seen.told_order[0]) == seen.names[seen.places[seen.told_order[0]]]


def test_printed_parts_add_up(seen):
    for movement, decimals in ((seen.found.score, 2), (seen.found.rank, 1)):
        for at in seen.told_order:
            gain, parts = seen.printed(movement, 0, at)
            assert round(sum(parts), decimals) == gain


def test_scores_and_ranks_are_written_each_in_its_way(seen, small_pack, small_change):
    vietnamese = ChangeView(small_pack, small_change.after, "vi", small_change)
    assert seen.ended(seen.found.rank, 3.0) == "3"
    assert vietnamese.ended(seen.found.score, 3.0) == "3,00"
    assert vietnamese.gain(seen.found.rank, -1.25) == "−1,2"
    assert seen.ended(seen.found.rank, float("nan")) == "–"


def test_who_a_unit_was_is_told_only_where_it_was_not_simply_itself(seen, with_standing):
    assert seen.past(1) == ""
    told = with_standing(seen, 1, "merged").standing(1)
    assert told.startswith("Made of units that were ranked before")
    assert "(was Unit 1 with " in told
