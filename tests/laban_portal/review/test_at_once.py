# SPDX-License-Identifier: Apache-2.0
"""Two reviewers on one value; a province that changes its values while they are decided on: on the suite's database."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext

import pytest

from benchmarks.writers.site import Site
from tests.laban_portal.review.at_once import FIELDS
from tests.postgres import postgres

POSTGRESQL = os.environ.get("LABAN_DATABASE_URL", "").startswith("postgres")
MODULE = [sys.executable, "-m", "tests.laban_portal.review.at_once"]
pytestmark = pytest.mark.slow


@pytest.fixture
def site(tmp_path) -> Iterator[Site]:
    with postgres() if POSTGRESQL else nullcontext("") as address:
        yield Site(tmp_path, database_url=address)


def ask(site, *words):
    done = subprocess.run(
        [*MODULE, *map(str, words)], env=site.environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


def together(site, *people):
    """Let people act at the same moment, and return what came of it for each."""
    gate = site.folder / "gate"
    running = [
        subprocess.Popen(
            [*MODULE, *map(str, each), str(gate)],
            env=site.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for each in people
    ]
    for each in running:
        assert each.stdout is not None
        assert each.stderr is not None
        assert each.stdout.readline() == "ready\n", each.stderr.read()[-2000:]
    gate.touch()
    said = [each.communicate(timeout=120) for each in running]
    assert [each.returncode for each in running] == [0] * len(running), said
    return [json.loads(out.splitlines()[-1]) for out, _ in said]


def test_of_two_reviewers_on_one_value_one_decides_and_the_other_is_told_who(site):
    laid = ask(site, "lay")
    one, two = laid["reviewers"]
    found = together(site, ("decide", one, laid["duty"]), ("decide", two, laid["duty"]))
    for element in found[0]:
        done = [each[element] for each in found]
        told = {"done", "deciding.meanwhile_accept Reviewer " + ("Two" if done[1] == "done" else "One")}
        assert set(done) == told
    judged = ask(site, "judge")
    assert len(judged["decisions"]) == FIELDS
    assert {(number, state) for _, number, state in judged["cells"]} == {(1, "accepted")}
    assert judged["breaks"] == []


def test_no_value_is_accepted_that_the_reviewer_did_not_see(site):
    laid = ask(site, "lay")
    decided, saved = together(
        site, ("decide", laid["reviewers"][0], laid["duty"]), ("change", laid["officer"], laid["duty"])
    )
    assert set(saved.values()) == {"saved"}
    judged = ask(site, "judge")
    seen = {(element, number) for element, number, _ in judged["decisions"]}
    assert {element for element, _ in seen} == {element for element, each in decided.items() if each == "done"}
    assert {number for _, number in seen} <= {1}
    assert {(number, state) for _, number, state in judged["cells"]} == {(2, "submitted")}
    assert judged["breaks"] == []
