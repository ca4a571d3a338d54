# SPDX-License-Identifier: Apache-2.0
"""The pack inside a bundle is read from its files and leaves nothing behind."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from laban.errors import FormatError
from laban.io.edition.packs import below, files_of, frozen, pack_of
from laban.io.results.folder import sha256
from tests.laban.composed import small_book


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which temporary ones are made."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_pack_comes_back_from_its_files_and_nothing_stays_on_the_disk(scratch: Path) -> None:
    files = files_of(small_book().pack)
    found = pack_of(files)
    assert files_of(found) == files
    assert found.inputs == frozen(found).inputs == tuple((name, sha256(files[name])) for name in sorted(files))
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize(
    ("names", "told"),
    [(("a", "a/b"), "pack/a/b"), (("a/b", "a"), "pack/a"), (("a/b", "a/b/c/d"), "pack/a/b/c/d")],
    ids=["below a file", "over a folder", "deep below a file"],
)
def test_a_file_that_is_also_a_folder_is_refused_by_its_name(names: tuple[str, ...], told: str, scratch: Path) -> None:
    with pytest.raises(FormatError) as refusal:
        pack_of(dict.fromkeys(names, b"1"))
    assert [(each.code, each.where.file) for each in refusal.value.problems] == [("bundle.bad_name", told)]
    assert list(scratch.iterdir()) == []


def test_files_below_a_folder_are_named_from_there() -> None:
    assert below({"pack/a": b"1", "pack/b/c": b"2", "packs/d": b"3"}, "pack/") == {"a": b"1", "b/c": b"2"}
