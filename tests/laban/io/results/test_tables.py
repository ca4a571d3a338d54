# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from laban.io.results.tables import cells_table, observation_status, panel_table, scores_table
from laban.model.panel import Flag


def test_scores_have_one_row_per_year_item_and_unit(small_pack, small_result):
    table = scores_table(small_pack, small_result)
    rows = list(table.rows)
    assert table.columns == ("unit", "year", "item", "level", "score", "rank", "coverage")
    assert len(rows) == 2 * 7 * 6
    assert rows[0][:4] == ("00", "2024", "index", "index")
    assert float(rows[0][4]) == float(f"{small_result.of('index', 2024)[0]:.12g}")


def test_every_imputed_cell_is_listed_with_its_reason(small_pack, small_result):
    rows = [tuple(row) for row in cells_table(small_pack, small_result).rows]
    missing = int(np.isnan(small_result.raw.values).sum())
    assert len(rows) == missing
    assert {(row[3], row[4], row[6]) for row in rows} == {("impute", "", "impute.mean")}


def test_a_unit_without_a_rank_has_an_empty_one(small_pack, small_result):
    scores = small_result.scores.copy()
    scores[0, 0, 0] = np.nan
    ranks = small_result.ranks.copy()
    ranks[0, 0, 0] = 0
    changed = type(small_result)(**{**vars(small_result), "scores": scores, "ranks": ranks})
    first = next(iter(scores_table(small_pack, changed).rows))
    assert tuple(first)[4:6] == ("", "")


def test_generated_figures_say_so_in_every_row(demonstration, small_result):
    for table in (
        scores_table(demonstration, small_result),
        cells_table(demonstration, small_result),
        panel_table(demonstration, small_result.normalised, "normalised"),
    ):
        assert table.columns[-1] == "data"
        assert {row[-1] for row in table.rows} == {"demonstration"}


def test_a_panel_is_written_wide(small_pack, small_result):
    table = panel_table(small_pack, small_result.normalised, "normalised")
    assert table.columns == ("unit", "year", "staff", "cost", "patents", "trust")
    assert len(list(table.rows)) == 12


def test_observation_status_follows_sdmx():
    assert observation_status(float("nan"), 0) == "O"
    assert observation_status(1.0, 0) == "A"
    assert observation_status(1.0, Flag.IMPUTED | Flag.PROVISIONAL) == "I"
    assert observation_status(1.0, Flag.LATE) == "A"
