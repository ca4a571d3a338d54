# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
from pathlib import Path

import pytest

from laban.errors import Place
from laban.io.pack.folder import files_in, find_table, hashes, inside, slips, there, unlisted

HERE = Place(file="pack.toml", line=3)


def codes(found):
    return [each.code for each in found]


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/etc/passwd",
        "../secret.csv",
        "data/../../secret.csv",
        "C:/x.csv",
        "C:x.csv",
        "data\\x.csv",
        "a\0b",
        "//host/x",
    ],
)
def test_a_name_that_leads_out_of_the_pack_is_refused(tmp_path, name):
    path, problems = inside(tmp_path, name, HERE)
    assert (path, codes(problems), problems[0].where) == (None, ["pack.outside"], HERE)


def test_a_link_that_leads_out_of_the_pack_is_refused_and_one_inside_is_followed(tmp_path):
    pack = tmp_path / "pack"
    (pack / "data").mkdir(parents=True)
    (tmp_path / "secret.csv").write_text("x")
    (pack / "data" / "out.csv").symlink_to(tmp_path / "secret.csv")
    (pack / "away").symlink_to(tmp_path)
    (pack / "real.csv").write_text("x")
    (pack / "in.csv").symlink_to(pack / "real.csv")
    (pack / "loop.csv").symlink_to(pack / "loop.csv")
    assert codes(inside(pack, "data/out.csv", HERE)[1]) == ["pack.link_outside"]
    assert codes(inside(pack, "away/secret.csv", HERE)[1]) == ["pack.link_outside"]
    assert inside(pack, "in.csv", HERE) == (pack / "in.csv", [])
    assert codes(inside(pack, "loop.csv", HERE)[1]) in (["pack.unreadable"], ["pack.file_missing"])


def test_what_is_missing_or_no_file_is_told(tmp_path):
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    assert codes(inside(tmp_path, "nothing.csv", HERE)[1]) == ["pack.file_missing"]
    assert codes(inside(tmp_path, "folder", HERE)[1]) == ["pack.not_a_file"]
    assert codes(inside(tmp_path, "pipe", HERE)[1]) == ["pack.not_a_file"]


def test_a_table_may_be_csv_or_xlsx_but_not_both(tmp_path):
    assert find_table(tmp_path, "units") == ("", [])
    (tmp_path / "units.xlsx").write_text("x")
    assert find_table(tmp_path, "units") == ("units.xlsx", [])
    (tmp_path / "units.csv").write_text("x")
    name, problems = find_table(tmp_path, "units")
    assert (name, codes(problems)) == ("", ["pack.two_tables"])


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("unit.csv", "units.csv"),
        ("Units.CSV", "units.csv"),
        ("indicator.xlsx", "indicators.xlsx"),
        ("methods.toml", "method.toml"),
        ("publishd", "published"),
        ("frame-work.csv", "framework.csv"),
    ],
)
def test_a_slip_of_the_pen_is_warned_of(tmp_path, name, known):
    (tmp_path / name).write_text("x")
    (found,) = slips(tmp_path)
    assert (found.code, found.severity.value, dict(found.facts)["known"]) == ("pack.near_name", "warning", known)


@pytest.mark.parametrize("name", ["README.md", "x_units.csv", ".units.csv.swp", "~$units.xlsx", "notes.txt", "LICENSE"])
def test_other_files_are_nobodys_business(tmp_path, name):
    (tmp_path / name).write_text("x")
    assert list(slips(tmp_path)) == []


def test_a_near_name_beside_the_right_one_is_a_copy(tmp_path):
    for name in ("units.csv", "units2.csv", "unit.csv"):
        (tmp_path / name).write_text("x")
    assert list(slips(tmp_path)) == []


def test_files_of_a_folder_are_listed_in_order_and_the_unnamed_are_told(tmp_path):
    (tmp_path / "data").mkdir()
    for name in ("b.csv", "a.XLSX", "c.txt", ".hidden.csv"):
        (tmp_path / "data" / name).write_text("x")
    assert files_in(tmp_path, "data", (".csv", ".xlsx")) == ["data/a.XLSX", "data/b.csv"]
    assert files_in(tmp_path, "nothing", (".csv",)) == []
    (found,) = unlisted(tmp_path, "data", (".csv", ".xlsx"), ["./data/b.csv"])
    assert (found.code, found.severity.value, found.where.file) == ("pack.not_listed", "notice", "data/a.XLSX")


def test_what_lies_in_a_closed_folder_is_not_there(tmp_path, monkeypatch):
    def closed(path):
        raise PermissionError(path)

    monkeypatch.setattr(Path, "exists", closed)
    assert not there(tmp_path)


def test_a_file_that_cannot_be_opened_has_no_hash(tmp_path):
    assert hashes(tmp_path, ["none"]) == ()


def test_hashes_are_sorted_and_told_once(tmp_path):
    (tmp_path / "b").write_bytes(b"")
    (tmp_path / "a").write_bytes(b"")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert hashes(tmp_path, ["b", "a", "./b"]) == (("a", empty), ("b", empty))
