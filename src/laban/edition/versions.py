# SPDX-License-Identifier: Apache-2.0
"""Which versions compute an edition, so that who computes it again knows what may make a difference."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from importlib.metadata import version

COUNTED = ("laban", "numpy", "scipy", "numba", "typst")
"""The packages by which figures are computed and documents set."""


def versions() -> Mapping[str, str]:
    """Return the versions of Python and of the packages that compute and draw."""
    return {"python": platform.python_version(), **{name: version(name) for name in COUNTED}}
