# SPDX-License-Identifier: Apache-2.0
"""Freezing while a province saves, and freezing that is killed: on a database file, or on the suite's PostgreSQL."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from contextlib import nullcontext

import pytest

from benchmarks.writers.site import Site
from tests.postgres import postgres

POSTGRESQL = os.environ.get("LABAN_DATABASE_URL", "").startswith("postgres")
pytestmark = pytest.mark.slow
GROUND = (sys.executable, "-m", "benchmarks.writers.freezing")


@pytest.fixture
def site(tmp_path):
    """An instance with its own database."""
    with postgres() if POSTGRESQL else nullcontext("") as address:
        yield Site(tmp_path, address)


def begin(site, *words):
    return subprocess.Popen(
        [*GROUND, *words], env=site.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def said(process):
    out, faults = process.communicate(timeout=120)
    assert process.returncode == 0, faults[-3000:]
    return json.loads(out.splitlines()[-1])


def test_what_is_saved_while_the_round_is_frozen_is_there_or_was_refused(site, tmp_path):
    file = tmp_path / "acknowledged"
    file.touch()
    codes = said(begin(site, "lay", "2", "4", "5"))
    for code in codes:
        before = file.stat().st_size
        writer = begin(site, "write", code, str(file))
        while file.stat().st_size < before + 200 and writer.poll() is None:
            time.sleep(0.01)
        said(begin(site, "freeze", code))
        found = said(writer)
        assert (found["refused"], found["saved"] > 0) in {("save.round_closed", True), ("save.round_frozen", True)}
    found = said(begin(site, "judge", str(file)))
    assert (found["lost"], found["half"], found["breaks"]) == ([], [], [])
    assert set(found["states"].values()) == {"frozen"}
    assert found["acknowledged"] > 0


def test_freezing_killed_at_any_moment_leaves_a_round_frozen_whole_or_not_at_all(site, tmp_path):
    chance = random.Random(5)  # noqa: S311  no secret
    codes = said(begin(site, "lay", "6", "4", "30"))
    for code in codes:
        freezing = begin(site, "freeze", code)
        assert freezing.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0, 0.08))
        freezing.kill()
        freezing.communicate()
    found = said(begin(site, "judge", str(tmp_path / "none")))
    assert (found["half"], found["breaks"]) == ([], [])
    for code in codes:
        said(begin(site, "freeze", code))
    found = said(begin(site, "judge", str(tmp_path / "none")))
    assert (found["half"], found["breaks"], set(found["states"].values())) == ([], [], {"frozen"})
