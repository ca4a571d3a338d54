# SPDX-License-Identifier: Apache-2.0
"""A user's own function, named in the method like any other and handed to `compute` beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from laban.model.panel import Floats


@dataclass(frozen=True, slots=True)
class OwnStep:
    """A function on one year's indicators, run where the method's custom step of this name says.

    `function` takes and gives an (indicators, units) array along the framework's leaves, missing cells as NaN; it gets a
    copy, and every cell it changes is recorded.
    """

    name: str
    function: Callable[[Floats], Floats]
