# SPDX-License-Identifier: Apache-2.0
"""Every refusal has one shape, on every route, in the reader's language."""

from __future__ import annotations

import json

import pytest
from django.http import Http404
from django.test import Client, RequestFactory

from laban_portal.api.interface import description
from laban_portal.api.problem import language_of, refuse
from laban_portal.api.texts.en.api import WORDS as ENGLISH
from laban_portal.api.texts.vi.api import WORDS as VIETNAMESE
from laban_portal.collection.models import Revision
from laban_portal.ui.errors import WrongState
from tests.laban_portal.api.conftest import problem_in, put
from tests.laban_portal.conftest import AN

pytestmark = pytest.mark.once

ROUTES = [(method, path) for path, methods in description()["paths"].items() for method in methods]
PUBLIC = {path for _, path in ROUTES if "/verify" in path or "/public/" in path}
"""What a stranger may ask."""
HOLES = {
    "duty": 1, "version": 1, "code": "test-2026", "unit": "n/01", "report": "LB-AAAA-AAAA-AAAA", "number": 1,
    "correction": 1, "kind": "pdf", "discussion": 1, "decision": 1, "appeal": 1, "snapshot": 1,
    "edition": "2025", "table": "scores",
}  # fmt: skip


def filled_in(path: str) -> str:
    return path.format(key="A" * 24 if "/documents/" in path else "n/01", **HOLES)


def wanted_of(method: str, path: str) -> str:
    """Return the parameters that an address cannot do without."""
    parameters = description()["paths"][path][method].get("parameters", ())
    return "".join(f"&{each['name']}=people" for each in parameters if each["in"] == "query" and each["required"])


@pytest.mark.parametrize(("method", "path"), [each for each in ROUTES if each[1] not in PUBLIC])
@pytest.mark.usefixtures("world")
def test_every_route_refuses_a_stranger_in_the_one_shape(method, path):
    response = Client(headers={"accept-language": "en"}).generic(method, filled_in(path))
    problem = problem_in(response, 401, "api.who")
    assert (problem["detail"], response["WWW-Authenticate"]) == (ENGLISH["who"], 'Bearer realm="Laban"')
    assert response.cookies == {}


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_every_route_refuses_another_method_in_the_one_shape(program, method, path):
    response = program("officer-an").generic("PATCH", filled_in(path))
    problem_in(response, 405, "api.method")
    assert method.upper() in response["Allow"]


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_every_route_refuses_a_parameter_it_does_not_have(program, method, path):
    body = {"cells": [{"element": "people"}]} if method == "put" else {"reason": "why"} if "re" in path[-7:] else {}
    response = program("manager").generic(
        method,
        f"{filled_in(path)}?colour=red{wanted_of(method, path)}",
        json.dumps(body) if method != "get" else "",
        content_type="application/json",
    )
    problem = problem_in(response, 422, "api.faults")
    assert [(each["place"], each["code"]) for each in problem["errors"]] == [("query.colour", "api.unknown_parameter")]


@pytest.mark.parametrize(
    "path", ["/api/v1/nothing", "/api/v1/", "/api/v2/me", "/api/v1/duties/x", "/api/v1/duties/-1/cells", "/api/"]
)
def test_an_address_that_leads_nowhere_is_told_as_a_problem(program, path):
    problem_in(program("officer-an").get(path), 404, "api.nowhere")


def test_a_host_that_is_not_ours_is_refused_in_the_one_shape(program):
    problem_in(program("officer-an").get("/api/v1/me", headers={"host": "evil.example"}), 400, "api.malformed")


@pytest.mark.usefixtures("world")
def test_a_cookie_that_is_nonsense_is_nobody():
    problem_in(Client(headers={"cookie": "sessionid=\x01\xff; csrftoken=x"}).get("/api/v1/me"), 401, "api.who")


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("en", "en"),
        ("vi-VN,vi;q=0.9", "vi"),
        ("fr, en;q=0.5", "en"),
        ("de", "vi"),
        ("", "vi"),
        ("x" * 5000, "vi"),
        ("en;q=0", "vi"),
    ],
)
@pytest.mark.usefixtures("world")
def test_a_stranger_is_answered_in_the_language_they_ask_for_else_in_the_site_s(asked, language):
    response = Client(headers={"accept-language": asked}).get("/api/v1/me")
    sentence = {"vi": VIETNAMESE, "en": ENGLISH}[language]["who"]
    assert (json.loads(response.content)["detail"], response["Content-Language"]) == (sentence, language)


def test_who_asks_for_no_language_is_answered_in_their_account_s(world, secret_of):
    secret = secret_of("officer-an")
    world.accounts["officer-an"].language = "en"
    world.accounts["officer-an"].save()
    response = Client(headers={"authorization": f"Bearer {secret}"}).get("/api/v1/catalogue/999999", {"x": 1})
    assert (problem_in(response, 422, "api.faults")["title"], response["Content-Language"]) == (
        ENGLISH["title_422"],
        "en",
    )


def test_a_fault_of_ours_is_told_under_a_number_that_stands_in_the_log_and_says_nothing_else(caplog):
    request = RequestFactory().get("/api/v1/me", headers={"accept-language": "en"})
    problem = problem_in(refuse(request, ZeroDivisionError("secret of the database")), 500, "api.fault")
    assert problem["instance"] in caplog.text
    assert "secret" not in json.dumps(problem)


def test_errors_of_other_rooms_keep_their_status():
    request = RequestFactory().get("/api/v1/me", headers={"accept-language": "en"})
    problem_in(refuse(request, Http404()), 404, "api.nowhere")
    problem_in(refuse(request, WrongState("refusal.wrong_state")), 409, "refusal.wrong_state")


def test_the_language_of_a_request_without_a_person_is_the_site_s():
    assert language_of(RequestFactory().get("/api/v1/me")) == "vi"


BODIES = {
    "random bytes": (b"\x00\xff\xfe\x80random", 400, "api.not_utf8"),
    "half a letter": (b'{"cells": [{"element": "\xc3"}]}', 400, "api.not_utf8"),
    "no JSON": (b"{cells: 1", 400, "api.not_json"),
    "a list": (b"[]", 400, "api.no_object"),
    "nothing": (b"", 422, "api.faults"),
    "no number": (b'{"cells": NaN}', 400, "api.twice_or_no_number"),
    "a key twice": (b'{"cells": [], "cells": []}', 400, "api.twice_or_no_number"),
    "a number of ten thousand digits": (b'{"cells": ' + b"9" * 10_000 + b"}", 400, "api.too_deep"),
    "brackets without end": (b'{"cells": ' + b"[" * 100_000, 400, "api.too_deep"),
    "ten megabytes": (
        b'{"cells": [{"element": "people", "text": "' + b"9" * 10_000_000 + b'"}]}',
        413,
        "api.too_large",
    ),
    "a text of three thousand letters": (
        json.dumps({"cells": [{"element": "people", "text": "9" * 3000}]}).encode(),
        422,
        "api.faults",
    ),
    "NUL": (b'{"cells": [{"element": "people", "text": "1\\u0000"}]}', 422, "api.faults"),
    "half a pair": (b'{"cells": [{"element": "people", "note": "\\ud800"}]}', 422, "api.faults"),
    "a name that is no letter": (b'{"cells": [{"element": "people", "\\ud800\\u0000": 1}]}', 422, "api.faults"),
    "a huge number": (b'{"cells": [{"element": "people", "seen": 99999999999999999999999}]}', 422, "api.faults"),
    "yes as a number": (b'{"cells": [{"element": "people", "seen": true}]}', 422, "api.faults"),
    "six hundred and one cells": (json.dumps({"cells": [{"element": "people"}] * 601}).encode(), 422, "api.faults"),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_body_that_cannot_be_taken_is_refused_and_leaves_no_trace(world, program, name):
    body, status, code = BODIES[name]
    response = program("officer-an").put(
        f"/api/v1/duties/{world.duties[AN].pk}/cells", body, content_type="application/json"
    )
    problem_in(response, status, code)
    assert Revision.objects.count() == 0


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "", "a" * 500]
)
def test_a_body_of_another_kind_is_refused(world, program, kind):
    response = program("officer-an").generic(
        "PUT", f"/api/v1/duties/{world.duties[AN].pk}/cells", b'{"cells": []}', content_type=kind
    )
    problem_in(response, 415, "api.not_json_type")


def test_every_fault_of_a_body_is_told_at_once_with_its_place(world, program):
    response = put(
        program("officer-an"), world.duties[AN].pk,
        {"element": "people", "kind": "number", "seen": -1}, {"text": 7}, 3, {"element": "people", "colour": "red"},
    )  # fmt: skip
    found = [(each["place"], each["code"]) for each in problem_in(response, 422, "api.faults")["errors"]]
    assert found == [
        ("cells[0].kind", "api.no_choice"), ("cells[0].seen", "api.no_whole_number"), ("cells[1].element", "api.missing"),
        ("cells[1].text", "api.no_text"), ("cells[2]", "api.no_object_here"), ("cells[3].colour", "api.unknown_field"),
    ]  # fmt: skip


PARAMETERS = {
    "limit=0": "api.unfit", "limit=x": "api.no_whole_number", "limit=" + "9" * 5000: "api.no_whole_number",
    "state=begun": "api.no_choice", "mine=perhaps": "api.no_yes_or_no", "cursor=abc": "api.unfit", "unit=%00": "api.unfit",
    f"unit={'x' * 200}": "api.too_long",
}  # fmt: skip


@pytest.mark.parametrize("query", PARAMETERS)
def test_a_parameter_that_cannot_be_read_is_told_with_its_place(program, query):
    problem = problem_in(program("officer-an").get(f"/api/v1/duties?{query}"), 422, "api.faults")
    assert [(each["place"], each["code"]) for each in problem["errors"]] == [
        (f"query.{query.split('=')[0]}", PARAMETERS[query])
    ]
