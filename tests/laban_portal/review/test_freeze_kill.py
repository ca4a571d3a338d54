# SPDX-License-Identifier: Apache-2.0
"""Freezing while a province saves, and freezing that is killed: on a database file, or on the suite's PostgreSQL."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import nullcontext

import pytest

from benchmarks.writers.site import Site
from tests.postgres import postgres

POSTGRESQL = os.environ.get("LABAN_DATABASE_URL", "").startswith("postgres")
pytestmark = pytest.mark.slow


@pytest.fixture
def site(tmp_path):
    """An instance with its own database."""
    with postgres() if POSTGRESQL else nullcontext("") as address:
        yield Site(tmp_path, address)


def told(site, *words):
    command = [sys.executable, "-m", "tests.laban_portal.review.freezing_killed", *words]
    done = subprocess.run(command, env=site.environment, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_what_is_saved_while_the_round_is_frozen_is_there_or_was_refused(site, tmp_path):
    *writers, found = told(site, "saved", "2", str(tmp_path / "acknowledged"))
    assert {(each["refused"], each["saved"] > 0) for each in writers} <= {
        ("save.round_closed", True),
        ("save.round_frozen", True),
    }
    assert len(writers) == 2
    assert (found["lost"], found["half"], found["breaks"]) == ([], [], [])
    assert set(found["states"].values()) == {"frozen"}
    assert found["acknowledged"] > 0


def test_freezing_killed_at_any_moment_leaves_a_round_frozen_whole_or_not_at_all(site):
    half, whole = told(site, "killed", "6", "5")
    assert (half["half"], half["breaks"]) == ([], [])
    assert (whole["half"], whole["breaks"], set(whole["states"].values())) == ([], [], {"frozen"})
    assert len(whole["states"]) == 6
