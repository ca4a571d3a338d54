# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import dataclasses
import io

import openpyxl
import pytest

from laban.io.results import workbook as workbook_module
from laban.io.results.sheets import sheets_of
from laban.io.results.workbook import workbook


def _opened(pack, result, language="en"):
    return openpyxl.load_workbook(io.BytesIO(workbook(pack, result, language)))


def test_values_metadata_and_sources_stand_on_separate_sheets(small_pack, small_result):
    book = _opened(small_pack, small_result)
    assert book.sheetnames == [
        "About", "Ranking 2025", "Scores", "Ranks", "Values", "Imputed", "Treated", "Normalised", "Framework",
        "Sources", "Units", "Treatment", "Changed cells", "Notes",
    ]  # fmt: skip


def test_the_ranking_is_in_the_order_of_the_ranks(small_pack, small_result):
    sheet = _opened(small_pack, small_result)["Ranking 2025"]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == [1, 2, 3, 4, 5, 6]
    assert [cell.value for cell in sheet[1]][:4] == ["Rank", "Code", "Unit", "Index"]


def test_a_table_longer_than_a_sheet_says_how_much_is_left_out(small_pack, small_result, monkeypatch):
    monkeypatch.setattr("laban.io.results.workbook.MAX_ROWS", 4)
    sheet = _opened(small_pack, small_result)["Ranking 2025"]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == [
        1, 2, 3, 4, "… and 2 more rows, for which a sheet has no room. The CSV files hold all of them.",
    ]  # fmt: skip


def test_scores_carry_twelve_significant_digits(small_pack, small_result):
    sheet = _opened(small_pack, small_result)["Scores"]
    assert sheet["D2"].value == float(f"{small_result.scores[0, 0, 0]:.12g}")


def test_text_is_never_taken_for_a_formula(small_pack, small_result):
    sheet = _opened(small_pack, small_result)["Sources"]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == "patents")
    assert (row[2].value, row[2].data_type) == ("=IP office", "s") or row[2].data_type == "s"


def test_a_workbook_of_generated_figures_says_so_on_every_sheet(demonstration, small_result):
    book = _opened(demonstration, small_result, "vi")
    assert all(sheet["A1"].value.startswith("DỮ LIỆU MINH HỌA") for sheet in book)


def test_the_same_result_gives_the_same_bytes(small_pack, small_result):
    assert workbook(small_pack, small_result, "vi") == workbook(small_pack, small_result, "vi")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_sheet_names_fit_what_a_workbook_allows(small_pack, small_result, language):
    names = [sheet.name for sheet in sheets_of(small_pack, small_result, language)]
    assert len(set(names)) == len(names)
    assert max(len(name) for name in names) <= 31
    assert not set("[]:*?/\\") & set("".join(names))


def test_a_treated_item_is_listed(small_pack, small_result):
    described = dataclasses.replace(small_pack, description=dataclasses.replace(small_pack.description))
    sheet = _opened(described, small_result)["Framework"]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == list(small_result.framework.codes)


def test_a_large_result_is_written_row_by_row_to_the_same_cells(small_pack, small_result, monkeypatch):
    whole = _opened(small_pack, small_result)
    monkeypatch.setattr(workbook_module, "LARGE", 0)
    streamed = _opened(small_pack, small_result)
    for sheet in whole:
        assert list(streamed[sheet.title].values) == list(sheet.values)
