# SPDX-License-Identifier: Apache-2.0
"""Every indicator of a unit between the lowest and the highest, and what must be known of its data."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from laban.model.framework import Indicator
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reading.marks import gaps_of, marks_of
from laban_portal.publishing.reports.blocks import Block, Bullets, Column, Heading, Table, Words
from laban_portal.publishing.reports.telling import Telling


def indicators(told: Telling, field: Field, unit: int) -> Iterator[Block]:
    """Yield a table for each part of the index that a radar shows, and one for what lies under none of them."""
    yield Heading(told.say("profile.section_indicators"))
    yield Words(told.say("indicators_lead", year=field.year), "lead")
    below: dict[str, list[int]] = {}
    for leaf, item in enumerate(field.framework.ordered_indicators):
        below.setdefault(part_of(field, item), []).append(leaf)
    yield from (table(told, field, unit, part, leaves) for part, leaves in below.items())


def part_of(field: Field, item: Indicator) -> str:
    """Return the part that an indicator lies under, else its own parent."""
    code = item.parent
    while code and code not in field.parts:
        code = field.framework.by_code[code].parent
    return code or item.parent


def table(told: Telling, field: Field, unit: int, part: str, leaves: list[int]) -> Table:
    """Return the indicators of a part under the groups that they belong to, whose own score and rank stand in strong rows."""
    heads = ("profile.column_value", "lowest", "highest", "profile.column_score", "profile.column_rank")
    columns = (
        Column(told.say("column_code"), 5, whole=True), Column(told.say("profile.column_indicator"), 32),
        Column(told.say("profile.column_measured_in"), 17),
        *(Column(told.say(head), 7, right=True) for head in heads), Column(told.say("column_note"), 10),
    )  # fmt: skip
    rows: list[tuple[str, ...]] = []
    strong = set[int]()
    above = part
    for leaf in leaves:
        parent = field.framework.ordered_indicators[leaf].parent
        if parent not in (above, part):
            strong.add(len(rows))
            rows.append(group_row(told, field, unit, parent))
        above = parent
        rows.append(row(told, field, unit, leaf))
    return Table(caption=told.item(part), columns=columns, rows=tuple(rows), strong=frozenset(strong), small=True)


def group_row(told: Telling, field: Field, unit: int, code: str) -> tuple[str, ...]:
    """Return score and rank of a group of indicators."""
    at = field.framework.place[code]
    score, rank = told.number(field.scores[at][unit]), told.of_count(field.ranks[at][unit], field.counts[at])
    return (code, told.item(code), "", "", "", "", score, rank, "")


def row(told: Telling, field: Field, unit: int, leaf: int) -> tuple[str, ...]:
    """Return a unit's figures in an indicator; a value that was filled in says so in its note."""
    item = field.framework.ordered_indicators[leaf]
    place, (low, _, high) = field.framework.place[item.code], field.raw_ranges[leaf]
    value = field.raw[leaf][unit]
    shown = value if isfinite(value) else field.filled[leaf][unit]
    name = told.item(item.code)
    if item.direction < 0:
        name = f"{name} ({told.say('profile.less_is_better')})"
    marks = "; ".join(told.say(f"profile.mark_{mark}") for mark in marks_of(field, leaf, unit))
    return (
        item.code, name, item.unit, *map(told.significant, (shown, low, high)), told.number(field.scores[place][unit]),
        told.of_count(field.ranks[place][unit], field.counts[place]), marks,
    )  # fmt: skip


def notes(told: Telling, field: Field, unit: int) -> Iterator[Block]:
    """Yield what is not as it should be: one entry a mark, with the indicators that carry it."""
    yield Heading(told.say("profile.section_gaps"))
    found = gaps_of(field, unit)
    if not found:
        yield Words(told.say("profile.no_gaps"))
        return
    yield Bullets(
        tuple(
            (
                told.say("mark_count", mark=told.say(f"profile.mark_{mark}"), count=told.count(len(items))),
                f"{told.say(f'profile.meaning_{mark}')} {'; '.join(map(told.item, items))}.",
            )
            for mark, items in found.items()
        )
    )
