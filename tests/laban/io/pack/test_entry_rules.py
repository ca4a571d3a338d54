# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.io.pack import load_pack, write_pack
from laban.io.pack.compare import differences
from laban.model.entry_rule import EntryRule
from laban.model.text import Text

SOUND = """\
code,kind,elements,left,relation,right,limit,low,high,severity,name_vi,name_en,remedy_vi,remedy_en,status,source
plausible,range,,,,,,,,,Hợp lý,Plausible,,,,
few,relation,,,,,,,,explain,,,Hãy sửa,Correct it,confirmed,
more,relation,,x,≤,[p.op] + 1,,,,error,Ít hơn,Fewer,,,,
change,jump,x p.op,,,,3,20,,explain,Thay đổi,Change,,,,a book
"""


def test_a_pack_without_the_file_has_no_rules_for_entry(pack_with):
    assert load_pack(pack_with({})).entry_rules == ()


def test_rules_are_read_in_the_order_of_the_file_and_keep_what_they_leave_empty(pack_with):
    assert load_pack(pack_with({"entry_rules.csv": SOUND})).entry_rules == (
        EntryRule(code="plausible", kind="range", names=Text.of({"vi": "Hợp lý", "en": "Plausible"})),
        EntryRule(
            code="few", kind="relation", severity="explain", remedy=Text.of({"vi": "Hãy sửa", "en": "Correct it"}),
            status="confirmed",
        ),
        EntryRule(
            code="more", kind="relation", left="x", relation="<=", right="[p.op] + 1", severity="error",
            names=Text.of({"vi": "Ít hơn", "en": "Fewer"}),
        ),
        EntryRule(
            code="change", kind="jump", elements=("x", "p.op"), limit=3.0, low=20.0, severity="explain",
            names=Text.of({"vi": "Thay đổi", "en": "Change"}), source="a book",
        ),
    )  # fmt: skip


def test_rules_are_written_back_as_they_were_read(pack_with, tmp_path):
    pack = load_pack(pack_with({"entry_rules.csv": SOUND}))
    write_pack(pack, tmp_path / "copy")
    copy = load_pack(tmp_path / "copy")
    assert differences(pack, copy) == ()
    assert copy.entry_rules == pack.entry_rules


def test_rules_for_entry_are_no_input_of_a_computation(pack_with):
    assert "entry_rules.csv" not in dict(load_pack(pack_with({"entry_rules.csv": SOUND})).inputs)


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (("plausible,range", "plausible,"), "pack.empty_cell", "entry_rules.csv:2:kind"),
        (("plausible,range", "plausible,guess"), "entry.unknown_word", "entry_rules.csv:2:kind"),
        (("plausible,range", "change,range"), "pack.same_rule", "entry_rules.csv:5:code"),
        (("few,relation", "fewer,relation"), "entry.column_wanted", "entry_rules.csv:3:left"),
        (("x,≤", "y,≤"), "entry.unknown_element", "entry_rules.csv:4:left"),
        (("[p.op] + 1", "[p.op: sex=f]"), "entry.unknown_part", "entry_rules.csv:4:right"),
        (("x p.op", "x q"), "entry.unknown_element", "entry_rules.csv:5:elements"),
        ((",3,20", ",three,20"), "number.text", "entry_rules.csv:5:limit"),
        ((",3,20", ",1,20"), "entry.bad_limit", "entry_rules.csv:5:limit"),
        (("Hợp lý,", ","), "entry.not_said", "entry_rules.csv:2:name_vi"),
        (("limit", "factor"), "pack.unknown_column", "entry_rules.csv:1:factor"),
        (("remedy_en", "remedy_1"), "pack.bad_language", "entry_rules.csv:1:remedy_1"),
    ],
)
def test_each_fault_is_told_with_its_line_and_column(told, change, code, place):
    assert (code, place) in told({"entry_rules.csv": SOUND.replace(*change)})


def test_all_faults_are_told_at_once(told):
    wrong = SOUND.replace(",3,20", ",1,20").replace("x,≤", "y,≤").replace("few,", "fewer,")
    assert told({"entry_rules.csv": wrong}) == [
        ("entry.column_wanted", "entry_rules.csv:3:left"),
        ("entry.column_wanted", "entry_rules.csv:3:relation"),
        ("entry.column_wanted", "entry_rules.csv:3:right"),
        ("entry.not_said", "entry_rules.csv:3:name_vi"),
        ("entry.not_said", "entry_rules.csv:3:name_en"),
        ("entry.unknown_element", "entry_rules.csv:4:left"),
        ("entry.bad_limit", "entry_rules.csv:5:limit"),
    ]
