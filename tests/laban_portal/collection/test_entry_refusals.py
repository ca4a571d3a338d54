# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from laban_portal.collection.models import Duty, Revision
from laban_portal.collection.rules.reading import LONGEST_NOTE, LONGEST_NUMBER, LONGEST_TEXT
from tests.laban_portal.collection.entry_pages import OPERATION, page_of, send


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"\xff\x00", 422), (b"[]", 422), (b'{"cells": 1}', 422), (b'{"cells": ["x"]}', 422), (b"[" * 100_000, 422),
        (b'{"cells": [{"element": "", "operation": "x"}]}', 422), (b'{"cells": [{"element": 5, "operation": "x"}]}', 422),
        (b'{"cells": [], "source": "elsewhere"}', 422),
    ],
)  # fmt: skip
def test_what_has_not_the_shape_of_cells_is_refused_without_a_trace(world, body, status):
    answer = world.client("officer-an").post(f"{page_of(world)}save", body, content_type="application/json")
    assert (answer.status_code, answer["Content-Type"], Revision.objects.count()) == (
        status,
        "application/problem+json",
        0,
    )


@pytest.mark.parametrize(
    ("bad", "codes"),
    [
        ({"seen": True}, ["cell_states.bad_field"]), ({"password": "hunter2"}, ["cell_states.bad_field"]),
        ({"seen": 10**20}, ["cell_states.bad_field"]), ({"operation": "x" * 37}, ["cell_states.bad_field"]),
        ({"element": "p" * 61, "slice": 5}, ["cell_states.bad_field"] * 2), ({"text": "9" * 1_200_000}, ["save.too_long"]),
        ({"text": "9" * 8001, "note": "x" * 1001}, ["save.too_long", "save.note_too_long"]),
    ],
)  # fmt: skip
def test_a_cell_of_a_bad_shape_is_refused_alone_at_its_place(world, bad, codes):
    cells = (
        {"element": "people", "text": "12000"},
        {"element": "share", "text": "5", **bad},
        {"element": "spending", "text": "12,5"},
    )
    answer = send(world.client("officer-an"), world, *cells)
    outcomes = answer.json()["outcomes"]
    assert [(each["state"], [found["code"] for found in each["problems"]]) for each in outcomes] == [
        ("saved", []), ("refused", codes), ("saved", []),
    ]  # fmt: skip
    assert "hunter2" not in answer.content.decode()
    assert sorted(Revision.objects.values_list("element", flat=True)) == ["people", "spending"]


def test_a_cell_of_a_bad_shape_tells_nothing_of_a_duty_that_is_not_theirs(world):
    assert send(world.client("officer-binh"), world, {"element": "people", "seen": True}).status_code == 404


def test_one_far_too_long_cell_is_refused_alone_and_the_others_of_its_sending_are_saved(world):
    cells = ({"element": "people", "text": "9" * 3000, "note": "x" * 1500}, {"element": "spending", "text": "12,5"})
    outcomes = send(world.client("officer-an"), world, *cells).json()["outcomes"]
    assert [(each["state"], [found["code"] for found in each["problems"]]) for each in outcomes] == [
        ("refused", ["save.too_long", "save.note_too_long"]), ("saved", []),
    ]  # fmt: skip
    assert list(Revision.objects.values_list("element", "text")) == [("spending", "12.5")]


def test_the_script_has_the_limits_of_the_server():
    script = finders.find("collection/limits.js")
    found = dict(re.findall(r"(LONGEST_\w+) = (\d+)", Path(str(script)).read_text(encoding="utf-8")))
    assert {name: int(each) for name, each in found.items()} == {
        "LONGEST_TEXT": LONGEST_TEXT, "LONGEST_NUMBER": LONGEST_NUMBER, "LONGEST_NOTE": LONGEST_NOTE,
    }  # fmt: skip


def test_saving_says_why_not_in_json(world, client):
    assert send(client, world, {"element": "people", "text": "1"}).status_code == 401
    assert send(world.client("officer-binh"), world, {"element": "people", "text": "1"}).status_code == 404
    assert send(world.client("auditor"), world, {"element": "people", "text": "1"}).status_code == 403
    Duty.objects.update(state="submitted")
    answer = send(world.client("officer-an"), world, {"element": "people", "text": "1"})
    assert (answer.status_code, answer.json()["code"]) == (409, "save.duty_submitted")


def test_a_page_opened_by_one_person_never_saves_under_another_s_name(world):
    body = json.dumps({"cells": [{"element": "people", "text": "1", "operation": OPERATION.format(1)}]})
    sent = {"content_type": "application/json", "headers": {"X-Account": str(world.accounts["leader-an"].pk)}}
    answer = world.client("officer-an").post(f"{page_of(world)}save", body, **sent)
    assert (answer.status_code, answer.json()["code"], Revision.objects.count()) == (
        401,
        "cell_states.other_account",
        0,
    )


def test_a_hostile_text_is_shown_as_text(world):
    client = world.client("officer-an")
    send(client, world, {"element": "people", "text": '"><script>alert(1)</script>'})
    html = client.get(page_of(world)).content.decode()
    assert ("<script>alert" in html, "&lt;script&gt;alert" in html) == (False, True)


@pytest.mark.parametrize(("language", "megabytes"), [("vi", "hơn 2 MB"), ("en", "More than 2 MB")])
def test_more_than_is_read_is_told_to_the_script_in_words(world, language, megabytes):
    client = world.client("officer-an")
    client.cookies["django_language"] = language
    client.post("/language/", {"language": language})
    body = json.dumps({"cells": [{"element": "people", "note": "x" * 2_200_000}]})
    answer = client.post(f"{page_of(world)}save", body, content_type="application/json")
    told = answer.json()
    assert (answer.status_code, answer["Content-Type"]) == (413, "application/problem+json")
    assert (told["status"], told["code"], megabytes in told["detail"]) == (413, "refusal.too_many_bytes", True)
    assert not Revision.objects.exists()


@pytest.mark.parametrize("door", ["", "save"])
@pytest.mark.parametrize(
    ("sent", "words"),
    [({"text-0": "x" * 2_200_000}, "hơn 2 MB"), ({f"text-{at}": "1" for at in range(7000)}, "hơn 6.000 trường")],
)
def test_more_than_is_read_is_told_on_a_page_in_words(world, door, sent, words):
    client = Client(enforce_csrf_checks=True)
    client.cookies = world.client("officer-an").cookies
    client.get(page_of(world))
    answer = client.post(f"{page_of(world)}{door}", urlencode(sent), content_type="application/x-www-form-urlencoded")
    html = answer.content.decode()
    assert (answer.status_code, words in html, "Chưa có gì được lưu" in html) == (413, True, True)
    assert not Revision.objects.exists()


@pytest.mark.parametrize(("style", "mark", "number"), [("comma", ",", "1.234,5"), ("point", ".", "1,234.5")])
def test_the_page_and_its_script_write_numbers_in_faults_as_the_person_does(world, style, mark, number):
    account = world.accounts["officer-an"]
    account.number_style = style
    account.save()
    client = world.client("officer-an")
    told = send(client, world, {"element": "share", "text": f"1234{mark}5"}).json()["outcomes"][0]
    assert told["problems"][0]["text"].startswith(f"{number} không nằm")
    assert f"{number} không nằm" in client.get(page_of(world)).content.decode()
