# SPDX-License-Identifier: Apache-2.0
"""The manifest of a change: both editions, with their inputs and methods, what was a factor, and what came out."""

from __future__ import annotations

import json
from collections.abc import Mapping

from laban.io.results.analysis_manifest import analysis_manifest
from laban.io.results.folder import sha256
from laban.io.results.manifest import method_json
from laban.model.change import Change
from laban.model.pack import Pack
from laban.texts import LANGUAGES, say


def change_manifest(pack: Pack, before: Pack, found: Change, outputs: Mapping[str, bytes]) -> bytes:
    """Write the manifest of a change; `before` is the pack of the first edition, the same one where both are of it."""
    chosen = method_json(found.before.method)
    about = {
        "years": found.years,
        "before": {
            "pack": {"code": before.code, "demonstration": before.demonstration},
            "framework": {"code": before.framework.code, "version": before.framework.version},
            "inputs": [{"file": name, "sha256": digest} for name, digest in before.inputs],
            "method_sha256": sha256(chosen.encode()),
            "method": json.loads(chosen),
        },
        "units": {"count": len(found.units), "systems": found.units.systems},
        "factors": found.factors,
        "meaning": {language: say("change.meaning", language) for language in LANGUAGES},
    }
    return analysis_manifest(pack, found.after.method, "change", about, outputs)
