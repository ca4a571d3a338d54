# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json

from laban.io.results.folder import sha256
from laban.io.results.manifest import manifest, method_json
from laban.model.method import Aggregating, Method, OwnAggregateRule


def test_the_manifest_names_inputs_method_versions_and_outputs(small_pack, small_result):
    told = json.loads(manifest(small_pack, small_result, {"b.csv": b"2", "a.csv": b"1"}))
    assert told["inputs"] == [{"file": "units.csv", "sha256": "0" * 64}]
    assert told["outputs"] == [{"file": "a.csv", "sha256": sha256(b"1")}, {"file": "b.csv", "sha256": sha256(b"2")}]
    assert told["method"]["impute"]["default"]["method"] == "mean"
    assert set(told["made_with"]) == {"python", "numpy"}
    assert told["pack"] == {"code": "small", "demonstration": False}


def test_equal_results_give_equal_bytes(small_pack, small_result):
    assert manifest(small_pack, small_result, {}) == manifest(small_pack, small_result, {})


def _least(values, weights):
    return values.min(axis=0) * weights.max()


def test_a_function_of_ones_own_goes_by_its_name():
    method = Method(aggregate=Aggregating(OwnAggregateRule(function=_least)))
    assert json.loads(method_json(method))["aggregate"]["default"]["function"].endswith("._least")
