# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from dataclasses import replace

from laban.io.results.analysis_manifest import analysis_manifest, design_json, uncertainty_manifest
from laban.io.results.folder import sha256
from laban.texts import say


def read(pack, found, outputs=None):
    return json.loads(uncertainty_manifest(pack, pack.method, found, outputs or {}))


def test_the_manifest_names_design_seed_and_draws(small_pack, small_uncertainty):
    said = read(small_pack, small_uncertainty)
    assert said["analysis"] == "uncertainty"
    assert said["seed"] == 1
    assert said["draws"] == {"asked": 6, "done": 6, "interrupted": False}
    assert said["failed_draws"] == {"2024": 1, "2025": 0}
    assert said["design"]["choices"][1]["alternatives"][1]["probability"] == 3.0
    assert said["design_sha256"] == sha256(design_json(small_uncertainty.design).encode())


def test_an_interrupted_run_is_marked_with_the_draws_it_stands_on(small_pack, small_uncertainty):
    said = read(small_pack, replace(small_uncertainty, asked=1000, interrupted=True))
    assert said["draws"] == {"asked": 1000, "done": 6, "interrupted": True}


def test_the_manifest_says_what_an_interval_is_in_every_language(small_pack, small_uncertainty):
    meaning = read(small_pack, small_uncertainty)["meaning"]
    assert meaning == {language: say("uncertainty.meaning", language) for language in ("vi", "en")}


def test_outputs_are_hashed_in_the_order_of_their_names(small_pack, small_uncertainty):
    said = read(small_pack, small_uncertainty, {"b.csv": b"b", "a.csv": b"a"})
    assert [each["file"] for each in said["outputs"]] == ["a.csv", "b.csv"]
    assert said["outputs"][0]["sha256"] == sha256(b"a")


def test_the_same_inputs_give_the_same_bytes(small_pack, small_uncertainty):
    once = uncertainty_manifest(small_pack, small_pack.method, small_uncertainty, {})
    assert once == uncertainty_manifest(small_pack, small_pack.method, small_uncertainty, {})


def test_another_analysis_says_what_is_its_own(small_pack):
    said = json.loads(analysis_manifest(small_pack, small_pack.method, "other", {"depth": 3}, {}))
    assert (said["analysis"], said["depth"], said["pack"]["code"]) == ("other", 3, "small")
