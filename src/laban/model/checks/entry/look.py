# SPDX-License-Identifier: Apache-2.0
"""What the rules see in one cell, held against bounds, the unit's own past, other sources, and growth elsewhere."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from laban.model.checks.entry.make import finding
from laban.model.checks.entry.robust import FEWEST, LIMIT, modified_z
from laban.model.checks.values import TOLERANCE
from laban.model.entry_rule import Cell, EntryRule, Finding, Standing

THOUSANDS = (1e3, 1e6)
"""Slips of the unit of measure: đồng for nghìn đồng, people for thousands of people, triệu for tỷ, and two steps of it."""

NEAR = 3.0
"""A change within this factor of a thousand or a million counts as a slip, where a rule does not say otherwise."""

LEAST_CHANGE = 0.1
"""A growth that differs from the usual one by less than this share is never an outlier, however steady the past was."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One cell with its value, and the plausible bounds of its element."""

    cell: Cell
    value: float
    low: float | None
    high: float | None


Look = Callable[[EntryRule, Seen, Standing], Finding | None]


def range_of(rule: EntryRule, seen: Seen, standing: Standing) -> Finding | None:
    """Find a value beyond its bounds; a part of a whole may be smaller than what is least plausible for the whole."""
    own = rule.low is None and rule.high is None
    low, high = (seen.low, seen.high) if own else (rule.low, rule.high)
    if low is not None and seen.cell[1]:
        low = min(low, 0.0)
    if low is not None and seen.value < low:
        return _found(rule, "range_low", seen, standing, value=seen.value, bound=low)
    if high is not None and seen.value > high:
        return _found(rule, "range_high", seen, standing, value=seen.value, bound=high)
    return None


def jump(rule: EntryRule, seen: Seen, standing: Standing) -> Finding | None:
    """Find a change by a factor since the last period, up or down; also to or from nothing, and of the sign."""
    before = standing.previous.get(seen.cell)
    if before is None or before == seen.value or not _large(rule, seen.value, before):
        return None
    numbers = {"value": seen.value, "before": before}
    period = standing.previous_period
    times = _times(seen.value, before)
    if times is None:
        sizeable = rule.low and _large(rule, seen.value, before)
        return _found(rule, "jump_zero", seen, standing, before, period=period, **numbers) if sizeable else None
    change = max(times, 1 / times)
    if change < (rule.limit or math.inf):
        return None
    code = "jump" if times > 1 else "fall"
    return _found(rule, code, seen, standing, before, period=period, **numbers, times=round(change, 1))


def slip(rule: EntryRule, seen: Seen, standing: Standing) -> Finding | None:
    """Find a change near a thousand or a million, up or down: most likely another unit of measure."""
    before, said = standing.previous.get(seen.cell), {"period": standing.previous_period}
    code = "slip"
    if before is None:
        code = "slip_held"
        before, who = standing.held.get(seen.cell, (None, ""))
        said = {"source": who}
    if before is None or not _large(rule, seen.value, before):
        return None
    times = _times(seen.value, before)
    near = rule.limit or NEAR
    for factor in THOUSANDS if times is not None else ():
        change = max(times, 1 / times) if times else math.inf
        if factor / near <= change <= factor * near:
            numbers = {"value": seen.value, "before": before, "factor": factor}
            return _found(rule, code, seen, standing, before, **numbers, **said)
    return None


def source(rule: EntryRule, seen: Seen, standing: Standing) -> Finding | None:
    """Find a value that contradicts a figure already held for the same period."""
    held, who = standing.held.get(seen.cell, (None, ""))
    if held is None:
        return None
    away = abs(seen.value - held)
    if away <= max(rule.limit or 0.0, TOLERANCE) * max(abs(held), abs(seen.value)):
        return None
    numbers = {"value": seen.value, "held": held, "share": round(100 * away / abs(held), 1) if held else 100.0}
    return _found(rule, "unlike_source", seen, standing, held, source=who, **numbers)


def outlier(rule: EntryRule, seen: Seen, standing: Standing) -> Finding | None:
    """Find a value far from the unit's own history, or a growth far from that of other units the period before."""
    before = standing.previous.get(seen.cell)
    if not _large(rule, seen.value, before or 0.0):
        return None
    past = standing.history.get(seen.cell, ())
    if len(past) >= FEWEST:
        found = (
            _growth(rule, seen, standing, past) if min(*past, seen.value) > 0 else _level(rule, seen, standing, past)
        )
        if found:
            return found
    return _elsewhere(rule, seen, standing, before) if not seen.cell[1] else None


LOOKS: Mapping[str, Look] = {"range": range_of, "slip": slip, "jump": jump, "outlier": outlier, "source": source}
"""What looks at one cell alone, by kind of rule, in the order in which it is told."""

SAME_CHANGE = ("slip", "jump", "outlier")
"""Kinds that may see one and the same change: only the first that speaks is told, unless a later one is severer."""


def _growth(rule: EntryRule, seen: Seen, standing: Standing, past: tuple[float, ...]) -> Finding | None:
    """Hold the growth since the last value against the growth between earlier ones, as logarithms."""
    usual = [math.log(after / before) for before, after in pairwise(past)]
    times = seen.value / past[-1]
    score, middle = modified_z(math.log(times), usual)
    if abs(score) < (rule.limit or LIMIT) or not _apart(times, math.exp(middle)):
        return None
    numbers = {"value": seen.value, "times": round(times, 2), "usual": round(math.exp(middle), 2), "z": round(score, 1)}
    return _found(rule, "outlier_growth", seen, standing, past[-1], **numbers)


def _level(rule: EntryRule, seen: Seen, standing: Standing, past: tuple[float, ...]) -> Finding | None:
    score, middle = modified_z(seen.value, past)
    if abs(score) < (rule.limit or LIMIT):
        return None
    return _found(rule, "outlier", seen, standing, value=seen.value, usual=middle, z=round(score, 1))


def _elsewhere(rule: EntryRule, seen: Seen, standing: Standing, before: float | None) -> Finding | None:
    """Hold the growth against that of other units between the two periods before, which is no secret any more."""
    others = [each for each in standing.growth.get(seen.cell[0], ()) if each > 0 and math.isfinite(each)]
    times = _times(seen.value, before) if before else None
    if times is None or len(others) < FEWEST:
        return None
    score, middle = modified_z(math.log(times), [math.log(each) for each in others])
    if abs(score) < (rule.limit or LIMIT) or not _apart(times, math.exp(middle)):
        return None
    numbers = {"value": seen.value, "times": round(times, 2), "usual": round(math.exp(middle), 2), "z": round(score, 1)}
    return _found(rule, "outlier_elsewhere", seen, standing, before or 0.0, **numbers)


def _apart(times: float, usual: float) -> bool:
    """Tell whether two growths differ by a share worth speaking of."""
    ratio = times / usual
    return max(ratio, 1 / ratio) - 1 >= LEAST_CHANGE


def _times(value: float, before: float) -> float | None:
    """Return how many times one value is another; nothing where either is zero or they differ in sign."""
    if not value or not before or (value > 0) != (before > 0):
        return None
    times = value / before
    return times if times and math.isfinite(times) and math.isfinite(1 / times) else None


def _large(rule: EntryRule, *values: float) -> bool:
    """Tell whether the larger of some figures reaches the size from which a rule speaks."""
    return max(abs(each) for each in values) >= (rule.low or 0.0)


def _found(
    rule: EntryRule, code: str, seen: Seen, standing: Standing, *references: float, **facts: float | str
) -> Finding:
    numbers = {name: each for name, each in facts.items() if not isinstance(each, str)}
    words = {name: each for name, each in facts.items() if isinstance(each, str)}
    return finding(rule, code, (seen.cell,), standing.values, references=references, numbers=numbers, **words)
