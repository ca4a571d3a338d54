# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import json

import pytest

from laban.cli.audit import csv_of
from laban.cli.main import main
from laban.model.frame import Frame

FEW = ("--draws", 40, "--seed", 3)
IMPOSSIBLE = """\
format = 1
[name]
en = "Impossible"
[weights]
method = "dirichlet"
concentration = 0.01
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory, measured):
    """An audit of the example in a folder, made once."""
    folder = tmp_path_factory.mktemp("audits") / "example"
    assert main(["audit", str(measured), "--draws", "40", "--seed", "3", "--out", str(folder), "--lang", "en"]) == 0
    return folder


def test_conclusions_are_printed_with_the_gravest_first(run, measured):
    outcome = run("audit", measured, *FEW)
    title, blank, counted, _, *lines = outcome.out.splitlines()
    assert (outcome.code, title, blank) == (0, "Example index · Statistical audit · 2024", "")
    assert counted.startswith("Of ")
    marks = [line[0] for line in lines]
    assert marks == sorted(marks, key="■△○".index)
    assert len(marks) > 15


def test_conclusions_are_records_for_other_programs(run, measured):
    outcome = run("audit", measured, *FEW, "--format", "json")
    records = json.loads(outcome.out)
    assert list(records[0]) == ["judgement", "part", "code", "figure", "limit", "limit_name", "text"]
    rows = list(csv.DictReader(io.StringIO(run("audit", measured, *FEW, "--format", "csv").out)))
    assert [row["code"] for row in rows] == [each["code"] for each in records]


def test_generated_figures_are_marked_in_every_record(run, example):
    records = json.loads(run("audit", example, *FEW, "--format", "json").out)
    assert {each["data"] for each in records} == {"demonstration"}


def test_page_documents_tables_and_manifest_are_written(written):
    files = {path.name for path in written.iterdir()}
    assert {"audit.html", "audit-vi.pdf", "audit-en.pdf", "findings.csv", "limits.csv", "manifest.json"} <= files
    said = json.loads((written / "manifest.json").read_bytes())
    assert (said["analysis"], said["seed"], said["draws"]["done"]) == ("audit", 3, 40)
    assert {each["file"] for each in said["outputs"]} == files - {"manifest.json"}
    assert (written / "audit-vi.pdf").read_bytes().startswith(b"%PDF")


def test_the_same_words_give_the_same_bytes(written, run, measured, tmp_path):
    again = tmp_path / "again"
    assert run("audit", measured, *FEW, "--out", again).code == 0
    assert {path.name: path.read_bytes() for path in again.iterdir()} == {
        path.name: path.read_bytes() for path in written.iterdir()
    }


def test_rows_of_generated_figures_say_so():
    frame = Frame.of_rows(("unit", "rank"), [("A", 1.0)])
    assert csv_of(frame, generated=True) == b"unit,rank,data\nA,1,demonstration\n"
    assert csv_of(frame, generated=False) == b"unit,rank\nA,1\n"


def test_an_impossible_design_is_told_and_the_rest_is_audited(run, own, tmp_path):
    (own / "designs").mkdir()
    (own / "designs" / "default.toml").write_text(IMPOSSIBLE, encoding="utf-8")
    outcome = run("audit", own, *FEW, "--out", tmp_path / "out")
    assert outcome.code == 0
    assert "uncertainty.concentration_small" in outcome.err
    page = (tmp_path / "out" / "audit.html").read_text(encoding="utf-8")
    assert ("Dirichlet" in page, "No simulation was given" in page) == (True, False)


def test_nothing_is_computed_where_the_folder_is_in_use(run, measured, tmp_path):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    outcome = run("audit", measured, "--out", tmp_path)
    assert outcome.code == 1
    assert "export.folder_in_use" in outcome.err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_unknown_year_is_refused(run, measured):
    outcome = run("audit", measured, "--year", 1999)
    assert (outcome.code, "cli.year_unknown" in outcome.err) == (1, True)
