# SPDX-License-Identifier: Apache-2.0
"""The manifest of an analysis: what went in, what was varied, how many draws from which seed, and what came out."""

from __future__ import annotations

import dataclasses
import json
import platform
from collections.abc import Mapping
from importlib.metadata import version

import numpy as np

from laban.io.results.folder import sha256
from laban.io.results.manifest import FORMAT, method_json
from laban.model.design import Design
from laban.model.method import Method
from laban.model.pack import Pack
from laban.model.uncertainty import MEANING, Uncertainty
from laban.texts import LANGUAGES, say


def analysis_manifest(
    pack: Pack, method: Method, analysis: str, about: Mapping[str, object], outputs: Mapping[str, bytes]
) -> bytes:
    """Write the manifest of an analysis; `about` is what belongs to this kind of analysis.

    There is no date, number of workers or machine in it, so that equal inputs give equal bytes.
    """
    chosen = method_json(method)
    content = {
        "format": FORMAT,
        "laban": version("laban"),
        "made_with": {"python": platform.python_version(), "numpy": np.__version__, "numba": version("numba")},
        "analysis": analysis,
        "pack": {"code": pack.code, "demonstration": pack.demonstration},
        "framework": {"code": pack.framework.code, "version": pack.framework.version},
        "inputs": [{"file": name, "sha256": digest} for name, digest in pack.inputs],
        "method_sha256": sha256(chosen.encode()),
        "method": json.loads(chosen),
        **about,
        "outputs": [{"file": name, "sha256": sha256(data)} for name, data in sorted(outputs.items())],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def uncertainty_manifest(pack: Pack, method: Method, found: Uncertainty, outputs: Mapping[str, bytes]) -> bytes:
    """Write the manifest of an uncertainty analysis: the design, the seed, draws asked and done, and what they mean."""
    chosen = design_json(found.design)
    about = {
        "years": found.years,
        "units": {"count": len(found.units), "systems": found.units.systems},
        "design_sha256": sha256(chosen.encode()),
        "design": json.loads(chosen),
        "seed": found.seed,
        "draws": {"asked": found.asked, "done": found.draws, "interrupted": found.interrupted},
        "failed_draws": dict(zip(map(str, found.years), (found.draws - found.valid).tolist(), strict=True)),
        "meaning": {language: say(MEANING, language) for language in LANGUAGES},
    }
    return analysis_manifest(pack, method, "uncertainty", about, outputs)


def design_json(design: Design) -> str:
    """Write a whole design as JSON with sorted keys; what its hash is taken of."""
    return json.dumps(dataclasses.asdict(design), ensure_ascii=False, sort_keys=True)
