# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
import zipfile

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laban_portal.clock.now import time_is, today
from laban_portal.collection.models import Round
from laban_portal.review.actions.corrections import grant_correction
from laban_portal.review.models import Correction, Snapshot
from laban_portal.review.queries.freezing import freeze_plan
from laban_portal.review.queries.snapshots import next_plan
from laban_portal.review.snapshot.archive import prove
from tests.laban_portal.conftest import AN, BINH, NOON
from tests.laban_portal.review.frozen import asked, closed, document, frozen

FREEZE, LIST, ONE = "/rounds/test-2026/freeze/", "/rounds/test-2026/snapshots/", "/rounds/test-2026/snapshots/1/"


@pytest.fixture(autouse=True)
def at_noon():
    with time_is(NOON):
        yield


def text(answer):
    return answer.content.decode()


def test_a_manager_sees_the_plan_and_freezes_as_it_was_shown(world):
    closed(world)
    manager = world.client("manager")
    page = text(manager.get(FREEZE))
    seen = freeze_plan(Round.objects.get(), today()).seen
    assert (f'value="{seen}"' in page, 'name="unsigned"' in page, 'name="undecided"' in page) == (True, True, False)
    answer = manager.post(FREEZE, {"seen": seen, "unsigned": "1", "reason": "Đủ"})
    assert (answer.status_code, answer["Location"], Round.objects.get().state) == (302, LIST, "frozen")


def test_every_fault_is_shown_with_what_was_typed(world):
    closed(world)
    manager = world.client("manager")
    answer = manager.post(FREEZE, {"seen": freeze_plan(Round.objects.get(), today()).seen, "reason": ""})
    page = text(answer)
    assert (answer.status_code, 'href="#unsigned"' in page, 'href="#reason"' in page) == (422, True, True)
    answer = manager.post(FREEZE, {"seen": "other", "reason": "Giữ lại", "unsigned": "1"})
    assert (answer.status_code, "Giữ lại" in text(answer), Snapshot.objects.count()) == (409, True, 0)


def test_what_hinders_is_shown_and_nothing_to_press(world):
    page = text(world.client("manager").get(FREEZE))
    assert ("Đợt thu thập chưa đóng" in page, 'name="seen"' in page) == (True, False)


def test_the_round_s_page_leads_to_the_plan_and_then_to_the_snapshots(world):
    closed(world)
    assert f'href="{FREEZE}"' in text(world.client("manager").get("/rounds/test-2026/"))
    assert f'href="{FREEZE}"' not in text(world.client("analyst").get("/rounds/test-2026/"))
    Round.objects.update(state="open")
    assert f'href="{LIST}"' not in text(world.client("manager").get("/rounds/test-2026/"))
    Round.objects.update(state="frozen")
    for who in ("manager", "analyst", "officer-an"):
        assert f'href="{LIST}"' in text(world.client(who).get("/rounds/test-2026/"))


def test_who_sees_all_values_takes_the_whole_and_the_pack(world):
    digest = frozen(world)
    analyst = world.client("analyst")
    page = text(analyst.get(ONE))
    assert (digest in page, "snapshot.zip" in page, "pack.zip" in page) == (True, True, True)
    answer = analyst.get(ONE + "snapshot.zip")
    assert (answer["Content-Type"], prove(answer.content, digest).holds) == ("application/zip", True)
    names = zipfile.ZipFile(io.BytesIO(analyst.get(ONE + "pack.zip").content)).namelist()
    assert {"test-2026-1/pack.toml", "test-2026-1/provenance.csv"} <= set(names)


def test_a_reviewer_sees_the_list_and_no_value(world):
    frozen(world)
    reviewer = world.client("reviewer")
    assert reviewer.get(LIST).status_code == 200
    page = text(reviewer.get(ONE))
    assert ("1200" in page, "snapshot.zip" in page, f"units/{AN}" in page) == (False, False, False)
    for path in ("snapshot.zip", "pack.zip", f"units/{AN}/", f"units/{AN}/part.zip"):
        assert reviewer.get(ONE + path).status_code == 403


def test_a_province_sees_its_own_part_and_no_other(world):
    digest = frozen(world)
    officer = world.client("officer-an")
    page = text(officer.get(ONE))
    assert (f"units/{AN}/" in page, BINH in page) == (True, False)
    page = text(officer.get(f"{ONE}units/{AN}/"))
    assert ("1.200" in page, "12/BC" in page) == (True, True)
    proof = prove(officer.get(f"{ONE}units/{AN}/part.zip").content, digest)
    assert (proof.holds, proof.parts, proof.values) == (True, 1, 3)
    for path in (f"units/{BINH}/", f"units/{BINH}/part.zip"):
        assert officer.get(ONE + path).status_code == 404
    for path in ("snapshot.zip", "pack.zip"):
        assert officer.get(ONE + path).status_code in {403, 404}


def test_there_is_no_other_snapshot(world):
    frozen(world)
    analyst = world.client("analyst")
    for path in (
        "2/",
        "0/",
        "2/snapshot.zip",
        "2/pack.zip",
        f"2/units/{AN}/",
        "1/units/n/none/",
        "1/compare/1/",
        "1/compare/2/",
        f"1/compare/{10**20}/",
    ):
        assert analyst.get(LIST + path).status_code == 404


def test_asking_deciding_and_taking_through_the_pages(world):
    frozen(world)
    officer, reviewer, manager = world.client("officer-an"), world.client("reviewer"), world.client("manager")
    address = f"/duties/{world.duties[AN].pk}/cells/people/correction"
    panel = text(officer.get(f"/duties/{world.duties[AN].pk}/cells/people/"))
    assert address in panel
    paper = document(number="34/BC")
    assert "34/BC" in text(officer.get(address))
    sent = {"kind": "value", "text": "1.250", "reason": "Đếm thiếu", "document": paper.key, "page": "", "seen": "1"}
    wrong = officer.post(address, {**sent, "text": "nhiều", "reason": "", "page": "x"})
    assert (wrong.status_code, 'value="nhiều"' in text(wrong), text(wrong).count('class="field-error"')) == (
        422,
        True,
        3,
    )
    answer = officer.post(address, sent)
    pk = Correction.objects.get().pk
    assert answer["Location"] == f"/corrections/{pk}/"
    assert "Đếm thiếu" in text(reviewer.get(f"/corrections/{pk}/"))
    assert reviewer.post(f"/corrections/{pk}/", {"do": "grant", "words": ""}).status_code == 422
    assert reviewer.post(f"/corrections/{pk}/", {"do": "grant", "words": "Đúng"}).status_code == 302
    assert reviewer.post(f"/corrections/{pk}/", {"do": "take"}).status_code == 404
    assert "/corrections/?state=granted" in text(manager.get(LIST))
    made = manager.post(LIST, {"seen": next_plan(world.round.pk).seen, "reason": "Đính chính"})
    assert made["Location"] == LIST + "2/"
    page = text(world.client("analyst").get(LIST + "2/compare/1/"))
    assert ("1.200" in page, "1.250" in page, "Đếm thiếu" in page, "Đúng" in page) == (True, True, True, True)
    page = text(world.client("officer-binh").get(LIST + "2/compare/1/"))
    assert ("1.250" in page, "Không có" in page or "không có giá trị nào khác" in page) == (False, True)
    assert reviewer.get(LIST + "2/compare/1/").status_code == 403


def test_both_sides_find_what_waits_on_their_first_page(world):
    frozen(world)
    pk = asked(world)
    assert f"/corrections/{pk}/" in text(world.client("reviewer").get("/"))
    assert f"/corrections/{pk}/" not in text(world.client("officer-binh").get("/"))
    grant_correction(actor=world.actor("reviewer"), correction=pk, words="Đúng")
    assert LIST in text(world.client("manager").get("/"))


def test_a_closed_round_waits_for_its_manager(world):
    closed(world)
    assert FREEZE in text(world.client("manager").get("/"))


def test_the_list_of_corrections_shows_only_what_may_be_read(world):
    frozen(world)
    asked(world)
    for who, seen in (
        ("officer-an", True),
        ("reviewer", True),
        ("auditor", True),
        ("officer-binh", False),
        ("administrator", False),
    ):
        assert ("1.250" in text(world.client(who).get("/corrections/"))) is seen
    assert "1.250" not in text(world.client("officer-an").get("/corrections/?state=granted"))


def test_the_number_of_questions_does_not_depend_on_the_number_of_requests(world, django_assert_max_num_queries):
    frozen(world)
    client = world.client("auditor")
    counts = []
    for number in (0, 2):
        for at in range(number + 1):
            Correction.objects.create(
                duty=world.duties[AN], element=("people", "spending", "share")[at], number=1, before="1", text="2",
                reason="x", document=document(number=f"{number}{at}"), state="refused",
            )  # fmt: skip
        with CaptureQueriesContext(
            connection,
        ) as found:
            client.get("/corrections/")
        counts.append(len(found))
    assert counts[0] == counts[1]

    with django_assert_max_num_queries(40):
        client.get(LIST)
