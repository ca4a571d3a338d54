# SPDX-License-Identifier: Apache-2.0
"""Official reports through the interface, and their verification without a token."""

from __future__ import annotations

import hashlib
import json

import pytest
from django.core.cache import cache
from django.test import Client

from laban_portal.review.models import Report
from laban_portal.review.views import often
from tests.laban_portal.api.conftest import problem_in
from tests.laban_portal.conftest import AN, BINH
from tests.laban_portal.review.handed_in import hand_in
from tests.laban_portal.review.signing import let_make, site

pytestmark = pytest.mark.django_db
SENT = {"signer_name": "Trần Quốc Bảo", "signer_title": "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "dated": "2026-03-11"}


@pytest.fixture
def handed(world, tmp_path):
    """An's form is handed in."""
    cache.clear()
    with site(tmp_path):
        hand_in(world)
        yield world


def place(world, unit=AN):
    return f"/api/v1/rounds/{world.round.code}/units/{unit}"


def send(client, path, body):
    return client.post(path, json.dumps(body), content_type="application/json")


def test_a_leader_s_program_makes_a_report_from_its_plan_and_takes_its_files(handed, program):
    client = program("leader-an")
    plan = client.get(f"{place(handed)}/report-plan").json()
    assert (plan["may_make"], plan["current"], plan["sequence"]) == (True, "", 2)
    assert [(each["form"], each["handed_in"], each["values"]) for each in plan["items"]] == [("F1", True, 2)]
    made = send(client, f"{place(handed)}/reports", {**SENT, "seen": plan["seen"]}).json()
    one = client.get(f"/api/v1/reports/{made['code']}").json()
    assert (one["state"], one["number"], one["outdated"], one["totals"]["values"]) == ("made", 1, False, 2)
    data = client.get(f"/api/v1/reports/{made['code']}/files/json")
    assert hashlib.sha256(data.content).hexdigest() == one["hash"]
    assert json.loads(data.content)["office"]["dated"] == "2026-03-11"
    assert b"".join(client.get(f"/api/v1/reports/{made['code']}/files/pdf").streaming_content).startswith(b"%PDF-")
    assert client.get(f"/api/v1/reports/{made['code']}/files/docx").content.startswith(b"PK")
    rows = client.get(f"{place(handed)}/reports").json()["items"]
    assert [each["code"] for each in rows] == [made["code"]]


def test_what_hinders_a_report_is_told_in_the_one_shape(handed, program):
    client = program("leader-binh")
    seen = client.get(f"{place(handed, BINH)}/report-plan").json()["seen"]
    answer = send(client, f"{place(handed, BINH)}/reports", {**SENT, "seen": seen, "dated": "2026-02-31"})
    found = problem_in(answer, 422, "reports.refused")
    assert [(each["place"], each["code"]) for each in found["errors"]] == [
        ("dated", "reports.day_wrong"), ("missing", "reports.acknowledge"), ("reason", "reports.reason_wanted"),
    ]  # fmt: skip
    answer = send(client, f"{place(handed, BINH)}/reports", {**SENT, "seen": "0", "reason": "early"})
    problem_in(answer, 409, "reports.moved")
    answer = send(client, f"{place(handed, BINH)}/reports", {"seen": 1, "more": "x"})
    problem_in(answer, 422, "api.faults")
    assert Report.objects.count() == 0


def test_programs_of_others_make_and_find_nothing(handed, program):
    code = let_make(handed).code
    problem_in(send(program("officer-an"), f"{place(handed)}/reports", {**SENT, "seen": "0"}), 403, "reports.not_yours")
    for who in ("leader-binh", "administrator"):
        client = program(who)
        assert client.get(f"/api/v1/reports/{code}").status_code == 404
        assert client.get(f"/api/v1/reports/{code}/files/json").status_code == 404
        assert client.get(f"{place(handed)}/reports").status_code == 404


def test_anyone_verifies_a_report_without_a_token_and_sees_no_value(handed, monkeypatch):
    report = let_make(handed)
    client = Client(headers={"accept-language": "en"})
    found = client.get(f"/api/v1/verify/{report.code.lower()}").json()
    assert (found["code"], found["hash"], found["state"], found["replaced_by"]) == (
        report.code,
        report.hash,
        "made",
        "",
    )
    assert set(found) == {
        "code", "unit", "unit_names", "round", "round_names", "number", "state", "hash", "made_at", "by_name", "signed_kind",
        "signed_at", "signatures", "trusted", "replaced_at", "demonstration", "replaced_by",
    }  # fmt: skip
    problem_in(client.get("/api/v1/verify/LB-AAAA-BBBB-CCCC"), 404, "verification.unknown")
    monkeypatch.setattr(often, "A_MINUTE", 2)
    answer = client.get(f"/api/v1/verify/{report.code}")
    problem_in(answer, 429, "verification.too_often")
    assert answer["Retry-After"] == "60"
