# SPDX-License-Identifier: Apache-2.0
"""`laban keys`, `laban edition`, `laban rebuild`: from a pack to a signed bundle that anyone computes again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from laban.io.edition import read_bundle
from tests.laban.cli.conftest import Run
from tests.laban.composed import small_book, small_bundle


def test_an_edition_is_signed_rebuilt_and_refused_under_a_strangers_key(
    run: Run, example: Path, tmp_path: Path
) -> None:
    keys, out, letter = tmp_path / "keys", tmp_path / "example.zip", tmp_path / "Auditor.txt"
    letter.write_text("Looked at.", encoding="utf-8")
    assert run("keys", "new", keys).code == 0
    assert (keys / "private.pem").stat().st_mode & 0o077 == 0
    made = run("edition", example, "--draws", 20, "--letter", letter, "--sign", keys / "private.pem", "--out", out)
    assert (made.code, made.out) == (0, "")
    book = read_bundle(out).book
    assert [each.file for each in book.release.letters] == ["documents/Auditor.txt"]
    assert book.documents["documents/Auditor.txt"] == b"Looked at."
    assert run("keys", "rotate", keys).code == 0
    again = run("rebuild", out, "--key", keys / "keys.json", "--out", tmp_path / "again")
    assert again.code == 0
    assert "EQUAL: computed again" in again.out
    assert (tmp_path / "again/tables/province/scores.csv").read_bytes() == read_bundle(out).files[
        "tables/province/scores.csv"
    ]
    refused = run("rebuild", out, "--key", keys / "publisher.pem")
    assert (refused.code, refused.out) == (1, "")
    assert "bundle.other_publisher" in refused.err


def test_a_correction_needs_a_reason_keeps_the_recipe_and_tells_the_figure_that_was_wrong(
    run: Run, example: Path, put: Callable[[Path, str, str], None], tmp_path: Path
) -> None:
    old, pack = tmp_path / "2024.zip", Path(shutil.copytree(example, tmp_path / "example"))
    old.write_bytes(small_bundle())
    put(pack / "data/values.csv", "2024,A,826000,43500,104,330,", "2024,A,826000,43500,104,331,")
    refused = run("edition", pack, "--corrects", old, "--code", "a/b", "--out", tmp_path / "new.zip")
    assert refused.code == 1
    assert "edition.no_reason" in refused.err
    assert "edition.code_bad" in refused.err
    assert not (tmp_path / "new.zip").exists()
    words = ("--corrects", old, "--reason", "Wrong table", "--out", tmp_path / "new.zip")
    assert run("edition", pack, *words).code == 0
    new = read_bundle(tmp_path / "new.zip").book
    assert new.recipe == small_book().recipe
    assert (new.release.code, new.release.corrects) == ("2024-2", "2024")
    assert new.release.reason.into("en") == "Wrong table"
    elements = [each for each in new.corrected if each.measure == "element"]
    assert [(each.unit, each.year, each.item, each.before, each.after) for each in elements] == [
        ("A", 2024, "rd_staff", 330.0, 331.0)
    ]


def test_keys_are_never_overwritten(run: Run, tmp_path: Path) -> None:
    assert run("keys", "new", tmp_path).code == 0
    before = (tmp_path / "private.pem").read_bytes()
    assert run("keys", "new", tmp_path).code == 1
    assert (tmp_path / "private.pem").read_bytes() == before
    assert "đang dùng" in run("keys", "show", tmp_path, "--lang", "vi").out
