# SPDX-License-Identifier: Apache-2.0
"""Denominate: make the indicators from the data elements, by their formulas, denominators and scale factors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import numpy as np

from laban.errors import MethodError, PanelError, Place, Problem, problem, raise_if
from laban.model.formula import evaluate, names, problems
from laban.model.framework import Framework, Indicator
from laban.model.method import Denominating
from laban.model.panel import Bools, Floats, Panel
from laban.model.result import Note, Stepped


class Made(NamedTuple):
    """An indicator's values (years, units), and in which cells something was met that a reader must know, by its name."""

    values: Floats
    met: tuple[tuple[str, Bools], ...] = ()


def denominate(panel: Panel, framework: Framework, choice: Denominating) -> Stepped:
    """Return the panel of the framework's indicators, in the order of its leaves.

    `divide`: x = numerator / denominator · scale, the numerator being the formula or the element of the indicator's code;
    without a denominator x = numerator · scale. `none`: the data are indicators already, and the column of each
    indicator's code is taken as it is.

    A missing part makes the cell missing. So do a denominator that is zero or missing where the numerator is known, a
    formula that divides by zero, and a result too large to be a number, with a note that names the units. A negative
    denominator is used, with a note. A cell carries the flags of all its parts. Nothing is recorded as changed: the
    indicators begin here. Columns that are lacking, and formulas that cannot be read, raise `PanelError`, all at once.

    Source: Becker et al. (2022), COINr: the scale factor multiplies the ratio.
    """
    if choice.method not in METHODS:
        raise MethodError([problem("denominate.unknown_method", word=choice.method, known=", ".join(METHODS))])
    raise_if(_problems(panel, framework, choice), PanelError)
    shape = (len(panel.years), len(framework.leaves), len(panel.units))
    values, flags, notes = np.empty(shape), np.empty(shape, np.uint16), list[Note]()
    for at, indicator in enumerate(framework.ordered_indicators):
        made = METHODS[choice.method](panel, indicator)
        values[:, at] = made.values
        first, *others = (panel.item_place[element] for element in parts_of(indicator, choice))
        flags[:, at] = panel.flags[:, first]
        for other in others:
            flags[:, at] |= panel.flags[:, other]
        notes.extend(_notes(panel, indicator, made))
    return Stepped(Panel(panel.units, panel.years, framework.leaves, values, flags, panel.present), notes=tuple(notes))


def parts_of(indicator: Indicator, choice: Denominating) -> tuple[str, ...]:
    """Return the elements an indicator is made of under a choice.

    >>> parts_of(Indicator(code="staff", parent="input", denominator="people"), Denominating())
    ('staff', 'people')
    """
    return (indicator.code,) if choice.method == "none" else indicator.needs


def take(panel: Panel, indicator: Indicator) -> Made:
    """Take the column of the indicator's own code as it is."""
    return Made(panel.values[:, panel.item_place[indicator.code]])


def divide(panel: Panel, indicator: Indicator) -> Made:
    """Divide an indicator's numerator by its denominator and multiply by its scale factor."""
    over, undefined = _numerator(panel, indicator)
    met = undefined
    # What cannot be divided, and what grows too large, is noted and becomes missing; no warning is wanted.
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        if not indicator.denominator:
            made = over if indicator.scale == 1 else over * indicator.scale
        else:
            under = panel.values[:, panel.item_place[indicator.denominator]]
            made = over / under * indicator.scale
            known = ~np.isnan(over)
            met += (
                ("zero_denominator", known & (under == 0)),
                ("no_denominator", known & np.isnan(under)),
                ("negative_denominator", known & (under < 0)),
            )
    infinite = np.isinf(made)
    if infinite.any():
        too_large = infinite if not indicator.denominator else infinite & (under != 0)
        return Made(np.where(infinite, np.nan, made), (*met, ("undefined", too_large)))
    return Made(made, met)


METHODS: Mapping[str, Callable[[Panel, Indicator], Made]] = {"divide": divide, "none": take}
"""How an indicator is made of data elements."""


def _numerator(panel: Panel, indicator: Indicator) -> Made:
    """Return formula or column; a formula on known values that gives none has divided by zero or grown too large."""
    if indicator.formula is None:
        return take(panel, indicator)
    columns = {name: panel.values[:, panel.item_place[name]] for name in names(indicator.formula)}
    made = evaluate(indicator.formula, columns)
    undefined = np.isnan(made)
    for column in columns.values():
        undefined &= ~np.isnan(column)
    return Made(made, (("undefined", undefined),))


def _problems(panel: Panel, framework: Framework, choice: Denominating) -> Iterator[Problem]:
    """Tell what an indicator cannot be made without."""
    for indicator in framework.ordered_indicators:
        where = Place(item=indicator.code)
        unreadable = problems(indicator.formula, where) if indicator.formula and choice.method != "none" else ()
        if unreadable:
            yield from unreadable
            continue
        parts = parts_of(indicator, choice)
        if not parts:
            yield problem("denominate.names_nothing", where, item=indicator.code)
        for element in parts:
            if element not in panel.item_place:
                yield problem("denominate.missing_element", where, item=indicator.code, element=element)


def _notes(panel: Panel, indicator: Indicator, made: Made) -> Iterator[Note]:
    """Note, for each year, the units in which something was met."""
    for name, cells in made.met:
        if not cells.any():
            continue
        for year in np.flatnonzero(cells.any(axis=1)).tolist():
            units = np.flatnonzero(cells[year]).tolist()
            facts = (
                ("denominator", indicator.denominator),
                ("count", str(len(units))),
                ("units", panel.units.named(units)),
            )
            yield Note(f"denominate.{name}", item=indicator.code, year=panel.years[year], facts=facts)
