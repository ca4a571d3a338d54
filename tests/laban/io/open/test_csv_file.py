# SPDX-License-Identifier: Apache-2.0
"""CSV: read back exactly, right in Excel, never run as a formula, marked in every row."""

from __future__ import annotations

import csv
import io

from laban.io.open.csv_file import csv_file
from tests.laban.io.open.conftest import numbers


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_numbers_come_back_to_the_last_digit_and_missing_ones_are_empty(table):
    rows = read(csv_file(table, "vi"))
    assert [tuple(float(row[name]) if row[name] else None for name in ("score", "rank")) for row in rows] == numbers(
        table
    )
    assert [row["unit"] for row in rows] == ["01", "01", "46", "01", "01"]


def test_the_file_begins_with_a_byte_order_mark_and_ends_its_lines_as_the_standard_says(table):
    content = csv_file(table, "vi")
    assert content.startswith("\ufeffterritory,unit,unit_name,".encode())
    assert content.count(b"\r\n") == len(table.rows) + 1
    assert csv_file(table, "vi", bom=False) == content[3:]


def test_text_is_in_the_language_and_never_a_formula(table):
    vi, en = read(csv_file(table, "vi")), read(csv_file(table, "en"))
    assert [row["unit_name"] for row in vi][:3] == ["Hà Nội", "Hà Nội", "Huế"]
    assert {row["unit_name"] for row in en} == {"Ha Noi", "Hue", "'=cmd|' /C calc'!A0"}
    assert [row["sure"] for row in en] == ["true", "false", "", "true", "true"]


def test_every_row_says_its_edition_and_that_figures_are_generated(table):
    assert {(row["edition"], row["data"]) for row in read(csv_file(table, "vi"))} == {("2025-2", "số liệu giả lập")}
    assert {row["data"] for row in read(csv_file(table, "en"))} == {"demonstration data"}
