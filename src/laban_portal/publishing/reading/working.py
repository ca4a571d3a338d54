# SPDX-License-Identifier: Apache-2.0
"""How a unit's score in an indicator is formed: elements, raw value, treatment, scale, score, share of the index.

Nothing is computed anew: each step is read from the result, and the formula that is told is the one that made it (tests
follow it and arrive at the same score).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite
from typing import TypeVar

from laban.model.book import Book, Reference, Territory
from laban.model.framework import Element, Indicator
from laban.model.result import Changes, Scale, Treatment
from laban.model.units import Unit, UnitKey
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reading.marks import flagged, marks_of

T = TypeVar("T", Scale, Treatment)

NAN = float("nan")

COUNTED = ("rank", "borda", "percentile_rank")
"""Scales that count how many figures are worse, so that their line is not one of the figure itself."""

LINE = 4
"""How many parameters of a scale make its line: origin, span, base, gain."""


@dataclass(frozen=True, slots=True)
class Share:
    """What a merged unit's figure was put together from: one unit before, its value and its proofs."""

    unit: Unit
    value: float
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A data element behind an indicator, as the unit has it. `rule` is the code of how it was rebuilt, from `shares`."""

    code: str
    element: Element | None
    value: float
    marks: tuple[str, ...]
    rule: str = ""
    shares: tuple[Share, ...] = ()
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """All steps from elements to the index of one indicator and unit; figures that are not there are NaN.

    `filled` is the value that is computed with, `why_filled` the code of how it was imputed; `treated` the value after
    outliers were treated, `why_treated` the code of what was done. `scale` is nothing where the year has none.
    """

    item: Indicator
    parts: tuple[Part, ...]
    raw: float
    filled: float
    why_filled: str
    treated: float
    why_treated: str
    treatment: Treatment | None
    scale: Scale | None
    why_cut: str
    score: float
    rank: float
    weight: float
    share: float
    contribution: float
    marks: tuple[str, ...]


def workings(book: Book, field: Field, unit: int) -> tuple[Working, ...]:
    """Return the working of every indicator of a unit, in the order of the tree."""
    return tuple(working(book, field, unit, leaf) for leaf in range(len(field.framework.leaves)))


def working(book: Book, field: Field, unit: int, leaf: int) -> Working:
    """Return the working of one indicator of a unit (both by position)."""
    result, code = field.result, field.framework.leaves[leaf]
    item, place = field.framework.ordered_indicators[leaf], field.framework.place[code]
    told = reasons(field.territory)
    key = (field.at, leaf, unit)
    scale = scales_of(field).get(code)
    return Working(
        item=item, parts=tuple(part(book, field, unit, each) for each in needs(field, item)),
        raw=field.raw[leaf][unit], filled=field.filled[leaf][unit], why_filled=told["impute"].get(key, ""),
        treated=field.treated[leaf][unit], why_treated=told["treat"].get(key, ""),
        treatment=treatments_of(field).get(code), scale=scale, why_cut=told["normalise"].get(key, ""),
        score=field.scores[place][unit], rank=field.ranks[place][unit], weight=float(result.weights[place]),
        share=float(field.shares[place, unit]), contribution=float(field.contributions[leaf, unit]),
        marks=marks_of(field, leaf, unit),
    )  # fmt: skip


def needs(field: Field, item: Indicator) -> tuple[str, ...]:
    """Return the elements that an indicator is made of under the method."""
    return (item.code,) if field.result.method.denominate.method == "none" else item.needs


def part(book: Book, field: Field, unit: int, code: str) -> Part:
    """Return one element of a unit, with its proofs, and what it was rebuilt from where it was."""
    elements, key = field.result.elements, field.units[unit].key
    row = elements.item_place.get(code)
    if row is None:
        return Part(code=code, element=None, value=NAN, marks=())
    there = bool(field.there[unit])
    value = float(elements.values[field.at, row, unit]) if there else NAN
    rule = reasons(field.territory)["regroup"].get((field.at, row, unit), "")
    return Part(
        code=code, element=known(book).get(code), value=value, marks=flagged(int(elements.flags[field.at, row, unit])),
        rule=rule, shares=shares(book, field, field.units[unit], code) if rule else (),
        references=book.referred.get((key.system, key.code, field.year, code), ()),
    )  # fmt: skip


def shares(book: Book, field: Field, unit: Unit, code: str) -> tuple[Share, ...]:
    """Return the figures of the units that a merged unit was put together from, as they were reported."""
    panel = book.pack.panel
    row, year = panel.item_place.get(code), panel.year_place.get(field.year)
    if row is None or year is None:
        return ()
    found = []
    for key in unit.predecessors:
        at = panel.units.place.get(key)
        if at is not None:
            proofs = book.referred.get((key.system, key.code, field.year, code), ())
            found.append(Share(panel.units.members[at], float(panel.values[year, row, at]), proofs))
    return tuple(found)


Cells = dict[tuple[int, int, int], str]
"""The code of why a cell was changed, by year, item and unit (positions)."""


@lru_cache(maxsize=64)
def reasons(territory: Territory) -> dict[str, Cells]:
    """Return why cells were changed, by step; a step that changed nothing has no cells."""
    found: dict[str, Cells] = {"regroup": {}, "impute": {}, "treat": {}, "normalise": {}}
    for each in territory.result.changes:
        found.setdefault(each.step, {}).update(cells(each))
    return found


def cells(changes: Changes) -> Cells:
    """Return a step's changed cells."""
    columns = (changes.year.tolist(), changes.item.tolist(), changes.unit.tolist(), changes.reason.tolist())
    return {(year, item, unit): changes.reasons[why] for year, item, unit, why in zip(*columns, strict=True)}


@lru_cache(maxsize=16)
def known(book: Book) -> dict[str, Element]:
    """Return the data elements of an edition by their code."""
    return {each.code: each for each in (*book.pack.form_elements, *book.pack.framework.elements)}


@lru_cache(maxsize=64)
def scales_of(field: Field) -> dict[str, Scale]:
    """Return the scale of every indicator in the field's year."""
    return of_year(field.result.scales, field.year)


@lru_cache(maxsize=64)
def treatments_of(field: Field) -> dict[str, Treatment]:
    """Return what was learned of outliers for every indicator in the field's year."""
    return of_year(field.result.treatments, field.year)


def of_year(learned: Iterable[T], year: int) -> dict[str, T]:
    """Return what was learned for each item that holds in a year: that of its window, else of the only window there is."""
    found: dict[str, T] = {}
    for each in learned:
        if year in each.window or not each.window:
            found[each.item] = each
        else:
            found.setdefault(each.item, each)
    return found


def scored(scale: Scale, value: float) -> float:
    """Return the score that a scale's line gives a figure: base + gain · (x - origin) / span; NaN for scales that count."""
    if scale.method in COUNTED or len(scale.parameters) < LINE or not isfinite(value):
        return NAN
    origin, span, base, gain = scale.parameters[:LINE]
    return base + gain * (value - origin) / span if span else NAN


def past(book: Book, keys: tuple[UnitKey, ...]) -> tuple[Unit, ...]:
    """Return units of the pack by their keys; those that it does not know are left out."""
    units = book.pack.units
    return tuple(units.members[units.place[key]] for key in keys if key in units.place)
