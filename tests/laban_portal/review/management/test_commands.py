# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from laban_portal.clock.now import today
from laban_portal.review.models import Snapshot
from laban_portal.review.queries.snapshots import part_archive, snapshot_archive
from tests.laban_portal.conftest import AN
from tests.laban_portal.review.frozen import frozen


@pytest.fixture
def whole(world, tmp_path):
    """The zip of a whole snapshot, as an analyst takes it along."""
    frozen(world)
    path = tmp_path / "whole.zip"
    path.write_bytes(snapshot_archive(world.actor("analyst"), "test-2026", 1, today()))
    return path


def test_a_stranger_proves_a_whole_snapshot_without_the_database(whole, capsys):
    digest = Snapshot.objects.get().hash
    call_command("verify_snapshot", str(whole), "--hash", digest, "--language", "en")
    told = capsys.readouterr().out
    assert told.splitlines() == [
        "Snapshot test-2026/1: 4 of 4 parts are in the file, 5 values.", f"Hash of the snapshot: {digest}",
        "All of it fits, and the hash is the one given.",
    ]  # fmt: skip


def test_a_province_proves_its_own_part(world, whole, tmp_path, capsys):
    path = whole.with_name("own.zip")
    path.write_bytes(part_archive(world.actor("officer-an"), "test-2026", 1, AN, today()))
    call_command("verify_snapshot", str(path), "--language", "en")
    assert capsys.readouterr().out.splitlines()[0] == "Snapshot test-2026/1: 1 of 4 parts are in the file, 3 values."
    assert tmp_path.exists()


def test_another_hash_is_told_and_the_exit_code_says_so(whole, capsys):
    with pytest.raises(SystemExit) as end:
        call_command("verify_snapshot", str(whole), "--hash", "0" * 64, "--language", "vi")
    assert end.value.code == 1
    assert "Có 1 chỗ không khớp." in capsys.readouterr().out


def test_a_file_that_is_none_is_told(tmp_path):
    with pytest.raises(CommandError) as error:
        call_command("verify_snapshot", str(tmp_path / "none.zip"))
    assert error.value.returncode == 2


def test_verify_says_how_many_snapshots_hold(whole, capsys):
    call_command("verify", "--language", "en")
    assert "Proved 1 snapshots against the chains." in capsys.readouterr().out
    assert whole.exists()
