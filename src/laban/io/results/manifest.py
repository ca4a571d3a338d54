# SPDX-License-Identifier: Apache-2.0
"""The manifest: what went in, what was chosen, with which versions, and what came out."""

from __future__ import annotations

import dataclasses
import json
import platform
from collections.abc import Callable, Mapping
from importlib.metadata import version

import numpy as np

from laban.io.results.folder import sha256
from laban.model.method import Method
from laban.model.pack import Pack
from laban.model.result import Result

FORMAT = 1
"""Of the manifest; raised when a field changes its meaning."""


def method_json(method: Method) -> str:
    """Write the whole method as JSON with sorted keys; what its hash is taken of. A user's own function goes by its name."""
    return json.dumps(dataclasses.asdict(method), ensure_ascii=False, sort_keys=True, default=_named)


def _named(function: Callable[..., object]) -> str:
    return f"{function.__module__}.{function.__qualname__}"


def manifest(pack: Pack, result: Result, outputs: Mapping[str, bytes]) -> bytes:
    """Write the manifest of a result; there is no date in it, so that equal inputs give equal bytes."""
    chosen = method_json(result.method)
    content = {
        "format": FORMAT,
        "laban": version("laban"),
        "made_with": {"python": platform.python_version(), "numpy": np.__version__},
        "pack": {"code": pack.code, "demonstration": pack.demonstration},
        "framework": {"code": result.framework.code, "version": result.framework.version},
        "years": result.years,
        "units": {"count": len(result.units), "systems": result.units.systems},
        "inputs": [{"file": name, "sha256": digest} for name, digest in pack.inputs],
        "method_sha256": sha256(chosen.encode()),
        "method": json.loads(chosen),
        "outputs": [{"file": name, "sha256": sha256(data)} for name, data in sorted(outputs.items())],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
