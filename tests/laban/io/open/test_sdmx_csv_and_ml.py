# SPDX-License-Identifier: Apache-2.0
"""SDMX: what is written is read back by pysdmx, against the standard's own schemas, with the same numbers."""

from __future__ import annotations

import csv
import io
import sys
from dataclasses import replace
from typing import Any

import pytest
from pysdmx.io import get_datasets, read_sdmx

from laban.errors import LabanError
from laban.io.open.cube import cube, is_cube
from laban.io.open.sdmx_csv import LABELS, sdmx_csv
from laban.io.open.sdmx_ml import sdmx_data, sdmx_structure
from laban.model.text import Text

EXPECTED = {
    ("new_01", "1_1", "SCORE", "2024"): (54.97871500693253, "A"), ("new_01", "1_1", "RANK", "2024"): (1.0, "A"),
    ("new_01", "1_1", "SCORE", "2025"): (1 / 3, "E"), ("new_01", "1_1", "RANK", "2025"): (2.5, "E"),
    ("new_46", "1_1", "SCORE", "2025"): (None, "O"), ("new_46", "1_1", "RANK", "2025"): (None, "O"),
    ("old_01", "1_1", "SCORE", "2024"): (-1e-17, "I"), ("old_01", "1_1", "RANK", "2024"): (3.0, "I"),
    ("old_01", "1-1", "SCORE", "2024"): (1e22, "A"), ("old_01", "1-1", "RANK", "2024"): (1.0, "A"),
}  # fmt: skip
"""Place and measure → value and status: a code means something only in its system, and stands so in REF_AREA."""


def observations(frame) -> dict[tuple[str, ...], tuple[float | None, str]]:
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return {
        (row["REF_AREA"], row["INDICATOR"], row["MEASURE"], row["TIME_PERIOD"]): (
            None if row["OBS_VALUE"] in {None, ""} else float(row["OBS_VALUE"]), row["OBS_STATUS"],
        )
        for row in rows
    }  # fmt: skip


def test_the_csv_leads_with_the_structure_and_is_read_back_by_pysdmx(table):
    content = sdmx_csv(table, "vi").decode()
    assert content.splitlines()[0] == (
        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,"
        "OBS_NOTE,EDITION,DATA"
    )
    message: Any = read_sdmx(content, validate=True)
    assert message.data[0].short_urn == "Dataflow=LABAN:RANKING(2025.2.0)"
    assert observations(message.data[0].data) == EXPECTED


def test_labels_stand_beside_codes_or_in_the_same_cell(table):
    both = list(csv.reader(io.StringIO(sdmx_csv(table, "en", "both").decode(), newline="")))
    names = list(csv.reader(io.StringIO(sdmx_csv(table, "en", "name").decode(), newline="")))
    assert both[1][:7] == [
        "dataflow", "LABAN:RANKING(2025.2.0): Ranking", "I", "A: Annual", "new_01: Ha Noi", "1_1: 1.1", "SCORE: Score",
    ]  # fmt: skip
    assert names[0][:8] == [
        "STRUCTURE",
        "STRUCTURE_ID",
        "STRUCTURE_NAME",
        "ACTION",
        "FREQ",
        "Frequency",
        "REF_AREA",
        "Unit",
    ]
    assert names[1][4:8] == ["A", "Annual", "new_01", "Ha Noi"]
    assert LABELS == ("id", "name", "both")


@pytest.mark.slow
def test_data_and_structure_messages_are_valid_and_hold_the_same_numbers(table, tmp_path):
    data, structure = tmp_path / "data.xml", tmp_path / "structure.xml"
    data.write_bytes(sdmx_data(table, "vi"))
    structure.write_bytes(sdmx_structure(table, "vi"))
    read_sdmx(data, validate=True)
    told = read_sdmx(structure, validate=True)
    (found,) = get_datasets(data, structure)
    assert observations(found.data) == EXPECTED
    assert set(found.data["DATA"]) == {"số liệu giả lập"}
    areas = next(each for each in told.get_codelists() if each.id == "CL_RANKING_REF_AREA")
    assert [(code.id, code.name) for code in areas.items][:2] == [("new_01", "Hà Nội"), ("new_46", "Huế")]
    assert 'xml:lang="vi"' in structure.read_text(encoding="utf-8")
    assert sdmx_data(table, "vi") == data.read_bytes()
    assert sdmx_structure(table, "vi") == structure.read_bytes()


def test_codes_that_would_be_one_identifier_are_told_apart(table):
    twice = replace(table, rows=(*table.rows, (*table.rows[0][:4], "1_1", *table.rows[0][5:])))
    assert sorted(cube(twice, "en").codes["INDICATOR"]) == ["1-1", "1_1", "1_1_2"]


def test_a_table_without_key_or_numbers_is_no_cube(table):
    assert is_cube(table)
    assert not is_cube(replace(table, key=()))
    assert not is_cube(replace(table, columns=table.columns[:5], rows=tuple(row[:5] for row in table.rows)))


def test_without_pysdmx_the_refusal_says_what_to_install(table, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pysdmx.io.format", None)
    with pytest.raises(LabanError) as refused:
        sdmx_data(table, "vi")
    assert refused.value.code == "open_file.no_pysdmx"


def test_a_dimension_of_nothing_is_not_applicable(table):
    none = replace(table, rows=((*table.rows[0][:4], None, *table.rows[0][5:]),))
    assert cube(none, "en").codes["INDICATOR"] == {"_Z": Text()}
