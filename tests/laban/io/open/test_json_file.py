# SPDX-License-Identifier: Apache-2.0
"""JSON: numbers exact, texts in all languages, nothing left out of what is to be known."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from laban.io.open.json_file import json_file
from tests.laban.io.open.conftest import numbers


def test_numbers_come_back_to_the_last_digit_and_texts_in_all_languages(table):
    found = json.loads(json_file(table))
    assert [(row[5], row[6]) for row in found["rows"]] == numbers(table)
    assert found["rows"][0][2] == {"vi": "Hà Nội", "en": "Ha Noi"}
    assert [row[10] for row in found["rows"]] == [True, False, None, True, True]
    assert [each["code"] for each in found["columns"]] == [each.code for each in table.columns]
    assert (found["count"], found["key"]) == (len(table.rows), list(table.key))


def test_who_answers_the_licence_the_legend_and_the_warning_travel_along(table):
    found = json.loads(json_file(table))
    assert found["origin"]["licence"] == "CC BY 4.0"
    assert found["origin"]["demonstration"] is True
    assert found["origin"]["warning"]["en"].startswith("DEMONSTRATION DATA")
    assert found["citation"]["en"] == (
        "Ministry (2026). Index, edition 2025-2: Ranking. Published on 2026-03-01. demonstration data. "
        "https://x.vn/vi/2025-2/ranking.html"
    )
    assert found["legend"]["OBS_STATUS"]["O"] == {"vi": "Thiếu số liệu", "en": "Missing value"}


def test_a_number_that_is_none_is_a_fault_and_never_written(table):
    with pytest.raises(ValueError, match="JSON"):
        json_file(replace(table, rows=((*table.rows[0][:5], float("nan"), *table.rows[0][6:]),)))
