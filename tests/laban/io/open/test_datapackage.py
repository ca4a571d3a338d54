# SPDX-License-Identifier: Apache-2.0
"""Data Packages: valid to frictionless, their hashes true, their numbers exact."""

from __future__ import annotations

import io
import json
import zipfile
from hashlib import sha256
from typing import Any

import pytest
from frictionless import Package, validate

from laban.io.open.csv_file import csv_file
from laban.io.open.datapackage import descriptor, package


def test_the_description_tells_licence_columns_and_true_hashes(table):
    with zipfile.ZipFile(io.BytesIO(package((table,), "en"))) as archive:
        assert archive.namelist() == ["datapackage.json", "data/ranking.csv"]
        told, content = json.loads(archive.read("datapackage.json")), archive.read("data/ranking.csv")
    (resource,) = told["resources"]
    assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}"
    assert told["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert told["licenses"] == [{"name": "CC BY 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}]
    assert (told["version"], told["contributors"]) == ("2025-2", [{"title": "Ministry", "roles": ["publisher"]}])
    assert told["description"].startswith("DEMONSTRATION DATA")
    assert [each["name"] for each in resource["schema"]["fields"]][-2:] == ["edition", "data"]
    assert content == csv_file(table, "en", bom=False)


@pytest.mark.slow
def test_frictionless_finds_no_fault_in_it_zipped_or_beside_files_for_excel(table, tmp_path):
    zipped = tmp_path / "ranking.zip"
    zipped.write_bytes(package((table,), "en"))
    assert validate(str(zipped)).flatten(["code", "message"]) == []
    content = csv_file(table, "en")
    (tmp_path / "ranking.csv").write_bytes(content)
    told = descriptor({"ranking.csv": table}, {"ranking.csv": content}, "en", code="small")
    (tmp_path / "datapackage.json").write_bytes(told)
    assert validate(str(tmp_path / "datapackage.json")).flatten(["code", "message"]) == []
    resource: Any = Package(str(tmp_path / "datapackage.json")).get_resource("ranking")
    assert [float(row["score"]) if row["score"] is not None else None for row in resource.read_rows()] == [
        row[5] for row in table.rows
    ]
