# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture
def revised(own, put):
    """Return a copy of the pack in which province A's spending of 2023 was revised since."""
    put(own / "data" / "values.csv", "2023,A,820000,41000,90,", "2023,A,820000,41000,99,")
    return own


def test_the_last_two_years_are_the_default_and_the_parts_add_up(run, measured):
    outcome = run("change", measured, "--format", "csv")
    assert (outcome.code, outcome.err) == (0, "")
    rows = rows_of(outcome.out)
    assert {row["measure"] for row in rows} == {"score", "rank"}
    factors = list(rows[0])[8:]
    assert factors == ["own", "coverage", "others"]
    for row in rows:
        assert sum(Decimal(row[factor]) for factor in factors) == Decimal(row["gained"])
    assert run("change", measured, "--format", "csv", "--from", "2023", "--to", "2024").out == outcome.out


def test_the_table_tells_scores_and_ranks_of_all_and_says_what_it_is_not(run, measured):
    out = run("change", measured).out
    assert "What moved the score" in out
    assert "What moved the rank" in out
    assert "say nothing of causes" in out


def test_top_shortens_the_tables_and_says_so(run, measured):
    assert "… and 6 more (--top)" in run("change", measured, "--top", "2").out
    assert len(rows_of(run("change", measured, "--top", "2", "--format", "csv").out)) == 2


def test_a_unit_is_told_in_full(run, measured):
    out = run("change", measured, "--unit", "A", "--unit", "B").out
    assert out.count("Together: ") == 2
    assert "Raised most by its own figures" in out
    assert "As 2024 is computed" in out


def test_json_has_numbers(run, measured):
    rows = json.loads(run("change", measured, "--unit", "A", "--format", "json").out)
    assert rows[0]["unit"] == "A"
    assert isinstance(rows[0]["own"], float)


def test_an_earlier_edition_tells_revisions(run, measured, revised):
    rows = rows_of(run("change", revised, "--before", measured, "--from", "2023", "--format", "csv").out)
    assert "revisions" in rows[0]
    index = next(row for row in rows if row["unit"] == "A" and row["measure"] == "score")
    assert Decimal(index["revisions"]) != 0


def test_of_an_earlier_edition_its_last_year_is_told(run, measured, own, put):
    put(own / "data" / "values.csv", "2024,A,", "2025,A,")
    put(own / "data" / "values.csv", "2024,B,", "2025,B,")
    outcome = run("change", own, "--before", measured)
    assert outcome.code == 0
    assert "2024 → 2025" in outcome.out


def test_everything_is_written_and_marked_where_figures_are_generated(run, example, tmp_path):
    outcome = run("change", example, "--out", tmp_path / "out", "--lang", "vi")
    assert outcome.code == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [
        "backcast.csv",
        "change.csv",
        "change.html",
        "change_coverage.csv",
        "change_own.csv",
        "manifest.json",
    ]
    assert {row["data"] for row in rows_of((tmp_path / "out" / "change.csv").read_text())} == {"demonstration"}
    assert "Số liệu minh họa" in (tmp_path / "out" / "change.html").read_text()
    assert "Vì sao" in (tmp_path / "out" / "change.html").read_text()


def test_a_folder_that_is_no_earlier_result_is_not_overwritten(run, measured, tmp_path):
    (tmp_path / "mine.txt").write_text("kept")
    outcome = run("change", measured, "--out", tmp_path)
    assert outcome.code == 1
    assert "[export.folder_in_use]" in outcome.err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--from", "2024", "--to", "2023"], "change.years_order"),
        (["--from", "1999"], "change.unknown_year"),
        (["--unit", "X"], "change.unknown_unit"),
        (["--method", "x"], "cli.method_unknown"),
        (["--before-method", "x"], "cli.method_unknown"),
        (["--from", "2024"], "change.nothing_differs"),
    ],
)
def test_what_cannot_be_told_is_refused(run, measured, words, code):
    outcome = run("change", measured, *words)
    assert (outcome.code, outcome.out) == (1, "")
    assert f"[{code}]" in outcome.err
