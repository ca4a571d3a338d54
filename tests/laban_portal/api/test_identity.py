# SPDX-License-Identifier: Apache-2.0
"""Who a program is: tokens that hold and that do not, log-ins, CSRF, second factors; and what each may do."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from laban_portal.api import limits
from laban_portal.clock.now import now, time_is
from laban_portal.collection.models import Revision
from laban_portal.people.actions.tokens import revoke_token
from laban_portal.people.models import Token
from tests.laban_portal.api.conftest import problem_in, put
from tests.laban_portal.conftest import AN, ANH, BINH, NATION, NOON

CELL = {"element": "people", "text": "7"}


def bearing(secret: str, **more: Any) -> Client:
    return Client(headers={"authorization": f"Bearer {secret}", "accept-language": "en"}, **more)


def test_a_token_acts_as_its_owner_starts_no_session_and_sets_no_cookie(secret_of):
    response = bearing(secret_of("officer-an")).get("/api/v1/me")
    assert (response.json()["name"], response.json()["scopes"]) == ("Officer-An", ["read", "write"])
    assert (response.cookies, Session.objects.count()) == ({}, 0)
    assert Token.objects.get().last_used_on == date(2026, 3, 10)


def test_a_token_wins_over_the_log_in_of_the_same_request(world, secret_of):
    client = world.client("officer-binh")
    response = client.get("/api/v1/me", headers={"authorization": f"Bearer {secret_of('officer-an')}"})
    assert response.json()["name"] == "Officer-An"


def test_a_token_that_does_not_hold_is_not_helped_by_a_log_in(world):
    response = world.client("officer-an").get(
        "/api/v1/me", headers={"authorization": "Bearer laban_x_y", "accept-language": "en"}
    )
    problem_in(response, 401, "api.token_unknown")


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Basic dTpw", "Token x", "Bearer\tx"])
@pytest.mark.usefixtures("world")
def test_a_header_that_brings_no_token_is_refused(header):
    problem_in(Client(headers={"authorization": header}).get("/api/v1/me"), 401, "api.no_bearer")


@pytest.mark.parametrize(
    "secret", ["x", "laban__", "laban_0123456789_" + "A" * 43, "A" * 100_000, "laban_\x00_x", "laban_ắ_x", "a b c"]
)
def test_a_forged_token_is_refused(secret_of, secret):
    secret_of("officer-an")
    problem_in(bearing(secret).get("/api/v1/me"), 401, "api.token_unknown")


def test_a_token_with_one_letter_changed_is_refused(secret_of):
    secret = secret_of("officer-an")
    problem_in(bearing(secret[:-1] + ("A" if secret[-1] != "A" else "B")).get("/api/v1/me"), 401, "api.token_unknown")


def test_an_expired_token_is_refused(secret_of):
    secret = secret_of("officer-an")
    with time_is(NOON + timedelta(days=30)):
        problem_in(bearing(secret).get("/api/v1/me"), 401, "api.token_unknown")


def test_a_revoked_token_is_refused(world, secret_of):
    secret = secret_of("officer-an")
    revoke_token(actor=world.actor("officer-an"), token=Token.objects.get().pk)
    problem_in(bearing(secret).get("/api/v1/me"), 401, "api.token_unknown")


def test_a_token_of_an_account_that_was_switched_off_is_refused(world, secret_of):
    secret = secret_of("officer-an")
    world.accounts["officer-an"].is_active = False
    world.accounts["officer-an"].save()
    problem_in(bearing(secret).get("/api/v1/me"), 401, "api.token_unknown")


@pytest.mark.parametrize(("address", "status"), [("10.1.2.3", 200), ("11.1.2.3", 401), ("", 401), ("nonsense", 401)])
def test_a_token_holds_only_in_its_networks(secret_of, address, status):
    secret = secret_of("officer-an", networks=("10.0.0.0/8",))
    assert bearing(secret, REMOTE_ADDR=address).get("/api/v1/me").status_code == status


def test_a_token_made_for_reading_changes_nothing(world, program):
    client = program("officer-an", scopes=("read",))
    assert client.get(f"/api/v1/duties/{world.duties[AN].pk}").status_code == 200
    problem_in(put(client, world.duties[AN].pk, CELL), 403, "api.read_only")
    problem_in(put(client, world.duties[AN].pk, CELL, dry_run="true"), 403, "api.read_only")
    problem_in(client.post(f"/api/v1/duties/{world.duties[AN].pk}/submit"), 403, "api.read_only")
    assert Revision.objects.count() == 0


def test_a_reviewer_s_token_counts_only_if_made_with_a_second_factor(world, program):
    path = f"/api/v1/duties/{world.duties[BINH].pk}"
    assert program("reviewer").get(path).status_code == 200
    problem_in(program("reviewer", strong=False).get(path), 404, "refusal.no_page")


def test_a_log_in_without_the_second_factor_its_role_needs_is_told_so(world):
    client = Client(headers={"accept-language": "en"})
    client.force_login(world.accounts["manager"], backend="allauth.account.auth_backends.AuthenticationBackend")
    problem_in(client.get("/api/v1/me"), 403, "api.second_factor")


def test_a_change_within_a_log_in_needs_the_csrf_token(world):
    client = Client(enforce_csrf_checks=True, headers={"accept-language": "en"})
    client.cookies = world.client("officer-an").cookies
    problem_in(put(client, world.duties[AN].pk, CELL), 403, "api.csrf")
    assert Revision.objects.count() == 0
    client.get("/api/v1/docs")
    token = client.cookies["csrftoken"].value
    path = f"/api/v1/duties/{world.duties[AN].pk}/cells"
    saved = client.put(path, {"cells": [CELL]}, content_type="application/json", headers={"x-csrftoken": token})
    assert (saved.status_code, Revision.objects.count()) == (200, 1)


def test_a_token_needs_no_csrf_token(world, secret_of):
    client = Client(enforce_csrf_checks=True, headers={"authorization": f"Bearer {secret_of('officer-an')}"})
    assert put(client, world.duties[AN].pk, CELL).status_code == 200


def test_a_token_that_asks_too_often_is_told_when_to_come_back(program, monkeypatch):
    monkeypatch.setattr(limits, "A_MINUTE", 12)
    client = program("officer-an")
    assert [client.get("/api/v1/me").status_code for _ in range(12)] == [200] * 12
    response = client.get("/api/v1/me")
    problem_in(response, 429, "api.too_often")
    assert response["Retry-After"] == "60"
    assert program("officer-an").get("/api/v1/me").status_code == 200
    with time_is(now() + timedelta(minutes=1)):
        assert client.get("/api/v1/me").status_code == 200


def test_requests_in_other_processes_count_too(program, monkeypatch):
    monkeypatch.setattr(limits, "A_MINUTE", 25)
    client = program("officer-an")
    found = []
    for _ in range(3):
        limits.forget()
        found += [client.get("/api/v1/me").status_code for _ in range(10)]
    assert found == [200] * 29 + [429]


SEES = {
    "officer-an": {AN, ANH}, "leader-an": {AN, ANH}, "finance-an": {AN, ANH}, "officer-binh": {BINH}, "officer-anh": {ANH},
    "officer-nation": {NATION}, "reviewer": {AN, BINH, ANH, NATION}, "analyst": {AN, BINH, ANH, NATION},
    "manager": {AN, BINH, ANH, NATION}, "auditor": {AN, BINH, ANH, NATION}, "administrator": set(),
}  # fmt: skip
TYPES = {
    "officer-an": {AN},
    "leader-an": {AN},
    "officer-binh": {BINH},
    "officer-nation": {NATION},
    "officer-anh": {ANH},
}


@pytest.mark.parametrize("who", SEES)
def test_each_role_reads_and_types_what_it_may_and_learns_nothing_of_the_rest(world, program, who):
    client = program(who)
    sees = SEES[who]
    listed = {each["unit"] for each in client.get("/api/v1/duties").json()["items"]}
    assert listed == sees
    for unit, duty in world.duties.items():
        read, typed = client.get(f"/api/v1/duties/{duty.pk}"), put(client, duty.pk, CELL)
        assert read.status_code == (200 if unit in sees else 404)
        wanted = 200 if unit in TYPES.get(who, set()) else 403 if unit in sees else 404
        assert typed.status_code == wanted
        if unit not in sees:
            assert unit.encode() not in read.content + typed.content
    assert {each["unit"] for each in client.get("/api/v1/history").json()["items"]} <= sees
