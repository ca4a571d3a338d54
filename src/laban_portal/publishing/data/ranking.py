# SPDX-License-Identifier: Apache-2.0
"""The ranking of units as a table: place, score, how sure the place is, how it changed, and what the score is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

import numpy as np

from laban.model.book import Book, Territory
from laban.model.dataset import Cell, Column, Dataset
from laban.model.panel import Floats
from laban.model.text import Text
from laban_portal.publishing.data.columns import column, known, origin, placed, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Which ranking: by which item, within which group of a grouping (empty: all), by rank or by name."""

    item: str
    grouping: str = ""
    group: str = ""
    by_name: bool = False


def ranking(book: Book, territory: Territory, order: Order, *, names: Text, address: str = "") -> Dataset:
    """Return the ranking of a territory's last year: one row for each unit that takes part, the best first.

    Units without a rank stand last. `rank_in_group` counts the units of the group alone, ties share the best place. The
    interval of a rank is that of the index, so only the index's own ranking has it; so has `apart`, the number of the group
    of units that cannot be told from one another. `change` is in places, above nought is better; see `changed`.
    """
    at = len(territory.result.years) - 1
    units = ordered(territory, order)
    before = earlier(territory, order.item)
    columns, cells = [], []
    for made in (
        _place(territory, order, units), _names(book, territory, units), _figures(territory, order, units, at),
        _certain(territory, order, units, at), _changed(territory, order, units, before), _parts(territory, order, units, at),
    ):  # fmt: skip
        for each, values in made:
            columns.append(each)
            cells.append(values)
    return Dataset(
        code="ranking", names=names, columns=tuple(columns), rows=tuple(zip(*cells, strict=True)), key=("territory", "unit"),
        origin=origin(book, address), description=words("front.ranking_about"),
    )  # fmt: skip


Filled = list[tuple[Column, list[Cell]]]
"""Columns with what stands in them."""


def ordered(territory: Territory, order: Order) -> list[int]:
    """Return the positions of the units that take part, in the order of the ranking; ties and names in their language's."""
    result = territory.result
    members = result.units.members
    groups = result.units.groups_of(order.grouping) if order.grouping else ()
    ranks = result.ranks_of(order.item, result.years[-1])
    there = [
        at
        for at in np.flatnonzero(result.present[-1]).tolist()
        if not order.grouping or groups[at] == order.group
    ]  # fmt: skip
    name = {at: members[at].sort_key or members[at].names.into("en") for at in there}
    if order.by_name:
        return sorted(there, key=lambda at: name[at])
    return sorted(there, key=lambda at: (float(ranks[at]) or np.inf, name[at]))


def earlier(territory: Territory, item: str) -> Floats | None:
    """Return the ranks of the year before, by the same units; nothing where the series has one year only.

    For a territory of merged units they are those of its rebuilt figures, so that the places of like are compared with like.
    """
    result = territory.result
    if len(result.years) == 1:
        return None
    return np.asarray(result.ranks_of(item, result.years[-2]), np.float64)


def _place(territory: Territory, order: Order, units: Sequence[int]) -> Filled:
    ranks = [float(territory.result.ranks_of(order.item, territory.year)[at]) for at in units]
    filled: Filled = [(column("rank"), [placed(each) for each in ranks])]
    if order.grouping:
        within = [sum(other < each for other in ranks if other) + 1.0 if each else None for each in ranks]
        filled.append((own_column("rank_in_group", "number", "MEASURE:RANK_IN_GROUP"), list(within)))
    return filled


def _names(book: Book, territory: Territory, units: Sequence[int]) -> Filled:
    members = territory.result.units.members
    filled: Filled = [
        (column("territory"), [territory.system] * len(units)),
        (column("unit"), [members[at].code for at in units]),
        (column("unit_name"), [members[at].names for at in units]),
    ]
    for grouping in territory.result.units.groupings:
        groups: list[Cell] = [
            group_name(book, grouping, group) if (group := members[at].group(grouping)) else None for at in units
        ]
        filled.append((Column(code=f"group_{grouping}", names=grouping_name(book, grouping)), groups))
    return filled


GROUPINGS = ("region", "income", "type", "country", "nuts1")
"""Groupings whose names are known; others go by their code."""


def grouping_name(book: Book, grouping: str) -> Text:
    """Return what a grouping is called: as the pack says it, else by our own words, else its code."""
    named = book.pack.texts.get(f"grouping.{grouping}")
    if named is not None:
        return named
    return words(f"front.grouping_{grouping}") if grouping in GROUPINGS else Text.of({"en": grouping.replace("_", " ")})


def group_name(book: Book, grouping: str, group: str) -> Text:
    """Return what a group is called, as the pack says it in each language."""
    return book.pack.texts.get(f"group.{grouping}.{group}", Text.of({book.pack.languages[0]: group}))


def _figures(territory: Territory, order: Order, units: Sequence[int], at: int) -> Filled:
    result = territory.result
    item = result.framework.place[order.item]
    return [
        (column("year"), [territory.year] * len(units)),
        (column("item"), [order.item] * len(units)),
        (column("score"), [known(float(result.scores[at, item, unit])) for unit in units]),
        (column("coverage"), [known(float(result.coverage[at, item, unit])) for unit in units]),
    ]


def _certain(territory: Territory, order: Order, units: Sequence[int], at: int) -> Filled:
    certainty = territory.certainty
    if certainty is None or order.item != territory.result.framework.root:
        return []
    groups: list[Cell] = [int(certainty.group[at, unit]) or None for unit in units]
    return [
        (column("rank_low"), [known(float(certainty.low[at, unit])) for unit in units]),
        (column("rank_high"), [known(float(certainty.high[at, unit])) for unit in units]),
        (own_column("apart", "whole"), groups),
    ]


def _changed(territory: Territory, order: Order, units: Sequence[int], before: Floats | None) -> Filled:
    if before is None:
        return []
    now = territory.result.ranks_of(order.item, territory.year)
    change: list[Cell] = [
        known(float(before[at]) - float(now[at])) if before[at] and now[at] else None for at in units
    ]  # fmt: skip
    filled: Filled = [
        (own_column("rank_before", "number"), [placed(float(before[at])) for at in units]),
        (own_column("change", "number"), change),
    ]
    if territory.certainty is not None and order.item == territory.result.framework.root:
        filled.append((own_column("clear", "text"), [clearly(territory, at) for at in units]))
    return filled


def clearly(territory: Territory, unit: int) -> str | None:
    """Tell whether the rank intervals of the last two years lie apart (`yes`), so that a move is more than the choices.

    Where they overlap it is `no`; nothing where one is not known.
    """
    certainty = territory.certainty
    if certainty is None or len(territory.result.years) == 1:
        return None
    (low, high), (low_before, high_before) = (
        (float(certainty.low[at, unit]), float(certainty.high[at, unit])) for at in (-1, -2)
    )
    if not all(map(isfinite, (low, high, low_before, high_before))):
        return None
    return "yes" if low > high_before or high < low_before else "no"


def _parts(territory: Territory, order: Order, units: Sequence[int], at: int) -> Filled:
    framework, scores = territory.result.framework, territory.result.scores
    return [
        (
            Column(
                code=part_code(code), names=framework.by_code[code].names or Text.of({"en": code}), kind="number",
                notes=words("front.column_part"),
            ),
            [known(float(scores[at, framework.place[code], unit])) for unit in units],
        )
        for code in framework.children.get(order.item, ())
    ]  # fmt: skip


def part_code(item: str) -> str:
    """Return the code of the column of a part's score.

    >>> part_code("1.1")
    'score_1_1'
    """
    return "score_" + "".join(letter if letter.isalnum() else "_" for letter in item)


def own_column(code: str, kind: str, concept: str = "") -> Column:
    """Return a column that only rankings have."""
    return Column(
        code=code, names=words(f"front.column_{code}"), kind=kind, notes=words(f"front.about_{code}"), concept=concept
    )
