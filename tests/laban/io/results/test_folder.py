# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

import pytest

from laban.errors import FormatError
from laban.io.results import folder


def test_files_are_written_into_a_new_folder(tmp_path):
    folder.write_folder(tmp_path / "out", {"a.txt": b"1", "data/b.txt": b"2"})
    assert (tmp_path / "out/data/b.txt").read_bytes() == b"2"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_earlier_result_is_replaced_whole(tmp_path):
    folder.write_folder(tmp_path / "out", {"manifest.json": b"{}", "old.txt": b"1"})
    folder.write_folder(tmp_path / "out", {"manifest.json": b"{}", "new.txt": b"2"})
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["manifest.json", "new.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_with_other_things_is_refused_and_left_alone(tmp_path):
    (tmp_path / "thesis.docx").write_bytes(b"years of work")
    with pytest.raises(FormatError) as caught:
        folder.write_folder(tmp_path, {"a.txt": b"1"})
    assert caught.value.code == "export.folder_in_use"
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_file_where_the_folder_should_be_is_refused(tmp_path):
    (tmp_path / "out").write_bytes(b"")
    assert folder.replaceable(tmp_path / "out") is False


def test_a_failure_while_writing_leaves_the_earlier_result(tmp_path):
    folder.write_folder(tmp_path / "out", {"manifest.json": b"{}", "a.txt": b"old"})
    (tmp_path / "out" / "x").mkdir()
    with pytest.raises((IsADirectoryError, FileExistsError, NotADirectoryError)):
        folder.write_folder(tmp_path / "out", {"a.txt": b"new", "a.txt/b": b"impossible"})
    assert (tmp_path / "out/a.txt").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_the_earlier_result_comes_back_when_the_swap_fails(tmp_path, monkeypatch):
    folder.write_folder(tmp_path / "out", {"manifest.json": b"{}", "a.txt": b"old"})
    real = Path.rename

    def failing(self, target):
        if self.name.startswith(".out-") and "old" not in self.name:
            message = "disk full"
            raise OSError(message)
        return real(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="disk full"):
        folder.write_folder(tmp_path / "out", {"manifest.json": b"{}"})
    assert (tmp_path / "out/a.txt").read_bytes() == b"old"
