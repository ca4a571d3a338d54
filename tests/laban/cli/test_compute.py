# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import filecmp
import io
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import openpyxl
import pytest

from laban.cli.compute import bar_shares
from laban.io.pack import load_pack, write_pack
from laban.pipeline import compute

DOCUMENTS = Path(__file__).resolve().parents[3] / "docs" / "user"
FILES = ["cells.csv", "manifest.json", "normalised.csv", "report.html", "results.xlsx", "scores.csv"]
LEAVES = "rd_intensity,rd_staff,internet_share,innovative,processing_days"


@pytest.fixture
def z_scored(own, put):
    """Return a pack whose scores are negative for half of the units."""
    put(own / "method.toml", 'method = "min_max"\ngoalposts_first = true', 'method = "z_score"')
    return own


def _heads(folder: Path) -> list[str]:
    return [(folder / f"{name}.csv").read_text().splitlines()[0] for name in ("scores", "cells", "normalised")]


# The ranking.


def test_the_ranking_is_printed_best_first(run, measured):
    outcome = run("compute", measured)
    title, blank, heading, *rows = outcome.out.splitlines()
    assert (outcome.code, title, blank) == (0, "Example index · 2024", "")
    assert heading.split() == ["Rank", "Code", "Unit", "Score", "Observed"]
    assert [row.split()[1] for row in rows if row] == ["E", "B", "G", "C", "H", "D", "A", "F"]
    assert re.fullmatch(r"Computed 8 units × 5 indicators × 2 year\(s\) in \d+\.\d s\.\n", outcome.err)
    assert "Hạng  Mã  Đơn vị   Điểm" in run("compute", measured, "--lang", "vi").out


def test_another_item_year_and_method_can_be_asked_for(run, measured):
    plain = run("compute", measured, "--year", 2023, "--item", "output", "--format", "csv").out
    other = run("compute", measured, "--year", 2023, "--item", "index", "--method", "geometric", "--format", "csv").out
    assert plain != other
    pack = load_pack(measured)
    result = compute(pack.framework, pack.panel, pack.methods["geometric"])
    scores = {row["unit"]: float(row["score"]) for row in csv.DictReader(io.StringIO(other))}
    expected = zip(result.units.codes, result.of("index", 2023).tolist(), strict=True)
    assert scores == {code: float(f"{score:.12g}") for code, score in expected}


def test_csv_and_json_hold_the_same_ranking_with_twelve_digits(run, measured):
    table = run("compute", measured, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(table)))
    records = json.loads(run("compute", measured, "--format", "json").out)
    assert table.splitlines()[0] == "rank,unit,name,score,coverage"
    assert [list(record) for record in records] == [["rank", "unit", "name", "score", "coverage"]] * 8
    assert [(int(row["rank"]), row["unit"], float(row["score"])) for row in rows] == [
        (record["rank"], record["unit"], record["score"]) for record in records
    ]
    assert rows[0]["score"] == "95.6702171812"


@pytest.mark.parametrize(("form", "lines"), [("table", 3 + 2 + 1), ("csv", 1 + 2), ("json", 2 + 2 * 7)])
def test_only_the_first_units_are_shown_where_asked_for(run, measured, form, lines):
    out = run("compute", measured, "--top", 2, "--format", form).out
    assert len(out.strip().splitlines()) == lines
    assert ("… and 6 more (--top)" in out) == (form == "table")


def test_a_unit_without_a_rank_stands_last_with_nothing(run, own, put):
    put(own / "data/values.csv", "2024,A,826000,43500,104,330,2200,290,74.0,,17", "2024,A,826000,,,,2200,290,,,")
    put(own / "method.toml", "min_available = 0.6", "min_available = 0.1")
    put(own / "method.toml", 'method = "group_mean"\nby = "region"', 'method = "none"')
    rows = list(csv.reader(io.StringIO(run("compute", own, "--item", "input", "--format", "csv").out)))
    assert rows[-1] == ["", "A", "Province A", "", "0"]
    assert run("compute", own, "--item", "input").out.splitlines()[-1].split() == ["–", "A", "Province", "A", "–", "0%"]


def test_bars_of_negative_scores_begin_at_the_lowest(run, z_scored):
    rows = run("compute", z_scored).out.splitlines()[3:]
    scores = [float(row.split()[4]) for row in rows]
    assert min(scores) < 0 < max(scores)
    lengths = [row.count("█") for row in rows]
    assert (lengths[0], lengths[-1]) == (30, 0)
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("scores", "shares"),
    [
        ([80.0, 40.0, 0.0], [1.0, 0.5, 0.0]),
        ([1.0, 0.0, -1.0], [1.0, 0.5, 0.0]),
        ([-1.0, -2.0], [0.5, 0.0]),
        ([0.0, 0.0], [0.0, 0.0]),
        ([4.0, float("nan")], [1.0, 0.0]),
        ([], []),
    ],
)
def test_a_bar_lies_between_nought_and_one(scores, shares):
    assert bar_shares(scores) == shares


# The results folder.


def test_the_results_folder_holds_the_documented_files_with_the_documented_headings(run, measured, tmp_path):
    outcome = run("compute", measured, "--out", tmp_path / "deep" / "out")
    out = tmp_path / "deep" / "out"
    assert sorted(path.name for path in out.iterdir()) == FILES
    heads = ["unit,year,item,level,score,rank,coverage", "unit,year,item,step,old,new,reason"]
    assert _heads(out) == [*heads, f"unit,year,{LEAVES}"]
    documented = (DOCUMENTS / "results.md").read_text(encoding="utf-8")
    assert all(f"`{head}`" in documented for head in heads)
    assert all(f"`{name}`" in documented for name in FILES)
    assert outcome.err.splitlines()[-2:] == [f"Results: {out}", f"Report to open: {(out / 'report.html').as_uri()}"]
    assert [path.name for path in out.parent.iterdir()] == ["out"]


def test_notes_of_the_computation_are_announced_with_where_they_stand(run, own, put, tmp_path):
    put(own / "indicators.csv", "100 * rd_spending / grdp", "100 * rd_spending / (grdp - grdp)")
    outcome = run("compute", own, "--out", tmp_path / "out")
    sheet = openpyxl.load_workbook(tmp_path / "out" / "results.xlsx").worksheets[-1]
    pack = load_pack(own)
    count = len(compute(pack.framework, pack.panel, pack.method).notes)
    assert f"Notes of the computation: {count}; the report and the last sheet of results.xlsx list them." in outcome.err
    assert sheet.max_row > count


def test_scores_csv_holds_every_score_of_the_result(run, measured, tmp_path):
    run("compute", measured, "--out", tmp_path / "out")
    pack = load_pack(measured)
    result = compute(pack.framework, pack.panel, pack.method)
    with (tmp_path / "out/scores.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == result.scores.size
    place = result.units.codes.index
    for row in rows:
        at = (result.years.index(int(row["year"])), result.framework.place[row["item"]], place(row["unit"]))
        assert row["score"] == f"{result.scores[at]:.12g}"
        assert int(row["rank"]) == result.ranks[at]
        assert row["level"] == result.framework.level(row["item"])
        assert row["coverage"] == f"{result.coverage[at]:.12g}"


def test_every_changed_cell_is_listed_with_old_new_and_reason(run, measured, tmp_path):
    run("compute", measured, "--out", tmp_path / "out")
    with (tmp_path / "out/cells.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    filled = [row for row in rows if row["step"] == "impute"]
    assert [(row["unit"], row["year"], row["item"], row["old"], row["reason"]) for row in filled] == [
        ("F", "2023", "innovative", "", "impute.group_mean")
    ]
    assert float(filled[0]["new"]) > 0


def test_two_runs_give_the_same_bytes_whatever_the_clock_says(run, measured, tmp_path, monkeypatch):
    run("compute", measured, "--out", tmp_path / "one")
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + 400 * 86400)
    run("compute", measured, "--out", tmp_path / "two", "--lang", "vi")
    same, different, failed = filecmp.cmpfiles(tmp_path / "one", tmp_path / "two", FILES, shallow=False)
    assert (same, different, failed) == (FILES, [], [])


@pytest.mark.slow
def test_two_processes_give_the_same_bytes_whatever_their_hashes(measured, tmp_path):
    for seed in ("1", "2"):
        words = [sys.executable, "-m", "laban.cli.main", "compute", measured, "--out", tmp_path / seed]
        subprocess.run(words, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True)
    assert filecmp.cmpfiles(tmp_path / "1", tmp_path / "2", FILES, shallow=False) == (FILES, [], [])


def test_an_earlier_result_is_replaced_whole(run, measured, tmp_path):
    run("compute", measured, "--out", tmp_path / "out")
    before = (tmp_path / "out/scores.csv").read_bytes()
    assert run("compute", measured, "--method", "geometric", "--out", tmp_path / "out").code == 0
    assert (tmp_path / "out/scores.csv").read_bytes() != before
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


# Generated figures.


def test_generated_figures_say_so_in_every_output(run, example, tmp_path):
    outcome = run("compute", example, "--out", tmp_path / "out", "--format", "csv")
    assert "DEMONSTRATION DATA: the figures are generated, not measured." in outcome.err
    assert {row["data"] for row in csv.DictReader(io.StringIO(outcome.out))} == {"demonstration"}
    assert {row["data"] for row in json.loads(run("compute", example, "--format", "json").out)} == {"demonstration"}
    assert [head.rsplit(",", 1)[1] for head in _heads(tmp_path / "out")] == ["data"] * 3
    for name in ("scores", "cells", "normalised"):
        lines = (tmp_path / "out" / f"{name}.csv").read_text().splitlines()[1:]
        assert {line.rsplit(",", 1)[1] for line in lines} == {"demonstration"}
    assert json.loads((tmp_path / "out/manifest.json").read_bytes())["pack"]["demonstration"] is True
    report = (tmp_path / "out/report.html").read_text(encoding="utf-8")
    assert "MINH HỌA" in report.upper()
    assert "DEMONSTRATION" in report.upper()
    book = openpyxl.load_workbook(tmp_path / "out/results.xlsx", read_only=True)
    assert all("DEMONSTRATION" in str(sheet["A1"].value).upper() for sheet in book)
    book.close()


def test_measured_figures_are_not_said_to_be_generated(run, measured, tmp_path):
    outcome = run("compute", measured, "--out", tmp_path / "out", "--format", "csv")
    assert "DEMONSTRATION" not in outcome.err
    assert "demonstration" not in outcome.out
    assert all("data" not in head.split(",") for head in _heads(tmp_path / "out"))


# Refusals write nothing.


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--method", "nonsense"], "cli.method_unknown"),
        (["--year", "1999"], "cli.year_unknown"),
        (["--item", "nonsense"], "cli.item_unknown"),
    ],
)
def test_an_unknown_choice_is_refused_before_anything_is_written(run, measured, tmp_path, words, code):
    outcome = run("compute", measured, "--out", tmp_path / "out", *words)
    assert (outcome.code, outcome.out) == (1, "")
    assert f"[{code}]\nNothing was written.\n" in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_use_is_refused_before_anything_is_read(run, tmp_path):
    (tmp_path / "thesis.docx").write_bytes(b"years of work")
    outcome = run("compute", tmp_path / "nowhere", "--out", tmp_path)
    assert outcome.code == 1
    assert "[export.folder_in_use]" in outcome.err
    assert (tmp_path / "thesis.docx").read_bytes() == b"years of work"


def test_files_that_someone_put_beside_a_result_are_named_and_kept(run, measured, tmp_path):
    run("compute", measured, "--out", tmp_path / "out")
    before = (tmp_path / "out/scores.csv").read_bytes()
    for name in ("minutes.docx", "notes.txt"):
        (tmp_path / "out" / name).write_bytes(b"mine")
    outcome = run("compute", measured, "--method", "geometric", "--out", tmp_path / "out")
    assert outcome.code == 1
    assert "2 things that do not belong to it, and nothing was written: minutes.docx, notes.txt." in outcome.err
    assert (tmp_path / "out/scores.csv").read_bytes() == before


def test_a_file_in_the_way_of_the_results_is_refused_with_the_reason(run, measured, tmp_path):
    (tmp_path / "file").touch()
    outcome = run("compute", measured, "--out", tmp_path / "file" / "out", "--lang", "vi")
    assert (outcome.code, outcome.out) == (1, "")
    assert "không ghi được vào đây (Not a directory)" in outcome.err
    assert outcome.err.endswith("[export.cannot_write]\nChưa ghi gì cả.\n")


def test_a_pack_written_from_code_computes_like_one_from_files(run, small_pack, tmp_path):
    write_pack(small_pack, tmp_path / "pack")
    rows = list(csv.DictReader(io.StringIO(run("compute", tmp_path / "pack", "--format", "csv").out)))
    result = compute(small_pack.framework, small_pack.panel, small_pack.method)
    expected = zip(result.units.codes, result.of("index", 2025).tolist(), strict=True)
    assert {row["unit"]: row["score"] for row in rows} == {code: f"{score:.12g}" for code, score in expected}
