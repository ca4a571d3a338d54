# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

from django.db import connection
from django.test.utils import CaptureQueriesContext

from laban_portal.clock.now import time_is
from laban_portal.collection.models import Cell
from laban_portal.review.actions.appeals import appeal
from laban_portal.review.models import Appeal
from tests.laban_portal.conftest import ANH, BINH, NOON
from tests.laban_portal.review.handed_in import OFFICERS, hand_in, let_decide


def text(answer):
    return re.sub(r"\s+", " ", answer.content.decode())


def appealed(world, unit):
    duty = hand_in(world, unit)
    decision = let_decide(world, duty, "lower", words="Trang 3").decision
    return appeal(actor=world.actor(OFFICERS[unit]), decision=decision, words="Số đúng là 1200", at=NOON)


def test_a_unit_appeals_from_the_value_and_a_reviewer_who_did_not_decide_answers(world):
    duty = hand_in(world)
    decision = let_decide(world, duty, "lower", words="Trang 3").decision
    officer = world.client("officer-an")
    assert f'href="/decisions/{decision}/appeal/"' in text(officer.get(f"/duties/{duty}/cells/people/"))
    empty = officer.post(f"/decisions/{decision}/appeal/", {"words": ""})
    assert empty.status_code == 422
    assert "Hãy nêu vì sao giá trị của đơn vị là đúng" in text(empty)
    answer = officer.post(f"/decisions/{decision}/appeal/", {"words": "Trang 4 mới đúng"})
    made = Appeal.objects.get()
    assert answer["Location"] == f"/appeals/{made.pk}/"
    own = text(world.client("reviewer").get(f"/appeals/{made.pk}/"))
    assert "Chính Anh/Chị đã quyết định giá trị này" in own
    assert 'value="uphold"' not in own
    other = world.client("reviewer-2")
    assert other.post(f"/appeals/{made.pk}/", {"event": "dismiss", "words": ""}).status_code == 422
    assert (
        other.post(f"/appeals/{made.pk}/", {"event": "uphold", "words": "Đúng"})["Location"] == f"/appeals/{made.pk}/"
    )
    assert Cell.objects.get(duty=duty, element="people").text == "1200"
    assert "Được chấp thuận" in text(officer.get("/appeals/?show=all"))


def test_a_decision_that_cannot_be_appealed_against_says_why(world):
    duty = hand_in(world)
    decision = let_decide(world, duty, "accept").decision
    answer = world.client("officer-an").get(f"/decisions/{decision}/appeal/")
    assert answer.status_code == 409
    assert "Chỉ khiếu nại được giá trị đã bị điều chỉnh" in text(answer)


def test_an_overdue_appeal_is_red(world):
    appealed(world, "n/01@2025-07-01")
    with time_is(NOON.replace(month=4)):
        page = text(world.client("reviewer").get("/appeals/"))
    assert re.search(r'badge is-bad[^<]*">.*?quá hạn từ', page)


def test_each_sees_the_appeals_of_their_own_and_the_queries_do_not_grow(world):
    def asked(who):
        client = world.client(who)
        client.get("/appeals/")
        with CaptureQueriesContext(connection) as caught:
            page = text(client.get("/appeals/"))
        return len(caught.captured_queries), page.count('href="/appeals/') - page.count(
            'href="/appeals/"'
        ) - page.count('href="/appeals/?')

    appealed(world, "n/01@2025-07-01")
    one, rows = asked("reviewer")
    assert rows == 1
    for unit in (BINH, ANH):
        appealed(world, unit)
    assert asked("reviewer") == (one, 3)
    assert [asked(who)[1] for who in ("officer-an", "officer-binh", "officer-anh", "officer-nation")] == [2, 1, 1, 0]
