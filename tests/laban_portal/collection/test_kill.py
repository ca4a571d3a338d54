# SPDX-License-Identifier: Apache-2.0
"""The site is killed while people write, and fifty people write at once: on the database on which the suite runs."""

from __future__ import annotations

import os
import threading

import pytest

from benchmarks.kill import on_postgresql, on_sqlite
from benchmarks.kill_import import kill as kill_import
from benchmarks.writers.site import Board, Site, Writer
from tests.postgres import postgres

POSTGRESQL = os.environ.get("LABAN_DATABASE_URL", "").startswith("postgres")
pytestmark = pytest.mark.slow


def test_what_was_acknowledged_is_there_after_six_kills():
    record = (on_postgresql if POSTGRESQL else on_sqlite)(6, seed=7)
    assert (record.kills, record.lost, record.broken, record.refused) == (6, 0, (), ())
    assert record.revisions >= record.acknowledged > 50


def write_together(folder, address):
    """Let fifty people, ten in each of five units, write six values each into the same cells of their unit."""
    site = Site(folder, address)
    people = site.ask("lay", "5", "10", "4")
    board = Board(folder / "acknowledged")
    board.file.touch()
    writers = [
        Writer(site, board, each["duty"], each["session"], ["e0", "e1", "e2", "e3"], at)
        for at, each in enumerate(people)
    ]
    threads = [threading.Thread(target=each.write, args=(6,)) for each in writers]
    site.start()
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        board.stop.set()
        site.kill()
    found = site.ask("judge", str(board.file))
    return board.refused, found["acknowledged"], found["revisions"], found["lost"], found["breaks"]


def test_fifty_writers_at_once_on_one_round_lose_nothing(tmp_path):
    if POSTGRESQL:
        with postgres() as address:
            found = write_together(tmp_path, address)
    else:
        found = write_together(tmp_path, "")
    assert found == ([], 300, 300, [], [])


@pytest.mark.slow
@pytest.mark.once
def test_an_import_that_is_killed_is_there_whole_or_not_at_all():
    record = kill_import("sqlite", 3, 600)
    assert (record.kills, record.faults, record.whole + record.nothing >= 3) == (3, (), True)
