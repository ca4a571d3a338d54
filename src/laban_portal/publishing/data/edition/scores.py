# SPDX-License-Identifier: Apache-2.0
"""Scores, ranks and how sure they are; indicators' values and what was done with them; the elements they are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from laban.io.results.tables import observation_status
from laban.model.book import Book, Reference, Territory
from laban.model.dataset import Cell
from laban.model.panel import Floats, Panel
from laban.model.text import Text
from laban_portal.publishing.data.columns import columns, flagged, fresh, known, marks_below, placed, words
from laban_portal.publishing.data.edition.table import Made, Row

PLACE = columns("territory", "unit", "unit_name", "year", "item", "item_name")
KEY = ("territory", "unit", "year", "item")


def scores(book: Book) -> Made:
    """Return every score with its rank, of every territory, year, item and unit that takes part."""
    own = (fresh("rank_median", "number", "MEASURE:RANK_MEDIAN"), fresh("apart", "whole", "MEASURE:GROUP"))
    tail = columns("coverage", "status", "flag")
    return (*PLACE, *columns("level", "score", "rank", "rank_low", "rank_high"), *own, *tail), KEY, _scores(book)


def _scores(book: Book) -> Iterator[Row]:
    for territory in book.territories:
        result = territory.result
        framework, marks = result.framework, marks_below(result)
        for year_at, year in enumerate(result.years):
            sure = _certain(territory, year_at)
            for at, item in enumerate(framework.codes):
                head = (year, item, framework.by_code[item].names)
                scored = zip(
                    result.scores[year_at, at].tolist(), result.ranks[year_at, at].tolist(),
                    result.coverage[year_at, at].tolist(), marks[year_at, at].tolist(), strict=True,
                )  # fmt: skip
                level, figures = framework.level(item), list(scored)
                for unit, place in _present(territory, year_at):
                    score, rank, coverage, flags = figures[unit]
                    certain = sure[unit] if item == framework.root else (None,) * 4
                    status = observation_status(score, 0)
                    yield (
                        *place, *head, level, known(score), placed(rank), *certain, known(coverage), status, flagged(flags)
                    )  # fmt: skip


def _certain(territory: Territory, year_at: int) -> list[tuple[Cell, ...]]:
    """Return each unit's interval, median and group in a year."""
    found, count = territory.certainty, len(territory.result.units)
    if found is None:
        return [(None,) * 4] * count
    ends = (found.low[year_at].tolist(), found.high[year_at].tolist(), found.median[year_at].tolist())
    groups = found.group[year_at].tolist()
    return [
        (known(low), known(high), known(middle), group or None)
        for low, high, middle, group in zip(*ends, groups, strict=True)
    ]


def _present(territory: Territory, year_at: int) -> list[tuple[int, tuple[str, str, Text]]]:
    """Return who takes part in a year: position, and code system, code, name."""
    members = territory.result.units.members
    there = np.flatnonzero(territory.result.present[year_at]).tolist()
    return [(at, (territory.system, members[at].code, members[at].names)) for at in there]


def values(book: Book) -> Made:
    """Return every indicator's value as it was observed, after filling in, after treating, and normalised."""
    own = (
        fresh("raw", "number", "MEASURE:RAW"), fresh("filled", "number", "MEASURE:FILLED"),
        fresh("treated", "number", "MEASURE:TREATED"), fresh("normalised", "number", "MEASURE:NORMALISED"),
    )  # fmt: skip
    return (*PLACE, *columns("measured_in"), *own, *columns("status", "flag"), fresh("rule")), KEY, _values(book)


def _values(book: Book) -> Iterator[Row]:
    for territory in book.territories:
        result, rules = territory.result, _rules(territory)
        panels = (result.raw, result.imputed, result.treated, result.normalised)
        for year_at, year in enumerate(result.years):
            there = _present(territory, year_at)
            for at, item in enumerate(result.framework.ordered_indicators):
                head = (year, item.code, item.names, item.unit)
                stages = list(zip(*(panel.values[year_at, at].tolist() for panel in panels), strict=True))
                own, last = result.raw.flags[year_at, at].tolist(), result.treated.flags[year_at, at].tolist()
                for unit, place in there:
                    raw, *after = stages[unit]
                    told = [rules[key] for need in item.needs if (key := (year_at, need, unit)) in rules]
                    yield (
                        *place, *head, known(raw), *map(known, after), observation_status(raw, own[unit]),
                        flagged(last[unit]), _joined(told),
                    )  # fmt: skip


def _rules(territory: Territory) -> dict[tuple[int, str, int], str]:
    """Return by which rule (a reason code) each element of a unit was put together from those of merged units."""
    found = {}
    items = territory.result.items_of("regroup")
    for each in territory.result.changes:
        if each.step == "regroup":
            places = zip(each.year.tolist(), each.item.tolist(), each.unit.tolist(), each.reason.tolist(), strict=True)
            found.update({(year, items[item], unit): each.reasons[reason] for year, item, unit, reason in places})
    return found


_SAID: dict[tuple[str, ...], Text] = {}


def _joined(reasons: Iterable[str]) -> Text | None:
    """Say reasons one after another, each once."""
    codes = tuple(dict.fromkeys(reasons))
    if not codes:
        return None
    found = _SAID.get(codes)
    if found is None:
        told = [dict(words(code).versions) for code in codes]
        found = _SAID[codes] = Text.of({one: " ".join(each[one] for each in told) for one in told[0]})
    return found


def elements(book: Book) -> Made:
    """Return every figure as it was reported (or rebuilt), its source and, where public, the document that proves it."""
    own = (
        fresh("element", concept="ELEMENT"), fresh("element_name"), fresh("value", "number", "MEASURE:VALUE"),
        *columns("measured_in", "status", "flag"), fresh("rule"), fresh("source"), fresh("proof"), fresh("proof_sha256"),
    )  # fmt: skip
    place = columns("territory", "unit", "unit_name", "year")
    return (*place, *own), ("territory", "unit", "year", "element"), _elements(book)


def _elements(book: Book) -> Iterator[Row]:
    known_elements = {each.code: each for each in book.pack.framework.elements}
    for territory in book.territories:
        panel, rules = territory.result.elements, _rules(territory)
        for year_at, year in enumerate(panel.years):
            there = _present(territory, year_at)
            for at, code in enumerate(panel.items):
                element = known_elements.get(code)
                names, unit_of = (element.names, element.unit) if element else (Text(), "")
                source = element.source if element else ""
                figures, flags = _figures(panel, year_at, at)
                for unit, place in there:
                    rule = rules.get((year_at, code, unit))
                    proofs = book.referred.get((territory.system, place[1], year, code), ())
                    yield (
                        *place, year, code, names, known(figures[unit]), unit_of,
                        observation_status(figures[unit], flags[unit]), flagged(flags[unit]),
                        _joined((rule,)) if rule else None,
                        "; ".join(dict.fromkeys(each.source for each in proofs if each.source)) or source or None,
                        "; ".join(map(_proof, proofs)) or None,
                        " ".join(dict.fromkeys(each.sha256 for each in proofs if each.sha256)) or None,
                    )  # fmt: skip


def _figures(panel: Panel, year_at: int, at: int) -> tuple[list[float], list[int]]:
    values: Floats = panel.values[year_at, at]
    return values.tolist(), panel.flags[year_at, at].tolist()


def _proof(each: Reference) -> str:
    """Write which document proves a figure: issuer, number, day, title, page."""
    head = " ".join(part for part in (each.issuer, each.number, each.issued_on) if part)
    return ", ".join(part for part in (head, each.title, f"p. {each.page}" if each.page else "") if part)
