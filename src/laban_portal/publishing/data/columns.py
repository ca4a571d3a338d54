# SPDX-License-Identifier: Apache-2.0
"""The columns that the tables of open data share, and what stands in them, read from a Book and from nowhere else.

A table of figures is told by its columns and the spots of its rows: `figures(book, …, columns=("unit", "score"),
spots=[Spot(territory, 2025, "1.1", 3), …])`. Which edition a row is of, and whether it is generated, is not a column: each
format adds that from the table's `Origin`, so that no table can forget it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import isnan

import numpy as np

from laban.io.results.tables import observation_status
from laban.model.book import LEVEL, Book, Territory
from laban.model.dataset import Cell, Column, Dataset, Origin
from laban.model.framework import Indicator
from laban.model.panel import Flag, Flags
from laban.model.result import Result
from laban.model.text import Text
from laban_portal.ui.words import LANGUAGES, say, tables

KINDS = {
    "territory": ("text", "TERRITORY"), "unit": ("text", "REF_AREA"), "unit_name": ("text", ""),
    "year": ("year", "TIME_PERIOD"), "item": ("text", "INDICATOR"), "item_name": ("text", ""), "level": ("text", ""),
    "score": ("number", "MEASURE:SCORE"), "rank": ("number", "MEASURE:RANK"),
    "rank_low": ("number", "MEASURE:RANK_LOW"), "rank_high": ("number", "MEASURE:RANK_HIGH"),
    "coverage": ("number", "MEASURE:COVERAGE"), "raw": ("number", "MEASURE:RAW"), "measured_in": ("text", "UNIT_MEASURE"),
    "status": ("text", "OBS_STATUS"), "flag": ("flag", "OBS_NOTE"),
}  # fmt: skip
"""Kind and concept of each shared column; their names are `open_data.column_CODE`, what they mean `open_data.about_CODE`."""

UNITS = {"score": "0–100", "rank": "1", "rank_low": "1", "rank_high": "1", "coverage": "0–1"}
"""Units of measure of shared columns, in no language; 1 is a pure number."""

CARRIED = np.uint16(Flag.REBUILT | Flag.IMPUTED | Flag.GENERATED)
"""Marks of indicators that the scores above them carry too."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a row's figures stand: a territory, a year, an item of the tree, a unit by its position."""

    territory: Territory
    year: int
    item: str
    unit: int


def words(code: str, **facts: object) -> Text:
    """Return a sentence in every language of the texts.

    >>> words("open_data.column_year").into("en")
    'Year'
    """
    return Text.of({language: say(code, language, **facts) for language in LANGUAGES})


@cache
def column(code: str) -> Column:
    """Return a shared column.

    Raises:
        KeyError: there is none of this code.

    """
    kind, concept = KINDS[code]
    return fresh(code, kind, concept, UNITS.get(code, ""))


@cache
def fresh(code: str, kind: str = "text", concept: str = "", unit: str = "") -> Column:
    """Return a column of one table, named by `open_data.column_CODE`; `open_data.about_CODE` tells its meaning, if there."""
    told = f"about_{code}" in tables(LANGUAGES[0])["open_data"]
    notes = words(f"open_data.about_{code}", level=f"{100 * LEVEL:.0f}") if told else Text()
    return Column(
        code=code, names=words(f"open_data.column_{code}"), kind=kind, unit=unit, notes=notes, concept=concept
    )  # fmt: skip


def columns(*codes: str) -> tuple[Column, ...]:
    """Return several shared columns."""
    return tuple(column(code) for code in codes)


def origin(book: Book, address: str = "") -> Origin:
    """Return who answers for a table of an edition; `address` is the page whose figures it holds."""
    return Origin(
        index=book.pack.names, edition=book.release.code, year=book.recipe.year, publisher=book.release.publisher,
        source=book.pack.source, licence=book.pack.licence, address=address, released_at=book.release.released_at,
        demonstration=book.demonstration,
    )  # fmt: skip


def known(value: float) -> float | None:
    """Return a figure, or nothing where it is missing (NaN)."""
    return None if isnan(value) else value


def placed(rank: float) -> float | None:
    """Return a rank, or nothing where there is none (0 or NaN); whole, but where ties share the mean rank."""
    return None if not rank or isnan(rank) else rank


@cache
def flagged(flags: int) -> Text:
    """Return every mark of a figure in words; nothing for a normal one.

    >>> flagged(Flag.IMPUTED | Flag.PROVISIONAL).into("en")
    'provisional; imputed'
    """
    marks = [each.name.lower() for each in Flag if each and flags & each and each.name]
    if not marks:
        return Text()
    return Text.of({one: "; ".join(say(f"open_file.flag_{mark}", one) for mark in marks) for one in LANGUAGES})


def figures(
    book: Book, *, code: str, names: Text, columns: Sequence[str], spots: Iterable[Spot], key: tuple[str, ...],
    address: str, description: Text = Text(),
) -> Dataset:  # fmt: skip
    """Return a table of figures: for each spot a row with the given shared columns."""
    given = tuple(column(each) for each in columns)
    readers = [READERS[each] for each in columns]
    rows = tuple(tuple(read(spot) for read in readers) for spot in spots)
    return Dataset(
        code=code, names=names, columns=given, rows=rows, key=key, origin=origin(book, address), description=description
    )  # fmt: skip


def _panel_place(spot: Spot) -> tuple[int, int, int] | None:
    """Return where an indicator's own value stands in the panels; nothing for a group."""
    result = spot.territory.result
    item = result.raw.item_place.get(spot.item)
    return None if item is None else (result.year_place[spot.year], item, spot.unit)


def _score_place(spot: Spot) -> tuple[int, int, int]:
    result = spot.territory.result
    return result.year_place[spot.year], result.framework.place[spot.item], spot.unit


def _interval_end(spot: Spot, end: str) -> float | None:
    """Return an end of the rank interval, which only the index as a whole has."""
    certainty, result = spot.territory.certainty, spot.territory.result
    if certainty is None or spot.item != result.framework.root:
        return None
    return known(float(getattr(certainty, end)[result.year_place[spot.year], spot.unit]))


def _raw(spot: Spot) -> float | None:
    at = _panel_place(spot)
    return None if at is None else known(float(spot.territory.result.raw.values[at]))


def _flags(spot: Spot) -> int:
    """Return every mark of an indicator's value; of a group those that its indicators hand on."""
    at = _panel_place(spot)
    result = spot.territory.result
    if at is not None:
        return int(result.treated.flags[at])
    places = [result.raw.item_place[leaf] for leaf in result.framework.leaves_below[spot.item]]
    below = result.treated.flags[result.year_place[spot.year], places, spot.unit]
    return int(np.bitwise_or.reduce(below) & CARRIED)


def marks_below(result: Result) -> Flags:
    """Return the marks of every score, (years, items, units) along the tree: an indicator's own, a group's handed on."""
    framework, flags = result.framework, result.treated.flags
    found = np.zeros(result.scores.shape, np.uint16)
    for at, item in enumerate(framework.codes):
        leaves = [result.raw.item_place[leaf] for leaf in framework.leaves_below[item]]
        own = item in result.raw.item_place
        found[:, at] = flags[:, leaves[0]] if own else np.bitwise_or.reduce(flags[:, leaves], axis=1) & CARRIED
    return found


def _measured_in(spot: Spot) -> str:
    item = spot.territory.result.framework.by_code[spot.item]
    return item.unit if isinstance(item, Indicator) else ""


def _status(spot: Spot) -> str:
    """Return the SDMX status of the raw value of an indicator, or of the score of a group."""
    at = _panel_place(spot)
    if at is None:
        return observation_status(float(spot.territory.result.scores[_score_place(spot)]), 0)
    return observation_status(float(spot.territory.result.raw.values[at]), int(spot.territory.result.raw.flags[at]))


READERS: Mapping[str, Callable[[Spot], Cell]] = {
    "territory": lambda spot: spot.territory.system,
    "unit": lambda spot: spot.territory.result.units.members[spot.unit].code,
    "unit_name": lambda spot: spot.territory.result.units.members[spot.unit].names,
    "year": lambda spot: spot.year,
    "item": lambda spot: spot.item,
    "item_name": lambda spot: spot.territory.result.framework.by_code[spot.item].names,
    "level": lambda spot: spot.territory.result.framework.level(spot.item),
    "score": lambda spot: known(float(spot.territory.result.scores[_score_place(spot)])),
    "rank": lambda spot: placed(float(spot.territory.result.ranks[_score_place(spot)])),
    "rank_low": lambda spot: _interval_end(spot, "low"),
    "rank_high": lambda spot: _interval_end(spot, "high"),
    "coverage": lambda spot: known(float(spot.territory.result.coverage[_score_place(spot)])),
    "raw": _raw,
    "measured_in": _measured_in,
    "status": _status,
    "flag": lambda spot: flagged(_flags(spot)),
}
"""What stands in each shared column."""
