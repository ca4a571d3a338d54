# SPDX-License-Identifier: Apache-2.0
"""`laban-portal edition-reports`: from a bundle into a folder; what cannot be done is told before anything is made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from laban.io.edition import write_bundle
from laban_portal.config.main import main
from laban_portal.editions.states import EditionState
from laban_portal.publishing.reading.field import current
from laban_portal.ui.words import say
from tests.laban_portal.conftest import World
from tests.laban_portal.editions.standing import bundle, standing
from tests.laban_portal.publishing.books import asem


@pytest.mark.once
def test_reports_of_a_bundle_need_no_database_and_wrong_words_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LABAN_LANG", "en")
    book, file, folder = asem(), tmp_path / "2018.zip", tmp_path / "reports"
    file.write_bytes(write_bundle(replace(book, findings=(), references=(), moves=None)))
    asked = ["edition-reports", str(folder), "--edition", str(file), "--languages", "en", "--workers", "1"]
    assert main([*asked, "--formats", "odt"]) == 1
    assert main([*asked[:2], "--edition", str(tmp_path / "none.zip")]) == 1
    assert not folder.exists()
    assert main([*asked, "--formats", "xlsx"]) == 0
    assert len(list(folder.rglob("*.xlsx"))) == len(current(book.main).order) + 1
    assert main(asked) == 1
    said = capsys.readouterr()
    assert said.out.startswith(f"{len(current(book.main).order) + 1} reports written to {folder} in ")
    assert said.err.splitlines() == [
        "Not done: There is no format odt. Choose among: pdf, docx, xlsx.",
        f"Not done: There is no file {tmp_path / 'none.zip'}. Check its path.",
        f"Not done: The folder {folder} is not empty. Choose a new or an empty one.",
    ]


@pytest.mark.once
def test_an_edition_that_is_not_public_here_is_refused_with_those_that_are_and_nothing_is_made(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LABAN_LANG", "en")
    standing(world, EditionState.PUBLISHED)
    standing(world, EditionState.EMBARGO, code="2025-2", number=2)
    folder, damaged = tmp_path / "reports", tmp_path / "damaged.zip"
    damaged.write_bytes(bundle()[:-40])
    filled = tmp_path / "filled"
    filled.write_text("a file")
    for words in (
        [str(folder), "--edition", "2025-2"], [str(folder), "--edition", "../2025"], [str(folder), "--languages", "en,xx"],
        [str(tmp_path / "no" / "reports")], [str(filled)], [str(folder), "--edition", str(damaged)],
    ):  # fmt: skip
        assert main(["edition-reports", *words]) == 1
    *told, broken = capsys.readouterr().err.splitlines()
    assert told == [
        f"Not done: {say('edition_report.no_edition', 'en', given='2025-2', known='2025')}",
        f"Not done: {say('edition_report.no_edition', 'en', given='../2025', known='2025')}",
        f"Not done: {say('edition_report.no_language', 'en', given='xx', known='vi, en')}",
        f"Not done: {say('command.site_no_folder', 'en', folder=tmp_path / 'no')}",
        f"Not done: {say('edition_report.not_empty', 'en', folder=filled)}",
    ]
    assert broken.startswith("damaged.zip ")
    assert (folder.exists(), filled.read_text()) == (False, "a file")
