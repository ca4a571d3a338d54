# SPDX-License-Identifier: Apache-2.0
"""Workbooks through their doors: taken, refused whole when hostile, sent back; nothing of a refused file stays anywhere."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laban_portal.exchange.actions.giving import give_workbook
from laban_portal.exchange.models import Import, Issue
from laban_portal.ui.words import say
from tests.laban_portal.conftest import AN, BINH
from tests.laban_portal.exchange.sent_back import counted, filled, taken, typed_in, uploaded
from tests.laban_portal.exchange.workbook.books import repacked

pytestmark = pytest.mark.django_db


def files_kept() -> list[str]:
    folder = Path(settings.ENVIRONMENT.data) / "files"
    return sorted(str(each) for each in folder.rglob("*")) if folder.exists() else []


def test_a_workbook_is_made_at_once_and_named_in_plain_letters(world):
    answer = world.client("officer-an").post(
        "/workbooks/give/", {"round": world.round.code, "unit": AN, "domain": "money"}
    )
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == 'attachment; filename="an-money-2026-03-10.xlsx"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert "F1" in book.sheetnames
    issue = Issue.objects.get()
    assert (issue.unit_id, issue.domain, issue.cells, issue.by_name) == (AN, "money", 3, "Officer-An")


@pytest.mark.parametrize(
    ("who", "status"),
    [("officer-an", 200), ("finance-an", 200), ("reviewer", 200), ("auditor", 200), ("officer-binh", 404),
     ("officer-anh", 404), ("administrator", 404), ("stranger", 404)],
)  # fmt: skip
def test_who_may_read_all_values_of_a_domain_may_take_its_workbook(world, who, status):
    client = world.client(who)
    answer = client.post("/workbooks/give/", {"round": world.round.code, "unit": AN, "domain": "money"})
    assert answer.status_code == status
    assert Issue.objects.count() == (status == 200)


def test_a_workbook_shows_what_stands_and_its_stamp_which_revision(world):
    typed_in(world, people="100")
    _, content, issue = give_workbook(
        actor=world.actor("officer-an"), round=world.round.code, unit=AN, domain="money", language="en"
    )
    page = openpyxl.load_workbook(io.BytesIO(content))["F1"]
    assert (page["H6"].value, page["H7"].value) == (100, None)
    assert issue.head == world.duties[AN].chain.__class__.objects.get(pk=world.duties[AN].chain_id).head


def test_the_page_offers_own_units_and_shows_what_was_given_and_came(world):
    uploaded(world, filled(taken(world), people=120))
    mine = world.client("officer-an").get("/workbooks/").content.decode()
    assert ("an.xlsx" in mine, f'value="{AN}"' in mine, BINH in mine) == (True, True, False)
    key = Import.objects.get().key
    assert f"/imports/{key}/" in mine
    colleague = world.client("leader-an").get("/workbooks/").content.decode()
    assert ("an.xlsx" in colleague, f"/imports/{key}/" in colleague) == (True, False)
    other = world.client("officer-binh").get("/workbooks/").content.decode()
    assert ("an.xlsx" in other, AN in other) == (False, False)
    assert world.client("officer-binh").get("/workbooks/", {"unit": AN}).status_code == 404
    assert f'value="{AN}"' in world.client("auditor").get("/workbooks/", {"unit": AN}).content.decode()


def test_the_page_of_workbooks_asks_as_much_for_three_as_for_one(world):
    client, counts = world.client("officer-an"), []
    for people in ((120,), (130, 140)):
        for each in people:
            uploaded(world, filled(taken(world), people=each))
        client.get("/workbooks/")
        with CaptureQueriesContext(connection) as asked:
            client.get("/workbooks/")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def bomb(content: bytes) -> bytes:
    return repacked(content, "", lambda data: data, added={"xl/media/bomb.bin": b"\0" * 80_000_000})


def macro(content: bytes) -> bytes:
    return repacked(content, "", lambda data: data, added={"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"x" * 100})


def changed_stamp(content: bytes) -> bytes:
    def change(book):
        page = next(each for each in book if "stamp" in str(each["A1"].value))
        text = str(page["A3"].value)
        page["A3"] = ("B" if text[0] == "A" else "A") + text[1:]

    return filled(content, change=change, people=120)


def html(content: bytes) -> bytes:  # noqa: ARG001  every maker is given the honest one
    return b"<!doctype html><script>alert(1)</script>"


def formula(content: bytes) -> bytes:
    return filled(content, people='=HYPERLINK("http://x.example","1")')


def entity(content: bytes) -> bytes:
    evil = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>&a;</workbook>'
    return repacked(content, "xl/workbook.xml", lambda _: evil)


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("make", [bomb, macro, changed_stamp, html, formula, entity, cut, lambda _: b""])
def test_a_hostile_file_is_refused_in_words_and_leaves_nothing(world, make, language):
    account = world.accounts["officer-an"]
    account.language = language
    account.save()
    content = make(taken(world))
    world.client("officer-an").get("/workbooks/return/")
    before, kept = counted(), files_kept()
    answer = uploaded(world, content)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert (counted(), files_kept()) == (before, kept)
    assert f'lang="{language}"' in page
    assert say("workbooks.refused", language, name="an.xlsx") in page
    assert (
        len(re.findall(r"<li>(?:<strong|[^<])", page.partition('class="file-faults"')[2].partition("</section>")[0]))
        >= 1
    )


def test_another_province_s_workbook_is_refused_and_says_nothing_of_it(world):
    content = filled(taken(world), people=918273)
    before = counted()
    answer = uploaded(world, content, "officer-binh")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert counted() == before
    assert say("exchange.not_known", "vi") in page
    assert ("918273" in page, AN in page) == (False, False)


def test_a_path_in_a_file_s_name_leads_nowhere(world):
    before = files_kept()
    answer = uploaded(world, filled(taken(world), people=120), name="../../../../tmp/evil.xlsx")
    assert answer.status_code == 302
    assert Import.objects.get().name == "evil.xlsx"
    assert files_kept() == before


def test_a_file_beyond_the_limit_is_refused_before_it_is_looked_into(world, monkeypatch):
    content = filled(taken(world), people=120)
    monkeypatch.setattr("laban_portal.exchange.actions.taking.MOST_WORKBOOK", 1000)
    before = counted()
    answer = uploaded(world, content)
    assert (answer.status_code, counted()) == (422, before)


def test_every_fault_is_on_the_page_under_its_sheet_with_its_cell(world):
    page = uploaded(
        world, filled(taken(world), people="12,5 người", spending="=1+1", share="2026-01-01")
    ).content.decode()
    assert say("workbooks.sheet", "vi", name="F1") in page
    assert re.findall(r'class="place">([A-Z]+\d+)<', page) == ["H6", "H7", "H8"]


def test_a_bomb_is_no_larger_than_a_workbook():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x", b"\0" * 80_000_000)
    assert len(target.getvalue()) < 200_000
