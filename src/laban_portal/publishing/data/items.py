# SPDX-License-Identifier: Apache-2.0
"""The tables of the pages of items: the tree with its weights, and one item of all units in every year."""

from __future__ import annotations

from laban.model.book import Book
from laban.model.dataset import Column, Dataset
from laban.model.framework import Indicator
from laban.model.text import Text
from laban_portal.publishing.data.columns import Spot, columns, figures, known, origin, words
from laban_portal.publishing.reading.field import Field, field_of


def tree(book: Book, address: str) -> Dataset:
    """Return every item with its place in the tree, its weight and its share of the index."""
    result = book.main.result
    own = tuple(
        Column(code=code, names=words(f"item.column_{code}"), kind=kind)
        for code, kind in (
            ("parent", "text"), ("weight", "number"), ("share", "number"), ("direction", "whole"),
            ("source", "text"), ("certainty", "text"),
        )
    )  # fmt: skip
    rows = []
    for at, code in enumerate(result.framework.codes):
        item = result.framework.by_code[code]
        leaf = item if isinstance(item, Indicator) else None
        rows.append(
            (
                code, item.names, result.framework.level(code), leaf.unit if leaf else "", item.parent,
                known(float(result.weights[at])), known(float(result.effective_weights[at])),
                leaf.direction if leaf else None, leaf.source if leaf else "", item.status,
            )
        )  # fmt: skip
    return Dataset(
        code="items", names=words("item.data_tree"), columns=(*columns("item", "item_name", "level", "measured_in"), *own),
        rows=tuple(rows), key=("item",), origin=origin(book, address),
    )  # fmt: skip


def item(book: Book, field: Field, code: str, address: str) -> Dataset:
    """Return one item of every unit that takes part, in every year of the series, the last first, by rank."""
    territory, leaf = field.territory, code in field.leaf_place
    shown = ["territory", "unit", "unit_name", "year", "item", "score", "rank", "coverage"]
    shown += ["raw", "measured_in", "status", "flag"] if leaf else []
    names = territory.result.framework.by_code[code].names
    spots = [
        Spot(territory, year, code, unit)
        for year in reversed(territory.result.years)
        for unit in by_rank(field_of(territory, year), code)
    ]
    said = {one: text.format(name=names.into(one) or code) for one, text in words("item.data_item").versions}
    return figures(
        book, code=f"item-{code}", names=Text.of(said), columns=shown, spots=spots,
        key=("territory", "unit", "year", "item"), address=address,
    )  # fmt: skip


def by_rank(field: Field, code: str) -> list[int]:
    """Return the units that take part, by their rank in an item; those without one last, equals by their sort key."""
    ranks, last = field.ranks[field.framework.place[code]], len(field.units) + 1
    return sorted(field.order, key=lambda at: (ranks[at] or last, field.sort_key(at)))
