# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from datetime import timedelta

import pytest

from laban_portal.clock.now import now, time_is
from laban_portal.collection.actions.duties import submit, withdraw
from laban_portal.collection.models import Duty
from tests.laban_portal.conftest import AN
from tests.laban_portal.review.handed_in import hand_in

WAYS = [("accept", {}), ("return", {"reason": "Xem lại"})]


def post(client, duty, way, body):
    answer = client.post(f"/api/v1/duties/{duty}/{way}", json.dumps(body), content_type="application/json")
    return answer.status_code, json.loads(answer.content)


def seen_in(client):
    rows = json.loads(client.get("/api/v1/duties").content)["items"]
    return next(each["submitted_at"] for each in rows if each["unit"] == AN)


@pytest.mark.parametrize(("way", "body"), WAYS)
def test_a_form_handed_in_anew_is_not_decided_on_by_who_saw_the_one_before(world, program, way, body):
    duty, client = hand_in(world), program("reviewer")
    seen = seen_in(client)
    withdraw(actor=world.actor("officer-an"), duty=duty)
    with time_is(now() + timedelta(hours=1)):
        submit(actor=world.actor("officer-an"), duty=duty)
    status, told = post(client, duty, way, {**body, "seen": seen})
    assert (status, told["code"], Duty.objects.get(pk=duty).state) == (409, "handing.handed_in_anew", "submitted")
    status, told = post(client, duty, way, {**body, "seen": seen_in(client)})
    assert (status, told["state"]) == (200, "accepted" if way == "accept" else "returned")


@pytest.mark.parametrize(("way", "body"), WAYS)
def test_what_was_seen_need_not_be_said(world, program, way, body):
    status, _ = post(program("reviewer"), hand_in(world), way, body)
    assert status == 200


@pytest.mark.parametrize(
    ("seen", "code"), [(5, "api.no_text"), ("x" * 41, "api.too_long"), ("2026\x07", "api.unfit_letters")]
)
def test_what_cannot_have_been_seen_is_told_with_its_place(world, program, seen, code):
    duty = hand_in(world)
    status, told = post(program("reviewer"), duty, "return", {"seen": seen})
    assert (status, [(each["place"], each["code"]) for each in told["errors"]]) == (
        422, [("reason", "api.missing"), ("seen", code)],
    )  # fmt: skip


def test_a_form_that_is_not_handed_in_has_no_moment_of_it(program):
    assert seen_in(program("reviewer")) == ""
