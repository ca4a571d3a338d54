# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from laban.model.result import Note

NAN = np.nan
FIGURES = {
    "a": [0.0, 50.0, 100.0],
    "b": [4.0, NAN, 8.0],
    "c": [1.0, 1.5, 3.0],
    "d": [0.0, 10.0, 40.0],
    "e": [5.0, 5.0, 5.0],
}


def test_a_unit_stands_on_the_missing_one_as_on_the_mean_of_its_others(panel_of, filled):
    # u2 stands at 0.5 on a, 0.25 on c and 0.25 on d; e is constant: the mean is 1/3, the median 0.25.
    assert filled(panel_of(FIGURES), "b", "row_mean")[0][1] == 4.0 + 4.0 / 3
    assert filled(panel_of(FIGURES), "b", "row_median")[0][1] == 5.0


def test_only_the_indicators_below_the_same_ancestor_count(panel_of, filled):
    assert filled(panel_of(FIGURES), "b", "row_mean", within="pillar")[0][1] == 6.0
    assert filled(panel_of(FIGURES), "b", "row_mean", within="index")[0][1] == 4.0 + 4.0 / 3


def test_the_better_end_is_matched_with_the_better_end(panel_of, filled):
    figures = FIGURES | {"a": [0.0, 25.0, 100.0]}
    assert filled(panel_of(figures), "b", "row_mean", within="pillar")[0][1] == 5.0
    assert filled(panel_of(figures), "b", "row_mean", within="pillar", directions={"b": -1})[0][1] == 7.0
    assert filled(panel_of(figures), "b", "row_mean", within="pillar", directions={"a": -1})[0][1] == 7.0


def test_a_constant_indicator_is_filled_with_its_constant(panel_of, filled):
    assert filled(panel_of(FIGURES | {"e": [0.1, NAN, 0.1]}), "e", "row_mean")[0] == [0.1, 0.1, 0.1]


def test_a_unit_with_no_other_value_keeps_its_gap(panel_of, filled):
    values, stepped = filled(panel_of(FIGURES | {"a": [1.0, NAN, 2.0]}), "b", "row_mean", within="pillar")
    assert str(values) == "[4.0, nan, 8.0]"
    assert Note("impute.row_empty", "b", year=2024, facts=(("cells", "1"),)) in stepped.notes


def test_an_indicator_without_an_ancestor_at_the_level_keeps_its_gap(panel_of, filled):
    values, stepped = filled(panel_of(FIGURES | {"e": [1.0, NAN, 2.0]}), "e", "row_median", within="pillar")
    assert str(values) == "[1.0, nan, 2.0]"
    assert [note.code for note in stepped.notes] == ["impute.row_empty", "impute.left_missing"]
