# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laban_portal.collection.models import Cell, Known
from laban_portal.review.models import Decision
from tests.laban_portal.conftest import ANH, BINH
from tests.laban_portal.review.handed_in import hand_in, let_decide, type_in


def text(answer):
    return re.sub(r"\s+", " ", answer.content.decode())


def test_the_desk_lists_what_waits_and_opens_it(world):
    duty = hand_in(world)
    client = world.client("reviewer")
    queue = text(client.get("/desk/"))
    assert f'href="/desk/{duty}/"' in queue
    assert "2 trên 2" in queue
    page = client.get(f"/desk/{duty}/")
    assert page.status_code == 200
    assert 'id="desk-value"' in text(page)
    assert "1.200" in text(page)


def test_an_empty_desk_says_what_will_stand_there(world):
    assert "Không có biểu nào chờ thẩm định" in text(world.client("reviewer").get("/desk/"))
    hand_in(world)
    assert "Không có biểu nào khớp bộ lọc" in text(world.client("reviewer").get("/desk/?unit=n/02@2025-07-01"))


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("officer-an", 403),
        ("leader-an", 403),
        ("officer-binh", 404),
        ("administrator", 404),
        ("analyst", 200),
        ("auditor", 200),
    ],
)
def test_the_desk_is_for_those_who_see_every_unit(world, who, status):
    duty = hand_in(world)
    assert world.client(who).get(f"/desk/{duty}/").status_code == status


def decided(world, duty, who="reviewer", **sent):
    cell = Cell.objects.get(duty=duty, element="people")
    last = Decision.objects.filter(element="people").order_by("-pk").first()
    body = {"at": "people;", "seen": f"{cell.number}:{last.pk if last else 0}", **sent}
    return world.client(who).post(f"/desk/{duty}/decide", body)


def test_after_a_decision_the_next_undecided_value_opens(world):
    duty = hand_in(world)
    answer = decided(world, duty, verdict="accept")
    assert (answer.status_code, answer["Location"]) == (302, f"/desk/{duty}/?at=spending%3B")
    assert Decision.objects.get().verdict == "accept"


def test_a_refused_decision_is_told_beside_the_value_with_what_was_typed(world):
    duty = hand_in(world)
    answer = decided(world, duty, verdict="return", code="other", words="")
    assert answer.status_code == 422
    page = text(answer)
    assert "hãy viết rõ là gì" in page
    assert '<option value="other" selected>' in page
    answer = decided(world, duty, verdict="lower", code="no_proof", text="nhiều")
    assert answer.status_code == 422
    assert 'value="nhiều"' in text(answer)


def test_the_second_of_two_reviewers_sees_the_value_anew_with_who_decided(world):
    duty = hand_in(world)
    let_decide(world, duty, "return", who="reviewer-2")
    answer = world.client("reviewer").post(
        f"/desk/{duty}/decide", {"at": "people;", "seen": "1:0", "verdict": "accept"}
    )
    assert answer.status_code == 409
    assert "Reviewer Two đã trả lại giá trị này ngày 10/3/2026" in text(answer) or "Reviewer Two đã trả lại" in text(
        answer
    )
    assert Decision.objects.count() == 1


def test_all_without_findings_and_the_chosen_ones_are_accepted_at_once(world):
    duty = hand_in(world)
    client = world.client("reviewer")
    client.post(f"/desk/{duty}/accept", {"do": "chosen", "chosen": ["1:0:people;"], "at": "people;"})
    assert list(Cell.objects.filter(state="accepted").values_list("element", flat=True)) == ["people"]
    client.post(f"/desk/{duty}/accept", {"do": "clear", "shown": ["1:0:people;", "1:0:spending;"]})
    assert set(Cell.objects.filter(duty=duty).values_list("state", flat=True)) == {"accepted"}


def test_peers_are_those_handed_in_or_held_never_drafts(world):
    duty = hand_in(world)
    type_in(world, BINH, people="987654")
    page = text(world.client("reviewer").get(f"/desk/{duty}/?at=people;"))
    assert "987.654" not in page
    Known.objects.create(unit_id=BINH, element="people", period="2024", text="765432", value=765432, source="NSO")
    page = text(world.client("reviewer").get(f"/desk/{duty}/?at=people;"))
    assert "765.432" in page
    hand_in(world, ANH)
    page = text(world.client("reviewer").get(f"/desk/{duty}/?at=people;"))
    assert '<th scope="row">Anh</th>' in page


def test_the_form_goes_back_with_a_summary_of_the_returned_values(world):
    duty = hand_in(world)
    let_decide(world, duty, "return", code="wrong_page")
    page = text(world.client("reviewer").get(f"/desk/{duty}/"))
    link = re.search(rf'href="(/duties/{duty}/return\?seen=[^"]+&amp;reason=[^"]+)"', page)
    assert link
    there = text(world.client("reviewer").get(link[1].replace("&amp;", "&")))
    assert "Số người: Trang được dẫn không có số liệu này" in there


def test_every_decision_can_be_read_in_the_audit_trail(world):
    duty = hand_in(world)
    let_decide(world, duty, "return", code="wrong_page")
    let_decide(world, duty, "lower", code="implausible", words="Xem trang 3")
    for language in ("vi", "en"):
        page = world.client("auditor").get("/audit/", headers={"accept-language": language})
        assert page.status_code == 200
        assert text(page).count("people") >= 2


def test_the_pages_ask_the_database_as_often_for_three_rows_as_for_one(world):
    def queries(path):
        client = world.client("reviewer")
        client.get(path)
        with CaptureQueriesContext(connection) as caught:
            assert client.get(path).status_code == 200
        return len(caught.captured_queries)

    duty = hand_in(world)
    one, desk = queries("/desk/"), queries(f"/desk/{duty}/")
    hand_in(world, BINH)
    hand_in(world, ANH)
    let_decide(world, duty, "return")
    let_decide(world, duty, "return", element="spending")
    assert queries("/desk/") == one
    assert queries(f"/desk/{duty}/") <= desk
