# SPDX-License-Identifier: Apache-2.0
"""How outliers are treated: samples in rows, judged by a rule, capped at their ends or bent by a curve.

Caps and curves both rise, so units keep their order within an indicator (those capped become equal).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from functools import partial

import numpy as np
import numpy.typing as npt

from laban.model.method import TreatRule
from laban.model.panel import Bools, Floats
from laban.numeric import moments, transforms

Counts = npt.NDArray[np.int64]
Names = npt.NDArray[np.str_]
NAME = np.dtype("U32")


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """Samples in rows, with what was found for each so far.

    `values` are the samples as treated; `low` and `high` the caps, infinite where there is none; `capped` counts points;
    `curve` names a curve of `laban.numeric.transforms` or nothing, `numbers` are its own; `direction` is the indicator's.
    """

    values: Floats
    skewness: Floats
    kurtosis: Floats
    low: Floats
    high: Floats
    capped: Counts
    curve: Names
    numbers: Floats
    direction: Counts

    def part(self, where: Bools) -> Fitted:
        """Return some of the rows."""
        return Fitted(*(getattr(self, field.name)[where] for field in fields(self)))

    def with_part(self, where: Bools, part: Fitted) -> Fitted:
        """Return all rows, those in `where` replaced as far as the new ones can still be told apart.

        A curve so flat that all values become equal would destroy the indicator: it is not taken.
        """
        judged = np.flatnonzero(where)[~np.isnan(part.kurtosis)]
        kept = part if len(judged) == len(part.kurtosis) else part.part(~np.isnan(part.kurtosis))
        merged = [getattr(self, field.name).copy() for field in fields(self)]
        for column, field in zip(merged, fields(self), strict=True):
            column[judged] = getattr(kept, field.name)
        return Fitted(*merged)


def untreated(rows: Floats, direction: Counts, rule: TreatRule) -> Fitted:
    """Return samples to which nothing was done."""
    number = len(rows)
    skewness, kurtosis = moments.shape(rows, rule.moments)
    return Fitted(
        rows, skewness, kurtosis, np.full(number, -np.inf), np.full(number, np.inf), np.zeros(number, np.int64),
        np.zeros(number, NAME), np.full((number, transforms.WIDTH), np.nan), direction,
    )  # fmt: skip


def fitted(start: Fitted, rule: TreatRule) -> Fitted:
    """Return the samples treated by a rule.

    >>> start = untreated(np.array([[1.0, 2.0, 3.0, 4.0, 90.0]]), np.array([1]), TreatRule())
    >>> fitted(start, TreatRule()).values.tolist()
    [[1.0, 2.0, 3.0, 4.0, 4.0]]
    """
    judged = ~np.isnan(start.kurtosis)
    if rule.force:
        return start.with_part(judged, METHODS[rule.force](start.part(judged), rule))
    failing = judged & ~passes(start, rule)
    if not failing.any():
        return start
    worked = start.part(failing)
    first = METHODS[rule.first](worked, rule)
    still = ~passes(first, rule)
    if rule.second != "none" and still.any():
        second = METHODS[rule.second]((first if rule.combine else worked).part(still), rule)
        first = first.with_part(still, second)
    return start.with_part(failing, first)


def passes(samples_now: Fitted, rule: TreatRule) -> Bools:
    """Tell which samples a rule finds even enough; those that cannot be judged do not pass."""
    return JUNCTIONS[rule.junction](np.abs(samples_now.skewness) < rule.skewness, samples_now.kurtosis < rule.kurtosis)


JUNCTIONS: Mapping[str, Callable[[Bools, Bools], Bools]] = {"or": np.logical_or, "and": np.logical_and}


def winsorise(start: Fitted, rule: TreatRule) -> Fitted:
    """Cap one extreme value after another until a sample passes or `max_points` points are capped.

    The side is chosen by the sign of the skewness at each turn: where it is not negative, all points at the maximum get the
    next lower value, else all at the minimum the next higher. The points now at a cap are counted on both sides, ties
    together, so that the last turn may go beyond `max_points`. A turn that would leave all values equal is not taken.
    The result is a clipping to [low, high]. With `force` a sample is capped though it passes.
    """
    ordered = np.sort(start.values, axis=-1)
    number = moments.count(ordered)
    skewness, kurtosis = start.skewness.copy(), start.kurtosis.copy()
    caps = np.stack([start.low, start.high])
    points = np.zeros((2, len(ordered)), np.int64)
    active = [row for row in range(len(ordered)) if rule.max_points > 0]
    while active:
        turned = [
            row
            for row in active
            if cap_once(ordered[row, : number[row]], row, caps, points, upper=bool(skewness[row] >= 0))
        ]
        rows = ordered if len(turned) == len(ordered) else ordered[turned]
        skewness[turned], kurtosis[turned] = moments.shape(rows, rule.moments)
        done = passes(replace(start, skewness=skewness, kurtosis=kurtosis), rule) & (not rule.force)
        active = [row for row in turned if not done[row] and points[:, row].sum() < rule.max_points]
    values = np.minimum(np.maximum(start.values, caps[0][:, None]), caps[1][:, None])
    return replace(
        start, values=values, skewness=skewness, kurtosis=kurtosis, low=caps[0], high=caps[1], capped=points.sum(axis=0)
    )  # fmt: skip


def cap_once(ordered: Floats, row: int, caps: Floats, points: Counts, *, upper: bool) -> bool:
    """Set the extreme value of one side of an ordered sample to the next, keep cap and points, tell if it was possible."""
    if upper:
        at = int(np.searchsorted(ordered, ordered[-1], "left"))
        if ordered[at - 1] == ordered[0]:
            return False
        ordered[at:] = caps[1, row] = ordered[at - 1]
        points[1, row] = len(ordered) - at
    else:
        at = int(np.searchsorted(ordered, ordered[0], "right"))
        if ordered[at] == ordered[-1]:
            return False
        ordered[:at] = caps[0, row] = ordered[at]
        points[0, row] = at
    return True


def bend(name: str, start: Fitted, rule: TreatRule) -> Fitted:
    """Bend each sample by a curve learned from its least and largest value."""
    low, high = moments.bounds(start.values)
    numbers = transforms.learned(name, low, high, rule.power)
    curve = np.where(is_mirrored(name, start, rule), name + transforms.MIRRORED, name).astype(NAME)
    values = bent(start.values, curve, numbers)
    skewness, kurtosis = moments.shape(values, rule.moments)
    return replace(start, values=values, skewness=skewness, kurtosis=kurtosis, curve=curve, numbers=numbers)


def is_mirrored(name: str, start: Fitted, rule: TreatRule) -> Bools:
    """Tell which samples a curve meets mirrored.

    With `mirror`, those with negative skewness: the curve then draws in the tail that they have. A Box–Cox power of 1 or
    more draws in no upper tail, and is never mirrored. Without `mirror` none, except `log_gii` where less is better: there
    the GII's printed formula exchanges minimum and maximum, ln((max - 1)(max - x) / (max - min) + 1), whatever the skewness.
    """
    if name == "box_cox" and rule.power >= 1:
        return np.zeros(len(start.skewness), bool)
    if rule.mirror:
        return start.skewness < 0
    return start.direction < 0 if name == "log_gii" else np.zeros(len(start.skewness), bool)


def bent(rows: Floats, curve: Names, numbers: Floats) -> Floats:
    """Return rows bent, each by the curve named for it."""
    values = rows.copy()
    for name in np.unique(curve):
        where = curve == name
        values[where] = transforms.bent(str(name), rows[where], numbers[where])
    return values


METHODS: Mapping[str, Callable[[Fitted, TreatRule], Fitted]] = {
    "none": lambda start, _: start,
    "winsorise": winsorise,
    **{name: partial(bend, name) for name in transforms.CURVES},
}
"""What can be done to an indicator; each keeps the order of units."""
