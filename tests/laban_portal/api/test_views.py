# SPDX-License-Identifier: Apache-2.0
"""The description for machines and for people, a page for each code, and answers that are not sent twice."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from laban_portal.api.interface import description
from laban_portal.api.texts.en.api import WORDS as ENGLISH
from laban_portal.api.texts.vi.api import WORDS as VIETNAMESE
from tests.laban_portal.api.conftest import problem_in, put
from tests.laban_portal.conftest import AN, ANH, ANH2, BINH

pytestmark = pytest.mark.usefixtures("world")


def test_the_description_is_openapi_3_1_and_names_every_refusal_of_every_operation():
    document = Client().get("/api/v1/openapi.json").json()
    assert document["openapi"] == "3.1.0"
    refusals = {"400", "401", "403", "404", "405", "409", "413", "415", "422", "429", "500"}
    for methods in document["paths"].values():
        for operation in methods.values():
            assert refusals <= set(operation["responses"])
            public = operation["operationId"] == "verify" or operation["tags"] == ["public"]
            assert operation["security"] == ([] if public else [{"token": []}])
            assert operation["summary"]


def test_the_page_of_the_interface_tells_of_every_operation_without_anything_from_elsewhere():
    page = Client().get("/api/v1/docs").content.decode()
    for methods in description()["paths"].values():
        for operation in methods.values():
            assert f'id="{operation["operationId"]}"' in page
    assert re.findall(r'(?:src|href)="(?:https?:)?//[^"]*"', page) == []
    assert "<script>" not in page


@pytest.mark.parametrize("code", ["api.who", "save.round_closed", "values.below"])
def test_every_code_has_a_page_in_both_languages(code):
    page = Client().get(f"/api/v1/problems/{code}").content.decode()
    assert page.count("<blockquote") == 2


@pytest.mark.parametrize(
    "code", ["api.nothing", "nothing.who", "api", "os.path", "..x.y", "api.__doc__", "a" * 400, "speak.say"]
)
def test_a_code_nobody_says_has_no_page(code):
    assert Client().get(f"/api/v1/problems/{code}").status_code == 404


def test_both_languages_say_the_same_things_with_the_same_facts():
    facts = {language: {name: set(re.findall(r"\{(\w+)\}", text)) for name, text in words.items()}
             for language, words in (("vi", VIETNAMESE), ("en", ENGLISH))}  # fmt: skip
    assert facts["vi"] == facts["en"]


@pytest.mark.parametrize(
    "path", ["/api/v1/catalogue", "/api/v1/catalogue/{form}", "/api/v1/units", f"/api/v1/units/{AN}"]
)
def test_what_a_program_has_already_is_not_sent_again(world, program, path):
    client, path = program("officer-an"), path.format(form=world.form.pk)
    first = client.get(path)
    second = client.get(path, headers={"if-none-match": f"W/{first['ETag']}"})
    assert (first.status_code, second.status_code, second.content, second["ETag"]) == (200, 304, b"", first["ETag"])
    assert client.get(path, headers={"if-none-match": '"other"'}).status_code == 200


def test_a_version_is_given_as_it_is_kept(world, program):
    document = program("officer-an").get(f"/api/v1/catalogue/{world.form.pk}").json()
    assert (document["code"], document["hash"], document["content"]["form"]["code"]) == ("F1", world.form.hash, "F1")
    assert document["versions"] == [{"version": world.form.pk, "number": 1, "state": "ready"}]


def test_a_unit_is_given_with_those_it_took_the_place_of(program):
    document = program("officer-an").get(f"/api/v1/units/{AN}").json()
    assert (document["key"], set(document["predecessors"]), document["successors"]) == (AN, {ANH, ANH2}, [])
    problem_in(program("officer-an").get("/api/v1/units/n/99@2025-07-01"), 404, "units.no_unit")


def test_a_round_is_told_with_its_dates_and_how_far_one_s_own_part_is(world, program):
    client = program("officer-an")
    document = client.get("/api/v1/rounds/test-2026").json()
    assert (document["code"], document["on_time_until"], document["closes_on"]) == (
        "test-2026",
        "2026-03-20",
        "2026-03-31",
    )
    part = client.get("/api/v1/rounds/test-2026/completeness").json()
    assert ([each["key"] for each in part["units"]], part["total"]["required"]) == ([AN], 2)
    assert [each["code"] for each in client.get("/api/v1/rounds").json()["items"]] == [world.round.code]


@pytest.mark.parametrize("who", ["auditor", "administrator"])
def test_the_audit_trail_is_read_by_auditors_and_administrators(program, who):
    found = program(who).get("/api/v1/audit?action=audit_people.token_made&last=9999-12-31&first=0001-01-01").json()
    assert [each["by_name"] for each in found["items"]] == [who.title()]


@pytest.mark.parametrize("who", ["officer-an", "reviewer", "manager", "analyst"])
def test_the_audit_trail_is_closed_to_others(program, who):
    problem_in(program(who).get("/api/v1/audit"), 403, "api.not_allowed")


def test_the_indicators_of_a_unit_come_out_of_what_was_typed(world, program):
    client = program("officer-an")
    put(client, world.duties[AN].pk, {"element": "people", "text": "2"}, {"element": "spending", "text": "5"})
    found = client.get(f"/api/v1/rounds/test-2026/units/{AN}/indicators").json()
    assert [(each["code"], each["shown"], each["missing"]) for each in found["items"]] == [("1", "2.500", [])]
    problem_in(client.get(f"/api/v1/rounds/test-2026/units/{BINH}/indicators"), 404, "refusal.no_page")


def test_the_history_is_searched_by_words(world, program):
    client = program("officer-an")
    put(
        client,
        world.duties[AN].pk,
        {"element": "people", "text": "2", "note": "đếm lại"},
        {"element": "spending", "text": "5"},
    )
    for query, found in {
        "words=đếm": ["people"],
        "element=spending": ["spending"],
        "words=nothing": [],
        "slice=": ["spending", "people"],
    }.items():
        assert [each["element"] for each in client.get(f"/api/v1/history?{query}").json()["items"]] == found
