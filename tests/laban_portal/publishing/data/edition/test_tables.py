# SPDX-License-Identifier: Apache-2.0
"""An edition's tables hold every figure of its Book, to the last digit, each row once; real and demonstration packs alike."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from laban.io.open.formats import fits
from laban.model.book import Book
from laban.model.dataset import Dataset
from laban.texts.speak import LANGUAGES
from laban_portal.publishing.data.edition.tables import TABLES, table, tables
from tests.laban_portal.publishing.books import asem, vietnam

BOOKS: dict[str, Callable[[], Book]] = {"vietnam": lambda: vietnam()[0], "asem": asem}


@pytest.fixture(scope="module", params=BOOKS)
def book(request) -> Book:
    found: Book = BOOKS[request.param]()
    return found


@pytest.fixture(scope="module")
def made(book) -> dict[str, Dataset]:
    return {name: table(book, name, "vi", "https://x.vn/") for name in TABLES}


def columns(data: Dataset, *codes: str) -> list[tuple[Any, ...]]:
    at = [[each.code for each in data.columns].index(code) for code in codes]
    return [tuple(row[place] for place in at) for row in data.rows]


def number(value: float) -> float | None:
    return None if math.isnan(value) else value


def test_every_score_rank_and_coverage_of_every_territory_is_there_once(book, made):
    expected = {}
    for each in book.territories:
        result = each.result
        for year_at, item_at, unit in np.ndindex(result.scores.shape):
            if result.present[year_at, unit]:
                place = (
                    each.system,
                    result.units.members[unit].code,
                    result.years[year_at],
                    result.framework.codes[item_at],
                )
                rank = float(result.ranks[year_at, item_at, unit])
                figures = (result.scores, result.coverage)
                score, coverage = (number(float(array[year_at, item_at, unit])) for array in figures)
                expected[place] = (score, rank or None, coverage)
    rows = columns(made["scores"], "territory", "unit", "year", "item", "score", "rank", "coverage")
    assert {row[:4]: row[4:] for row in rows} == expected
    assert len(rows) == len(expected)


def test_intervals_stand_beside_the_index_and_nowhere_else(book, made):
    root = book.pack.framework.root
    rows = columns(made["scores"], "item", "rank", "rank_low", "rank_high")
    assert all((low, high) == (None, None) for item, _, low, high in rows if item != root)
    assert all((low, high) == (max(rank - 2, 1), rank + 2) for item, rank, low, high in rows if item == root and rank)


@pytest.mark.parametrize(("name", "code", "stage"), [
    ("values", "raw", "raw"), ("values", "filled", "imputed"), ("values", "treated", "treated"),
    ("values", "normalised", "normalised"), ("elements", "value", "elements"),
])  # fmt: skip
def test_every_value_of_every_stage_is_there_once(book, made, name, code, stage):
    expected = {}
    for each in book.territories:
        panel = getattr(each.result, stage)
        for year_at, item_at, unit in np.ndindex(panel.values.shape):
            if each.result.present[year_at, unit]:
                place = (each.system, panel.units.members[unit].code, panel.years[year_at], panel.items[item_at])
                expected[place] = number(float(panel.values[year_at, item_at, unit]))
    rows = columns(made[name], "territory", "unit", "year", "element" if name == "elements" else "item", code)
    assert {row[:4]: row[4] for row in rows} == expected
    assert len(rows) == len(expected)


def test_rows_are_told_apart_by_their_key_and_hold_no_number_that_is_none(made):
    for data in made.values():
        keys = columns(data, *data.key)
        assert len(set(keys)) == len(keys), data.code
        assert not any(isinstance(cell, float) and not math.isfinite(cell) for row in data.rows for cell in row), (
            data.code
        )


def test_columns_are_named_in_both_languages_and_every_table_is_described(made):
    for data in made.values():
        assert all(each.names.into(language) for each in (data, *data.columns) for language in LANGUAGES)
        assert data.description.into("vi") != data.description.into("en")
        assert data.origin.address == f"https://x.vn/vi/{data.origin.edition}/data/{data.code}.csv"


def test_what_is_rebuilt_says_by_which_rule_and_carries_its_mark():
    data = table(vietnam()[0], "values", "en")
    rows = columns(data, "territory", "year", "rule", "flag")
    rebuilt = {(system, year) for system, year, rule, _ in rows if rule}
    assert rebuilt == {("vn-34", 2023), ("vn-34", 2024)}
    assert all(("rebuilt after a merger" in flag.into("en")) or not rule for _, _, rule, flag in rows)


def test_a_figure_names_its_source_and_its_public_proof():
    rows = columns(table(vietnam()[0], "elements", "vi"), "source", "proof", "proof_sha256")
    assert [row for row in rows if row[1]] == [("Nguồn A", "=Sở 12/BC 2026-01-02, Báo cáo, p. 3", "a" * 64)]


def test_a_correction_lists_what_it_changed_and_why():
    (row,) = columns(table(vietnam()[0], "corrected", "en"), "before", "after", "corrects", "reason")
    assert (row[0], row[1], row[2], row[3].into("en")) == (1.5, None, "2025", "One figure was wrong")
    assert table(vietnam()[1], "corrected", "en").rows == ()


def test_units_tell_their_kin_through_time_and_iso_codes_only_where_known():
    rows = columns(table(vietnam()[0], "units", "vi"), "territory", "unit", "valid_to", "successors", "iso_code")
    assert ("vn-63", "01", "2025-06-30", "vn-34/01@2025-07-01", None) in rows
    assert {row[4] for row in rows} == {None}
    assert {len(str(row[0])) for row in columns(table(asem(), "units", "en"), "iso_code")} == {3}


def test_moves_tell_their_parts_and_what_cannot_be_told_is_empty(book, made):
    rows = columns(made["moves"], "measure", "before", "after", "by_own", "by_others")
    assert rows[:2] == [("score", 0.1, 1 / 3, 1 / 3, None), ("rank", 0.1, 1 / 3, 1 / 3, None)]
    assert len(rows) == 2 * len(book.main.result.units)


def test_tables_without_rows_are_left_out_of_the_whole(book):
    assert [each.code for each in tables(book, "en")] == [name for name in TABLES if table(book, name, "en").rows]


def test_tables_of_units_with_boundaries_are_geographic(book, made):
    fit = {name for name, data in made.items() if fits(data, "geojson", book.pack.atlas)}
    by_unit = {
        "scores",
        "values",
        "elements",
        "units",
        "highlights",
        "peers",
        "chances",
        "moves",
        "contributions",
        "cells",
    }
    assert fit == (by_unit if book.pack.atlas.shapes else set())
