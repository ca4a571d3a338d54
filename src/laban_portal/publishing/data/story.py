# SPDX-License-Identifier: Apache-2.0
"""The story of an edition's year as a table: who leads, who moved most and whether that is more than noise, how sure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import isfinite

import numpy as np

from laban.model.book import Book, Territory
from laban.model.dataset import Cell, Column, Dataset
from laban.model.text import Text
from laban_portal.publishing.data.columns import column, known, origin, words
from laban_portal.publishing.data.ranking import Order, clearly, earlier, ordered

Row = tuple[str, Cell, Cell, Cell, Cell]
"""Fact, unit's code and name, the figure, a second figure that belongs to it."""


def story(book: Book, *, names: Text, address: str = "") -> Dataset:
    """Return the facts of the story, one row each; a fact that an edition has not is left out.

    `leader`: score and probability of the first place. `runner_up`: score and its distance to the leader's. `best_of`: the
    unit with the most first places among indicators, and how many. `rise`, `fall`: places, and 1 where the rank intervals of
    both years lie apart. `clear_moves`: how many units moved more than that, among how many. `width`: the median width of a
    rank interval, in places, and among how many units. `told_apart`: the number of groups that can be told apart.
    """
    columns = (
        Column(code="fact", names=words("front.column_fact"), notes=words("front.about_fact")), column("unit"),
        column("unit_name"), Column(code="value", names=words("front.column_value"), kind="number"),
        Column(code="beside", names=words("front.column_beside"), kind="number", notes=words("front.about_beside")),
    )  # fmt: skip
    rows = (*_leaders(book.main), *_best(book.main), *_moves(book.main), *_certainty(book.main))
    return Dataset(
        code="story", names=names, columns=columns, rows=rows, key=("fact",), origin=origin(book, address),
        description=words("front.story_about"),
    )  # fmt: skip


def _row(territory: Territory, fact: str, unit: int | None, value: float, beside: float = float("nan")) -> Row:
    if unit is None:
        return (fact, None, None, known(value), known(beside))
    member = territory.result.units.members[unit]
    return (fact, member.code, member.names, known(value), known(beside))


def _leaders(territory: Territory) -> Iterator[Row]:
    """Yield the first and the second, where there are such."""
    result = territory.result
    root = result.framework.root
    order = [at for at in ordered(territory, Order(item=root)) if result.ranks_of(root, territory.year)[at]]
    scores = result.of(root, territory.year)
    certainty = territory.certainty
    if order:
        first = certainty.top.get(1) if certainty else None
        probability = float(first[-1, order[0]]) if first is not None else float("nan")
        yield _row(territory, "leader", order[0], float(scores[order[0]]), probability)
    if len(order) > 1:
        yield _row(
            territory, "runner_up", order[1], float(scores[order[1]]), float(scores[order[0]] - scores[order[1]])
        )
    if order:
        yield _row(territory, "last", order[-1], float(scores[order[-1]]), float(len(order)))


def _best(territory: Territory) -> Iterator[Row]:
    """Yield the unit that is first in most indicators; the better ranked one where several are."""
    result = territory.result
    leaves = [result.framework.place[code] for code in result.framework.leaves]
    firsts = (result.ranks[-1, leaves] == 1).sum(axis=0)
    if firsts.max(initial=0) > 0:
        order = ordered(territory, Order(item=result.framework.root))
        unit = max(order, key=lambda at: int(firsts[at]))
        yield _row(territory, "best_of", unit, float(firsts[unit]), float(len(leaves)))


def _moves(territory: Territory) -> Iterator[Row]:
    """Yield the greatest rise and fall since the year before by the same units, and how many moved clearly."""
    root = territory.result.framework.root
    before = earlier(territory, root)
    if before is None:
        return
    now = np.asarray(territory.result.ranks_of(root, territory.year), np.float64)
    both = [at for at in ordered(territory, Order(item=root)) if now[at] and before[at]]
    gains = {at: float(before[at] - now[at]) for at in both}
    if not gains:
        return
    for fact, unit in (("rise", max(gains, key=gains.__getitem__)), ("fall", min(gains, key=gains.__getitem__))):
        if gains[unit] * (1 if fact == "rise" else -1) > 0:
            clear = clearly(territory, unit)
            yield _row(
                territory, fact, unit, abs(gains[unit]), float("nan") if clear is None else float(clear == "yes")
            )
    if territory.certainty is not None:
        yield _row(
            territory, "clear_moves", None, float(sum(clearly(territory, at) == "yes" for at in both)), float(len(both))
        )


def _certainty(territory: Territory) -> Iterator[Row]:
    certainty = territory.certainty
    if certainty is None:
        return
    widths = [each for each in (certainty.high[-1] - certainty.low[-1]).tolist() if isfinite(each)]
    if widths:
        yield _row(territory, "width", None, float(np.median(widths)), float(len(widths)))
    groups = int(certainty.group[-1].max(initial=0))
    if groups:
        yield _row(territory, "told_apart", None, float(groups), float(_neighbours(territory)))


def _neighbours(territory: Territory) -> int:
    """Return how many neighbours in the ranking have rank intervals that overlap."""
    certainty = territory.certainty
    order = ordered(territory, Order(item=territory.result.framework.root))
    if certainty is None:
        return 0
    ends: Sequence[tuple[float, float]] = [
        (float(certainty.low[-1, at]), float(certainty.high[-1, at])) for at in order
    ]
    return sum(one[1] >= other[0] for one, other in pairwise(ends) if isfinite(one[1]) and isfinite(other[0]))
