# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laban_portal.catalog.models import Version
from laban_portal.collection.models import Cell, Duty, FollowUp, Known, Revision
from tests.laban_portal.collection.entry_pages import fields, page_of, send
from tests.laban_portal.conftest import AN, ANH, BINH, FORM, NATION, canonical


def test_an_officer_sees_their_duty_and_nobody_else_does(world):
    officers = ("officer-an", "leader-an", "finance-an", "reviewer", "manager", "auditor", "analyst")
    assert {who: world.client(who).get(page_of(world)).status_code for who in officers} == dict.fromkeys(officers, 200)
    others = ("officer-binh", "leader-binh", "officer-anh", "officer-nation", "administrator", "stranger")
    assert {who: world.client(who).get(page_of(world)).status_code for who in others} == dict.fromkeys(others, 404)


def test_a_province_reads_its_predecessor_and_never_the_nation(world):
    client = world.client("officer-an")
    found = {unit: client.get(page_of(world, unit)).status_code for unit in (ANH, BINH, NATION)}
    assert found == {ANH: 200, BINH: 404, NATION: 404}


def test_who_only_reads_finds_no_input_that_takes_anything(world):
    html = world.client("auditor").get(page_of(world)).content.decode()
    assert 'name="save"' not in html
    assert html.count("readonly") == 3


def test_without_script_two_cells_are_saved_and_one_is_asked_about(world):
    client = world.client("officer-an")
    sent = fields(client.get(page_of(world)).content.decode())
    answer = client.post(page_of(world), {**sent, "text-0": "12000", "text-1": "1.234", "text-2": "zwölf"})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert [(each.element, each.kind, each.text) for each in Cell.objects.order_by("pk")] == [
        ("people", "value", "12000"), ("spending", "unread", "1.234"), ("share", "unread", "zwölf"),
    ]  # fmt: skip
    assert ('value="12.000"' in html, 'value="1:comma"' in html, 'value="1:point"' in html, "zwölf" in html) == (
        True,
    ) * 4
    answer = client.post(
        page_of(world), {**fields(html), "text-0": "12.000", "text-1": "1.234", "text-2": "", "reading": "1:point"}
    )
    assert (answer.status_code, answer["Location"]) == (302, page_of(world))
    assert Cell.objects.get(element="spending").value == 1.234


def test_a_page_sent_unchanged_saves_nothing(world):
    client = world.client("officer-an")
    sent = fields(client.get(page_of(world)).content.decode())
    client.post(page_of(world), {**sent, "text-0": "1.234.567", "text-1": "2,5"})
    sent = fields(client.get(page_of(world)).content.decode())
    client.post(page_of(world), {**sent, "text-0": "1.234.567", "text-1": "2,5"})
    assert Revision.objects.count() == 2


def test_the_second_of_two_sees_both_values_and_nothing_is_overwritten(world):
    first, second = world.client("officer-an"), world.client("leader-an")
    one = fields(first.get(page_of(world)).content.decode())
    two = fields(second.get(page_of(world)).content.decode())
    first.post(page_of(world), {**one, "text-0": "100"})
    answer = second.post(page_of(world), {**two, "text-0": "200", "text-1": "3"})
    html = answer.content.decode()
    assert (answer.status_code, Cell.objects.get(element="people").text, Cell.objects.get(element="spending").text) == (
        422,
        "100",
        "3",
    )
    assert ("100" in html, "Officer-An" in html, 'value="200"' in html) == (True, True, True)
    second.post(page_of(world), {**fields(html), "text-0": "200", "text-1": "3"})
    assert [each.text for each in Revision.objects.filter(element="people").order_by("number")] == ["100", "200"]


def test_keeping_theirs_drops_ones_own(world):
    first, second = world.client("officer-an"), world.client("leader-an")
    two = fields(second.get(page_of(world)).content.decode())
    send(first, world, {"element": "people", "text": "100"})
    html = second.post(page_of(world), {**two, "text-0": "200"}).content.decode()
    second.post(page_of(world), {**fields(html), "text-0": "200", "keep": "0"})
    assert Revision.objects.count() == 1


def test_no_data_needs_a_reason_and_other_a_note(world):
    client = world.client("officer-an")
    sent = fields(client.get(page_of(world)).content.decode())
    answer = client.post(page_of(world), {**sent, "reason-0": "other", "reason-1": "not_yet"})
    assert (answer.status_code, [(each.element, each.reason) for each in Cell.objects.all()]) == (
        422,
        [("spending", "not_yet")],
    )


def test_what_the_ministry_holds_is_confirmed_by_one_button_or_disputed_with_a_note(world):
    Known.objects.create(unit_id=AN, element="people", period="2025", text="1234.5", value=1234.5, source="Niên giám")
    Known.objects.create(unit_id=AN, element="spending", period="2025", text="10", value=10, source="Niên giám")
    client = world.client("officer-an")
    html = client.get(page_of(world)).content.decode()
    assert "Bộ đang có: 10 (Niên giám)" in html
    client.post(page_of(world), {**fields(html), "confirm": "1"})
    cell = Cell.objects.get(element="spending")
    assert (cell.text, cell.answer) == ("10", "confirmed")
    sent = fields(client.get(page_of(world)).content.decode())
    assert (
        client.post(page_of(world), {**sent, "text-0": "5", "text-1": "10", "answer-0": "disputed"}).status_code == 422
    )
    client.post(page_of(world), {**sent, "text-0": "5", "text-1": "10", "answer-0": "disputed", "note-0": "Đếm lại"})
    assert [(each.text, each.answer) for each in Cell.objects.order_by("element")] == [
        ("5", "disputed"),
        ("10", "confirmed"),
    ]


def test_the_script_is_told_each_cell_s_outcome_in_words(world):
    client = world.client("officer-an")
    told = send(client, world, {"element": "people", "text": "12,5"}, {"element": "share", "text": "1.234,5 %"}).json()
    assert [(each["element"], each["state"], bool(each["problems"][0]["text"])) for each in told["outcomes"]] == [
        ("people", "unread", True), ("share", "unread", True),
    ]  # fmt: skip
    assert (told["required"], told["filled"], told["faulty"]) == (2, 0, 2)


def test_the_same_operation_twice_is_saved_once(world):
    client = world.client("officer-an")
    for _ in range(2):
        told = send(client, world, {"element": "people", "text": "12"}).json()
        assert (told["outcomes"][0]["state"], told["outcomes"][0]["number"]) == ("saved", 1)
    assert Revision.objects.count() == 1


def big(world, rows):
    """Give An's duty a form of many fields, all of them typed, held by the ministry and known before."""
    elements: list[dict[str, Any]] = [
        {"code": f"e{at}", "names": {"vi": f"Ô {at}", "en": f"Cell {at}"}, "unit": "x", "merge": "add"}
        for at in range(rows)
    ]
    fields_ = [{"element": each["code"], "kind": "number"} for each in elements]
    form = {**FORM, "sections": [{"code": "s", "names": {"vi": "M", "en": "S"}, "fields": fields_}]}
    text, digest = canonical({"form": form, "code_lists": [], "elements": elements})
    version = Version.objects.create(
        kind="form", pack="t", code=f"B{rows}", number=1, content=text, hash=digest, state="ready"
    )
    duty = world.duties[AN]
    Duty.objects.filter(pk=duty.pk).update(form=version)
    for each in elements:
        for period in ("2023", "2024", "2025"):
            Known.objects.create(unit_id=AN, element=each["code"], period=period, text="5", value=5, source="s")
        FollowUp.objects.create(duty=duty, element=each["code"], why="?")
    send(world.client("officer-an"), world, *({"element": each["code"], "text": "7"} for each in elements))
    return duty


def counted(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize(
    "address",
    ["/duties/{duty}/", "/duties/{duty}/cells/e0/", "/history/", "/follow-ups/", "/indicators/test-2026/" + AN + "/"],
)
def test_pages_ask_the_database_as_often_for_one_row_as_for_sixty(world, address):
    client, asked = world.client("officer-an"), []
    for rows in (1, 60):
        FollowUp.objects.all().delete()
        Known.objects.all().delete()
        Duty.objects.filter(unit_id=AN).update(form=world.form)
        duty = big(world, rows)
        asked.append(counted(client, address.format(duty=duty.pk)))
    assert asked[0] == asked[1]


def test_the_panel_tells_definition_history_and_what_is_computed_from_it(world):
    client = world.client("officer-an")
    send(client, world, {"element": "people", "text": "12", "note": "đếm tay"})
    Known.objects.create(unit_id=AN, element="people", period="2024", text="10", value=10, source="Niên giám")
    html = client.get(f"{page_of(world)}cells/people/").content.decode()
    assert [word in html for word in ("đếm tay", "Officer-An", "Niên giám", "Chi bình quân", "2 kỳ có số liệu")] == [
        True
    ] * 5
    assert client.get(f"{page_of(world)}cells/nothing/").status_code == 404
    assert world.client("officer-binh").get(f"{page_of(world)}cells/people/").status_code == 404


def test_a_mark_is_work_for_both_sides_until_it_is_done(world):
    officer, reviewer = world.client("officer-an"), world.client("reviewer")
    reviewer.post(f"{page_of(world)}cells/people/follow-up", {"why": "Gấp đôi năm ngoái?"})
    assert "Gấp đôi năm ngoái?" in officer.get("/follow-ups/").content.decode()
    assert "Gấp đôi" not in world.client("officer-binh").get("/follow-ups/").content.decode()
    mark = FollowUp.objects.get()
    assert world.client("officer-binh").post(f"/follow-ups/{mark.pk}/done").status_code == 404
    assert world.client("auditor").post(f"/follow-ups/{mark.pk}/done").status_code == 403
    officer.post(f"/follow-ups/{mark.pk}/done")
    assert officer.post(f"/follow-ups/{mark.pk}/done").status_code == 409
    assert "Gấp đôi" not in officer.get("/follow-ups/").content.decode()


def test_a_mark_says_what_to_look_at(world):
    answer = world.client("officer-an").post(f"{page_of(world)}cells/people/follow-up", {"why": "  "})
    assert (answer.status_code, FollowUp.objects.count()) == (422, 0)


def test_the_history_holds_only_what_one_may_read(world):
    send(world.client("officer-an"), world, {"element": "people", "text": "12345"})
    send(world.client("officer-binh"), world, {"element": "people", "text": "67890"}, unit=BINH)
    found = {
        who: world.client(who).get("/history/").content.decode()
        for who in ("officer-an", "officer-binh", "reviewer", "administrator")
    }
    assert {who: ("12.345" in html, "67.890" in html) for who, html in found.items()} == {
        "officer-an": (True, False), "officer-binh": (False, True), "reviewer": (True, True), "administrator": (False, False),
    }  # fmt: skip
    html = (
        world.client("reviewer")
        .get("/history/?words=67890&since=2026-03-01&until=2026-03-31&source=typed")
        .content.decode()
    )
    assert ("12.345" in html, "67.890" in html) == (False, True)
    assert world.client("reviewer").get("/history/?page=999&since=x&words=%00").status_code == 200


def test_an_indicator_is_computed_from_what_was_typed_and_says_so(world):
    client, address = world.client("officer-an"), f"/indicators/test-2026/{AN}/"
    assert "chưa đủ số liệu" in client.get(address).content.decode()
    send(client, world, {"element": "people", "text": "4000"}, {"element": "spending", "text": "10"})
    html = client.get(address).content.decode()
    assert ("<strong>2,5</strong>" in html, "“Chi” / “Số người” × 1000" in html) == (True, True)
    assert world.client("officer-binh").get(address).status_code == 404


def test_the_worker_looks_after_the_whole_site(client):
    answer = client.get("/sw.js")
    assert (answer.status_code, answer["Service-Worker-Allowed"], answer["Content-Type"]) == (
        200,
        "/",
        "text/javascript; charset=utf-8",
    )


def test_the_page_offers_what_may_happen_to_the_duty_and_says_what_is_missing(world):
    html = world.client("officer-an").get(page_of(world)).content.decode()
    assert ("Còn 2 ô bắt buộc" in html, f'action="{page_of(world)}submit"' in html, 'id="people"' in html) == (
        True,
    ) * 3
    assert f'action="{page_of(world)}submit"' not in world.client("auditor").get(page_of(world)).content.decode()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"state": "submitted"}, "Nhiệm vụ đã nộp"),
        ({"state": "accepted"}, "Nhiệm vụ đã được chấp nhận"),
        ({"state": "frozen"}, "Số liệu của nhiệm vụ này đã chốt"),
        ({"closes_on": "2026-03-09"}, "Đã quá hạn nhận số liệu (09/3/2026)"),
    ],
)
def test_a_page_that_takes_nothing_says_why_and_what_to_do(world, change, sentence):
    Duty.objects.update(**change)
    html = world.client("officer-an").get(page_of(world)).content.decode()
    assert (sentence in html, 'name="save"' in html) == (True, False)


@pytest.mark.parametrize("state", ["planned", "closed", "frozen"])
def test_a_round_that_is_not_open_says_so(world, state):
    type(world.round).objects.update(state=state)
    html = world.client("officer-an").get(page_of(world)).content.decode()
    assert ('class="message is-info"' in html, 'name="save"' in html) == (True, False)


def test_an_address_beyond_all_numbers_is_not_found(world):
    client = world.client("officer-an")
    assert [client.get(f"/duties/{number}/").status_code for number in (0, 10**9, 10**30)] == [404, 404, 404]


def test_an_element_of_which_a_divisor_is_zero_gives_no_indicator(world):
    client = world.client("officer-an")
    send(client, world, {"element": "people", "text": "0"}, {"element": "spending", "text": "10"})
    assert "không tính được (chia cho 0)" in client.get(f"/indicators/test-2026/{AN}/").content.decode()


def test_a_number_that_the_script_reads_has_a_point_in_every_language(world):
    client = world.client("officer-an")
    send(client, world, {"element": "people", "text": "12000"})
    for language in ("vi", "en"):
        account = world.accounts["officer-an"]
        account.language = language
        account.save()
        assert 'data-value="12000.0"' in client.get(page_of(world)).content.decode()
