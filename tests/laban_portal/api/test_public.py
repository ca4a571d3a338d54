# SPDX-License-Identifier: Apache-2.0
"""Published editions through the interface: to anyone, exactly, in pages and in every format; never what is not published."""

from __future__ import annotations

import csv
import io
import json
from hashlib import sha256

import pytest
from django.test import Client

from laban.io.open.formats import FORMATS, fits, written
from laban_portal.api import limits
from laban_portal.publishing.data.edition.tables import TABLES, table
from tests.laban_portal.api.conftest import problem_in
from tests.laban_portal.api.published import lay_edition

pytestmark = pytest.mark.django_db

ROOT = "/api/v1/public/editions"


@pytest.fixture
def anyone() -> Client:
    return Client(raise_request_exception=False)


def walked(client: Client, address: str) -> list[dict[str, object]]:
    """Follow the Link header from page to page."""
    rows: list[dict[str, object]] = []
    while address:
        response = client.get(address)
        rows += response.json()["items"]
        links = {part.split(";")[1].strip(): part.split(";")[0].strip("<> ") for part in response["Link"].split(", ")}
        address = links.get('rel="next"', "")
    return rows


def test_without_an_edition_the_list_is_empty_and_nothing_is_found(anyone):
    assert anyone.get(ROOT).json() == {"items": []}
    problem_in(anyone.get(f"{ROOT}/latest"), 404, "api.no_edition")


def test_only_what_is_published_is_ever_found(anyone):
    for number, state in enumerate(("draft", "preview", "embargo", "discarded")):
        lay_edition(state, f"2018-{number}")
    assert anyone.get(ROOT).json() == {"items": []}
    for number in range(4):
        for tail in ("", "/scores", "/tables/scores"):
            problem_in(anyone.get(f"{ROOT}/2018-{number}{tail}"), 404, "api.no_edition")


def test_an_edition_tells_its_proof_its_tables_and_their_formats(anyone):
    lay_edition()
    (listed,) = anyone.get(ROOT).json()["items"]
    found = anyone.get(f"{ROOT}/2018").json()
    assert listed == {name: value for name, value in found.items() if name in listed}
    assert (listed["edition"], listed["year"], listed["latest"], listed["demonstration"]) == ("2018", 2018, True, False)
    assert found["manifest"]["release"]["code"] == "2018"
    assert len(found["hash"]) == 64
    assert len(bytes.fromhex(found["signature"])) == 64
    assert found["key"].startswith("-----BEGIN PUBLIC KEY-----")
    assert [each["table"] for each in found["tables"]] == list(TABLES)
    assert {each["table"]: each["formats"] for each in found["tables"]}["findings"] == [
        form for form in FORMATS if form != "geojson"
    ]


def test_the_pages_hold_every_row_of_the_very_table_that_files_are_written_from(anyone):
    book = lay_edition()
    for name, operation in {"scores": "scores", "values": "values", "elements": "elements", "units": "units",
                            "indicators": "items", "findings": "findings", "moves": "moves"}.items():  # fmt: skip
        made = table(book, name, "en")
        codes = [each.code for each in made.columns]
        rows = walked(anyone, f"{ROOT}/2018/{operation}?limit=1700")
        assert len(rows) == len(made.rows)
        numbers = [at for at, each in enumerate(made.columns) if each.kind in {"number", "whole", "year"}]
        assert [[row[codes[at]] for at in numbers] for row in rows] == [
            [row[at] for at in numbers] for row in made.rows
        ]


def test_filters_choose_rows_and_a_misspelt_one_is_refused(anyone):
    book = lay_edition()
    root, unit = book.pack.framework.root, book.main.result.units.members[0].code
    (row,) = anyone.get(f"{ROOT}/2018/scores?territory=iso3&year=2018&item={root}&unit={unit}").json()["items"]
    assert (row["unit"], row["item"], row["score"]) == (unit, root, float(book.main.result.scores[0, 0, 0]))
    assert anyone.get(f"{ROOT}/2018/scores?year=1999").json()["count"] == 0
    problem_in(anyone.get(f"{ROOT}/2018/scores?units={unit}"), 422, "api.faults")
    problem_in(anyone.get(f"{ROOT}/2018/tables/scores?format=pdf"), 422, "api.faults")


@pytest.mark.parametrize("name", ["csv", "json", "xlsx", "sdmx-csv", "datapackage", "csvw"])
def test_a_table_comes_in_each_format_with_its_media_type(anyone, name):
    book = lay_edition()
    response = anyone.get(f"{ROOT}/2018/tables/chances?format={name}&language=en")
    assert response["Content-Type"] == FORMATS[name].media
    assert response["Content-Disposition"] == f'attachment; filename="chances-2018{FORMATS[name].ending}"'
    if name == "csv":
        read = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"), newline="")))
        assert [float(row["probability"]) for row in read] == [row[-1] for row in table(book, "chances", "en").rows]


def test_a_format_that_does_not_fit_is_not_found(anyone):
    lay_edition()
    problem_in(anyone.get(f"{ROOT}/2018/tables/scores?format=geojson"), 404, "api.no_such_form")


def test_answers_may_be_kept_by_caches_and_know_nobody(anyone, world):
    lay_edition()
    for address in (ROOT, f"{ROOT}/latest", f"{ROOT}/2018/scores?limit=1", f"{ROOT}/2018/tables/peers?format=csv"):
        first = anyone.get(address)
        assert first.status_code == 200
        assert "Vary" not in first
        assert not first.cookies
        assert first["Cache-Control"] == ("public, max-age=3600" if "2018" in address else "public, max-age=300")
        assert first["Access-Control-Allow-Origin"] == "*"
        again = anyone.get(address, headers={"if-none-match": first["ETag"]})
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
        known = world.client("officer-an").get(address)
        assert (known.content, "Vary" in known, bool(known.cookies)) == (first.content, False, False)


def test_a_network_address_may_not_ask_without_end(anyone, monkeypatch):
    monkeypatch.setattr(limits, "A_MINUTE", 3)
    assert [anyone.get(ROOT).status_code for _ in range(3)] == [200] * 3
    response = anyone.get(ROOT)
    problem_in(response, 429, "api.too_often_here")
    assert int(response["Retry-After"]) <= 60


def test_the_newest_edition_has_an_address_of_its_own(anyone):
    book = lay_edition()
    latest = anyone.get(f"{ROOT}/latest/scores?limit=1").json()
    assert (latest["edition"], latest["next"]) == ("2018", "1")
    whole = anyone.get(f"{ROOT}/latest/tables/scores?format=json")
    assert json.loads(whole.content)["count"] == len(table(book, "scores", "en").rows)
    assert whole["ETag"] == f'"{sha256(whole.content).hexdigest()[:32]}"'
    assert fits(table(book, "scores", "en"), "csv")
    assert written(table(book, "scores", "en"), "csv", "en").startswith(b"\xef\xbb\xbf")
