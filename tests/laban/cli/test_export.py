# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json

import openpyxl
import pytest

from laban.io.pack import load_pack

FOLDERS = {
    "sdmx": {"data.csv", "structure.json", "manifest.json"},
    "datapackage": {"datapackage.json", "manifest.json"},
    "pack": {"pack.toml", "units.csv", "method.toml"},
}


@pytest.mark.parametrize("form", FOLDERS)
def test_every_form_is_written_into_a_folder_and_said_where(run, measured, tmp_path, form):
    outcome = run("export", measured, "--to", form, "--out", tmp_path / form)
    assert outcome == (0, "", f"Written: {tmp_path / form}\n")
    assert {path.name for path in (tmp_path / form).iterdir()} >= FOLDERS[form]
    assert [path.name for path in tmp_path.iterdir()] == [form]


def test_a_workbook_is_one_file_that_is_never_overwritten(run, measured, tmp_path):
    book = tmp_path / "new" / "a.xlsx"
    assert run("export", measured, "--to", "xlsx", "--out", book).code == 0
    opened = openpyxl.load_workbook(book, read_only=True)
    assert len(opened.sheetnames) > 5
    opened.close()
    before = book.read_bytes()
    outcome = run("export", measured, "--to", "xlsx", "--out", book)
    assert (outcome.code, "[export.file_exists]" in outcome.err) == (1, True)
    assert book.read_bytes() == before
    assert [path.name for path in book.parent.iterdir()] == ["a.xlsx"]


@pytest.mark.parametrize("form", ["sdmx", "datapackage"])
def test_the_manifest_lists_what_was_written_and_lets_it_be_written_again(run, measured, tmp_path, form):
    for _ in range(2):
        assert run("export", measured, "--to", form, "--out", tmp_path / "out").code == 0
    listed = {each["file"] for each in json.loads((tmp_path / "out/manifest.json").read_bytes())["outputs"]}
    there = {path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert there == listed | {"manifest.json"}


def test_a_pack_gets_the_method_asked_for_as_its_main_one(run, measured, tmp_path):
    assert run("export", measured, "--to", "pack", "--out", tmp_path / "copy", "--method", "geometric").code == 0
    copy = load_pack(tmp_path / "copy")
    assert (copy.method.code, sorted(copy.methods)) == ("geometric", ["default", "geometric"])
    assert copy.panel.values.tobytes() == load_pack(measured).panel.values.tobytes()


@pytest.mark.parametrize("form", [*FOLDERS, "xlsx"])
def test_nothing_is_written_over_what_is_not_ours(run, measured, tmp_path, form):
    (tmp_path / "thesis.docx").write_bytes(b"years of work")
    outcome = run("export", measured, "--to", form, "--out", tmp_path)
    assert outcome.code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


@pytest.mark.parametrize("form", [*FOLDERS, "xlsx"])
def test_a_place_that_cannot_be_written_is_refused_with_the_reason(run, measured, tmp_path, form):
    (tmp_path / "file").touch()
    outcome = run("export", measured, "--to", form, "--out", tmp_path / "file" / "out")
    assert (outcome.code, outcome.out) == (1, "")
    assert "Traceback" not in outcome.err
    assert "[export.cannot_write]" in outcome.err or "[pack.not_written]" in outcome.err


@pytest.mark.parametrize("form", [*FOLDERS, "xlsx"])
def test_an_unknown_method_is_refused_and_nothing_is_written(run, measured, tmp_path, form):
    outcome = run("export", measured, "--to", form, "--out", tmp_path / "out", "--method", "x")
    assert (outcome.code, "[cli.method_unknown]" in outcome.err) == (1, True)
    assert list(tmp_path.iterdir()) == []


def test_generated_figures_are_marked_in_every_form(run, example, tmp_path):
    for form in ("sdmx", "datapackage"):
        outcome = run("export", example, "--to", form, "--out", tmp_path / form)
        assert outcome.err.startswith("DEMONSTRATION DATA")
        tables = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / form).rglob("*.csv")}
        for name in tables.keys() - {"framework.csv", "units.csv"}:
            assert "demonstration" in tables[name].lower(), name
    run("export", example, "--to", "pack", "--out", tmp_path / "copy")
    assert load_pack(tmp_path / "copy").demonstration
