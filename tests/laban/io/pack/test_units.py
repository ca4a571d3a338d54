# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.io.pack.columns import Sheet
from laban.io.pack.units import units_of
from laban.io.table import Row, Table
from laban.model.units import UnitKey

REUSED = """\
system,code,valid_from,valid_to,name_vi,name_en,predecessors
s,1,2000-01-01,2010-12-31,A,A,
s,1,2011-01-01,,B,B,{kin}
"""


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (("old,02,", ",02,"), "pack.empty_cell", "units.csv:3:system"),
        (("old,02,", "old,,"), "pack.empty_cell", "units.csv:3:code"),
        (("old,02,", "old,0 2,"), "pack.unsafe_code", "units.csv:3:code"),
        (("old,02,", "old,0@2,"), "pack.unsafe_code", "units.csv:3:code"),
        (("old,02,", "o/ld,02,"), "pack.unsafe_code", "units.csv:3:system"),
        (("old,02,", "old,../../02,"), "pack.unsafe_code", "units.csv:3:code"),
        (("old,02,", "old,<b>02,"), "pack.unsafe_code", "units.csv:3:code"),
        (("10.5,100.7", "10.5,"), "pack.half_position", "units.csv:3"),
        (("10.5,100.7", "ten,100.7"), "number.text", "units.csv:3:lat"),
        (("10.5,100.7", "91,100.7"), "units.position", "units.csv:3 unit[old/02]"),
        (("2024-07-01,,Mới một", "2024-13-01,,Mới một"), "pack.not_a_day", "units.csv:5:valid_from"),
        (("old/01 old/02", "old/01 old/2"), "pack.unknown_kin", "units.csv:5:predecessors"),
        (("old/01 old/02", "old/01 02"), "pack.unknown_kin", "units.csv:5:predecessors"),
        (("old/01 old/02", "old/01 old/02@1999-01-01"), "pack.unknown_kin", "units.csv:5:predecessors"),
        (("old,03,", "old,02,"), "units.duplicate", "units.csv:4 unit[old/02]"),
        (("system,code", "system,kode"), "pack.missing_column", "units.csv:1"),
        (("sort_key", "sortkey"), "pack.unknown_column", "units.csv:1:sortkey"),
        (("name_en", "name_fr"), "pack.unlisted_language", "units.csv:1:name_fr"),
    ],
)
def test_each_fault_of_a_unit_is_told_with_its_line(told, change, code, place):
    assert (code, place) in told({"units.csv": change})


def test_a_missing_table_of_units_is_told_once(told):
    assert told({"units.csv": None, "data/2023.csv": "x", "published/ours.csv": None, "pack.toml": (
        'system = "new"\nfile', 'system = "new"\n# file'
    )}).count(("pack.file_missing", "units.csv")) == 1  # fmt: skip


def sheet(text: str) -> Sheet:
    lines = [tuple(line.split(",")) for line in text.splitlines()]
    return Sheet(
        Table("units.csv", columns=lines[0], rows=tuple(Row(at, line) for at, line in enumerate(lines[1:], 2)))
    )


def test_a_code_used_again_needs_the_first_day_in_a_lineage():
    read, problems = units_of(sheet(REUSED.format(kin="s/1@2000-01-01")))
    assert problems == []
    assert [str(key) for key in read.units.members[1].predecessors] == ["s/1@2000-01-01"]
    (found,) = units_of(sheet(REUSED.format(kin="s/1")))[1]
    assert (found.code, dict(found.facts)["known"]) == ("pack.ambiguous_kin", "s/1@2000-01-01 · s/1@2011-01-01")


def test_a_unit_named_twice_in_a_lineage_counts_once():
    read, _ = units_of(sheet("system,code,successors\ns,1,s/2 s/2\ns,2,"))
    assert read.units.members[0].successors == (UnitKey("s", "2"),)


def test_rows_are_found_by_label_and_by_key():
    read, _ = units_of(sheet("system,code\ns,1\nt,1\nt,2"))
    assert {name: place.line for name, place in read.by_label.items()} == {"s/1": 2, "t/1": 3, "t/2": 4, "2": 4}
