# SPDX-License-Identifier: Apache-2.0
"""What catalogues are told: every edition, every file, true addresses, the licence, and that figures are generated."""

from __future__ import annotations

import json
from typing import Any

import pytest
from frictionless import validate

from laban.io.open.csv_file import csv_file
from laban.io.open.formats import FORMATS, fits
from laban_portal.publishing.data.described import catalogue, data_package, how_to_cite, json_ld
from laban_portal.publishing.data.edition.tables import table, tables
from tests.laban_portal.publishing.books import asem, vietnam

BASE = "https://pii.example/"


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(catalogue(vietnam()[:2], ("vi", "en"), BASE))
    return found


def test_the_catalogue_has_a_dataset_for_each_edition_and_a_distribution_for_each_file(told):
    again, first = told["dcat:dataset"]
    assert (again["dct:identifier"], first["dct:identifier"]) == ("2025-2", "2025")
    assert again["dct:replaces"] == {"@id": f"{BASE}vi/2025/index.html"}
    assert first["dct:isReplacedBy"] == {"@id": f"{BASE}vi/2025-2/index.html"}
    book = vietnam()[0]
    expected = {
        f"{BASE}{language}/2025-2/data/{each.code}{form.ending}"
        for language in ("vi", "en") for each in tables(book, language) for form in FORMATS.values()
        if fits(each, form.name, book.pack.atlas)
    }  # fmt: skip
    assert {each["dcat:downloadURL"]["@id"] for each in again["dcat:distribution"]} == expected
    assert any("DEMONSTRATION" in each["@value"] for each in first["dct:description"])


def test_real_figures_carry_no_warning_and_their_own_licence():
    (only,) = json.loads(catalogue((asem(),), ("en", "vi"), BASE))["dcat:dataset"]
    assert not any("DEMONSTRATION" in each["@value"] for each in only["dct:description"])
    assert only["dct:license"] == {"@type": "dct:LicenseDocument", "rdfs:label": asem().pack.licence}


def test_a_page_is_described_to_search_engines_without_leaving_its_element():
    data = table(vietnam()[1], "scores", "vi", BASE)
    text = json_ld(data, "ranking", "vi", BASE, endings=(".csv", ".xlsx", ".svg"))
    found = json.loads(text)
    assert not {"<", ">", "&"} & set(text)
    assert (found["@type"], found["url"]) == ("Dataset", f"{BASE}vi/2025/ranking.html")
    assert [each["contentUrl"] for each in found["distribution"]] == [
        f"{BASE}vi/2025/ranking.csv",
        f"{BASE}vi/2025/ranking.xlsx",
    ]
    assert found["temporalCoverage"] == "2023/2025"
    assert found["creator"] == {"@type": "Organization", "name": "Bộ"}
    assert found["description"].startswith("SỐ LIỆU GIẢ LẬP")
    assert how_to_cite(data, "en") == (
        "Ministry. Provincial Innovation Index (PII) of Vietnam, edition 2025: Scores and ranks. demonstration data. "
        f"{BASE}vi/2025/data/scores.csv"
    )


def test_without_the_address_of_the_site_a_description_leads_from_the_page_itself():
    data = table(vietnam()[1], "scores", "vi")
    found = json.loads(json_ld(data, "units/01/sources", "vi", "", endings=(".csv",)))
    assert found["url"] == "../../../../vi/2025/units/01/sources.html"
    assert found["includedInDataCatalog"]["url"] == "../../../../catalog.jsonld"


@pytest.mark.slow
def test_the_package_of_an_edition_lies_beside_its_files_and_is_valid(tmp_path):
    for each in tables(asem(), "en"):
        (tmp_path / f"{each.code}.csv").write_bytes(csv_file(each, "en"))
    (tmp_path / "datapackage.json").write_bytes(data_package(asem(), "en"))
    assert validate(str(tmp_path / "datapackage.json")).flatten(["code", "message"]) == []
