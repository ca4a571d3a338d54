# SPDX-License-Identifier: Apache-2.0
"""What the figures mean: the tree with a method sheet for each item, and units through time with their kin."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from laban.model.book import Book
from laban.model.dataset import Cell, Column
from laban.model.framework import Indicator
from laban.model.text import Text
from laban.model.units import UnitKey
from laban_portal.publishing.data.columns import columns, fresh, known
from laban_portal.publishing.data.edition.table import Made, Row

ISO = {"iso3": "ISO 3166-1 alpha-3", "iso2": "ISO 3166-1 alpha-2"}
"""Code systems whose codes are those of an ISO standard; of others no ISO code is known."""


def indicators(book: Book) -> Made:
    """Return every item of the tree: what it is, how it is computed, weighed, limited, and where it comes from."""
    own = (
        fresh("parent"), *columns("level", "measured_in"), fresh("direction", "whole"), fresh("formula"),
        fresh("denominator"), fresh("scale", "number"), fresh("weight", "number"), fresh("effective_weight", "number"),
        fresh("low", "number"), fresh("high", "number"), fresh("target", "number"), fresh("lowest", "number"),
        fresh("highest", "number"), fresh("normalised_by"), fresh("score_0_at", "number"), fresh("score_100_at", "number"),
        fresh("capped", "whole"), fresh("low_cap", "number"), fresh("high_cap", "number"), fresh("transform"),
        fresh("source"), fresh("evidence"), fresh("standing"), fresh("note"),
    )  # fmt: skip
    return (*columns("item", "item_name"), *own), ("item",), _indicators(book)


def _indicators(book: Book) -> Iterator[Row]:
    territory = book.main
    result, framework = territory.result, territory.result.framework
    at_year = result.year_place[territory.year]
    scales = {each.item: each for each in result.scales if not each.window or territory.year in each.window}
    treatments = {each.item: each for each in result.treatments if not each.window or territory.year in each.window}
    for at, code in enumerate(framework.codes):
        item = framework.by_code[code]
        weights = (float(result.weights[at]), float(result.effective_weights[at]))
        head = (code, item.names, item.parent or None, framework.level(code))
        if not isinstance(item, Indicator):
            yield (*head, *(None,) * 5, *weights, *(None,) * 14, item.status, item.note or None)
            continue
        leaf = result.raw.item_place[code]
        scale, treated = scales.get(code), treatments.get(code)
        ends: tuple[Cell, ...] = (None, None, None)
        if scale is not None:
            worst, best = known(scale.low), known(scale.high)
            ends = (scale.method, worst, best)
        caps: tuple[Cell, ...] = (None, None, None, None)
        if treated is not None:
            caps = (treated.capped, known(treated.low_cap), known(treated.high_cap), treated.transform or None)
        yield (
            *head, item.unit or None, item.direction, item.formula.text if item.formula else None, item.denominator or None,
            item.scale, *weights, item.low, item.high, item.target, known(float(territory.lowest[at_year, leaf])),
            known(float(territory.highest[at_year, leaf])), *ends, *caps, item.source or None, item.evidence or None,
            item.status, item.note or None,
        )  # fmt: skip


def units(book: Book) -> Made:
    """Return every unit with the time it stands, its place, its groups, and the units before and after it."""
    groupings = book.pack.units.groupings
    own = (
        fresh("valid_from"), fresh("valid_to"), fresh("iso_code"), fresh("latitude", "number"), fresh("longitude", "number"),
        fresh("predecessors"), fresh("successors"),
    )  # fmt: skip
    grouped = tuple(_grouping(book, each) for each in groupings)
    return (
        (*columns("territory", "unit", "unit_name"), *own, *grouped),
        ("territory", "unit", "valid_from"),
        _units(book),
    )


def _grouping(book: Book, grouping: str) -> Column:
    return Column(
        code=f"group_{grouping}", names=book.pack.texts.get(f"grouping.{grouping}", Text.of({"en": grouping}))
    )


def _units(book: Book) -> Iterator[Row]:
    for each in book.pack.units.members:
        latitude, longitude = each.position or (None, None)
        groups = (_group(book, grouping, each.group(grouping)) for grouping in book.pack.units.groupings)
        yield (
            each.key.system, each.code, each.names,
            "" if each.key.valid_from == date.min else each.key.valid_from.isoformat(),
            each.valid_to.isoformat() if each.valid_to else None, each.code if each.key.system in ISO else None,
            latitude, longitude, _keys(each.predecessors), _keys(each.successors), *groups,
        )  # fmt: skip


def _keys(keys: tuple[UnitKey, ...]) -> str | None:
    return " ".join(map(str, keys)) or None


def _group(book: Book, grouping: str, group: str) -> Text | None:
    return book.pack.texts.get(f"group.{grouping}.{group}", Text.of({book.pack.languages[0]: group})) if group else None
