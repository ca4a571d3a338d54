# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from dataclasses import replace

from laban.io.results.sensitivity_manifest import sensitivity_manifest
from laban.texts import say


def read(pack, found):
    return json.loads(sensitivity_manifest(pack, pack.method, found, {}))


def test_the_manifest_names_design_sample_and_estimators(small_pack, small_sensitivity):
    said = read(small_pack, small_sensitivity)
    assert (said["analysis"], said["found_by"], said["computations"], said["seed"]) == (
        "sensitivity",
        "sampled",
        1024,
        1,
    )
    assert said["factors"] == ["choice:imputation", "choice:mean", "weights", "leave_out"]
    assert said["rows"] == {"asked": 64, "done": 64, "interrupted": False}
    assert said["lost_rows"] == {"2024": 2, "2025": 0}
    assert said["estimators"]["total"] == "Jansen 1999"
    assert said["intervals"] == {"level": 0.95, "resamples": 300}


def test_exact_shares_need_no_sample(small_pack, small_sensitivity):
    said = read(small_pack, replace(small_sensitivity, method="exact"))
    assert said["found_by"] == "exact"
    assert "seed" not in said


def test_the_manifest_says_what_a_share_is_in_every_language(small_pack, small_sensitivity):
    meaning = read(small_pack, small_sensitivity)["meaning"]
    assert meaning == {language: say("sensitivity.meaning", language) for language in ("vi", "en")}


def test_the_same_inputs_give_the_same_bytes(small_pack, small_sensitivity):
    once = sensitivity_manifest(small_pack, small_pack.method, small_sensitivity, {})
    assert once == sensitivity_manifest(small_pack, small_pack.method, small_sensitivity, {})
