# SPDX-License-Identifier: Apache-2.0
import json

import numpy as np

from laban.analysis.audit.run import audit
from laban.io.results.audit_manifest import audit_manifest
from laban.model.audit.thresholds import Plan
from laban.pipeline import compute


def test_the_manifest_says_what_the_audit_stands_on(small_pack, small_uncertainty):
    result = compute(small_pack.framework, small_pack.panel, small_pack.method)
    found = audit(small_pack.framework, result, rng=np.random.default_rng(1), plan=Plan(resamples=2))
    said = json.loads(audit_manifest(small_pack, result.method, found, 7, small_uncertainty, {"audit.html": b"x"}))
    assert (said["analysis"], said["year"], said["seed"], said["level"]) == ("audit", 2025, 7, "pillar")
    assert (said["limits"]["alpha"], said["plan"]["resamples"]) == (0.7, 2)
    assert said["draws"] == {"asked": 6, "done": 6, "interrupted": False}
    assert [each["file"] for each in said["outputs"]] == ["audit.html"]
    without = json.loads(audit_manifest(small_pack, result.method, found, 7, None, {}))
    assert ("draws" in without, "design" in without) == (False, False)
