# SPDX-License-Identifier: Apache-2.0
"""Rounding that keeps sums: printed parts add up to the printed whole, by the method of largest remainders."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, isfinite, nan

SLACK = 1e-6
"""How far beyond rounding the parts may lie from the whole: what the last bits of a sum can do to a figure at the edge."""


def apportioned(parts: Sequence[float], whole: int) -> tuple[int, ...]:
    """Round parts down to whole numbers, then give one more to those with the largest remainders until they add up.

    `whole` must lie at most one from the sum of the parts; then each part comes out at most one from its own value, and a
    part of nought stays nought (but where all are). Of equal remainders the first part goes first.

    Raises:
        ValueError: where the parts are further from the whole than rounding explains.

    Source: Hamilton's method of apportionment (Balinski and Young, 1982, Fair Representation).

    >>> apportioned([1.4, 1.4, 0.2], 3)
    (2, 1, 0)
    """
    if abs(sum(parts) - whole) > 1 + SLACK:
        message = f"the parts {list(parts)} do not add up to about {whole}"
        raise ValueError(message)
    found = [floor(part) for part in parts]
    moving = [at for at, part in enumerate(parts) if part] or list(range(len(parts)))
    while moving and (left := whole - sum(found)):
        step = 1 if left > 0 else -1
        # Who is furthest from his own value on the side that is wanted; of equals the first.
        at = max(moving, key=lambda place: (step * (parts[place] - found[place]), -place))
        found[at] += step
    return tuple(found)


def in_units(value: float, decimals: int) -> int:
    """Return a value in units of its last printed decimal, rounded as it is printed: 1.26 with one decimal is 13."""
    return int(f"{value:.{decimals}f}".replace(".", ""))


def printed_parts(
    before: float, after: float, parts: Sequence[float], decimals: int, better: int = 1
) -> tuple[float, tuple[float, ...]]:
    """Return a gain and its parts as they are printed: the gain between the two printed figures, and parts that give it.

    The gain is better·(after - before): of ranks, `better` is -1, and a smaller number is a gain. What is missing (NaN)
    stays so: the gain where a figure is, the parts where any of them is.

    >>> printed_parts(10.04, 10.26, [0.12, 0.10], 1)
    (0.3, (0.2, 0.1))
    >>> printed_parts(7.0, 4.0, [4.33, -1.33], 1, better=-1)
    (3.0, (4.3, -1.3))
    """
    if not (isfinite(before) and isfinite(after)):
        return nan, (nan,) * len(parts)
    unit = 10**decimals
    change = in_units(after, decimals) - in_units(before, decimals)
    gain = better * change / unit + 0.0
    if not all(map(isfinite, parts)):
        return gain, (nan,) * len(parts)
    shares = apportioned([better * part * unit for part in parts], change)
    return gain, tuple(better * share / unit + 0.0 for share in shares)
