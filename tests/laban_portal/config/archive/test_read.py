# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import hashlib
import tarfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from laban_portal.config.archive.manifest import FORMAT, NAME, Manifest, write_manifest
from laban_portal.config.archive.read import look_into, restore_archive
from laban_portal.ui.errors import WrongState


def part(content: bytes) -> list[int | str]:
    return [len(content), hashlib.sha256(content).hexdigest()]


def archive(path: Path, inside: dict[str, bytes], manifest: bytes | None = None, **said: Any) -> Path:
    facts = {
        "format": FORMAT, "made_at": "2026-03-10", "database": connection.vendor, "demonstration": False, "migrations": [],
        "heads": [], "parts": {name: part(content) for name, content in inside.items()}, **said,
    }  # fmt: skip
    content = write_manifest(Manifest(**facts)) if manifest is None else manifest
    with tarfile.open(path, "w:gz") as tar:
        for name, each in {**inside, NAME: content}.items():
            about = tarfile.TarInfo(name)
            about.size = len(each)
            tar.addfile(about, BytesIO(each))
    return path


def refusal(path: Path) -> str:
    with pytest.raises(WrongState) as refused:
        look_into(path)
    return refused.value.code


def test_a_whole_archive_proves_itself(tmp_path):
    assert look_into(archive(tmp_path / "a", {"files/x": b"x"})).parts == {"files/x": part(b"x")}


@pytest.mark.parametrize("name", ["../outside", "/etc/cron.d/evil", "files/../../outside", "files\\..\\outside"])
def test_a_part_that_would_leave_its_folder_is_refused(name, tmp_path):
    assert refusal(archive(tmp_path / "a", {name: b"x"})) == "backup.strange_part"


def test_a_link_is_refused(tmp_path):
    with tarfile.open(tmp_path / "a", "w:gz") as tar:
        about = tarfile.TarInfo("files/x")
        about.type, about.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(about)
    assert refusal(tmp_path / "a") == "backup.strange_part"


def test_a_changed_a_missing_and_an_added_part_are_refused(tmp_path):
    sound = {"files/x": part(b"x")}
    assert refusal(archive(tmp_path / "a", {"files/x": b"y"}, parts=sound)) == "backup.wrong_hash"
    assert refusal(archive(tmp_path / "b", {}, parts=sound)) == "backup.wrong_hash"
    assert refusal(archive(tmp_path / "c", {"files/x": b"x", "files/y": b"y"}, parts=sound)) == "backup.wrong_hash"


def test_half_an_archive_and_no_archive_are_refused(tmp_path):
    whole = archive(tmp_path / "a", {"files/x": hashlib.sha512(b"x").digest() * 200}).read_bytes()
    (tmp_path / "half").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "none").write_bytes(b"not an archive")
    assert [refusal(tmp_path / name) for name in ("half", "none")] == ["backup.damaged", "backup.damaged"]
    assert refusal(tmp_path / "missing") == "backup.unreadable"
    assert refusal(archive(tmp_path / "b", {}, manifest=b"")) == "backup.no_manifest"
    assert refusal(archive(tmp_path / "c", {}, manifest=b'{"format": 1}')) == "backup.no_manifest"


def test_an_archive_of_a_later_release_is_refused(instance, tmp_path):
    assert refusal(archive(tmp_path / "a", {}, format=FORMAT + 1)) == "backup.newer"
    with instance(), pytest.raises(WrongState) as refused:
        restore_archive(archive(tmp_path / "b", {}, migrations=[["collection", "9999_later"]]))
    assert (refused.value.code, refused.value.facts) == ("backup.newer", {"what": "collection.9999_later"})


def test_an_archive_of_another_kind_of_database_is_refused_and_leaves_nothing(instance, tmp_path):
    with instance() as folder, pytest.raises(WrongState) as refused:
        restore_archive(archive(tmp_path / "a", {"files/x": b"x"}, database="oracle"))
    assert (refused.value.code, [each.name for each in folder.iterdir() if each.is_dir()]) == (
        "backup.other_database",
        [],
    )


def test_a_place_with_files_is_not_restored_into(instance, tmp_path):
    with instance() as folder:
        (folder / "files").mkdir()
        (folder / "files" / "old.pdf").write_bytes(b"old")
        with pytest.raises(WrongState) as refused:
            restore_archive(archive(tmp_path / "a", {}))
    assert refused.value.code == "backup.not_empty"
