# SPDX-License-Identifier: Apache-2.0
"""How indicators and scores moved over the years."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from laban.errors import MethodError, Place, Problem, problem, raise_if
from laban.model.frame import Frame
from laban.model.framework import Indicator
from laban.model.panel import Bools, Floats, Panel
from laban.model.result import Ints, Note, Result
from laban.model.trend import TrendRule, Trends
from laban.numeric.over_time import linear
from laban.numeric.portable import power

Measure = Callable[[Floats, Floats], Floats]
"""Of years (years,) and values (years, …), unused points NaN: one number for each series, NaN where there is none."""

OwnMeasure = Callable[[Floats, Floats], float]
"""Of the years and the values of one series, in order of time and without gaps: one number."""

SCORES = "scores"
PANELS: Mapping[str, Callable[[Result], Panel]] = {
    "raw": lambda result: result.raw,
    "imputed": lambda result: result.imputed,
    "treated": lambda result: result.treated,
    "normalised": lambda result: result.normalised,
}
"""The indicators at each step, any of which can be measured; `scores` are those of the whole tree."""

OWN_SENSE = ("raw", "imputed", "treated")
"""Data in which less may be better; everywhere else more is better."""

OWN = "own"
LEAST_POINTS = 2


def cagr(years: Floats, values: Floats) -> Floats:
    """Return the compound annual growth rate as a share: (last / first) ^ (1 / (years between)) - 1.

    Only from a first and last value above zero; else there is none.

    >>> cagr(np.array([2020.0, 2022.0]), np.array([100.0, 121.0])).round(12).tolist()
    0.1
    """
    first, last, span = _ends(years, values)
    possible = (first > 0) & (last > 0) & (span > 0)
    ratio = np.where(possible, last, 1.0) / np.where(possible, first, 1.0)
    grown: Floats = power(ratio, 1 / np.where(possible, span, 1.0)) - 1
    return np.where(possible, grown, np.nan)


def change(years: Floats, values: Floats) -> Floats:
    """Return the change in percent of the size of the first value: 100·(last - first) / |first|.

    The size, so that a fall from a negative value is negative too. From zero there is none.

    >>> change(np.array([2020.0, 2022.0]), np.array([-4.0, -5.0])).tolist()
    -25.0
    """
    first, last, span = _ends(years, values)
    possible = (first != 0) & (span > 0)
    return np.where(possible, 100 * (last - first) / np.where(possible, np.abs(first), 1.0), np.nan)


def difference(years: Floats, values: Floats) -> Floats:
    """Return last minus first.

    >>> difference(np.array([2020.0, 2021.0, 2022.0]), np.array([1.0, 9.0, np.nan])).tolist()
    8.0
    """
    first, last, span = _ends(years, values)
    return np.where(span > 0, last - first, np.nan)


def slope(years: Floats, values: Floats) -> Floats:
    """Return the slope of the least-squares line through all used points, per year.

    Σ(t - t̄)(x - x̄) / Σ(t - t̄)²

    >>> slope(np.array([2020.0, 2021.0, 2023.0]), np.array([1.0, np.nan, 7.0])).tolist()
    2.0
    """
    known = ~np.isnan(values)
    count = np.maximum(np.add.reduce(known, axis=0, dtype=np.int64), 1)
    when = np.where(known, _along(years, values), 0.0)
    when = np.where(known, when - np.add.reduce(when, axis=0) / count, 0.0)
    level = np.where(known, values, 0.0)
    level = np.where(known, level - np.add.reduce(level, axis=0) / count, 0.0)
    spread = np.add.reduce(when * when, axis=0)
    together = np.add.reduce(when * level, axis=0)
    return np.where(spread > 0, together / np.where(spread > 0, spread, 1.0), np.nan)


MEASURES: Mapping[str, Measure] = {"cagr": cagr, "change": change, "difference": difference, "slope": slope}
"""The measures of `TrendRule`, beside `own`. Sources: for `cagr` and `change`, COINr (Becker and others, JOSS 2022)."""

CAUSES = {"cagr": "not_positive", "change": "from_zero"}
"""Why a measure may give nothing although there are points enough; any other: it gave no finite number."""


def trends(
    result: Result,
    rule: TrendRule | None = None,
    *,
    data: str = SCORES,
    items: tuple[str, ...] = (),
    own: OwnMeasure | None = None,
) -> Trends:
    """Measure how items moved over the years in each unit.

    `data` is `scores` (of all items of the tree), or the indicators as `raw`, `imputed`, `treated` or `normalised`;
    `items` keeps some of them (by default all). `own` is the function for measure `own`. A series with fewer than two
    used points, and one the measure cannot say anything of, has NaN; a note for each item counts them. Years in which a
    unit took no part are missing. Scores of different years compare only if the method learned its bounds over one
    window.
    """
    rule = rule or TrendRule()
    raise_if(_problems(result, rule, data, items, own), MethodError)
    chosen = tuple(dict.fromkeys(items)) or _items_of(result, data)
    order = np.argsort(result.years)
    when = tuple(result.years[at] for at in order)
    observed = _values(result, data, chosen)[order]
    values = linear(when, observed)[0] if rule.interpolate else observed
    used = _used(when, values, rule)
    measured = _measured(np.array(when, float), np.where(used, values, np.nan), rule, own)
    first, last = _years_of(when, used)
    return Trends(
        rule=rule, data=data, items=chosen, units=result.units, years=when, values=values,
        interpolated=np.isnan(observed) & ~np.isnan(values), used=used, measured=measured, first_year=first, last_year=last,
        known=(used & ~np.isnan(observed)).sum(axis=0, dtype=np.int32), directions=_directions(result, data, chosen),
        notes=tuple(_notes(chosen, rule, used, measured)),
    )  # fmt: skip


def table(found: Trends) -> Frame:
    """Return the trends as a table: a row for each item and unit with at least one value.

    `improvement` is what was measured, turned so that above zero is better; `points` are those used and `interpolated`
    how many of them were; `available` is the share of the result's years with an observed value.
    """
    names = (
        "item",
        "unit",
        "measured",
        "improvement",
        "first_year",
        "last_year",
        "points",
        "interpolated",
        "available",
    )
    points, filled = found.used.sum(axis=0), (found.used & found.interpolated).sum(axis=0)
    observed = (~np.isnan(found.values) & ~found.interpolated).sum(axis=0)
    rows = (
        (
            code,
            found.units.labels[unit],
            float(found.measured[item, unit]),
            float(found.improvement[item, unit]),
            int(found.first_year[item, unit]),
            int(found.last_year[item, unit]),
            int(points[item, unit]),
            int(filled[item, unit]),
            float(observed[item, unit] / len(found.years)),
        )
        for item, code in enumerate(found.items)
        for unit in np.flatnonzero(observed[item])
    )
    return Frame.of_rows(names, rows)


def _problems(
    result: Result, rule: TrendRule, data: str, items: tuple[str, ...], own: OwnMeasure | None
) -> Iterator[Problem]:
    if data not in (SCORES, *PANELS):
        yield problem("trends.unknown_data", data=data, known=", ".join((SCORES, *PANELS)))
    else:
        for code in sorted(set(items) - set(_items_of(result, data))):
            yield problem("trends.unknown_item", Place(item=code), item=code, data=data)
    if rule.measure not in (*MEASURES, OWN):
        yield problem("trends.unknown_measure", measure=rule.measure, known=", ".join((*MEASURES, OWN)))
    if (rule.measure == OWN) != (own is not None):
        yield problem("trends.own_mismatch", measure=rule.measure)
    if rule.latest < 0 or rule.latest == 1:
        yield problem("trends.bad_latest", latest=rule.latest)
    known = ", ".join(map(str, result.years))
    for year in sorted(set(rule.years) - set(result.years)):
        yield problem("trends.unknown_year", Place(year=year), year=year, known=known)
    if len(set(rule.years or result.years)) < LEAST_POINTS:
        yield problem("trends.one_year", known=known)


def _items_of(result: Result, data: str) -> tuple[str, ...]:
    return result.framework.codes if data == SCORES else PANELS[data](result).items


def _values(result: Result, data: str, items: tuple[str, ...]) -> Floats:
    whole = result.scores if data == SCORES else PANELS[data](result).values
    place = {code: at for at, code in enumerate(_items_of(result, data))}
    return np.where(result.present[:, None, :], whole[:, [place[code] for code in items]], np.nan)


def _directions(result: Result, data: str, items: tuple[str, ...]) -> Ints:
    found = (result.framework.by_code[code] for code in items)
    turned = [each.direction if isinstance(each, Indicator) and data in OWN_SENSE else 1 for each in found]
    return np.array(turned, np.int32)


def _used(years: tuple[int, ...], values: Floats, rule: TrendRule) -> Bools:
    """Tell which points are used: known or interpolated, in the rule's years, and the latest of them."""
    wanted = np.array([not rule.years or year in rule.years for year in years])
    used: Bools = ~np.isnan(values) & wanted[:, None, None]
    if rule.latest:
        from_the_end = np.cumsum(used[::-1], axis=0)[::-1]
        used = np.logical_and(used, from_the_end <= rule.latest)
    return used


def _measured(years: Floats, values: Floats, rule: TrendRule, own: OwnMeasure | None) -> Floats:
    """Measure every series; one without two points has nothing to be measured, and an infinite number says nothing."""
    enough = (~np.isnan(values)).sum(axis=0) >= LEAST_POINTS
    if own is None:
        with np.errstate(over="ignore", invalid="ignore"):
            numbers = MEASURES[rule.measure](years, values)
        return np.where(enough & np.isfinite(numbers), numbers, np.nan)
    found = np.full(enough.shape, np.nan)
    for item, unit in zip(*np.nonzero(enough), strict=True):
        points = ~np.isnan(values[:, item, unit])
        number = float(own(years[points], values[points, item, unit]))
        found[item, unit] = number if np.isfinite(number) else np.nan
    return found


def _years_of(years: tuple[int, ...], used: Bools) -> tuple[Ints, Ints]:
    """Return the first and the last used year of each series; 0 where there is none."""
    when = np.array(years, np.int32)
    any_used = used.any(axis=0)
    first = np.where(any_used, when[used.argmax(axis=0)], 0)
    last = np.where(any_used, when[::-1][used[::-1].argmax(axis=0)], 0)
    return first.astype(np.int32), last.astype(np.int32)


def _ends(years: Floats, values: Floats) -> tuple[Floats, Floats, Floats]:
    """Return the first and the last known value of each series, and the years between; NaN and 0 where there is none."""
    known = ~np.isnan(values)
    first, last = known.argmax(axis=0)[None], len(years) - 1 - known[::-1].argmax(axis=0)[None]
    span = np.where(known.any(axis=0), years[last[0]] - years[first[0]], 0.0)
    return np.take_along_axis(values, first, axis=0)[0], np.take_along_axis(values, last, axis=0)[0], span


def _along(years: Floats, values: Floats) -> Floats:
    """Return the years as an array that lies along the first axis of the values."""
    return years.reshape((-1,) + (1,) * (values.ndim - 1))


def _notes(items: tuple[str, ...], rule: TrendRule, used: Bools, measured: Floats) -> Iterator[Note]:
    """Count for each item the units with too few points, then those of which the measure can say nothing."""
    points = used.sum(axis=0)
    for at, code in enumerate(items):
        few = int(np.count_nonzero((points[at] > 0) & (points[at] < LEAST_POINTS)))
        unsaid = int(np.count_nonzero((points[at] >= LEAST_POINTS) & np.isnan(measured[at])))
        if few:
            yield Note("trends.too_few", code, facts=(("units", str(few)),))
        if unsaid:
            yield Note(f"trends.{CAUSES.get(rule.measure, 'no_number')}", code, facts=(("units", str(unsaid)),))
