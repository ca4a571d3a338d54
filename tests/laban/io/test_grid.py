# SPDX-License-Identifier: Apache-2.0
"""Rows and column letters."""

from __future__ import annotations

from laban.io.grid import Row, letters


def test_a_row_of_text_has_its_cells_as_figures():
    assert Row(2, ("a", "1.5")).figures == ("a", "1.5")


def test_a_row_of_a_workbook_keeps_true_numbers():
    assert Row(2, ("a", "1.5"), ("a", 1.5)).figures == ("a", 1.5)


def test_columns_are_lettered_as_in_spreadsheets():
    assert [letters(at) for at in (0, 25, 26, 701, 702, 16383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
