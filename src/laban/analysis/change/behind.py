# SPDX-License-Identifier: Apache-2.0
"""Who is behind a unit's own part: the items that raised it most and lowered it most, ready to be printed."""

from __future__ import annotations

from dataclasses import dataclass

from laban.model.change import OWN, Change
from laban.numeric.apportion import apportioned, in_units, printed_parts

Named = tuple[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """The most that raised and the most that lowered a part, each with its printed share, and what all others add.

    Together they are the printed part, `whole`. `others` counts those that are in `rest`.
    """

    whole: float
    raised: tuple[Named, ...] = ()
    lowered: tuple[Named, ...] = ()
    rest: float = 0.0
    others: int = 0


def behind(found: Change, unit: int, item: int = 0, *, most: int = 5, decimals: int = 2) -> Behind | None:
    """Return what is behind the part of a unit's own figures in the score of an item; nothing where it cannot be told.

    Of equals those first in the framework are named. What moved nothing is not counted.
    """
    if OWN not in found.factors:
        return None
    before, after = float(found.score.before[item, unit]), float(found.score.after[item, unit])
    parts = found.score.parts[:, item, unit].tolist()
    whole = printed_parts(before, after, parts, decimals)[1][found.factors.index(OWN)]
    known = found.contributors(unit, item)
    if whole != whole or not known:  # noqa: PLR0124 - NaN: the change is not split
        return None
    up = sorted((each for each in known if each[1] > 0), key=lambda each: -each[1])
    down = sorted((each for each in known if each[1] < 0), key=lambda each: each[1])
    shown, others = [*up[:most], *down[:most]], [*up[most:], *down[most:]]
    unit_of_print = 10**decimals
    values = [value * unit_of_print for _, value in shown] + [sum(value for _, value in others) * unit_of_print]
    shares = [share / unit_of_print for share in apportioned(values, in_units(whole, decimals))]
    named = [(code, share) for (code, _), share in zip(shown, shares[:-1], strict=True)]
    cut = len(up[:most])
    return Behind(
        whole=whole, raised=tuple(named[:cut]), lowered=tuple(named[cut:]), rest=shares[-1], others=len(others)
    )  # fmt: skip
