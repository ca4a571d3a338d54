# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from dataclasses import replace

import pytest

from laban.analysis.change.split import change
from laban.io.results.change_manifest import change_manifest
from laban.io.results.folder import sha256
from laban.model.change import Edition
from laban.model.method import Ranking


@pytest.fixture
def earlier(small_pack):
    return replace(small_pack, code="earlier", inputs=(("units.csv", "1" * 64),))


@pytest.fixture
def made(small_pack, earlier, small_method):
    old = replace(small_method, code="old", rank=Ranking(ties="mean"))
    sides = [
        Edition(framework=pack.framework, panel=pack.panel, method=method, year=year, label=pack.code)
        for pack, method, year in ((earlier, old, 2024), (small_pack, small_method, 2025))
    ]
    return change_manifest(small_pack, earlier, change(*sides), {"change.csv": b"unit\n"})


def test_both_editions_stand_in_the_manifest_with_inputs_and_methods(made):
    content = json.loads(made)
    assert (content["analysis"], content["years"]) == ("change", [2024, 2025])
    assert (content["pack"]["code"], content["before"]["pack"]["code"]) == ("small", "earlier")
    assert (content["method"]["code"], content["before"]["method"]["code"]) == ("default", "old")
    assert content["before"]["inputs"] == [{"file": "units.csv", "sha256": "1" * 64}]
    assert content["factors"] == ["own", "coverage", "others", "method"]


def test_it_says_what_the_parts_mean_and_what_came_out(made):
    content = json.loads(made)
    assert "nothing of causes" in content["meaning"]["en"]
    assert set(content["meaning"]) == {"vi", "en"}
    assert content["outputs"] == [{"file": "change.csv", "sha256": sha256(b"unit\n")}]


def test_equal_inputs_give_equal_bytes(made, small_pack, earlier, small_method):
    old = replace(small_method, code="old", rank=Ranking(ties="mean"))
    sides = [
        Edition(framework=pack.framework, panel=pack.panel, method=method, year=year, label=pack.code)
        for pack, method, year in ((earlier, old, 2024), (small_pack, small_method, 2025))
    ]
    assert change_manifest(small_pack, earlier, change(*sides), {"change.csv": b"unit\n"}) == made
