# SPDX-License-Identifier: Apache-2.0
"""What varies in a design, as the factors that variance is shared among."""

from __future__ import annotations

from laban.model.design import Design
from laban.model.sensitivity import LEAVE_OUT, NOISE, WEIGHTS, Factor

NONE = "none"
"""How weights vary where they do not."""


def factors_of(design: Design) -> tuple[Factor, ...]:
    """Return the factors of a design: every choice, then weights, leaving out and noise where they vary.

    >>> from laban.model.design import WeightNoise
    >>> [each.code for each in factors_of(Design(weights=WeightNoise(method="uniform")))]
    ['weights']
    """
    choices = tuple(Factor(f"choice:{choice.name}", choice.names) for choice in design.choices)
    varies = (
        (WEIGHTS, design.weights.method != NONE),
        (LEAVE_OUT, design.leave_out.probability > 0),
        (NOISE, bool(design.noise.on)),
    )
    return choices + tuple(Factor(code) for code, does in varies if does)


def discrete(design: Design) -> bool:
    """Tell whether every factor of a design has a few ways only: neither weights nor noise vary."""
    return design.weights.method == NONE and not design.noise.on
