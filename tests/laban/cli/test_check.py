# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import json
import re

import pytest

from laban.cli.check import NAMES

FAULTS = {
    "units.csv": [("province,C", "province,B"), ("21.0,105.8", "21.0,305.8")],
    "framework.csv": [("output,index", "output,nowhere"), ("input,index,pillar,1", "input,index,pillar,-1")],
    "indicators.csv": [("-1,1,days", "7,1,days"), ("100 * rd_spending / grdp", "100 * rd_spending / gdp")],
    "elements.csv": [("persons,add,,0,,assumed\ngrdp", "persons,sum,,0,,assumed\ngrdp")],
    "data/values.csv": [("2023,D,", "2023,Z,"), ("1450000", "1.450.000 x")],
    "rules.csv": [("<=", "≈")],
    "method.toml": [('method = "group_mean"', 'method = "guess"')],
}
"""Eleven faults, in every kind of file."""


@pytest.fixture
def faulty(own, put):
    for name, edits in FAULTS.items():
        for old, new in edits:
            put(own / name, old, new)
    return own


def test_a_sound_pack_is_said_to_be_sound(run, measured):
    assert run("check", measured) == (0, "The pack is sound. Errors: 0, warnings: 0, notices: 0.\n", "")
    assert run("check", measured, "--lang", "vi").out == "Gói hợp lệ: 0 lỗi, 0 cảnh báo, 0 lưu ý.\n"


def test_every_fault_of_a_pack_is_told_at_once_with_its_place(run, faulty):
    outcome = run("check", faulty)
    *told, summary = outcome.out.splitlines()
    errors = [line for line in told if line.startswith("error ")]
    assert outcome.code == 1
    assert summary.startswith(f"The pack cannot be computed yet. Errors: {len(errors)},")
    for name, line in {"units.csv": 4, "framework.csv": 3, "indicators.csv": 6, "data/values.csv": 3}.items():
        assert any(re.match(rf"error {name}:{line}\b", each) for each in errors), name
    named = {each.split()[1].split(":")[0] for each in errors}
    assert named >= FAULTS.keys()
    assert len(errors) >= 10


def test_a_faulty_pack_is_not_computed_and_tells_the_same_problems(run, faulty, tmp_path):
    checked = run("check", faulty).out.splitlines()[:-1]
    outcome = run("compute", faulty, "--out", tmp_path / "out")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.splitlines() == [*checked, "Nothing was written."]
    assert not (tmp_path / "out").exists()


def test_problems_as_json_and_csv_hold_the_same_facts(run, faulty):
    as_json = run("check", faulty, "--format", "json")
    records = json.loads(as_json.out)
    rows = list(csv.DictReader(io.StringIO(run("check", faulty, "--format", "csv").out)))
    assert as_json.code == 1
    assert [list(record) for record in records] == [list(NAMES)] * len(rows)
    assert [{name: "" if fact is None else str(fact) for name, fact in record.items()} for record in records] == rows
    assert all("{" not in record["text"] for record in records)


def test_warnings_alone_do_not_fail_a_pack(run, own, put):
    put(own / "units.csv", "Tỉnh A", "")
    outcome = run("check", own)
    assert outcome.code == 0
    assert outcome.out.splitlines()[-1] == "The pack is sound. Errors: 0, warnings: 1, notices: 0."


def test_what_is_no_pack_is_told_in_every_form(run, tmp_path):
    assert json.loads(run("check", tmp_path / "x", "--format", "json").out)[0]["code"] == "pack.no_folder"
    assert run("check", tmp_path / "x", "--format", "csv").out.splitlines()[1].startswith("error,pack.no_folder,")
    assert run("check", tmp_path).code == 1
