# SPDX-License-Identifier: Apache-2.0
"""The catalogue's pages: everybody who is logged in reads what is ready; a draft is seen by those who edit."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laban_portal.catalog import drafting
from laban_portal.catalog.actions.drafts import change_draft, make_ready, new_version
from laban_portal.catalog.actions.load import load_pack
from laban_portal.catalog.models import Version
from laban_portal.catalog.queries.versions import compared

PACKS = Path(__file__).resolve().parents[3] / "packs"


@pytest.fixture
def loaded(world):
    load_pack(path=PACKS / "vn-pii", by=None)
    return world


def _addresses() -> list[str]:
    form = Version.objects.get(kind="form", code="01/KHCN-TC")
    framework = Version.objects.get(kind="framework", pack="vn-pii")
    return [
        reverse("catalogue"), reverse("catalogue") + "?q=to chuc", reverse("form_version", args=[form.pk]),
        reverse("form_print", args=[form.pk]), reverse("form_toml", args=[form.pk]), reverse("form_json", args=[form.pk]),
        reverse("framework_version", args=[framework.pk]), reverse("method_sheet", args=[framework.pk, "1.1.1"]),
        reverse("element", args=[framework.pk, "population"]), reverse("element", args=[form.pk, "st_branches"]),
        reverse("code_list", args=[Version.objects.filter(kind="code_list").order_by("pk")[0].pk]),
        reverse("calendar", args=[Version.objects.get(kind="calendar").pk]), reverse("units"),
        reverse("entry_rules", args=[Version.objects.get(kind="rules").pk]),
        reverse("units") + "?past=1&q=ha", reverse("unit", args=["vn-34/01@2025-07-01"]),
        reverse("unit", args=["vn/VN"]), reverse("compare_versions", args=[form.pk, form.pk]),
    ]  # fmt: skip


def test_everybody_who_is_logged_in_reads_what_is_ready_and_nobody_else_does(loaded, client):
    addresses = _addresses()
    for who in ("officer-an", "auditor", "administrator", "stranger"):
        known = loaded.client(who)
        assert {address: known.get(address).status_code for address in addresses} == dict.fromkeys(addresses, 200)
    for address in addresses:
        assert client.get(address).headers["Location"].startswith("/accounts/login/")


def test_pages_say_the_same_in_english(loaded):
    loaded.accounts["analyst"].language = "en"
    loaded.accounts["analyst"].save()
    client = loaded.client("analyst")
    for address in _addresses():
        assert client.get(address).status_code == 200
    assert "Data elements" in client.get(_addresses()[6]).content.decode()


def test_a_draft_is_seen_by_those_who_may_edit_and_by_nobody_else(loaded):
    draft = new_version(version=loaded.form.pk, by=loaded.actor("analyst"))
    Version.objects.filter(pk=draft).update(names={"vi": "Bản mật"})
    pages = [
        reverse(name, args=[draft])
        for name in ("form_version", "form_print", "form_toml", "form_json", "edit_form", "form_elements")
    ]  # fmt: skip
    pages += [reverse("compare_versions", args=[loaded.form.pk, draft]), reverse("element", args=[draft, "people"])]
    for who in ("officer-an", "leader-an", "reviewer", "auditor", "administrator", "stranger"):
        client = loaded.client(who)
        assert [client.get(page).status_code for page in pages] == [404] * len(pages)
        for page in (
            reverse("catalogue"),
            reverse("catalogue") + "?q=mat",
            reverse("form_version", args=[loaded.form.pk]),
        ):
            body = client.get(page).content.decode()
            assert "Bản mật" not in body
            assert f"/forms/{draft}/" not in body
    for who in ("analyst", "manager"):
        client = loaded.client(who)
        assert [client.get(page).status_code for page in pages] == [200] * len(pages)


def test_who_may_not_edit_changes_nothing(world):
    draft = Version.objects.get(pk=new_version(version=world.form.pk, by=world.actor("analyst")))
    before = list(Version.objects.order_by("pk").values_list("pk", "hash", "state"))
    for name in ("form_ready", "form_discard", "form_state", "new_form_version", "edit_form"):
        target = world.form.pk if name in {"form_state", "new_form_version"} else draft.pk
        for who in ("officer-an", "auditor", "administrator", "stranger"):
            sent = {"seen": draft.hash, "do": "add_section", "event": "retire"}
            assert world.client(who).post(reverse(name, args=[target]), sent).status_code in {403, 404}
    assert list(Version.objects.order_by("pk").values_list("pk", "hash", "state")) == before


def test_the_number_of_queries_does_not_depend_on_the_number_of_rows(world):
    def counted(address: str) -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as found:
            assert client.get(address).status_code == 200
        return len(found)

    client = world.client("analyst")
    addresses = [
        reverse("catalogue"),
        reverse("catalogue") + "?q=a",
        reverse("units"),
        reverse("form_version", args=[world.form.pk]),
    ]
    few = [counted(address) for address in addresses]
    load_pack(path=PACKS / "vn-pii", by=None)
    assert [counted(address) for address in addresses] == few


def test_what_changed_is_told_once_and_in_words(world):
    def step(draft: drafting.Draft) -> drafting.Draft:
        draft = drafting.drop_field(drafting.move_field(draft, 0, 0, 1)[0], 0, 2)
        return replace(draft, form=replace(draft.form, due_workdays=20))

    actor = world.actor("analyst")
    whole = new_version(version=world.form.pk, by=actor)
    make_ready(version=whole, seen=Version.objects.get(pk=whole).hash, by=actor)
    draft = new_version(version=whole, by=actor)
    change_draft(version=draft, seen=Version.objects.get(pk=draft).hash, step=step, by=actor)
    found = compared(actor, whole, draft).changes
    assert [(each.path, each.kind, each.before, each.after) for each in found] == [
        (("form", "due_workdays"), "changed", "30", "20"),
        (("form", "sections", "s1", "fields", "order"), "changed", "people · spending · share", "spending · people"),
        (("form", "sections", "s1", "fields", "share"), "removed", "share", None),
    ]
    body = world.client("analyst").get(reverse("compare_versions", args=[whole, draft])).content.decode()
    assert "Biểu › Hạn nộp (ngày làm việc)" in body


def test_a_form_leaves_as_it_is_kept(loaded):
    form = Version.objects.get(kind="form", code="01/KHCN-TC")
    answer = loaded.client("officer-an").get(reverse("form_json", args=[form.pk]))
    assert json.loads(answer.content) == json.loads(form.content)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="01-KHCN-TC-v1.json"'


def test_units_tell_what_is_no_more_only_when_asked_and_seven_codes_that_changed_their_name(loaded):
    client = loaded.client("officer-an")
    body = client.get(reverse("units") + "?q=ha giang").content.decode()
    assert "7 mã giữ nguyên nhưng đổi tên" in body
    assert "Hà Giang" not in body
    assert "Hà Giang" in client.get(reverse("units") + "?q=ha giang&past=1").content.decode()
