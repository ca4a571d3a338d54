# SPDX-License-Identifier: Apache-2.0
"""Figures described before an index is made of them: statistics, availability, correlations, and what stands out."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from laban.errors import MethodError, problem
from laban.model.description import (
    LOW_AVAILABLE,
    LOW_NONZERO,
    LOW_UNIQUE,
    SKEWED,
    Availability,
    Correlation,
    Description,
    Thresholds,
)
from laban.model.frame import Cell, Frame
from laban.model.framework import Framework
from laban.model.panel import Bools, Floats, Panel
from laban.model.result import Ints
from laban.numeric import correlation, moments
from laban.numeric.quantiles import quantiles
from laban.numeric.ranks import significant


def describe(panel: Panel, thresholds: Thresholds | None = None) -> tuple[Description, ...]:
    """Return the statistics of every item in every year, over the units that take part.

    Standard deviation with n - 1; skewness and kurtosis bias-corrected (G1, G2); quartiles by interpolation (type 7).
    Values are different when they differ at twelve significant digits. What needs more values than there are is NaN; a
    constant item has the deviation 0 and no skewness. Shares of nothing are 0.
    """
    thresholds = thresholds or Thresholds()
    return tuple(
        description for at, year in enumerate(panel.years) for description in of_year(panel, at, year, thresholds)
    )


def of_year(panel: Panel, at: int, year: int, thresholds: Thresholds) -> list[Description]:
    """Return the descriptions of one year."""
    values = panel.values[at][:, panel.present[at]]
    lowest, highest = moments.bounds(values)
    first, middle, third = quantiles(values, (0.25, 0.5, 0.75))
    skewness, kurtosis = moments.shape(values)
    statistics = np.stack([
        lowest, first, middle, moments.mean(values), third, highest, moments.deviation(values), skewness, kurtosis,
    ])  # fmt: skip
    return [
        one(item, year, row, statistics[:, which].tolist(), thresholds)
        for which, (item, row) in enumerate(zip(panel.items, values, strict=True))
    ]


def one(item: str, year: int, row: Floats, statistics: list[float], thresholds: Thresholds) -> Description:
    """Return the description of one item from its values and their statistics."""
    there = row[~np.isnan(row)]
    nonzero, unique = int((there != 0).sum()), len(np.unique(significant(there)))
    available, units = len(there), len(row)
    lowest, first, middle, mean, third, highest, deviation, skewness, kurtosis = statistics
    shares = (share(available, units), share(nonzero, available), share(unique, available))
    marks = (
        (LOW_AVAILABLE, shares[0] < thresholds.min_available),
        (LOW_NONZERO, shares[1] < thresholds.min_nonzero),
        (LOW_UNIQUE, shares[2] < thresholds.min_unique),
        (SKEWED, abs(skewness) > thresholds.skewness and kurtosis > thresholds.kurtosis),
    )
    return Description(
        item=item, year=year, units=units, available=available, nonzero=nonzero, unique=unique, lowest=lowest,
        lower_quartile=first, median=middle, mean=mean, upper_quartile=third, highest=highest, deviation=deviation,
        skewness=skewness, kurtosis=kurtosis, share_available=shares[0], share_nonzero=shares[1], share_unique=shares[2],
        flags=tuple(code for code, stands_out in marks if stands_out),
    )  # fmt: skip


def share(part: int, whole: int) -> float:
    """Return part / whole, 0 of nothing."""
    return part / whole if whole else 0.0


def availability(panel: Panel, framework: Framework) -> Availability:
    """Return how many indicators below each group have a value, and how many the value nought, for each unit and year."""
    groups = tuple(code for code in framework.codes if code in framework.children)
    there, zeros = ~np.isnan(panel.values), panel.values == 0
    below = [[panel.item_place[leaf] for leaf in framework.leaves_below[group]] for group in groups]

    def counted(cells: Bools) -> Ints:
        return np.stack([cells[:, places].sum(axis=1) for places in below], axis=1).astype(np.int32)

    numbers = np.array([len(places) for places in below], np.int32)
    return Availability(panel.years, groups, panel.present, numbers, counted(there), counted(zeros))


def denominator_correlations(
    indicators: Panel,
    elements: Panel,
    framework: Framework,
    thresholds: Thresholds | None = None,
    kind: str = "pearson",
) -> tuple[Correlation, ...]:
    """Return how each indicator goes with each denominator of the framework, in every year.

    A high (or low) correlation hints that an indicator still measures the size of a unit and wants a denominator.
    Over the units that take part and have both; NaN with fewer than three, or where one of the two is constant.
    """
    found = dict.fromkeys(each.denominator for each in framework.ordered_indicators if each.denominator)
    pairs = [(item, each) for item in indicators.items for each in found if each in elements.item_place]
    return correlations(indicators, elements, pairs, (thresholds or Thresholds()).denominator, kind)


def partner_correlations(
    panel: Panel, framework: Framework, thresholds: Thresholds | None = None, level: str = "", kind: str = "pearson"
) -> tuple[Correlation, ...]:
    """Return how indicators go together inside each group of a level (by default: with the same parent).

    A very high correlation hints at counting one thing twice, a very low one at a wrong direction. NaN as above.
    """
    groups = [code for code in framework.children if not level or framework.level(code) == level]
    inside = [
        framework.leaves_below[group]
        if level
        else [code for code in framework.children[group] if code not in framework.children]
        for group in groups
    ]
    pairs = [pair for leaves in inside for pair in combinations(leaves, 2)]
    return correlations(panel, panel, pairs, (thresholds or Thresholds()).partner, kind)


def correlations(
    panel: Panel, other: Panel, pairs: list[tuple[str, str]], threshold: float, kind: str
) -> tuple[Correlation, ...]:
    """Return the correlation of each pair of items, the first of one panel and the second of another, in every year."""
    if kind not in correlation.METHODS:
        known = ", ".join(correlation.METHODS)
        raise MethodError([problem("describe.unknown_correlation", got=kind, known=known)])
    found = []
    for year in panel.years:
        mine, theirs = panel.of_year(year), other.of_year(year)
        there = mine.present[0] & theirs.present[0]
        for item, partner in pairs:
            x = mine.values[0, mine.item_place[item]][there]
            y = theirs.values[0, theirs.item_place[partner]][there]
            value, number = correlation.METHODS[kind](x, y), int((~np.isnan(x) & ~np.isnan(y)).sum())
            flag = "high" if value >= threshold else "low" if value <= -threshold else ""
            found.append(Correlation(year=year, item=item, other=partner, value=value, pairs=number, flag=flag))
    return tuple(found)


def description_frame(descriptions: tuple[Description, ...]) -> Frame:
    """Return descriptions as a table, one item and year a row."""
    names = tuple(name for name in Description.__dataclass_fields__ if name != "flags")
    rows = [(*(cell(each, name) for name in names), " ".join(each.flags)) for each in descriptions]
    return Frame.of_rows((*names, "flags"), rows)


def cell(description: Description, name: str) -> Cell:
    """Return one field of a description."""
    found: Cell = getattr(description, name)
    return found


def availability_frame(found: Availability, panel: Panel) -> Frame:
    """Return availability as a table: one unit, year and group a row, only for units that take part."""
    names = ("unit", "year", "group", "indicators", "available", "share_available", "zeros")
    shares = found.share
    return Frame.of_rows(
        names,
        [
            (
                panel.units.labels[unit], year, group, int(found.indicators[which]),
                int(found.available[at, which, unit]), float(shares[at, which, unit]), int(found.zeros[at, which, unit]),
            )
            for at, year in enumerate(found.years)
            for unit in np.flatnonzero(found.present[at]).tolist()
            for which, group in enumerate(found.groups)
        ],
    )  # fmt: skip


def correlation_frame(found: tuple[Correlation, ...], *, flagged: bool = False) -> Frame:
    """Return correlations as a table, one pair and year a row; `flagged`: only those that stand out."""
    names = ("item", "other", "year", "correlation", "pairs", "flag")
    shown = [each for each in found if each.flag or not flagged]
    return Frame.of_rows(
        names, [(each.item, each.other, each.year, each.value, each.pairs, each.flag) for each in shown]
    )
