# SPDX-License-Identifier: Apache-2.0
"""Snapshots and corrections for programs."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.test import Client

from laban_portal.clock.now import now, time_is
from laban_portal.people.actions.tokens import make_token
from laban_portal.review.models import Correction, Snapshot
from tests.laban_portal.conftest import AN, ANH, BINH, NOON
from tests.laban_portal.review.frozen import document, frozen


@pytest.fixture(autouse=True)
def at_noon():
    with time_is(NOON):
        yield


def program(world, who):
    actor = world.actor(who)
    made = make_token(actor=actor, name="p", scopes=["read", "write"], expires_at=now() + timedelta(days=30))
    return Client(headers={"authorization": f"Bearer {made.secret}", "accept-language": "en"})


def sent(client, path, **body):
    return client.post(path, json.dumps(body), content_type="application/json")


def test_a_program_reads_snapshots_and_its_own_part(world):
    digest = frozen(world)
    officer = program(world, "officer-an")
    found = officer.get("/api/v1/rounds/test-2026/snapshots").json()
    assert [(each["number"], each["hash"], each["values"]) for each in found["items"]] == [(1, digest, 5)]
    whole = officer.get("/api/v1/rounds/test-2026/snapshots/1").json()
    assert ([each["unit"] for each in whole["units"]], whole["acknowledged"]) == ([AN, ANH], ["unsigned"])
    part = officer.get(f"/api/v1/rounds/test-2026/snapshots/1/units/{AN}").json()
    assert [(each["element"], each["text"]) for each in part["items"]] == [
        ("people", "1200"), ("share", "12.5"), ("spending", "350.5"),
    ]  # fmt: skip
    assert part["items"][0]["evidence"][0]["number"] == "12/BC"
    assert officer.get(f"/api/v1/rounds/test-2026/snapshots/1/units/{BINH}").status_code == 404


def test_a_program_asks_and_another_decides(world):
    frozen(world)
    officer, reviewer = program(world, "officer-an"), world.client("reviewer")
    path = f"/api/v1/duties/{world.duties[AN].pk}/corrections"
    wrong = sent(officer, path, element="people", text="nhiều", reason="x", document="none", seen=1)
    assert (wrong.status_code, [each["code"] for each in wrong.json()["errors"]]) == (
        422, ["entry_number.not_a_number", "corrections.document_wanted"],
    )  # fmt: skip
    wanted = {"element": "people", "text": "1250", "reason": "Counted anew", "document": document().key, "seen": 1}
    made = sent(officer, path, **wanted).json()
    assert (made["state"], made["before"], made["after"], made["events"]) == ("asked", "1.200", "1.250", ["withdraw"])
    decide = f"/api/v1/corrections/{made['correction']}/decide"
    assert sent(officer, decide, event="grant", words="x").status_code == 403
    assert sent(officer, decide, event="take").status_code == 422
    assert sent(reviewer, decide, event="refuse", words="No").json()["state"] == "refused"
    listed = officer.get("/api/v1/corrections?state=refused").json()
    assert [each["answer"] for each in listed["items"]] == ["No"]
    assert (officer.get("/api/v1/corrections?state=asked").json()["items"], Correction.objects.count()) == ([], 1)
    assert Snapshot.objects.count() == 1
