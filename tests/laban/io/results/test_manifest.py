# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json

from laban.io.results.folder import sha256
from laban.io.results.manifest import manifest


def test_the_manifest_names_inputs_method_versions_and_outputs(small_pack, small_result):
    told = json.loads(manifest(small_pack, small_result, {"b.csv": b"2", "a.csv": b"1"}))
    assert told["inputs"] == [{"file": "units.csv", "sha256": "0" * 64}]
    assert told["outputs"] == [{"file": "a.csv", "sha256": sha256(b"1")}, {"file": "b.csv", "sha256": sha256(b"2")}]
    assert told["method"]["impute"]["default"]["method"] == "mean"
    assert set(told["made_with"]) == {"python", "numpy"}
    assert told["pack"] == {"code": "small", "demonstration": False}


def test_equal_results_give_equal_bytes(small_pack, small_result):
    assert manifest(small_pack, small_result, {}) == manifest(small_pack, small_result, {})
