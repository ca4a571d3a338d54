# SPDX-License-Identifier: Apache-2.0
"""The manifest of an audit: the year, the limits, the plan, the seed, and on how many draws it stands."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from importlib.metadata import version

from laban.io.results.analysis_manifest import analysis_manifest, design_json
from laban.io.results.folder import sha256
from laban.model.audit.audit import Audit
from laban.model.method import Method
from laban.model.pack import Pack
from laban.model.uncertainty import MEANING, Uncertainty
from laban.texts import LANGUAGES, say


def audit_manifest(
    pack: Pack, method: Method, found: Audit, seed: int, draws: Uncertainty | None, outputs: Mapping[str, bytes]
) -> bytes:
    """Write the manifest; there is no date, number of workers or machine in it, so that equal inputs give equal bytes."""
    about = {
        "year": found.year,
        "units": {"count": len(found.units), "systems": found.units.systems},
        "level": found.level,
        "seed": seed,
        "plan": dataclasses.asdict(found.plan),
        "limits": dataclasses.asdict(found.thresholds),
        "typst": version("typst"),
        **({} if draws is None else simulation(draws)),
    }
    return analysis_manifest(pack, method, "audit", about, outputs)


def simulation(draws: Uncertainty) -> dict[str, object]:
    """Return what was varied, how often, and what an interval means."""
    chosen = design_json(draws.design)
    return {
        "design_sha256": sha256(chosen.encode()),
        "design": json.loads(chosen),
        "draws": {"asked": draws.asked, "done": draws.draws, "interrupted": draws.interrupted},
        "meaning": {language: say(MEANING, language) for language in LANGUAGES},
    }
