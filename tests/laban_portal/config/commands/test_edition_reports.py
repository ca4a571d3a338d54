# SPDX-License-Identifier: Apache-2.0
"""`laban-portal edition-reports`: from a bundle into a folder; what cannot be done is told before anything is made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from laban.io.edition import write_bundle
from laban_portal.config.main import main
from laban_portal.publishing.reading.field import current
from tests.laban_portal.publishing.books import asem


@pytest.mark.once
def test_reports_of_a_bundle_need_no_database_and_wrong_words_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LABAN_LANG", "en")
    book, bundle, folder = asem(), tmp_path / "2018.zip", tmp_path / "reports"
    bundle.write_bytes(write_bundle(replace(book, findings=(), references=(), moves=None)))
    asked = ["edition-reports", str(folder), "--edition", str(bundle), "--languages", "en", "--workers", "1"]
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
