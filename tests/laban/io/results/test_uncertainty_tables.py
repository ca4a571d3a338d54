# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np

from laban.io.results.uncertainty_tables import (
    OVER,
    draw_table,
    failure_table,
    pair_table,
    rank_table,
    uncertainty_table,
    uncertainty_tables,
)


def rows_of(table):
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_every_table_says_what_it_is_over_and_that_figures_are_generated(demonstration, small_uncertainty):
    tables = uncertainty_tables(demonstration, small_uncertainty)
    assert [each.name for each in tables] == ["uncertainty", "rank_probabilities", "failures", "pairwise", "draws"]
    for each in tables:
        assert each.columns[-2:] == ("over", "data")
        assert {row[-2:] for row in each.rows} == {(OVER, "demonstration")}


def test_a_unit_has_a_row_in_each_year_in_which_it_takes_part(small_pack, small_uncertainty):
    rows = rows_of(uncertainty_table(small_pack, small_uncertainty))
    assert [(row["unit"], row["year"]) for row in rows] == [
        *((f"0{at}", "2024") for at in range(6)), *((f"0{at}", "2025") for at in range(5)),
    ]  # fmt: skip


def test_a_row_holds_the_base_rank_the_median_and_both_intervals(small_pack, small_uncertainty):
    row = rows_of(uncertainty_table(small_pack, small_uncertainty))[1]
    assert row == {
        "unit": "01", "year": "2024", "item": "index", "rank": "2", "median_rank": "2", "low50": "2", "high50": "3",
        "low90": "2", "high90": "3.8", "mean_rank": "2.6", "mean_shift": "0.6", "group": "2", "score": "80",
        "expected_score": "74", "p_top1": "0", "p_top3": "0.8", "draws": "5", "over": OVER,
    }  # fmt: skip


def test_groups_count_from_the_best_and_a_new_one_begins_only_where_all_are_told_apart(small_pack, small_uncertainty):
    rows = rows_of(uncertainty_table(small_pack, small_uncertainty))
    assert [row["group"] for row in rows if row["year"] == "2024"] == ["1", "2", "2", "2", "2", "2"]


def test_columns_follow_the_levels_and_places_of_the_design(small_pack, small_uncertainty):
    other = replace(small_uncertainty, design=replace(small_uncertainty.design, levels=(0.975,), top=(2,)))
    columns = uncertainty_table(small_pack, other).columns
    assert columns[5:7] == ("low97.5", "high97.5")
    assert "p_top2" in columns


def test_only_ranks_that_came_are_listed_and_they_add_up_to_one(small_pack, small_uncertainty):
    rows = [row for row in rows_of(rank_table(small_pack, small_uncertainty)) if row["year"] == "2024"]
    second = [(row["rank"], row["rank_to"], row["probability"]) for row in rows if row["unit"] == "01"]
    assert second == [("2", "2", "0.6"), ("3", "3", "0.2"), ("4", "4", "0.2")]
    assert sum(float(row["probability"]) for row in rows) == 6


def test_places_counted_together_are_told_with_the_last_of_them(small_pack, small_uncertainty):
    counts = small_uncertainty.counts.reshape(2, 6, 3, 2).sum(axis=-1)
    row = rows_of(rank_table(small_pack, replace(small_uncertainty, counts=counts, width=2)))[0]
    assert (row["rank"], row["rank_to"], row["probability"]) == ("1", "2", "1")


def test_every_pair_is_told_both_ways(small_pack, small_uncertainty):
    rows = rows_of(pair_table(small_pack, small_uncertainty))
    chance = {(row["year"], row["unit"], row["other"]): row["p_ahead"] for row in rows}
    assert chance["2024", "01", "02"] == "0.6"
    assert chance["2024", "02", "01"] == "0.4"
    assert len(chance) == 6 * 5 + 5 * 4


def test_without_pairs_there_is_no_table_of_pairs(small_pack, small_uncertainty):
    large = replace(small_uncertainty, wins=None, apart=None, parameters=None)
    tables = uncertainty_tables(small_pack, large)
    assert [each.name for each in tables] == ["uncertainty", "rank_probabilities", "failures"]
    assert {row["group"] for row in rows_of(tables[0])} == {""}


def test_failed_draws_are_counted_by_year_and_cause(small_pack, small_uncertainty):
    assert rows_of(failure_table(small_pack, small_uncertainty)) == [
        {"year": "2024", "item": "out", "draws": "1", "of_draws": "6", "over": OVER}
    ]


def test_a_kept_draw_tells_its_alternatives_its_weights_and_what_it_left_out(small_pack, small_uncertainty):
    rows = rows_of(draw_table(small_pack, small_uncertainty, small_uncertainty.parameters))
    assert [row["draw"] for row in rows] == ["1", "2", "3", "4", "5", "6"]
    assert (rows[1]["choice:imputation"], rows[1]["choice:mean"]) == ("own", "geometric")
    assert [row["left_out"] for row in rows] == ["", "", "index", "in", "", "staff"]
    assert [name for name in rows[0] if name.startswith("weight:")] == [
        f"weight:{code}" for code in small_pack.framework.codes[1:]
    ]


def test_the_seed_of_noise_is_told_where_there_is_noise(small_pack, small_uncertainty):
    kept = replace(small_uncertainty.parameters, noise=np.arange(6, dtype=np.uint64))
    rows = rows_of(draw_table(small_pack, small_uncertainty, kept))
    assert [row["noise_seed"] for row in rows] == ["0", "1", "2", "3", "4", "5"]


def test_a_code_that_a_spreadsheet_would_run_is_disarmed(small_pack, small_uncertainty):
    units = small_uncertainty.units
    first = replace(units.members[0], key=replace(units.members[0].key, code="=1+1"))
    named = replace(small_uncertainty, units=type(units)((first, *units.members[1:])))
    assert rows_of(uncertainty_table(small_pack, named))[0]["unit"] == "'=1+1"
