# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.model.method import ImputeRule
from laban.model.result import Note
from laban.steps.impute.columns import none
from laban.steps.impute.gaps import Gaps

NAN = np.nan
COLUMN = {"a": [1.0, 2.0, 6.0, NAN, 11.0, NAN]}
BY_REGION = {"regions": "nnnnss"}


@pytest.mark.parametrize(
    ("method", "fourth", "sixth"),
    [("mean", 5.0, 5.0), ("median", 4.0, 4.0), ("group_mean", 3.0, 11.0), ("group_median", 2.0, 11.0)],
)
def test_a_column_is_filled_as_worked_by_hand(panel_of, filled, method, fourth, sixth):
    values, _ = filled(panel_of(COLUMN, **BY_REGION), "a", method, by="region")
    assert values == [1.0, 2.0, 6.0, fourth, 11.0, sixth]


def test_a_number_fills_even_what_nobody_has(panel_of, filled):
    values, stepped = filled(panel_of(COLUMN), "b", "value", value=-7.5)
    assert values == [-7.5] * 6
    assert stepped.notes == ()


def test_none_fills_nothing_and_counts_what_is_missing(panel_of, filled):
    panel = panel_of(dict.fromkeys("abcd", COLUMN["a"]) | {"e": [1.0] * 6})
    _, stepped = filled(panel, "a", "none")
    assert stepped.panel is panel
    assert stepped.notes == tuple(Note("impute.left_missing", code, facts=(("cells", "2"),)) for code in "abcd")


def test_a_group_without_a_value_keeps_its_gaps_and_a_note_says_so(panel_of, filled):
    panel = panel_of({code: [1.0, 3.0, NAN, NAN, NAN] for code in "abcde"}, regions="nnnss")
    values, stepped = filled(panel, "b", "group_mean", by="region")
    assert str(values) == "[1.0, 3.0, 2.0, nan, nan]"
    facts = (("group", "s"), ("grouping", "region"), ("cells", "2"))
    assert stepped.notes[1] == Note("impute.group_empty", "b", year=2024, facts=facts)
    assert stepped.notes[6] == Note("impute.left_missing", "b", facts=(("cells", "2"),))
    assert len(stepped.notes) == 10


def test_an_empty_group_without_gaps_to_fill_is_not_noted(panel_of, filled):
    panel = panel_of({code: [1.0, NAN, NAN] for code in "abcde"}, regions="nns", present=[True, True, False])
    _, stepped = filled(panel, "a", "group_mean", by="region")
    assert stepped.notes == ()


def test_a_unit_without_a_group_keeps_its_gaps_and_a_note_names_it(panel_of, filled):
    panel = panel_of({code: [1.0, 3.0, NAN, NAN] for code in "abcde"}, regions=("n", "n", "n", ""))
    values, stepped = filled(panel, "a", "group_median", by="region")
    assert str(values) == "[1.0, 3.0, 2.0, nan]"
    assert stepped.notes[0] == Note("impute.no_group", unit="u4", facts=(("grouping", "region"), ("cells", "5")))


def test_the_table_has_a_function_for_filling_nothing(panel_of, framework_of):
    panel = panel_of(COLUMN)
    rows = np.array([0])
    gaps = Gaps(panel, framework_of(), ImputeRule(), panel.values, rows, rows, np.isnan(panel.values[0, :1]))
    assert np.isnan(none(gaps).values).all()


def test_each_year_has_its_own_mean(panel_of, filled):
    panel = panel_of({"a": [[1.0, 3.0, NAN], [10.0, 30.0, NAN]]}, years=(2023, 2024))
    assert filled(panel, "a", "mean")[0] == [1.0, 3.0, 2.0]
    assert filled(panel, "a", "mean", year=1)[0] == [10.0, 30.0, 20.0]
