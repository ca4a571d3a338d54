# SPDX-License-Identifier: Apache-2.0
"""From the shape in which a mean was taken to the one its parent wants: logarithms, reciprocals, powers, and back."""

from __future__ import annotations

from laban.analysis.uncertainty.programs import LOGARITHM, PLAIN, RECIPROCAL
from laban.model.panel import Bools, Floats
from laban.numeric.compiled import part
from laban.numeric.lane_curves import exp, log, power
from laban.numeric.lanes import pick, spread


@part
def unshaped(total: Floats, shape: int, powers: Floats) -> Floats:
    """Return the mean itself from the mean taken in a shape."""
    if shape == PLAIN:
        return total
    if shape == LOGARITHM:
        return exp(total)
    if shape == RECIPROCAL:
        return 1.0 / total
    return power(total, 1.0 / powers[shape])


@part
def shaped(value: Floats, shape: int, powers: Floats) -> tuple[Floats, Bools]:
    """Return values in a shape, and the lanes for whose value it is not defined (they get that of 1)."""
    if shape == PLAIN:
        return value, value < value  # noqa: PLR0124 - nowhere
    bad = value < 0.0 if powers[shape] > 0.0 else value <= 0.0
    safe = pick(bad, spread(1.0), value)
    if shape == LOGARITHM:
        return log(safe), bad
    if shape == RECIPROCAL:
        return 1.0 / safe, bad
    return power(safe, powers[shape]), bad


@part
def turned(total: Floats, shape: int, becomes: int, powers: Floats) -> tuple[Floats, Bools]:
    """Return what a mean taken in one shape is in another, and the lanes in which it is not defined."""
    if shape == becomes:
        return total, total < total  # noqa: PLR0124 - nowhere
    return shaped(unshaped(total, shape, powers), becomes, powers)
