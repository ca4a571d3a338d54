# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import dataclasses
import io
import json

import pytest

from laban.io.pack import write_pack
from laban.model.units import UnitKey, Units

HEADS = ["kind", "item", "name", "value", "score", "rank", "count"]


def test_a_profile_is_a_page_of_standing_strengths_weaknesses_and_gaps(run, measured):
    outcome = run("profile", measured, "F", "--year", 2023)
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert lines[0] == "Province F (F) · Example index · 2023"
    assert [line for line in lines if line in {"Where it stands", "Strengths", "Weaknesses", "Gaps"}] == [
        "Where it stands", "Strengths", "Weaknesses", "Gaps",
    ]  # fmt: skip
    gaps = lines[lines.index("Gaps") + 1 :]
    assert gaps[1].split()[0] == "innovative"


def test_a_profile_speaks_vietnamese(run, measured):
    out = run("profile", measured, "B", "--lang", "vi").out
    assert out.startswith("Tỉnh B (B) · Chỉ số ví dụ · 2024\n\nVị trí\n")
    assert "Không có." in out


def test_csv_and_json_hold_the_same_rows(run, measured):
    rows = list(csv.DictReader(io.StringIO(run("profile", measured, "B", "--format", "csv").out)))
    records = json.loads(run("profile", measured, "B", "--format", "json").out)
    assert [list(row) for row in rows] == [HEADS] * len(records)
    assert [(row["kind"], row["item"]) for row in rows] == [(each["kind"], each["item"]) for each in records]
    assert rows[0]["score"] == "92.4046064193"
    assert records[0]["score"] == 92.4046064193


@pytest.mark.parametrize("form", ["csv", "json"])
def test_generated_figures_are_marked_in_every_row(run, example, form):
    out = run("profile", example, "B", "--format", form).out
    rows = list(csv.DictReader(io.StringIO(out))) if form == "csv" else json.loads(out)
    assert {row["data"] for row in rows} == {"demonstration"}


def test_another_rule_for_strengths_says_itself(run, measured):
    assert run("profile", measured, "B", "--rule", "gii").out != run("profile", measured, "B").out


def test_a_unit_is_found_by_its_whole_key_too(run, measured):
    assert run("profile", measured, "province/B").out == run("profile", measured, "B").out


def test_an_unknown_unit_is_refused(run, measured):
    outcome = run("profile", measured, "Z")
    assert (outcome.code, outcome.out) == (1, "")
    assert "error UNIT: no unit has the code Z in 2024." in outcome.err


def test_a_code_that_several_units_have_is_refused_with_their_keys(run, small_pack, tmp_path):
    first, second, *others = small_pack.units.members
    twin = dataclasses.replace(second, key=UnitKey("other", first.code))
    units = Units((first, twin, *others))
    pack = dataclasses.replace(small_pack, units=units, panel=dataclasses.replace(small_pack.panel, units=units))
    write_pack(pack, tmp_path / "pack")
    outcome = run("profile", tmp_path / "pack", first.code)
    assert outcome.code == 1
    assert "demo/00, other/00. [cli.unit_ambiguous]" in outcome.err
    assert run("profile", tmp_path / "pack", "other/00").out.startswith("Unit 1 (00)")
