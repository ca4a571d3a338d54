# SPDX-License-Identifier: Apache-2.0
"""Reports as tables for a workbook: numbers stay numbers; `laban.io.open.workbook` adds what they mean, sources and a readme.

They are the tables of the edition (`publishing.data`), cut to the unit, or to the year and the territory that is reported.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from laban.io.open.workbook import workbook_of
from laban.model.book import Book, Territory
from laban.model.dataset import Cell, Dataset
from laban_portal.publishing.data.columns import words
from laban_portal.publishing.data.edition.tables import table
from laban_portal.publishing.data.ranking import Order, ranking
from laban_portal.publishing.data.units import profile
from laban_portal.publishing.reading.field import current

OF_UNIT = ("highlights", "moves", "contributions", "peers", "indicators")
OF_ALL = ("scores", "values", "highlights", "moves", "chances", "findings", "indicators", "cells")
"""Tables of the edition that a report has too, in the order of its sheets."""


def unit_xlsx(book: Book, territory: Territory, unit: int, language: str) -> bytes:
    """Return the workbook of a unit: all its figures, strengths, moves, peers, and what the indicators mean."""
    field = current(territory)
    wanted: dict[str, Cell] = {"territory": territory.system, "unit": field.units[unit].code}
    first = profile(book, field, unit, "")
    return workbook_of((first, *cut(book, OF_UNIT, language, wanted)), language)


def national_xlsx(book: Book, language: str) -> bytes:
    """Return the workbook of an edition: the ranking, then every figure of its year behind it."""
    main = book.main
    order = Order(item=main.result.framework.root)
    first = ranking(book, main, order, names=words("front.ranking_title", year=main.year))
    wanted: dict[str, Cell] = {"territory": main.system, "year": main.year}
    return workbook_of((first, *cut(book, OF_ALL, language, wanted)), language)


def cut(book: Book, names: tuple[str, ...], language: str, wanted: dict[str, Cell]) -> list[Dataset]:
    """Return tables of the edition with the rows that are wanted; a table of which nothing is left is left out."""
    found = (narrowed(whole(book, name, language), wanted) for name in names)
    return [each for each in found if each.rows]


@lru_cache(maxsize=32)
def whole(book: Book, name: str, language: str) -> Dataset:
    """Return a table of an edition, made once for the reports of all its units."""
    return table(book, name, language)


def narrowed(dataset: Dataset, wanted: dict[str, Cell]) -> Dataset:
    """Return the rows that have what is wanted in the columns that the table has; a column that it has not does not count."""
    places = {each.code: at for at, each in enumerate(dataset.columns)}
    asked = [(places[code], value) for code, value in wanted.items() if code in places]
    return replace(dataset, rows=tuple(row for row in dataset.rows if all(row[at] == value for at, value in asked)))
