# SPDX-License-Identifier: Apache-2.0
"""Checks of a panel of data elements against a framework: is there something to compute every indicator with."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from laban.errors import Place, Problem, Severity, problem
from laban.model.formula import problems
from laban.model.framework import Framework, Indicator
from laban.model.method import Denominating
from laban.model.panel import Bools, Panel


def panel_problems(panel: Panel, framework: Framework, choice: Denominating | None = None) -> tuple[Problem, ...]:
    """Return everything that is wrong with the figures of a panel of data elements.

    What indicators need follows from how ratios are formed: all they name, or only their own column where the data are
    ratios already.

    Errors: an infinite value; an element that an indicator needs and the panel lacks, or that has no value in any year; a
    year, or a unit that takes part in a year, without any value. Warnings: a needed element without a value in one of the
    years; an element that is an indicator itself and has the same value for all units of a year (at least two); a
    denominator that is zero or negative. The framework need not be sound: what cannot be looked up is left out here
    and told by its own check.
    """
    if not panel.years or not len(panel.units) or not panel.items:
        return (problem("panel.empty", years=len(panel.years), units=len(panel.units), items=len(panel.items)),)
    readable = tuple(
        indicator
        for indicator in framework.indicators
        if indicator.formula is None or not problems(indicator.formula, Place())
    )
    needed = _needed(readable, choice or Denominating())
    return (
        *_infinite_problems(panel),
        *_lack_problems(panel, needed),
        *_unit_problems(panel),
        *_constant_problems(panel, readable),
        *_denominator_problems(panel, {each.denominator for each in readable} & needed.keys()),
    )


def _infinite_problems(panel: Panel) -> Iterator[Problem]:
    for year, item, unit in np.argwhere(np.isinf(panel.values)).tolist():
        where = Place(item=panel.items[item], unit=panel.units.labels[unit], year=panel.years[year])
        yield problem("panel.infinite", where, value=panel.values[year, item, unit])


def _needed(indicators: tuple[Indicator, ...], choice: Denominating) -> dict[str, list[str]]:
    """Return which indicators need each element."""
    needed: dict[str, list[str]] = {}
    for indicator in indicators:
        for element in (indicator.code,) if choice.method == "none" else indicator.needs:
            needed.setdefault(element, []).append(indicator.code)
    return needed


def _lack_problems(panel: Panel, needed: dict[str, list[str]]) -> Iterator[Problem]:
    """Tell each element that is lacking or has no value, with the indicators that need it."""
    for element, by in needed.items():
        facts = {"element": element, "indicators": ", ".join(by)}
        if element not in panel.item_place:
            yield problem("panel.missing_element", Place(item=element), severity=Severity.ERROR, **facts)
            continue
        filled = ~np.isnan(panel.values[:, panel.item_place[element]]).all(axis=1)
        if not filled.any():
            yield problem("panel.no_values", Place(item=element), severity=Severity.ERROR, **facts)
            continue
        for year in np.flatnonzero(~filled & panel.present.any(axis=1)).tolist():
            where = Place(item=element, year=panel.years[year])
            yield problem("panel.no_values_in_year", where, severity=Severity.WARNING, **facts)


def _unit_problems(panel: Panel) -> Iterator[Problem]:
    """Tell units without any value in a year in which they take part, and years in which nobody has one.

    A unit without a value in any year is an error; one that has values in other years only gets no score in this one.
    """
    empty: Bools = np.logical_and.reduce(np.isnan(panel.values), axis=1)
    never: Bools = np.logical_and.reduce(empty | ~panel.present, axis=0)
    for at, year in enumerate(panel.years):
        if empty[at].all():
            yield problem("panel.year_empty", Place(year=year), year=year)
            continue
        for unit in np.flatnonzero(empty[at] & panel.present[at]).tolist():
            label = panel.units.labels[unit]
            if never[unit]:
                yield problem("panel.unit_empty", Place(unit=label, year=year), unit=label, year=year)
            else:
                where = Place(unit=label, year=year)
                yield problem("panel.unit_empty_in_year", where, severity=Severity.WARNING, unit=label, year=year)


def _constant_problems(panel: Panel, indicators: tuple[Indicator, ...]) -> Iterator[Problem]:
    for indicator in indicators:
        if indicator.formula is not None or indicator.code not in panel.item_place:
            continue
        for at, year in enumerate(panel.years):
            row = panel.values[at, panel.item_place[indicator.code]]
            known = row[~np.isnan(row)]
            if len(known) > 1 and (known == known[0]).all():
                where = Place(item=indicator.code, year=year)
                yield problem("panel.constant", where, severity=Severity.WARNING, value=f"{known[0]:.12g}")


def _denominator_problems(panel: Panel, denominators: set[str]) -> Iterator[Problem]:
    for element in (item for item in panel.items if item in denominators):
        for at, year in enumerate(panel.years):
            row = panel.values[at, panel.item_place[element]]
            for name, wrong in (("zero_denominator", row == 0), ("negative_denominator", row < 0)):
                if wrong.any():
                    units = np.flatnonzero(wrong).tolist()
                    yield problem(
                        f"panel.{name}", Place(item=element, year=year), severity=Severity.WARNING,
                        element=element, count=len(units), units=panel.units.named(units),
                    )  # fmt: skip
