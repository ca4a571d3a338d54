# SPDX-License-Identifier: Apache-2.0
"""How an item goes together with others: with what is above it, with the index, with those it is nearest to."""

from __future__ import annotations

from math import isfinite

from laban.draw.numbers import number
from laban.model.book import Book
from laban.model.framework import Framework
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.unit.names import item_tail

NEAREST = 5


def correlation(book: Book, one: str, other: str) -> float:
    """Return Pearson's r of the scores of two items in the edition's year; NaN where it cannot be told."""
    place = book.main.result.framework.place
    return float(book.correlations[place[one], place[other]])


def above(tree: Framework, code: str) -> list[str]:
    """Return the items above one, the nearest first."""
    found = []
    while code := tree.by_code[code].parent:
        found.append(code)
    return found


def with_above(scene: Scene, code: str) -> list[tuple[str, str, str]]:
    """Return r with each item above: name, tail, figure."""
    tree = scene.book.main.result.framework
    return [line(scene, code, each) for each in above(tree, code)]


def nearest(scene: Scene, code: str) -> list[tuple[str, str, str]]:
    """Return the items of the same level that go together with one most closely, by the size of r."""
    tree = scene.book.main.result.framework
    level = tree.level(code)
    known = [
        (abs(value), each)
        for each in tree.codes
        if each != code and tree.level(each) == level and isfinite(value := correlation(scene.book, code, each))
    ]
    return [line(scene, code, each) for _, each in sorted(known, key=lambda pair: -pair[0])[:NEAREST]]


def line(scene: Scene, code: str, other: str) -> tuple[str, str, str]:
    """Return one correlation."""
    return scene.item_name(other), item_tail(scene, other), number(correlation(scene.book, code, other), scene.language)
