# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from laban.errors import FormatError
from laban.io.results import folder


def _manifest(*names: str) -> bytes:
    return json.dumps({"laban": "0", "outputs": [{"file": name} for name in names]}).encode()


def _write(place: Path, content: bytes = b"1", name: str = "a.txt") -> None:
    folder.write_folder(place, {"manifest.json": _manifest(name), name: content})


def _refused(place: Path) -> tuple[str, dict[str, str]]:
    before = sorted(path.relative_to(place.parent) for path in place.parent.rglob("*"))
    with pytest.raises(FormatError) as caught:
        _write(place)
    assert sorted(path.relative_to(place.parent) for path in place.parent.rglob("*")) == before
    (found,) = caught.value.problems
    return found.code, dict(found.facts)


def test_files_are_written_into_a_new_folder(tmp_path):
    folder.write_folder(tmp_path / "out", {"a.txt": b"1", "data/b.txt": b"2"})
    assert (tmp_path / "out/data/b.txt").read_bytes() == b"2"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_empty_folder_is_filled(tmp_path):
    (tmp_path / "out").mkdir()
    _write(tmp_path / "out")
    assert (tmp_path / "out/a.txt").read_bytes() == b"1"


def test_an_earlier_result_is_replaced_whole(tmp_path):
    _write(tmp_path / "out", name="data/old.txt")
    _write(tmp_path / "out", name="new.txt")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["manifest.json", "new.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_with_other_things_is_refused_and_left_alone(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/thesis.docx").write_bytes(b"years of work")
    assert _refused(tmp_path / "out") == ("export.folder_in_use", {"manifest": "manifest.json"})


@pytest.mark.parametrize(
    "content", [b"{}", b"[]", b"not json", b'{"name": "a web page"}', b'{"laban": 1, "outputs": [1]}']
)
def test_a_manifest_of_something_else_does_not_make_an_earlier_result(tmp_path, content):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/manifest.json").write_bytes(content)
    assert _refused(tmp_path / "out")[0] == "export.folder_in_use"


def test_all_files_that_someone_put_beside_an_earlier_result_are_named_and_kept(tmp_path):
    _write(tmp_path / "out")
    (tmp_path / "out/notes").mkdir()
    (tmp_path / "out/notes/mine.md").write_bytes(b"kept")
    (tmp_path / "out/empty").mkdir()
    (tmp_path / "out/link").symlink_to(tmp_path)
    code, facts = _refused(tmp_path / "out")
    assert code == "export.other_files"
    assert facts == {"count": "3", "files": "empty/, link, notes/mine.md"}


def test_what_a_file_manager_leaves_behind_is_nobodys(tmp_path):
    _write(tmp_path / "out")
    (tmp_path / "out/.DS_Store").touch()
    _write(tmp_path / "out", b"2")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.txt", "manifest.json"]


def test_a_file_where_the_folder_should_be_is_refused(tmp_path):
    (tmp_path / "out").write_bytes(b"")
    assert _refused(tmp_path / "out")[0] == "export.folder_in_use"


def test_a_link_to_a_folder_stays_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    _write(tmp_path / "out")
    _write(tmp_path / "out", b"2")
    assert (tmp_path / "out").is_symlink()
    assert (tmp_path / "real/a.txt").read_bytes() == b"2"


def test_a_file_in_the_way_of_the_folder_is_a_problem_with_the_systems_reason(tmp_path):
    (tmp_path / "file").touch()
    for place in (tmp_path / "file" / "out", tmp_path / "file" / "deep" / "out"):
        assert _refused_reason(place) == "Not a directory"


def _refused_reason(place: Path) -> str:
    with pytest.raises(FormatError) as caught:
        _write(place)
    assert caught.value.code == "export.cannot_write"
    assert caught.value.where.file == str(place)
    return dict(caught.value.problems[0].facts)["reason"]


@pytest.mark.parametrize("fault", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_a_place_that_cannot_be_written_is_a_problem_and_nothing_is_left_behind(tmp_path, monkeypatch, fault):
    _write(tmp_path / "out")

    def failing(path, _):
        raise OSError(fault, os.strerror(fault), str(path))

    monkeypatch.setattr(Path, "write_bytes", failing)
    assert _refused_reason(tmp_path / "out") == os.strerror(fault)
    assert (tmp_path / "out/a.txt").read_bytes() == b"1"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_that_cannot_be_looked_into_is_not_taken_for_empty(tmp_path, monkeypatch):
    _write(tmp_path / "out")

    def failing(_):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "scandir", failing)
    assert _refused_reason(tmp_path / "out") == "Permission denied"


@pytest.mark.parametrize("fault", [OSError("disk gone"), KeyboardInterrupt()])
def test_the_earlier_result_comes_back_when_the_swap_fails(tmp_path, monkeypatch, fault):
    _write(tmp_path / "out", b"old")
    real = Path.rename

    def failing(self, target):
        if self.name.startswith(".out-") and "old" not in self.name:
            raise fault
        return real(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(type(fault)):
        _write(tmp_path / "out", b"new")
    assert (tmp_path / "out/a.txt").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_one_file_is_written_whole_where_nothing_is(tmp_path):
    folder.write_file(tmp_path / "new" / "a.xlsx", b"1")
    assert (tmp_path / "new/a.xlsx").read_bytes() == b"1"
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["a.xlsx"]
    with pytest.raises(FormatError) as caught:
        folder.write_file(tmp_path / "new" / "a.xlsx", b"2")
    assert caught.value.code == "export.file_exists"
    assert (tmp_path / "new/a.xlsx").read_bytes() == b"1"


def test_one_file_below_another_file_is_refused(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(FormatError) as caught:
        folder.write_file(tmp_path / "file" / "a.xlsx", b"1")
    assert caught.value.code == "export.cannot_write"
