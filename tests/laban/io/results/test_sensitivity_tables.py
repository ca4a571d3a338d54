# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.io.results.sensitivity_tables import (
    alone_table,
    alone_unit_table,
    failure_table,
    rounded,
    sensitivity_tables,
    share_table,
)
from laban.io.results.uncertainty_tables import OVER


def rows_of(table):
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_every_table_says_what_it_is_over_and_that_figures_are_generated(demonstration, small_sensitivity):
    tables = sensitivity_tables(demonstration, small_sensitivity)
    assert [each.name for each in tables] == ["sensitivity", "alone", "alone_units", "failures"]
    for each in tables:
        assert each.columns[-2:] == ("over", "data")
        assert {row[-2:] for row in each.rows} == {(OVER, "demonstration")}


def test_there_is_a_row_for_each_factor_of_the_shift_and_of_every_ranked_unit(small_pack, small_sensitivity):
    rows = rows_of(share_table(small_pack, small_sensitivity))
    assert len(rows) == 4 * (1 + 6 + 6) + 4 * (1 + 5 + 5)
    assert [row["factor"] for row in rows[:4]] == ["choice:imputation", "choice:mean", "weights", "leave_out"]
    assert {row["unit"] for row in rows if row["of"] == "shift"} == {""}
    assert {row["unit"] for row in rows if row["year"] == "2025"} == {"", "00", "01", "02", "03", "04"}


def test_a_row_holds_each_share_with_its_interval(small_pack, small_sensitivity):
    row = next(
        row
        for row in rows_of(share_table(small_pack, small_sensitivity))
        if (row["of"], row["unit"], row["factor"]) == ("rank", "01", "choice:mean")
    )
    assert row == {
        "year": "2024", "of": "rank", "unit": "01", "factor": "choice:mean", "first": "0.35", "first_low": "0.25",
        "first_high": "0.45", "total": "1.05", "total_low": "0.95", "total_high": "1.15", "shapley": "0.7",
        "shapley_low": "0.6", "shapley_high": "0.8", "mean": "2", "deviation": "1.25", "moves": "yes", "over": OVER,
    }  # fmt: skip


def test_what_never_moves_or_is_missing_somewhere_has_words_and_no_shares(small_pack, small_sensitivity):
    known = small_sensitivity.ranks.known.copy()
    known[0, 2] = False
    total = small_sensitivity.ranks.total.copy()
    total[0, :, 4] = np.nan
    some = replace(small_sensitivity, ranks=replace(small_sensitivity.ranks, known=known, total=total))
    rows = [row for row in rows_of(share_table(small_pack, some)) if row["of"] == "rank" and row["year"] == "2024"]
    told = {row["unit"]: row for row in rows}
    assert {unit: row["moves"] for unit, row in told.items()} == {
        "00": "never", "01": "yes", "02": "missing", "03": "yes", "04": "rarely", "05": "yes",
    }  # fmt: skip
    assert (told["00"]["first"], told["00"]["shapley_high"], told["00"]["deviation"]) == ("", "", "0")


def test_exact_shares_have_no_intervals(small_pack, small_sensitivity):
    none = {f"{kind}_interval": None for kind in ("first", "total", "shapley")}
    exact = replace(small_sensitivity, shift=replace(small_sensitivity.shift, **none))
    row = rows_of(share_table(small_pack, exact))[0]
    assert (row["shapley"], row["shapley_low"], row["total_high"]) == ("0.2", "", "")
    without = replace(small_sensitivity, shift=replace(small_sensitivity.shift, shapley=None, shapley_interval=None))
    assert rows_of(share_table(small_pack, without))[0]["shapley"] == ""


@pytest.mark.parametrize(("share", "text"), [(2 / 3, "0.666667"), (-1e-9, "0"), (-0.0123456789, "-0.012346")])
def test_shares_have_six_decimals(share, text):
    assert rounded(share) == text


def test_single_changes_are_told_with_what_cannot_be_computed_and_how_far_weights_reach(small_pack, small_sensitivity):
    rows = rows_of(alone_table(small_pack, small_sensitivity))
    assert [(row["factor"], row["alternative"], row["mean_shift"], row["failure"]) for row in rows[:4]] == [
        ("choice:imputation", "median", "1", ""),
        ("choice:mean", "geometric", "", "aggregate.not_positive"),
        ("leave_out", "cost", "1", ""),
        ("weights", "", "0.5", ""),
    ]
    names = ("low", "high", "level", "draws", "failed")
    assert [rows[3][name] for name in names] == ["0.1", "1.1", "0.9", "64", "1"]


def test_single_changes_of_a_unit_are_new_less_base(small_pack, small_sensitivity):
    rows = rows_of(alone_unit_table(small_pack, small_sensitivity))
    assert len(rows) == 4 * 6 + 4 * 5
    row = next(row for row in rows if (row["factor"], row["unit"]) == ("choice:imputation", "03"))
    assert (row["score_change"], row["rank_change"], row["rank_low"]) == ("-2", "2", "")
    reach = next(row for row in rows if (row["factor"], row["unit"]) == ("weights", "03"))
    assert (reach["rank_change"], reach["rank_low"], reach["rank_high"]) == ("", "-2", "1")


def test_failures_are_counted_by_group(small_pack, small_sensitivity):
    assert rows_of(failure_table(small_pack, small_sensitivity)) == [
        {"year": "2024", "item": "out", "computations": "3", "of_computations": "1024", "over": OVER}
    ]
