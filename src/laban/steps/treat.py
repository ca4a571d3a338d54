# SPDX-License-Identifier: Apache-2.0
"""Outliers: when an indicator's distribution is too lopsided, cap its extreme points, or bend it by a logarithm.

`learn` looks at the years of a window and gives one `Treatment` per indicator; `apply` puts treatments on any panel.
Caps and curves both rise, so units keep their order within an indicator (those capped become equal). The step as a whole
is not monotone in a single figure: one more extreme value can tip an indicator from one branch into another.

Treated figures keep the indicator's own sense; direction is a matter of normalising.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from math import isnan, nan

import numpy as np
import numpy.typing as npt

from laban.errors import MethodError, Place, problem, raise_if
from laban.model.framework import Framework
from laban.model.method import PerItem, TreatRule, Window
from laban.model.panel import Bools, Flag, Floats, Panel
from laban.model.result import Changes, Ints, Note, Stepped, Treatment
from laban.numeric import moments, transforms
from laban.numeric.windows import followed, rows_of, samples

Counts = npt.NDArray[np.int64]
Names = npt.NDArray[np.str_]
Rows = tuple[Ints, Ints]
"""Places of years and of items."""

NAME = np.dtype("U32")
BLOCK = 2**17
"""About how many values are treated at a time."""

CAPPED = ("treat.winsorised_high", "treat.winsorised_low")


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


def treat(
    panel: Panel, framework: Framework, choice: PerItem[TreatRule], window: Window
) -> tuple[Stepped, tuple[Treatment, ...]]:
    """Treat the indicators of a panel, and return what was learned for each of them."""
    treatments = learn(panel, framework, choice, window)
    return apply(panel, framework, treatments), treatments


def learn(panel: Panel, framework: Framework, choice: PerItem[TreatRule], window: Window) -> tuple[Treatment, ...]:
    """Learn the treatment of each indicator in each window; the panel's items are the framework's leaves.

    An indicator passes when |skewness| < limit or (and) excess kurtosis < limit. Else its extreme points are winsorised one
    value at a time; if it still fails, the curve `second` is tried on the untreated values (on the winsorised ones with
    `combine`) and kept, better or not, unless it would make all values equal. `force` is done to every indicator, passing
    or not, unless `method` is `none`. Missing values are left out; with fewer than four values, or all of them equal,
    nothing can be judged or done: moments are NaN and the indicator counts as passing, with a note.

    Source: Becker et al. (2022), COINr, Journal of Open Source Software 7(78), 4567; the limits are the JRC's.
    """
    sampled = samples(panel, window)
    direction = np.array([indicator.direction for indicator in framework.ordered_indicators], dtype=np.int64)
    found: list[tuple[int, int, Treatment]] = []
    for rule, items in items_by_rule(panel.items, choice).items():
        if rule.method != "none":
            turned = np.tile(direction[items], len(sampled.windows))
            rows = rows_of(sampled.values, items)
            places = [(at, item) for at in range(len(sampled.windows)) for item in items]
            labels = [(panel.items[item], sampled.windows[at]) for at, item in places]
            for part in blocks(rows):
                start = untreated(rows[part], turned[part], rule)
                learned = written(start, fitted(start, rule), rule, labels[part])
                found += [(at, item, each) for (at, item), each in zip(places[part], learned, strict=True)]
    return tuple(each for _, _, each in sorted(found, key=lambda entry: entry[:2]))


def blocks(rows: Floats) -> Iterator[slice]:
    """Yield slices of rows that fit the processor's nearer memory together."""
    together = max(1, BLOCK // max(rows.shape[-1], 1))
    return (slice(start, start + together) for start in range(0, len(rows), together))


def items_by_rule(items: Sequence[str], choice: PerItem[TreatRule]) -> dict[TreatRule, list[int]]:
    """Return the places of the items that follow each rule."""
    special = dict(choice.items)
    found: dict[TreatRule, list[int]] = {}
    for at, code in enumerate(items):
        found.setdefault(special.get(code, choice.default), []).append(at)
    return found


def untreated(rows: Floats, direction: Counts, rule: TreatRule) -> Fitted:
    """Return samples to which nothing was done."""
    number = len(rows)
    skewness, kurtosis = moments.shape(rows, rule.moments)
    return Fitted(
        rows, skewness, kurtosis, np.full(number, -np.inf), np.full(number, np.inf), np.zeros(number, np.int64),
        np.zeros(number, NAME), np.full((number, transforms.WIDTH), np.nan), direction,
    )  # fmt: skip


def fitted(start: Fitted, rule: TreatRule) -> Fitted:
    """Return the samples treated by a rule."""
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
        skewness[turned], kurtosis[turned] = moments.shape(ordered[turned], rule.moments)
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


def written(
    start: Fitted, done: Fitted, rule: TreatRule, labels: Sequence[tuple[str, tuple[int, ...]]]
) -> Iterator[Treatment]:
    """Yield the treatment of each row."""
    fine = passes(done, rule) | np.isnan(done.kurtosis)
    low, high = (np.where(np.isinf(cap), np.nan, cap).tolist() for cap in (done.low, done.high))
    pairs = [
        list(zip(old.tolist(), new.tolist(), strict=True))
        for old, new in ((start.skewness, done.skewness), (start.kurtosis, done.kurtosis))
    ]
    for at, (item, window) in enumerate(labels):
        numbers = tuple(each for each in done.numbers[at].tolist() if not isnan(each))
        yield Treatment(
            item=item, window=window, low_cap=low[at], high_cap=high[at], transform=str(done.curve[at]), parameters=numbers,
            skewness=pairs[0][at], kurtosis=pairs[1][at], capped=int(done.capped[at]), passes=bool(fine[at]),
        )  # fmt: skip


def apply(panel: Panel, framework: Framework, treatments: Sequence[Treatment]) -> Stepped:
    """Put treatments on a panel, each year by the treatment of its window; with a single window every year by that one.

    Every capped and every bent cell is recorded and gets the flag TREATED. Values beyond those a curve was learned from
    follow the curve, below its least value along the tangent. Missing cells stay missing. A year for which there are
    treatments of other years only is refused.
    """
    del framework
    used = treatments_used(panel, treatments)
    values = panel.values.copy()
    changes = []
    capped = [each for each in used if each.treatment.capped]
    if capped:
        rows = places(capped)
        old = values[rows]
        low, high = caps(capped)
        new = values[rows] = np.minimum(np.maximum(old, low), high)
        changes.append(recorded(rows, old, new, (new > old).astype(np.int32), CAPPED))
    curved = [each for each in used if each.treatment.transform]
    if curved:
        rows = places(curved)
        names = np.array([each.treatment.transform for each in curved], NAME)
        old = values[rows]
        numbers = np.array([padded(each.treatment.parameters) for each in curved])
        new = np.empty_like(old)
        for part in blocks(old):
            new[part] = bent(old[part], names[part], numbers[part])
        values[rows] = new
        known, reason = np.unique(names, return_inverse=True)
        changes.append(recorded(rows, old, new, reason[:, None], tuple(f"treat.{name}" for name in known)))
    changed = (values != panel.values) & ~np.isnan(values)
    treated = panel.with_values(values, Flag.TREATED, changed)
    return Stepped(treated, tuple(changes), tuple(notes(treatments)))


@dataclass(frozen=True, slots=True)
class Used:
    """A treatment, and the place of a year and an item it is put on."""

    year: int
    item: int
    treatment: Treatment


def treatments_used(panel: Panel, treatments: Sequence[Treatment]) -> list[Used]:
    """Return the treatment of every year of every item that has one."""
    by_item: dict[str, list[Treatment]] = {}
    for each in treatments:
        by_item.setdefault(each.item, []).append(each)
    used, problems = [], []
    for code, learned in by_item.items():
        if code not in panel.item_place:
            problems.append(problem("treat.unknown_item", Place(item=code), item=code))
            continue
        for year, at in enumerate(followed([each.window for each in learned], panel.years)):
            if at < 0:
                problems.append(problem("treat.year_not_learned", Place(item=code, year=panel.years[year])))
            else:
                used.append(Used(year, panel.item_place[code], learned[at]))
    raise_if(problems, MethodError)
    return used


def places(used: Sequence[Used]) -> Rows:
    """Return the years and the items of rows, to index with."""
    return np.array([each.year for each in used], np.int32), np.array([each.item for each in used], np.int32)


def caps(used: Sequence[Used]) -> tuple[Floats, Floats]:
    """Return the lower and the upper cap of rows, infinite where there is none."""
    low = np.array([each.treatment.low_cap for each in used])[:, None]
    high = np.array([each.treatment.high_cap for each in used])[:, None]
    return np.where(np.isnan(low), -np.inf, low), np.where(np.isnan(high), np.inf, high)


def padded(parameters: tuple[float, ...]) -> tuple[float, ...]:
    """Return a curve's numbers at full width."""
    return (*parameters, *(nan,) * (transforms.WIDTH - len(parameters)))


def recorded(
    rows: Rows, old: Floats, new: Floats, reason: npt.NDArray[np.integer], reasons: tuple[str, ...]
) -> Changes:
    """Record the cells of some rows that differ; `reason` broadcasts to their shape."""
    changed = old != new
    changed &= ~np.isnan(old)
    number = changed.sum(axis=-1)
    unit = np.broadcast_to(np.arange(old.shape[-1], dtype=np.int32), old.shape)[changed]
    why = np.broadcast_to(reason.astype(np.int32), old.shape)[changed]
    year, item = (np.repeat(each, number) for each in rows)
    return Changes("treat", year, item, unit, old[changed], new[changed], why, reasons)


def notes(treatments: Sequence[Treatment]) -> Iterator[Note]:
    """Yield what a reader must know: what could not be judged, what still fails, where a formula was guarded."""
    for each in treatments:
        year = each.window[0] if len(each.window) == 1 else None
        if isnan(each.kurtosis[0]):
            yield Note("treat.not_judged", each.item, year=year)
        elif not each.passes:
            facts = (("skewness", f"{each.skewness[1]:.2f}"), ("kurtosis", f"{each.kurtosis[1]:.2f}"))
            yield Note("treat.still_fails", each.item, year=year, facts=facts)
        if each.transform.startswith("log_gii") and transforms.needs_guard(each.parameters[1]):
            yield Note("treat.log_gii_guard", each.item, year=year, facts=(("maximum", f"{each.parameters[1]:.6g}"),))
