# SPDX-License-Identifier: Apache-2.0
"""Learn the treatment of each indicator from the years of a window, and put treatments on a panel.

The step as a whole is not monotone in a single figure: one more extreme value can tip an indicator from one branch into
another. Treated figures keep the indicator's own sense; direction is a matter of normalising.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isnan, nan

import numpy as np

from laban.errors import MethodError, Place, problem, raise_if
from laban.model.framework import Framework
from laban.model.method import PerItem, TreatRule, Window
from laban.model.panel import Bools, Flag, Floats, Panel
from laban.model.result import Changes, Ints, Note, Stepped, Treatment
from laban.numeric import transforms
from laban.numeric.windows import followed, rows_of, samples
from laban.steps.treat.outliers import NAME, Fitted, bent, fitted, passes, untreated

Rows = tuple[Ints, Ints]
"""Places of years and of items."""

BLOCK = 2**17
"""About how many values are treated at a time."""

CAPPED = ("treat.winsorised_high", "treat.winsorised_low")


def treat(
    panel: Panel, framework: Framework, choice: PerItem[TreatRule], window: Window
) -> tuple[Stepped, tuple[Treatment, ...]]:
    """Treat the indicators of a panel, and return what was learned for each of them: `learn`, then `apply`."""
    treatments, values = learned(panel, framework, choice, window)
    # Where each year learns from itself, learning has bent every sample already.
    known = values if window.method == "each" else None
    return put(panel, treatments, known), treatments


def learn(panel: Panel, framework: Framework, choice: PerItem[TreatRule], window: Window) -> tuple[Treatment, ...]:
    """Learn the treatment of each indicator in each window; the panel's items are the framework's leaves.

    An indicator passes when |skewness| < limit or (and) excess kurtosis < limit. Else its extreme points are winsorised one
    value at a time; if it still fails, the curve `second` is tried on the untreated values (on the winsorised ones with
    `combine`) and kept, better or not, unless it would make all values equal. `force` is done to every indicator, passing
    or not, unless `method` is `none`. Missing values are left out; with fewer than four values, or all of them equal,
    nothing can be judged or done: moments are NaN and the indicator counts as passing, with a note.

    Source: Becker et al. (2022), COINr, Journal of Open Source Software 7(78), 4567; the limits are the JRC's.
    """
    return learned(panel, framework, choice, window)[0]


def learned(
    panel: Panel, framework: Framework, choice: PerItem[TreatRule], window: Window
) -> tuple[tuple[Treatment, ...], Floats]:
    """Return the treatments, ordered by window and item, and the treated samples (windows, items, values)."""
    sampled = samples(panel, window)
    values = sampled.values.copy()
    direction = np.array([indicator.direction for indicator in framework.ordered_indicators], dtype=np.int64)
    found: dict[tuple[int, int], Treatment] = {}
    for rule, items in items_by_rule(panel.items, choice).items():
        if rule.method != "none":
            rows = rows_of(sampled.values, items)
            at_window, at_item = (each.ravel() for each in np.meshgrid(range(len(values)), items, indexing="ij"))
            labels = [(panel.items[item], window_years) for window_years in sampled.windows for item in items]
            for part in blocks(rows):
                start = untreated(rows[part], direction[at_item[part]], rule)
                done = fitted(start, rule)
                values[at_window[part], at_item[part]] = done.values
                places = zip(at_window[part].tolist(), at_item[part].tolist(), strict=True)
                found |= zip(places, written(start, done, rule, labels[part]), strict=True)
    return tuple(found[place] for place in sorted(found)), values


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
    return put(panel, treatments, None)


def put(panel: Panel, treatments: Sequence[Treatment], known: Floats | None) -> Stepped:
    """Put treatments on a panel; `known` are its values as they will be, where somebody has computed them already."""
    used = treatments_used(panel, treatments)
    values = panel.values.copy()
    touched = np.zeros(values.shape, bool)
    changes = []
    capped = [each for each in used if each.treatment.capped]
    if capped:
        rows = places_of(capped)
        low, high = caps_of(capped)
        new = np.minimum(np.maximum(values[rows], low), high)
        reason = (new > values[rows]).astype(np.int32)
        changes.append(written_to(values, touched, rows, new, reason, CAPPED))
    curved = [each for each in used if each.treatment.transform]
    if curved:
        rows = places_of(curved)
        names = [each.treatment.transform for each in curved]
        new = bent_rows(values[rows], curved) if known is None else known[rows]
        codes = tuple(dict.fromkeys(names))
        reason = np.array([[codes.index(name)] for name in names], np.int32)
        changes.append(written_to(values, touched, rows, new, reason, tuple(f"treat.{code}" for code in codes)))
    treated = panel.with_values(values, Flag.TREATED, touched)
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


def places_of(used: Sequence[Used]) -> Rows:
    """Return the years and the items of rows, to index with."""
    return np.array([each.year for each in used], np.int32), np.array([each.item for each in used], np.int32)


def caps_of(used: Sequence[Used]) -> tuple[Floats, Floats]:
    """Return the lower and the upper cap of rows, infinite where there is none."""
    low = np.array([each.treatment.low_cap for each in used])[:, None]
    high = np.array([each.treatment.high_cap for each in used])[:, None]
    return np.where(np.isnan(low), -np.inf, low), np.where(np.isnan(high), np.inf, high)


def bent_rows(rows: Floats, used: Sequence[Used]) -> Floats:
    """Return rows bent by the curves of their treatments."""
    names = np.array([each.treatment.transform for each in used], NAME)
    numbers = np.array([padded(each.treatment.parameters) for each in used])
    new = np.empty_like(rows)
    for part in blocks(rows):
        new[part] = bent(rows[part], names[part], numbers[part])
    return new


def padded(parameters: tuple[float, ...]) -> tuple[float, ...]:
    """Return a curve's numbers at full width."""
    return (*parameters, *(nan,) * (transforms.WIDTH - len(parameters)))


def written_to(
    values: Floats, touched: Bools, rows: Rows, new: Floats, reason: Ints, reasons: tuple[str, ...]
) -> Changes:
    """Write new rows, mark the cells that differ, and return their record; `reason` broadcasts to the rows' shape."""
    old = values[rows]
    changed = old != new
    changed &= ~np.isnan(old)
    values[rows] = new
    touched[rows] |= changed
    unit = np.broadcast_to(np.arange(old.shape[-1], dtype=np.int32), old.shape)[changed]
    year, item = (np.repeat(each, changed.sum(axis=-1)) for each in rows)
    why = np.broadcast_to(reason, old.shape)[changed]
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
