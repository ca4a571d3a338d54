# SPDX-License-Identifier: Apache-2.0
"""Confirming an import is killed at random moments: it is there whole, or not at all, and its state says which."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from benchmarks.import_values import ask, fresh

pytestmark = [pytest.mark.slow, pytest.mark.once]
TIMES, SIZE = 6, 600


def test_an_import_killed_while_it_is_saved_is_there_whole_or_not_at_all():
    with fresh("sqlite") as site:
        file = site.folder / "values.csv"
        ask(site, "lay", str(SIZE), str(file))
        command = [sys.executable, "-m", "tests.laban_portal.exchange.killing", str(file), str(TIMES), "3"]
        done = subprocess.run(command, env=site.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-2000:]
        found = json.loads(done.stdout.splitlines()[-1])
    assert (found["faults"], found["values"], found["cells"]) == ([], SIZE, SIZE)
    assert found["whole"] + found["nothing"] == TIMES
