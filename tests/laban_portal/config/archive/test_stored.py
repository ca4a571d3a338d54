# SPDX-License-Identifier: Apache-2.0
"""Stored files in a backup, and what a file that goes while it is made does to it."""

from __future__ import annotations

import pytest

from laban_portal.config.archive.manifest import measured
from laban_portal.config.archive.read import look_into, restore_archive
from laban_portal.config.archive.write import write_archive
from laban_portal.config.opening import prepare_database
from laban_portal.files.actions import store
from laban_portal.files.disk import drawn_path, keep_drawn, stored_path
from laban_portal.files.models import Stored
from laban_portal.files.queries import content_of, lost
from laban_portal.files.sniff import CSV

pytestmark = pytest.mark.slow


def kept(content):
    return store(content=content, name="a.csv", allowed=frozenset({CSV}), most=99)


def test_stored_files_come_back_and_drawn_pages_do_not(instance, tmp_path, monkeypatch):
    def goes(path):
        if path == stored_path(gone.sha256):
            path.unlink()
        return measured(path)

    with instance() as folder:
        prepare_database()
        found, gone = kept(b"a;b"), kept(b"a;c")
        keep_drawn(b"png", drawn_path(found.sha256, 1, 480))
        (folder / "arriving" / "half").write_bytes(b"half")
        monkeypatch.setattr("laban_portal.config.archive.write.measured", goes)
        made = write_archive(tmp_path / "kept")
    below = f"files/stored/{found.sha256[:2]}/{found.sha256[2:4]}/{found.sha256}"
    assert [name for name in made.parts if not name.startswith(("database", "tables"))] == [below]
    assert look_into(tmp_path / "kept") == made
    with instance() as folder:
        restore_archive(tmp_path / "kept")
        assert content_of(Stored.objects.get(sha256=found.sha256).pk) == b"a;b"
        assert (list(lost(9)), (folder / "drawn").exists(), (folder / "arriving").exists()) == (
            [gone.sha256],
            False,
            False,
        )
