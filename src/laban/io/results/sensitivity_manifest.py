# SPDX-License-Identifier: Apache-2.0
"""The manifest of a sensitivity analysis: the design, how shares were found, and what they mean."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import version

from laban.io.results.analysis_manifest import analysis_manifest, design_json
from laban.io.results.folder import sha256
from laban.model.method import Method
from laban.model.pack import Pack
from laban.model.sensitivity import EXACT, MEANING, Sensitivity
from laban.texts import LANGUAGES, say

ESTIMATORS = {
    "first": "Saltelli et al. 2010",
    "total": "Jansen 1999",
    "shapley": "Owen 2014; Song, Nelson and Staum 2016, from all sets of factors",
    "intervals": "percentile bootstrap over batches of rows",
}
"""How the shares of a sample are estimated."""


def sensitivity_manifest(pack: Pack, method: Method, found: Sensitivity, outputs: Mapping[str, bytes]) -> bytes:
    """Write the manifest; there is no date, number of workers or machine in it, so that equal inputs give equal bytes."""
    chosen = design_json(found.design)
    about = {
        "years": found.years,
        "units": {"count": len(found.units), "systems": found.units.systems},
        "design_sha256": sha256(chosen.encode()),
        "design": json.loads(chosen),
        "factors": [each.code for each in found.factors],
        "found_by": found.method,
        "computations": found.runs,
        **({} if found.method == EXACT else sample_of(found)),
        "meaning": {language: say(MEANING, language) for language in LANGUAGES},
    }
    return analysis_manifest(pack, method, "sensitivity", about, outputs)


def sample_of(found: Sensitivity) -> dict[str, object]:
    """Return how the sample was drawn and used."""
    return {
        "seed": found.seed,
        "rows": {"asked": found.asked, "done": found.base, "interrupted": found.interrupted},
        "lost_rows": dict(zip(map(str, found.years), found.lost.tolist(), strict=True)),
        "sequence": {"name": "scrambled Sobol'", "scipy": version("scipy")},
        "estimators": ESTIMATORS,
        "intervals": {"level": found.level, "resamples": found.resamples},
    }
