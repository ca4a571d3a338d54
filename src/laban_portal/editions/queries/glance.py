# SPDX-License-Identifier: Apache-2.0
"""An edition's figures at a glance, what its audit found, what moved: as its desk shows them. Pure, from a `Book`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from math import isfinite

import numpy as np

from laban.draw.numbers import number, place
from laban.model.audit.finding import Judgement
from laban.model.book import Book, Territory

MOST_MOVES, MOST_CORRECTED = 10, 50
ORDER = (Judgement.PROBLEM, Judgement.LOOK, Judgement.GOOD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One unit of the table: place, score and the interval of its place, in words."""

    name: str
    rank: str
    score: str
    interval: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One conclusion of the audit, in words."""

    judgement: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One figure that a correction changed, in words."""

    unit: str
    item: str
    measure: str
    year: int
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What the desk shows of an edition's content."""

    units: int
    indicators: int
    years: tuple[int, ...]
    territories: tuple[tuple[str, int, int], ...]
    draws: int
    table: tuple[Placed, ...]
    found: tuple[Told, ...]
    counts: tuple[tuple[str, int], ...]
    moved: tuple[Placed, ...]
    previous: str
    corrected: tuple[Change, ...]
    corrected_more: int


def glance(book: Book, language: str) -> Glance:
    """Return what the desk shows, in a language."""
    main = book.main
    result = main.result
    at = result.year_place[main.year]
    top = result.framework.codes.index(result.framework.root)
    ranks = result.ranks[at, top]
    order = [unit for unit in np.argsort(np.where(ranks > 0, ranks, np.inf), kind="stable").tolist() if ranks[unit] > 0]
    before = _before(book)
    table = tuple(_placed(main, unit, top, language, before.get(unit, 0.0)) for unit in order)
    moves = sorted((each for each in order if before.get(each)), key=lambda each: -abs(before[each] - ranks[each]))
    found = sorted(book.findings, key=lambda each: ORDER.index(each.judgement))
    elements = {each.code: each.names.into(language) or each.code for each in book.pack.framework.elements}
    items = {code: _name(book, code, language) for code in result.framework.codes}
    named = {**elements, **items, **_units(main, language)}
    told = tuple(
        Told(judgement=each.judgement, sentence=each.text(language, lambda code: named.get(code, code)))
        for each in found
        if each.judgement is not Judgement.GOOD
    )
    return Glance(
        units=int(result.present[at].sum()), indicators=len(result.framework.leaves), years=result.years,
        territories=tuple(
            (each.names.into(language), len(each.result.units.members), each.year) for each in book.territories
        ),
        draws=main.certainty.draws if main.certainty else 0, table=table, found=told,
        counts=tuple((each, sum(one.judgement is each for one in found)) for each in ORDER),
        moved=tuple(
            _placed(main, unit, top, language, before[unit]) for unit in moves[:MOST_MOVES] if before[unit] != ranks[unit]
        ),
        previous=book.moves.previous if book.moves else "",
        corrected=tuple(_corrected(book, named, language)), corrected_more=max(0, len(book.corrected) - MOST_CORRECTED),
    )  # fmt: skip


def _before(book: Book) -> dict[int, float]:
    """Return each unit's place in the edition before, where both can be compared."""
    if book.moves is None:
        return {}
    root = book.main.result.framework.root
    return {
        each.unit: each.before
        for each in book.moves.moves
        if each.item == root and each.measure == "rank" and isfinite(each.before) and each.before > 0
    }


def _placed(main: Territory, unit: int, top: int, language: str, before: float) -> Placed:
    at = main.result.year_place[main.year]
    sure = main.certainty
    low, high = (float(sure.low[at, unit]), float(sure.high[at, unit])) if sure else (np.nan, np.nan)
    interval = f"{place(low, language)}–{place(high, language)}" if isfinite(low) and isfinite(high) else "–"
    return Placed(
        name=main.result.units.members[unit].names.into(language),
        rank=place(float(main.result.ranks[at, top, unit]), language),
        score=number(float(main.result.scores[at, top, unit]), language, 2), interval=interval,
        before=place(before, language) if before else "–",
    )  # fmt: skip


def _corrected(book: Book, named: dict[str, str], language: str) -> Iterator[Change]:
    for each in book.corrected[:MOST_CORRECTED]:
        written = place if each.measure == "rank" else partial(number, decimals=2)
        yield Change(
            unit=named.get(each.unit, each.unit), item=named.get(each.item, each.item), measure=each.measure,
            year=each.year, before=written(each.before, language), after=written(each.after, language),
        )  # fmt: skip


def _name(book: Book, code: str, language: str) -> str:
    return book.pack.framework.by_code[code].names.into(language) or code


def _units(main: Territory, language: str) -> dict[str, str]:
    units = main.result.units
    labels = {label: unit.names.into(language) for label, unit in zip(units.labels, units.members, strict=True)}
    return {**{unit.code: unit.names.into(language) for unit in units.members}, **labels}
