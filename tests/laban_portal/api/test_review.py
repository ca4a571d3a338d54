# SPDX-License-Identifier: Apache-2.0
"""Decisions, discussions and appeals for programs: what a person may, and every fault of what is sent."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from laban_portal.collection.models import Cell
from laban_portal.review.models import Appeal, Decision
from tests.laban_portal.conftest import AN
from tests.laban_portal.review.handed_in import hand_in, let_decide


@pytest.fixture
def api(secret_of):
    def ask(who, method, path, body=None):
        client = Client(headers={"authorization": f"Bearer {secret_of(who)}", "accept-language": "en"})
        content = json.dumps(body) if body is not None else ""
        answer = client.generic(method, f"/api/v1/{path}", content, content_type="application/json")
        return answer.status_code, json.loads(answer.content)

    return ask


def test_a_unit_s_program_reads_decisions_discusses_and_appeals(world, api):
    duty = hand_in(world)
    decision = let_decide(world, duty, "lower", code="other", words="Trang 3").decision
    status, found = api("officer-an", "GET", f"duties/{duty}/decisions")
    assert (status, [(each["decision"], each["verdict"], each["before"], each["after"]) for each in found["items"]]) == (
        200, [(decision, "lower", "1.200", "1.100")],
    )  # fmt: skip
    status, made = api("officer-an", "POST", f"decisions/{decision}/appeal", {"words": "Trang 4"})
    assert (status, made["state"], made["answer_due"], made["may"]) == (200, "open", "2026-03-24", ["withdraw"])
    status, found = api("officer-an", "GET", "appeals")
    assert (status, [each["appeal"] for each in found["items"]], found["next"]) == (200, [made["appeal"]], "")
    assert api("officer-binh", "GET", "appeals")[1]["items"] == []
    status, done = api("officer-an", "POST", f"appeals/{made['appeal']}/answer", {"event": "withdraw"})
    assert (status, done["state"], Appeal.objects.get().state) == (200, "withdrawn", "withdrawn")


def test_a_discussion_is_led_and_resolved(world, api):
    duty = world.duties[AN].pk
    status, said = api("officer-an", "POST", f"duties/{duty}/discussions", {"element": "people", "words": "Trang 12"})
    assert status == 200
    status, found = api("officer-an", "GET", f"duties/{duty}/discussions?element=people")
    assert (status, found["may_write"], found["items"][0]["messages"][0]["words"]) == (200, True, "Trang 12")
    path = f"discussions/{said['discussion']}/resolve"
    assert api("officer-an", "POST", path) == (200, {"duty": duty, "element": "people", "slice": ""})
    status, again = api("officer-an", "POST", path)
    assert (status, again["code"]) == (409, "threads.resolved_already")


def test_a_unit_s_program_decides_nothing_and_every_fault_of_shape_is_told(world, api):
    duty = hand_in(world)
    body = {"element": "people", "verdict": "accept", "seen": 1}
    assert api("officer-an", "POST", f"duties/{duty}/decisions", body)[0] == 403
    assert api("officer-binh", "POST", f"duties/{duty}/decisions", body)[0] == 404
    wrong = {"verdict": "perhaps", "seen": "1", "text": 5, "colour": "red", "words": "x" * 1001}
    status, refusal = api("officer-an", "POST", f"duties/{duty}/decisions", wrong)
    assert (status, {(each["place"], each["code"]) for each in refusal["errors"]}) == (
        422,
        {
            ("colour", "api.unknown_field"), ("element", "api.missing"), ("verdict", "api.no_choice"),
            ("text", "api.no_text"), ("seen", "api.no_whole_number"), ("words", "api.too_long"),
        },
    )  # fmt: skip
    assert (Decision.objects.count(), Cell.objects.filter(state="submitted").count()) == (0, 2)
