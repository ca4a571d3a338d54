# SPDX-License-Identifier: Apache-2.0
"""All reports in a folder: each where the site has it, whole or not at all, and how far it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from laban_portal.publishing.reading.field import current
from laban_portal.publishing.reports.every import all_reports
from laban_portal.publishing.reports.write import MEDIA
from laban_portal.publishing.site import papers
from laban_portal.publishing.site.library import Library
from laban_portal.publishing.site.scene import Scene
from tests.laban_portal.publishing.books import vietnam


def test_every_unit_has_a_file_at_its_address_on_the_site_and_progress_is_told(tmp_path: Path) -> None:
    book, told = vietnam()[0], list[tuple[int, int, str]]()
    scene = Scene(library=Library(books=(book,)), book=book, language="en")
    folder = tmp_path / "reports"
    folder.mkdir()
    count = all_reports(
        book, folder, languages=("en",), formats=("xlsx",), workers=1, watch=lambda *step: told.append(step)
    )
    wanted = {f"en/2025-2/{rest}" for tail in papers.tails(scene) for rest in papers.paths(scene, tail, ("xlsx",))}
    found = {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}
    assert found == wanted
    assert count == len(found) == len(current(book.main).order) + 1
    assert [step[:2] for step in told] == [(at, count) for at in range(1, count + 1)]
    assert papers.file(scene, "units/01.report.xlsx") == (
        (folder / "en/2025-2/units/01.report.xlsx").read_bytes(), MEDIA["xlsx"],
    )  # fmt: skip
    assert papers.file(scene, "units/01.xlsx") is None
    assert papers.file(scene, "units/zz.pdf") is None


def test_a_folder_that_holds_something_is_refused_and_a_stop_leaves_nothing(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "own.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        all_reports(vietnam()[0], kept)
    assert [each.name for each in kept.iterdir()] == ["own.txt"]

    def stop(_done: int, _of: int, _name: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        all_reports(vietnam()[0], tmp_path / "new", languages=("en",), formats=("xlsx",), workers=1, watch=stop)
    assert [each.name for each in tmp_path.iterdir()] == ["kept"]
