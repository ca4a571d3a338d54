# SPDX-License-Identifier: Apache-2.0
"""Values sent by programs: what becomes of each cell, what a dry run tells, how often the database is asked, bad input."""

from __future__ import annotations

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laban_portal.collection.models import Cell, Chain, Duty, Revision
from tests.laban_portal.api.conftest import problem_in, put
from tests.laban_portal.conftest import AN


def test_each_cell_has_its_own_outcome(world, program):
    response = put(
        program("officer-an"), world.duties[AN].pk,
        {"element": "people", "text": "1200", "note": "count of 31 December", "flag": "p"},
        {"element": "spending", "kind": "none", "reason": "not_yet", "note": "in April"}, {"element": "colour", "text": "3"},
    )  # fmt: skip
    document = response.json()
    found = [
        (each["element"], each["state"], each["number"], each["text"], each["reason"]) for each in document["outcomes"]
    ]
    assert found == [
        ("people", "saved", 1, "1200", ""), ("spending", "saved", 1, "", "not_yet"), ("colour", "refused", 0, "", ""),
    ]  # fmt: skip
    assert [each["code"] for each in document["outcomes"][2]["problems"]] == ["save.unknown_cell"]
    assert (document["filled"], document["required"], document["head"]) == (2, 2, Chain.objects.get(unit_id=AN).head)
    assert set(Revision.objects.values_list("source", "by_name")) == {("api", "Officer-An")}


def test_a_value_over_one_that_was_not_seen_is_a_conflict_that_shows_both(world, program):
    duty = world.duties[AN].pk
    put(program("officer-an"), duty, {"element": "people", "text": "7"})
    outcome = put(program("leader-an"), duty, {"element": "people", "text": "8"}).json()["outcomes"][0]
    assert (outcome["state"], outcome["text"], outcome["by_name"], outcome["number"]) == (
        "conflict",
        "7",
        "Officer-An",
        1,
    )
    outcome = put(program("leader-an"), duty, {"element": "people", "text": "8", "seen": 1.0}).json()["outcomes"][0]
    assert (outcome["state"], outcome["text"], outcome["number"]) == ("saved", "8", 2)


def test_a_number_that_can_mean_two_is_asked_back_in_both_readings(world, program):
    duty = world.duties[AN].pk
    outcome = put(program("officer-an"), duty, {"element": "spending", "text": "1.234"}).json()["outcomes"][0]
    assert (outcome["state"], {each["style"] for each in outcome["readings"]}) == ("ask", {"comma", "point"})
    outcome = put(
        program("officer-an"),
        duty,
        {"element": "spending", "text": "1.234", "style": "point", "seen": outcome["number"]},
    ).json()["outcomes"][0]
    assert (outcome["state"], outcome["text"]) == ("saved", "1.234")


def test_an_operation_sent_twice_is_saved_once(world, program):
    cell = {"element": "people", "text": "7", "operation": "0b5e8f0e-7a52-4c1f-9a0e-000000000001"}
    first, second = (put(program("officer-an"), world.duties[AN].pk, cell).json()["outcomes"] for _ in range(2))
    assert (first, Revision.objects.count()) == (second, 1)


def test_a_dry_run_tells_what_would_happen_and_writes_nothing(world, program):
    duty, client = world.duties[AN].pk, program("officer-an")
    before = list(Duty.objects.filter(pk=duty).values())
    tried = put(client, duty, {"element": "people", "text": "7"}, dry_run="true").json()
    assert (Revision.objects.count(), Cell.objects.count(), Chain.objects.get(unit_id=AN).sequence) == (0, 0, 0)
    assert list(Duty.objects.filter(pk=duty).values()) == before
    saved = put(client, duty, {"element": "people", "text": "7"}).json()
    assert (tried.pop("dry_run"), saved.pop("dry_run")) == (True, False)
    assert (tried.pop("head") != "", saved.pop("head") != "", tried) == (True, True, saved)


def test_a_duty_that_was_handed_in_takes_nothing(world, program):
    Duty.objects.filter(pk=world.duties[AN].pk).update(state="submitted")
    problem_in(
        put(program("officer-an"), world.duties[AN].pk, {"element": "people", "text": "7"}), 409, "save.duty_submitted"
    )


def test_the_number_of_queries_does_not_depend_on_the_number_of_cells(world, program):
    client, counts = program("officer-an"), []
    put(client, world.duties[AN].pk, {"element": "people", "text": "1"})
    for cells in ([("spending", "2")], [("people", "3"), ("spending", "4"), ("share", "5")]):
        seen = {cell.element: cell.number for cell in Cell.objects.all()}
        sent = [{"element": element, "text": text, "seen": seen.get(element, 0)} for element, text in cells]
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert {each["state"] for each in put(client, world.duties[AN].pk, *sent).json()["outcomes"]} == {"saved"}
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert counts[1] <= 18


def test_a_duty_is_read_with_its_cells_and_what_may_be_sent(world, program):
    client = program("officer-an")
    put(client, world.duties[AN].pk, {"element": "people", "text": "7"})
    document = client.get(f"/api/v1/duties/{world.duties[AN].pk}").json()
    cells = [
        (each["element"], each["field"], each["required"], each["number"], each["text"]) for each in document["cells"]
    ]
    assert cells == [
        ("people", "integer", True, 1, "7"),
        ("spending", "number", True, 0, ""),
        ("share", "share", False, 0, ""),
    ]
    assert (document["round"], document["unit"], document["period"], document["locked"]) == (
        "test-2026",
        AN,
        "2025",
        "",
    )


def test_the_number_of_queries_of_a_page_of_duties_does_not_depend_on_its_length(program):
    client, counts = program("manager"), []
    client.get("/api/v1/me")
    for limit in (1, 3):
        with CaptureQueriesContext(connection) as queries:
            assert len(client.get(f"/api/v1/duties?limit={limit}").json()["items"]) == limit
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_pages_follow_one_another_by_their_cursor(world, program):
    client, found, cursor = program("manager"), [], ""
    while True:
        page = client.get(f"/api/v1/duties?limit=3&cursor={cursor}").json()
        found += [each["duty"] for each in page["items"]]
        cursor = page["next"]
        if not cursor:
            break
    assert found == sorted(duty.pk for duty in world.duties.values())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)
NAMES = st.sampled_from(
    ["element", "slice", "text", "kind", "reason", "note", "flag", "answer", "style", "seen", "operation"]
)
CELLS = st.fixed_dictionaries(
    {"element": st.sampled_from(["people", "spending"])}, optional={"text": st.just("7")}
).flatmap(
    lambda good: st.dictionaries(NAMES | st.text(max_size=8), JSON, min_size=1, max_size=4).map(
        lambda bad: {**good, **bad}
    )
)
HOSTILE = st.binary(max_size=200) | JSON.map(lambda value: json.dumps(value).encode()) | st.lists(
    CELLS, min_size=1, max_size=3
).map(lambda cells: json.dumps({"cells": cells}).encode())  # fmt: skip


@pytest.mark.once
def test_whatever_is_sent_is_taken_whole_or_refused_in_words_and_then_leaves_no_trace(world, program):
    client, path = program("officer-an"), f"/api/v1/duties/{world.duties[AN].pk}/cells"

    @settings(max_examples=300, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(body=HOSTILE)
    def send(body):
        before = Revision.objects.count(), Cell.objects.count(), Chain.objects.get(unit_id=AN).head
        response = client.put(path, body, content_type="application/json")
        after = Revision.objects.count(), Cell.objects.count(), Chain.objects.get(unit_id=AN).head
        if response.status_code == 200:
            states = [each["state"] for each in response.json()["outcomes"]]
            assert len(states) == len(json.loads(body)["cells"])
            assert after[0] - before[0] <= sum(state in {"saved", "ask", "unread"} for state in states)
        else:
            problem_in(response, response.status_code, response.json()["code"])
            assert response.status_code in {400, 422}
            assert after == before

    send()
