# SPDX-License-Identifier: Apache-2.0
"""The pages of people: who sees what on them, and that their work does not grow with their rows."""

from __future__ import annotations

import csv
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from laban_portal.people.models import Account, Grant, Invitation, Organisation
from laban_portal.people.queries.organisations import organisation_tree
from laban_portal.people.rules import Role
from laban_portal.ui.words import say
from tests.laban_portal.conftest import AN, BINH

DAY = date(2026, 3, 10)


def queries_of(client: Client, path: str) -> int:
    client.get(path)  # what is kept in memory is read once
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def more_people(world, count: int) -> None:
    for number in range(count):
        account = Account.objects.create(email=f"more{number}@example.vn", name=f"More {number}")
        place = Organisation.objects.create(
            code=f"more{number}", names={"vi": f"Sở {number}"}, kind="department", unit="n/01@2025-07-01",
            parent=world.organisations["an"], sort_key=f"more{number}",
        )  # fmt: skip
        for where in (place, world.organisations["an"]):
            Grant.objects.create(account=account, organisation=where, role=Role.OFFICER, from_day=date(2025, 1, 1))
        Invitation.objects.create(
            email=f"guest{number}@example.vn", name="Guest", organisation=world.organisations["an"], role=Role.OFFICER,
            secret_hash=f"{number:064}", expires_at="2026-03-20T00:00Z", invited_by=account,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("who", "path"),
    [
        ("administrator", "/organisations/"), ("leader-an", "/organisations/"), ("administrator", "/organisations/an/"),
        ("administrator", "/people/"), ("leader-an", "/people/"), ("administrator", "/people/export.csv"),
        ("leader-an", "/me/"), ("leader-an", "/me/tokens/"),
    ],
)  # fmt: skip
def test_a_list_asks_as_much_for_three_rows_as_for_one(world, who, path):
    more_people(world, 1)
    client = world.client(who)
    one = queries_of(client, path)
    Organisation.objects.filter(code="more0").update(code="first")
    Account.objects.filter(email="more0@example.vn").update(email="first@example.vn")
    Invitation.objects.update(secret_hash="f" * 64)
    more_people(world, 3)
    assert queries_of(client, path) == one


def test_the_tree_shows_levels_and_a_province_only_itself(world):
    everything = organisation_tree(world.actor("administrator"), on=DAY)
    assert [(leaf.organisation.code, leaf.level, leaf.members) for leaf in everything] == [
        ("an", 0, 2), ("finance-an", 1, 1), ("anh", 0, 1), ("binh", 0, 2), ("ministry", 0, 3), ("desk", 1, 2),
        ("nation", 1, 1),
    ]  # fmt: skip
    assert [leaf.organisation.code for leaf in organisation_tree(world.actor("officer-an"), on=DAY)] == [
        "an",
        "finance-an",
    ]
    assert [leaf.organisation.code for leaf in organisation_tree(world.actor("finance-an"), on=DAY)] == [
        "an",
        "finance-an",
    ]
    assert [leaf.organisation.code for leaf in organisation_tree(world.actor("officer-binh"), on=DAY)] == ["binh"]
    assert organisation_tree(world.actor("stranger"), on=DAY) == []


def test_a_search_needs_no_marks_and_keeps_what_is_above(world):
    Organisation.objects.filter(code="finance-an").update(names={"vi": "Sở Tài chính"}, groups={"vùng": "bắc"})
    found = organisation_tree(world.actor("administrator"), on=DAY, search="tai chinh")
    assert [(leaf.organisation.code, leaf.level) for leaf in found] == [("an", 0), ("finance-an", 1)]
    grouped = organisation_tree(world.actor("administrator"), on=DAY, group="vùng=bắc")
    assert [leaf.organisation.code for leaf in grouped] == ["an", "finance-an"]
    assert [leaf.organisation.code for leaf in organisation_tree(world.actor("administrator"), on=DAY, kind="unit")] == [
        "ministry", "desk", "nation",
    ]  # fmt: skip


def test_an_office_for_another_unit_stands_under_no_province_so_that_its_leader_gives_no_power_there(world):
    client = world.client("administrator")
    wanted = {"code": "new-office", "name_vi": "Phòng", "kind": "department", "parent": "an", "unit": BINH}
    answer = client.post("/organisations/new/", wanted)
    assert say("people_refusal.another_unit", "vi") in answer.content.decode()
    assert not Organisation.objects.filter(code="new-office").exists()
    assert client.post("/organisations/new/", {**wanted, "unit": AN}).status_code == 302
    moved = client.post("/organisations/an/change/", {"name_vi": "Sở", "unit": BINH})
    assert say("people_refusal.another_unit", "vi") in moved.content.decode()
    assert Organisation.objects.get(code="an").unit == AN


def test_another_province_s_organisation_is_not_found(world):
    assert world.client("leader-an").get("/organisations/binh/").status_code == 404
    assert world.client("leader-an").get("/organisations/ministry/").status_code == 404
    assert world.client("leader-an").get("/organisations/finance-an/").status_code == 200
    assert world.client("analyst").get("/organisations/binh/").status_code == 200


def test_a_leader_lists_their_own_people_and_an_officer_nobody(world):
    page = world.client("leader-an").get("/people/").content.decode()
    assert "finance-an@example.vn" in page
    assert "officer-binh@example.vn" not in page
    assert world.client("officer-an").get("/people/").status_code == 403
    stranger = world.accounts["officer-binh"].pk
    assert world.client("leader-an").get(f"/people/{stranger}/").status_code == 404
    assert world.client("leader-an").post(f"/people/{stranger}/", {}).status_code == 404


def test_the_review_marks_who_never_came_and_whose_second_factor_is_missing(world, noon):
    Account.objects.filter(email="leader-an@example.vn").update(last_login=noon)
    Account.objects.filter(email="leader-binh@example.vn").update(last_login="2025-06-01T00:00Z")
    client = world.client("auditor")
    Account.objects.filter(email="auditor@example.vn").update(last_login=noon)
    text = client.get("/people/?only=never").content.decode()
    assert "leader-an@example.vn" not in text
    assert "officer-an@example.vn" in text
    long_ago = client.get("/people/?only=long_ago").content.decode()
    assert ("leader-binh@example.vn" in long_ago, "leader-an@example.vn" in long_ago) == (True, False)
    missing = client.get("/people/?only=no_factor").content.decode()
    assert ("manager@example.vn" in missing, "officer-an@example.vn" in missing) == (True, False)
    assert "stranger@example.vn" in client.get("/people/?only=no_role").content.decode()


def test_the_export_is_marked_and_holds_no_formula(world):
    Account.objects.filter(email="officer-an@example.vn").update(name="=HYPERLINK(1)", search_key="a")
    Account.objects.filter(email="officer-binh@example.vn").update(name="\t+1", search_key="b")
    answer = world.client("auditor").get("/people/export.csv")
    assert answer["Content-Disposition"] == 'attachment; filename="accounts-2026-03-10.csv"'
    text = answer.content.decode("utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    assert rows[0][0].startswith("# ")
    assert "auditor@example.vn" in rows[0][0]
    assert "2026-03-10 12:00 +0700" in rows[0][0]
    named = {row[1]: row[0] for row in rows[2:]}
    assert (named["officer-an@example.vn"], named["officer-binh@example.vn"]) == ("'=HYPERLINK(1)", "'\t+1")
    assert len(named) == len(world.accounts)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_speaks_both_languages(world, language):
    more_people(world, 1)
    account = world.accounts["administrator"]
    account.language = language
    account.save()
    client = world.client("administrator")
    officer = world.accounts["officer-an"].pk
    grant = Grant.objects.get(account=account).pk
    paths = [
        "/organisations/", "/organisations/new/", "/organisations/an/", "/organisations/an/change/",
        "/organisations/an/invite/",
        "/people/", f"/people/{officer}/", "/me/", "/me/tokens/", "/me/second-factor/", f"/me/delegate/{grant}/",
    ]  # fmt: skip
    for path in paths:
        answer = client.get(path)
        assert (path, answer.status_code, answer["Content-Language"]) == (path, 200, language)
    assert say("people.people_lead", language) in client.get("/people/").content.decode()


def test_the_list_of_faults_names_each_field(world):
    grant = world.accounts["leader-an"].grants.get()
    html = world.client("leader-an").post(f"/me/delegate/{grant.pk}/", {}).content.decode()
    summary = html[html.index("error-summary") : html.index("<form", html.index("error-summary"))]
    assert ("Lý do: Mục này chưa điền" in summary, "Đến hết ngày: Mục này chưa điền" in summary) == (True, True)
