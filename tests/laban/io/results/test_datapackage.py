# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json

import pytest

from laban.io.results.datapackage import data_package
from laban.io.results.folder import write_folder


def test_the_package_holds_tables_and_their_schema(small_pack, small_result):
    files = data_package(small_pack, small_result)
    described = json.loads(files["datapackage.json"])
    assert [each["name"] for each in described["resources"]] == [
        "scores", "values", "normalised", "cells", "units", "framework",
    ]  # fmt: skip
    assert {each["path"] for each in described["resources"]} == set(files) - {"datapackage.json"}


def test_a_package_of_generated_figures_says_so(demonstration, small_result):
    described = json.loads(data_package(demonstration, small_result)["datapackage.json"])
    assert described["description"].startswith("DEMONSTRATION DATA")


@pytest.mark.slow
def test_the_frictionless_tools_find_it_valid(small_pack, small_result, tmp_path):
    frictionless = pytest.importorskip("frictionless")
    write_folder(tmp_path / "package", data_package(small_pack, small_result))
    report = frictionless.Package(str(tmp_path / "package/datapackage.json")).validate()
    assert report.flatten(["message"]) == []
    assert report.valid
