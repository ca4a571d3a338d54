# SPDX-License-Identifier: Apache-2.0
"""Evidence through the interface: what programs may see and do is what their person may."""

from __future__ import annotations

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from laban_portal.evidence.models import Citation, Document
from laban_portal.files.models import Stored
from tests.laban_portal.api.conftest import problem_in
from tests.laban_portal.conftest import AN, BINH
from tests.laban_portal.evidence.papers import HTML, add, pdf, prove

FACTS = {
    "unit": AN,
    "kind": "report",
    "issuer": "Sở KH&CN",
    "title": "Báo cáo",
    "number": "7/BC",
    "issued_on": "2025-11-02",
}


def send(client, path, body):
    return client.post(path, json.dumps(body), content_type="application/json")


def codes(response):
    document = problem_in(response, 422, response.json()["code"])
    return [(each["place"], each["code"]) for each in document["errors"]]


def test_a_document_is_registered_filed_cited_and_read_again(world, program):
    client, duty = program("officer-an"), world.duties[AN].pk
    made = send(client, "/api/v1/documents", {**FACTS, "valid_to": "2026-12-31", "public": True}).json()
    key = made["key"]
    assert (made["unit"], made["number"], made["has_file"], made["citations"]) == (AN, "7/BC", False, [])
    filed = client.post(f"/api/v1/documents/{key}/file", {"file": SimpleUploadedFile("báo cáo.pdf", pdf())}).json()
    assert (filed["file"]["name"], filed["file"]["pages"], filed["pages"]) == ("báo cáo.pdf", 3, 3)
    body = {
        "document": key,
        "cells": [{"element": "people"}, {"element": "share", "slice": ""}],
        "page": 2,
        "place": "Bảng 1",
    }
    assert send(client, f"/api/v1/duties/{duty}/citations", body).json() == {"made": 2}
    assert send(client, f"/api/v1/duties/{duty}/citations", body).json() == {"made": 0}
    items = client.get(f"/api/v1/duties/{duty}/citations?element=people&slice=").json()["items"]
    assert [(each["document"], each["element"], each["page"], each["place"], each["earlier"]) for each in items] == [
        (key, "people", 2, "Bảng 1", False)
    ]
    assert len(client.get(f"/api/v1/documents/{key}").json()["citations"]) == 2


def test_the_list_is_narrowed_and_comes_in_pages(world, program):
    keys = [add(world, number=f"{number}/QĐ") for number in range(3)]
    add(world, who="officer-binh", unit=BINH)
    client = program("officer-an")
    first = client.get("/api/v1/documents?limit=2&words=du+toan").json()
    rest = client.get(f"/api/v1/documents?limit=2&cursor={first['next']}").json()
    assert [each["key"] for each in (*first["items"], *rest["items"])] == keys
    assert (rest["next"], rest["items"][0]["cited"]) == ("", 0)
    assert client.get(f"/api/v1/documents?unit={BINH}").json() == {"items": [], "next": ""}
    assert program("administrator").get("/api/v1/documents").json() == {"items": [], "next": ""}
    assert client.get("/api/v1/documents?kind=rumour").status_code == 422


def test_what_others_may_not_see_they_do_not_find(world, program):
    key = add(world, content=pdf())
    prove(world, key)
    for who in ("officer-binh", "officer-anh", "administrator"):
        client = program(who)
        assert client.get(f"/api/v1/documents/{key}").status_code == 404
        assert client.get(f"/api/v1/duties/{world.duties[AN].pk}/citations").status_code == 404
        assert (
            client.post(f"/api/v1/documents/{key}/file", {"file": SimpleUploadedFile("a.pdf", pdf(1))}).status_code
            == 404
        )
    assert program("reviewer").post(
        f"/api/v1/documents/{key}/file", {"file": SimpleUploadedFile("a.pdf", pdf(1))}
    ).status_code == 403  # fmt: skip
    assert send(program("officer-binh"), "/api/v1/documents", FACTS).status_code == 403
    assert send(program("officer-an", scopes=("read",)), "/api/v1/documents", FACTS).status_code == 403


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ({}, [("unit", "api.missing"), ("kind", "api.missing"), ("issuer", "api.missing"), ("title", "api.missing")]),
        ({**FACTS, "colour": 1, "title": " "}, [("colour", "api.unknown_field"), ("title", "api.missing")]),
        ({**FACTS, "issuer": 7, "note": "x" * 1001}, [("issuer", "api.no_text"), ("note", "api.too_long")]),
        ({**FACTS, "title": "a\u0007"}, [("title", "api.unfit_letters")]),
        (
            {**FACTS, "kind": "rumour", "public": "yes", "issued_on": "2.11.2025", "valid_to": 5},
            [("issued_on", "api.no_day"), ("valid_to", "api.no_day"), ("kind", "api.no_choice"),
             ("public", "api.no_yes_or_no")],
        ),
        ({**FACTS, "issued_on": "2027-01-01", "number": "<7>"},
         [("number", "evidence.number_wrong"), ("issued_on", "evidence.issued_later")]),
    ],
)  # fmt: skip
def test_a_document_with_faults_is_refused_with_all_of_them(program, body, found):
    response = send(program("officer-an"), "/api/v1/documents", body)
    assert (response.status_code, codes(response), Document.objects.count()) == (422, found, 0)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ({}, [("document", "api.missing"), ("cells", "api.missing")]),
        ({"document": "x", "cells": []}, [("cells", "api.no_cells")]),
        ({"document": "x", "cells": [1, {"slice": "a"}], "page": 0},
         [("page", "api.no_whole_number"), ("cells[0]", "api.no_object_here"), ("cells[1].element", "api.missing")]),
        ({"document": "x", "cells": [{"element": "people", "at": 1}], "page": True},
         [("page", "api.no_whole_number"), ("cells[0].at", "api.unknown_field")]),
    ],
)  # fmt: skip
def test_a_citation_with_faults_is_refused_with_all_of_them(world, program, body, found):
    response = send(program("officer-an"), f"/api/v1/duties/{world.duties[AN].pk}/citations", body)
    assert (response.status_code, codes(response), Citation.objects.count()) == (422, found, 0)


def test_a_file_that_is_not_taken_is_refused_with_its_faults_and_leaves_no_trace(world, program):
    key = add(world)
    client = program("officer-an")
    answer = client.post(f"/api/v1/documents/{key}/file", {"file": SimpleUploadedFile("con.pdf", HTML)})
    assert (answer.status_code, codes(answer)) == (422, [("file", "files.name_device"), ("file", "files.ending")])
    assert client.post(f"/api/v1/documents/{key}/file", {}).status_code == 422
    assert Stored.objects.count() == 0
