# SPDX-License-Identifier: Apache-2.0
"""Logarithm, exponential and circle for rows of lanes, from basic operations only.

`log` and `exp` take the steps of `laban.numeric.portable` and give the same bits. They are for ordinary numbers: what the
caller must leave out is said for each.
"""

from __future__ import annotations

from math import pi

import numpy as np

from laban.model.panel import Floats
from laban.numeric.compiled import njit
from laban.numeric.lanes import bits, down, number, pick, size, spread_word, up, whole
from laban.numeric.portable import ATANH, EXP, INVERSE_LN2, LN2_HIGH, LN2_LOW, SQRT_HALF

FRACTION_BITS = np.uint64(0x000FFFFFFFFFFFFF)
ONE_BITS = np.uint64(0x3FF0000000000000)
COUNT_BITS = np.uint64(0x4330000000000000)
"""The bits of 2⁵²: a small whole number in the lower bits is added to it exactly."""
COUNT_FROM = 2.0**52 + 1023
"""What to take off such a number to have an exponent without its bias."""
TURN = 1.5 * 2.0**52
"""Added to a whole number it leaves that number in the lower bits, negative ones too."""
MOST = 700.0
"""Exponentials are for exponents up to this size."""
QUARTER = pi / 2
SINE = (-1 / 1307674368000, 1 / 6227020800, -1 / 39916800, 1 / 362880, -1 / 5040, 1 / 120, -1 / 6)
COSINE = (
    1 / 20922789888000, -1 / 87178291200, 1 / 479001600, -1 / 3628800, 1 / 40320, -1 / 720, 1 / 24, -1 / 2,
)  # fmt: skip
"""Reciprocal factorials of the two series, highest first; they suffice for an eighth of a turn."""


@njit
def log(x: Floats) -> Floats:
    """Return natural logarithms of positive, finite numbers that are not subnormal."""
    raw = bits(x)
    m = number((raw & spread_word(FRACTION_BITS)) | spread_word(ONE_BITS))
    k = number(down(raw, 52) | spread_word(COUNT_BITS)) - COUNT_FROM
    large = m >= 2.0 * SQRT_HALF
    f = pick(large, 0.5 * m, m) - 1.0
    k = pick(large, k + 1.0, k)
    s = f / (2.0 + f)
    z = s * s
    total = ATANH[0] * z
    for at in range(1, len(ATANH) - 1):
        total = (total + ATANH[at]) * z
    rest = z * (total + ATANH[len(ATANH) - 1])
    return k * LN2_HIGH - ((s * (f - rest) - k * LN2_LOW) - f)


@njit
def exp(x: Floats) -> Floats:
    """Return exponentials of numbers between -`MOST` and `MOST`."""
    k = whole(x * INVERSE_LN2)
    high = x - k * LN2_HIGH
    lost = k * LN2_LOW
    r = high - lost
    r_low = (high - r) - lost
    total = EXP[0] * r
    for at in range(1, len(EXP) - 1):
        total = (total + EXP[at]) * r
    first = 1.0 + r
    grown = (r - (first - 1.0)) + (r_low + r * r * (total + EXP[len(EXP) - 1]))
    return number(bits(first + grown) + up(bits(k + TURN), 52))


@njit
def power(x: Floats, p: float) -> Floats:
    """Return powers of positive numbers, whose logarithm times p lies between -`MOST` and `MOST`; nought stays nought."""
    nothing = x == 0.0
    return pick(nothing, x, exp(p * log(pick(nothing, x + 1.0, x))))


@njit
def circle(u: Floats) -> tuple[Floats, Floats]:
    """Return the two coordinates of a point on the circle, u of a turn from (-1, 0), for u in [0, 1)."""
    turn = u - 0.5
    quarter = whole(4.0 * turn)
    angle = (4.0 * turn - quarter) * QUARTER
    z = angle * angle
    sine, cosine = SINE[0] * z, COSINE[0] * z
    for at in range(1, len(SINE)):
        sine = (sine + SINE[at]) * z
    for at in range(1, len(COSINE)):
        cosine = (cosine + COSINE[at]) * z
    sine = angle + angle * sine
    cosine = 1.0 + cosine
    across, half = size(quarter) == 1.0, size(quarter) == 2.0
    sign = pick(quarter < 0.0, quarter * 0.0 - 1.0, quarter * 0.0 + 1.0)
    x = pick(across, 0.0 - sign * sine, pick(half, 0.0 - cosine, cosine))
    y = pick(across, sign * cosine, pick(half, 0.0 - sine, sine))
    return x, y
