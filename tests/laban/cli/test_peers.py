# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import json

import pytest


def test_the_peers_of_a_unit_are_shown_with_what_makes_them_alike(run, measured):
    outcome = run("peers", measured, "--unit", "B", "--count", "2")
    assert (outcome.code, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert lines[:2] == [
        "Units alike in structure · Example index · 2024",
        "Compared by: Size of population (logarithm); GRDP per head (logarithm)",
    ]
    assert [line.split()[:2] for line in lines[4:6]] == [["B", "G"], ["B", "E"]]
    assert lines[-2].endswith("what works in one unit need not work in its peer.")


def test_it_speaks_vietnamese(run, measured):
    out = run("peers", measured, "--unit", "B", "--lang", "vi").out
    assert out.startswith(
        "Các đơn vị tương đồng về cơ cấu · Chỉ số ví dụ · 2024\nSo sánh theo: Quy mô dân số (lấy logarit);"
    )
    assert "không phải là bằng chứng về quan hệ nhân quả" in out


def test_csv_and_json_hold_every_unit_and_each_features_share_with_the_notes_beside(run, measured):
    outcome = run("peers", measured, "--count", "1", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(outcome.out)))
    records = json.loads(run("peers", measured, "--count", "1", "--format", "json").out)
    assert [row["unit"] for row in rows] == list("ABCDEFGH")
    assert [(row["peer"], float(row["distance"])) for row in rows] == [
        (each["peer"], each["distance"]) for each in records
    ]
    assert all(each["share:size"] + each["share:income"] == pytest.approx(1.0) for each in records)
    assert "Likeness is no proof of cause" in outcome.err


def test_generated_figures_are_marked(run, example):
    rows = csv.DictReader(io.StringIO(run("peers", example, "--format", "csv").out))
    assert {row["data"] for row in rows} == {"demonstration"}


def test_a_year_can_be_chosen_and_a_weight_is_shown(run, own, put):
    put(own / "pack.toml", 'formula = "population"', 'formula = "population"\nweight = 1.5')
    lines = run("peers", own, "--year", "2023", "--unit", "A").out.splitlines()
    assert lines[0].endswith("· 2023")
    assert lines[1].startswith("Compared by: Size of population (logarithm) (weight 1.50);")


def test_a_pack_without_the_table_uses_the_default_and_says_so(run, own):
    path = own / "pack.toml"
    path.write_text(path.read_text(encoding="utf-8").partition("[peers]")[0], encoding="utf-8")
    out = run("peers", own, "--unit", "A").out
    assert (
        "Compared by: Gross regional domestic product (logarithm); Population (logarithm); Enterprises (logarithm)"
        in out
    )
    assert "The pack names no features. The default is used" in out


def test_all_unknown_units_are_refused_at_once(run, measured):
    outcome = run("peers", measured, "--unit", "B", "--unit", "Y", "--unit", "Z")
    assert (outcome.code, outcome.out) == (1, "")
    assert [line.split(":")[0] for line in outcome.err.splitlines()[:2]] == ["error --unit", "error --unit"]
    assert ("code Y in 2024" in outcome.err, "code Z in 2024" in outcome.err) == (True, True)
