# SPDX-License-Identifier: Apache-2.0
"""The table of the explorer: how all pairs of items go together in the edition's year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite

import numpy as np

from laban.model.book import Book
from laban.model.dataset import Cell, Column, Dataset
from laban_portal.publishing.data.columns import columns, known, origin, words
from laban_portal.publishing.reading.field import current


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items with Pearson's r of their scores over `count` units; `nested`: one is a part of the other."""

    one: str
    other: str
    r: float
    count: int
    nested: bool


def pairs(book: Book) -> list[Pair]:
    """Return every pair of items of the tree whose r can be told, in the order of the tree."""
    tree, field = book.main.result.framework, current(book.main)
    scores = np.array(field.scores)
    there = (~np.isnan(scores)).astype(np.int64)
    counts = there @ there.T
    inside = {code: set(tree.leaves_below[code]) for code in tree.codes}
    found = []
    for first, one in enumerate(tree.codes):
        for second in range(first + 1, len(tree.codes)):
            r, other = float(book.correlations[first, second]), tree.codes[second]
            if isfinite(r):
                found.append(Pair(one, other, r, int(counts[first, second]), bool(inside[one] & inside[other])))
    return found


def table(book: Book, address: str) -> Dataset:
    """Return every pair of items, those where one is a part of the other marked."""
    own = tuple(
        Column(code=code, names=words(f"pairs.column_{code}"), kind=kind)
        for code, kind in (
            ("other", "text"),
            ("other_name", "text"),
            ("r", "number"),
            ("count", "whole"),
            ("nested", "text"),
        )
    )
    rows = tuple(row(book, each) for each in pairs(book))
    return Dataset(
        code="correlations", names=words("pairs.data_correlations"), columns=(*columns("year", "item", "item_name"), *own),
        rows=rows, key=("year", "item", "other"), origin=origin(book, address),
    )  # fmt: skip


def row(book: Book, each: Pair) -> tuple[Cell, ...]:
    """Return the cells of one pair."""
    known_items = book.main.result.framework.by_code
    names = known_items[each.one].names, known_items[each.other].names
    return book.recipe.year, each.one, names[0], each.other, names[1], known(each.r), each.count, each.nested


def apart(found: list[Pair]) -> Iterator[Pair]:
    """Yield the pairs of which neither is a part of the other."""
    return (each for each in found if not each.nested)
