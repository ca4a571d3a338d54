# SPDX-License-Identifier: Apache-2.0
"""CSV on the Web: the description fits the file beside it."""

from __future__ import annotations

import json

from laban.io.open.csv_file import csv_file
from laban.io.open.csvw import csvw


def test_the_description_names_the_very_columns_of_the_file(table):
    found = json.loads(csvw(table))
    header = csv_file(table, "vi").decode("utf-8-sig").splitlines()[0].split(",")
    columns = found["tableSchema"]["columns"]
    assert [each["name"] for each in columns] == [each["titles"] for each in columns] == header
    assert {each["name"]: each["datatype"] for each in columns if each["datatype"] != "string"} == {
        "year": "gYear", "score": "double", "rank": "double",
    }  # fmt: skip
    assert found["tableSchema"]["primaryKey"] == list(table.key)
    assert found["url"] == "ranking.csv"


def test_licence_source_citation_and_warning_travel_along(table):
    found = json.loads(csvw(table))
    assert found["dc:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    assert found["dc:source"] == "Nguồn <A>"
    assert {each["@language"] for each in found["schema:warning"]} == {"vi", "en"}
    assert len(found["dc:conformsTo"]) == 7
