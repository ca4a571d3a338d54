# SPDX-License-Identifier: Apache-2.0
"""Whole or not at all: processes that are killed while they store, and people who bring and remove the same content."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time

import pytest
from django.db import connection, connections

from laban_portal.files.actions import forget, keep
from laban_portal.files.disk import is_sound, stored_path
from laban_portal.files.judged import judge
from laban_portal.files.models import Stored
from laban_portal.files.queries import lost, proved
from laban_portal.files.sniff import CSV
from laban_portal.ui.errors import NotFound

WRITER = """
import hashlib, itertools, django
django.setup()
from laban_portal.files.disk import keep_bytes
print("begun", flush=True)
for number in itertools.count():
    content = b"%d" % number * 200_000
    keep_bytes(content, hashlib.sha256(content).hexdigest())
"""


@pytest.mark.slow
@pytest.mark.once
def test_a_process_killed_while_it_stores_leaves_whole_files_only(tmp_path):
    own = {name: value for name, value in os.environ.items() if not name.startswith("LABAN_")}
    own |= {"LABAN_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "laban_portal.config.settings"}
    chance = random.Random(5)  # noqa: S311  chooses moments, no secrets
    for _ in range(3):
        killed = subprocess.Popen([sys.executable, "-c", WRITER], env=own, stdout=subprocess.PIPE)
        assert killed.stdout
        killed.stdout.readline()
        time.sleep(0.05 + 0.2 * chance.random())
        killed.send_signal(signal.SIGKILL)
        killed.communicate()
    stored = [path for path in (tmp_path / "files").rglob("*") if path.is_file()]
    assert (len(stored) > 3, [path for path in stored if not is_sound(path, path.name)]) == (True, [])


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("site")
def test_a_content_brought_and_removed_at_once_is_there_whenever_its_row_is():
    judged = judge(content=b"a;b", name="a.csv", allowed=frozenset({CSV}), most=99)
    faults: list[Exception] = []

    def bring_and_remove() -> None:
        try:
            for _ in range(25):
                kept = keep(judged=judged)
                try:
                    forget(stored=kept.pk)
                except NotFound:
                    continue
        except Exception as error:  # noqa: BLE001  told below, whatever it is
            faults.append(error)
        finally:
            connections.close_all()

    # SQLite in memory is one connection's own; there one after the other stands for what its single writer does.
    people = [threading.Thread(target=bring_and_remove) for _ in range(4 if connection.vendor == "postgresql" else 0)]
    for each in people:
        each.start()
    for each in people:
        each.join()
    assert faults == []
    assert stored_path(judged.sha256).exists() is (Stored.objects.count() == 1)
    keep(judged=judged)
    assert (list(lost(9)), proved(99)) == ([], (1, ()))
