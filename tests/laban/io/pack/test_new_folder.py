# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.errors import FormatError
from laban.io.pack.new_folder import new_folder, refuse_unless_free


def test_a_folder_appears_once_it_is_whole(tmp_path):
    wanted = tmp_path / "deep" / "pack"
    with new_folder(wanted) as fresh:
        (fresh / "a").write_text("x")
        assert not wanted.exists()
    assert [path.name for path in wanted.iterdir()] == ["a"]
    assert [path.name for path in wanted.parent.iterdir()] == ["pack"]
    assert wanted.stat().st_mode & 0o777 == 0o755


def test_an_empty_folder_gives_way(tmp_path):
    with new_folder(tmp_path / "a") as fresh:
        (tmp_path / "a").mkdir()
        (fresh / "x").write_text("")
    assert (tmp_path / "a" / "x").exists()


def test_what_is_in_use_is_refused_and_left_alone(tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("x")
    (tmp_path / "file").write_text("x")
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    for name in ("full", "file", "link"):
        with pytest.raises(FormatError) as error:
            refuse_unless_free(tmp_path / name)
        assert error.value.code == "pack.folder_in_use"
    refuse_unless_free(tmp_path / "empty")
    refuse_unless_free(tmp_path / "none")


def test_nothing_is_left_behind_when_writing_fails(tmp_path):
    def write():
        with new_folder(tmp_path / "a") as fresh:
            (fresh / "x").write_text("")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_filled_meanwhile_is_not_overwritten(tmp_path):
    def write():
        with new_folder(tmp_path / "a"):
            (tmp_path / "a").mkdir()
            (tmp_path / "a" / "theirs").write_text("")

    with pytest.raises(FormatError) as error:
        write()
    assert error.value.code == "pack.not_written"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["theirs"]


def test_a_place_where_nothing_can_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(FormatError) as error, new_folder(tmp_path / "file" / "a"):
        pass
    assert error.value.code == "pack.not_written"
