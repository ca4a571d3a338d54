# SPDX-License-Identifier: Apache-2.0
"""Tables of values through the API: counts and first changes, faults as one problem, what is taken goes back."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from laban_portal.collection.models import Revision
from laban_portal.people.actions.tokens import make_token
from tests.laban_portal.conftest import AN, BINH, NOON

pytestmark = pytest.mark.django_db
HEAD = "unit,form,period,element,value"


def program(world, scopes=("read", "write"), who="officer-an"):
    """Return a program that acts for a person."""
    made = make_token(actor=world.actor(who), name="p", scopes=list(scopes), expires_at=NOON.replace(month=4))
    return Client(headers={"Authorization": f"Bearer {made.secret}", "Accept-Language": "en"})


def post(client, body, media="text/csv", query="", code="test-2026"):
    return client.generic("POST", f"/api/v1/rounds/{code}/import{query}", body, content_type=media)


GOOD = f"{HEAD}\n{AN},F1,2025,people,120\n{AN},F1,2025,spending,7.5\n".encode()


def test_nothing_is_saved_unless_told_so(world):
    client = program(world)
    tried = post(client, GOOD).json()
    assert (tried["dry_run"], tried["rows"], tried["outcomes"]["saved"], Revision.objects.count()) == (True, 2, 2, 0)
    done = post(client, GOOD, query="?dry_run=false").json()
    assert (done["dry_run"], done["outcomes"], Revision.objects.count()) == (False, tried["outcomes"], 2)
    assert done["duties"] == [
        {"duty": world.duties[AN].pk, "unit": AN, "form": "F1", "period": "2025", "rows": 2, "required": 2, "filled": 2,
         "faulty": 0},
    ]  # fmt: skip
    assert [(each["line"], each["element"], each["new"]["shown"]) for each in done["first"]] == [
        ("2", "people", "120"), ("3", "spending", "7,5"),
    ]  # fmt: skip


def test_every_fault_is_told_in_one_problem_with_line_and_column(world):
    body = f"{HEAD}\n{AN},F1,2025,people,1.5\n{BINH},F1,2025,people,1\n{AN},F1,2025,spending,=1\n".encode()
    answer = post(program(world), body, query="?dry_run=false&style=point")
    assert (answer.status_code, answer.headers["Content-Type"]) == (422, "application/problem+json")
    assert [(each["place"], each["code"]) for each in answer.json()["errors"]] == [
        ("2:value", "save.not_whole"), ("3:form", "exchange.no_duty"), ("4:value", "import_rows.sign"),
    ]  # fmt: skip
    assert Revision.objects.count() == 0


def test_what_is_taken_is_changed_and_sent_back(world):
    client = program(world)
    post(client, GOOD, query="?dry_run=false")
    address = f"/api/v1/rounds/test-2026/units/{AN}/values"
    rows = client.get(address).json()
    assert [(each["element"], each["value"], each["kind"], each["seen"]) for each in rows] == [
        ("people", 120, "value", 1), ("spending", 7.5, "value", 1), ("share", "", "empty", 0),
    ]  # fmt: skip
    rows[0]["value"] = 130
    done = post(client, json.dumps(rows).encode(), "application/json", "?dry_run=false").json()
    assert (done["outcomes"]["saved"], done["outcomes"]["unchanged"]) == (1, 2)
    text = client.get(f"{address}.csv")
    assert text.headers["Content-Disposition"] == 'attachment; filename="test-2026-n-012025-07-01-values.csv"'
    done = post(client, text.content, query="?dry_run=false&style=point").json()
    assert done["outcomes"]["unchanged"] == 3


def test_who_may_not_and_what_is_not_taken(world):
    assert post(program(world, ["read"]), GOOD).status_code == 403
    assert post(Client(), GOOD).status_code == 401
    assert post(program(world), GOOD, "application/zip").status_code == 415
    assert post(program(world), GOOD, query="?dry_rnu=false").status_code == 422
    assert post(program(world), GOOD, code="nowhere").status_code == 404
    other = program(world, who="officer-binh")
    assert other.get(f"/api/v1/rounds/test-2026/units/{AN}/values").status_code == 404
    assert other.get(f"/api/v1/rounds/test-2026/units/{AN}/values.csv").status_code == 404
    assert Revision.objects.count() == 0


def test_a_body_larger_than_forms_may_be_is_read(world):
    filler = f"{AN},F1,2025,people,120"
    body = f"{HEAD},note\n{filler},{'x' * 900}\n" + "".join(f"{AN},F1,2025,e{at},1,{'y' * 900}\n" for at in range(3000))
    answer = post(program(world), body.encode())
    assert answer.status_code == 422
    assert {each["code"] for each in answer.json()["errors"]} == {"save.unknown_cell", "bulk.more"}


def test_a_body_beyond_the_limit_is_not_read(world, monkeypatch):
    monkeypatch.setattr("laban_portal.api.operations.exchange.MOST_TABLE", 20)
    assert post(program(world), GOOD).status_code == 413
