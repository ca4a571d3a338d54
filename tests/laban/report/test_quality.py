# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

import numpy as np

from laban.model.panel import Flag
from laban.model.result import Changes, Treatment
from laban.report.quality import CELLS_SHOWN, coverage_by_item, coverage_by_unit, imputed, quality, treated
from laban.report.view import View


def test_coverage_by_indicator_counts_observed_imputed_and_missing(view, read):
    rows = read(coverage_by_item(view)).rows
    assert rows[0] == ["Item", "Observed", "Imputed", "Missing", "Marks of the data"]
    assert {row[0]: row[1:4] for row in rows[1:]} == {
        "Staff": ["100%", "0", "0"],
        "Cost": ["83%", "1", "0"],
        "Patents": ["100%", "0", "0"],
        "Trust": ["83%", "1", "0"],
    }


def test_coverage_by_unit_counts_the_same_cells(view, read):
    rows = read(coverage_by_unit(view)).rows[1:]
    assert {row[0]: row[1:4] for row in rows if row[2] != "0"} == {
        "Unit 1": ["75%", "1", "0"],
        "Unit 4": ["75%", "1", "0"],
    }


def test_a_gap_that_nobody_filled_is_missing_and_not_imputed(view, read):
    bare = View(view.pack, replace(view.result, imputed=view.result.raw), "en")
    rows = read(coverage_by_item(bare)).rows[1:]
    assert {row[0]: row[1:4] for row in rows if row[0] == "Cost"} == {"Cost": ["83%", "0", "1"]}


def test_what_is_said_of_a_cell_is_counted_by_its_mark(view, read):
    flags = view.result.raw.flags.copy()
    flags[1, 0, :2] = Flag.LATE | Flag.REBUILT
    flags[1, 0, 2] = Flag.LATE
    marked = replace(view.result, raw=replace(view.result.raw, flags=flags))
    rows = read(coverage_by_item(View(view.pack, marked, "en"))).rows[1:]
    assert {row[0]: row[4] for row in rows if row[4]} == {"Staff": "late: 3rebuilt after a merger: 2"}


def test_imputed_cells_are_named_with_value_and_reason(view, read):
    made = imputed(view)
    assert "In 2025, 2 figures of 2 indicators were imputed." in made
    rows = read(made).rows
    assert rows[0] == ["Item", "Cells", "How", "Units"]
    assert {row[0]: (row[1], row[3]) for row in rows[1:]} == {
        "Cost": ("1", "Unit 4 (6.16)"),
        "Trust": ("1", "Unit 1 (6.985)"),
    }


def test_more_cells_than_can_be_read_are_counted(view, read):
    unit = np.arange(6, dtype=np.int32).repeat(3)
    same = np.ones(18, np.int32)
    many = Changes("impute", same, same * 0, unit, np.full(18, np.nan), np.full(18, 2.0), same * 0, ("impute.mean",))
    (row,) = read(imputed(View(view.pack, replace(view.result, changes=(many,)), "en"))).rows[1:]
    assert row[1] == "18"
    assert row[3].count("(2)") == CELLS_SHOWN
    assert row[3].endswith("and 6 more")


def test_cells_of_other_years_are_not_shown(view):
    then = replace(view.result, changes=tuple(replace(each, year=each.year * 0) for each in view.result.changes))
    assert "No figure was imputed in 2025." in imputed(View(view.pack, then, "en"))


def test_treated_indicators_show_their_shape_before_and_after(view, read):
    capped = Treatment(
        item="staff", window=(2025,), high_cap=40.0, skewness=(3.1, 1.9), kurtosis=(9.0, 2.0), capped=1, passes=True
    )
    logged = Treatment(
        item="cost", window=(2025,), transform="log_ct", skewness=(4.0, 2.5), kurtosis=(9.0, 5.0), passes=False
    )
    other = replace(logged, item="trust", window=(2024,))
    untouched = Treatment(item="patents", window=(2025,))
    made = treated(View(view.pack, replace(view.result, treatments=(capped, logged, other, untouched)), "en"))
    rows = read(made).rows[1:]
    assert "2 of 4 indicators were capped or transformed" in made
    assert [row[:3] for row in rows] == [
        ["Staff", "3.10 → 1.90", "9.00 → 2.00"],
        ["Cost", "4.00 → 2.50", "9.00 → 5.00"],
    ]
    assert rows[0][3] == "1 values capped (not above 40)."
    assert rows[1][3].endswith("outside the limits all the same")


def test_without_treatment_the_section_says_so(view):
    assert "No indicator was capped or transformed." in quality(view)
