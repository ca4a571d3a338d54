# SPDX-License-Identifier: Apache-2.0
"""What the index is made of: its parts and who leads, what units are strong and weak in, each unit, the indicators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from laban.model.book import NATIONAL, Highlights, Pick
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reports.blocks import Block, Column, Heading, Table, Words
from laban_portal.publishing.reports.telling import Telling

LEADERS, PICKS, MOST_PARTS = 3, 3, 9
MOST_COUNTED = 15
"""So many indicators are named that are most often a strength or a weakness."""


def pillars(told: Telling, field: Field) -> Iterator[Block]:
    """Yield the range of every part and the units that lead in it."""
    tree = field.framework
    codes = [code for code in tree.codes if code in tree.children]
    rows = []
    for code in codes:
        at = tree.place[code]
        order = sorted((unit for unit in field.order if field.ranks[at][unit]), key=lambda unit: field.ranks[at][unit])
        leaders = ", ".join(told.unit(field.units[unit]) for unit in order[:LEADERS])
        rows.append((told.item(code), *map(told.number, field.ranges[at]), leaders))
    columns = (
        Column(told.say("profile.column_part"), 38),
        *(Column(told.say(each), 9, right=True) for each in ("lowest", "median", "highest")),
        Column(told.say("column_leaders"), 35),
    )
    yield Heading(told.say("part_pillars"), opens=True)
    yield Words(told.say("pillars_lead"), "lead")
    yield Table(
        caption=told.say("pillars_caption", year=field.year), columns=columns, rows=tuple(rows),
        depths=tuple(tree.depth(code) for code in codes),
        strong=frozenset(at for at, code in enumerate(codes) if tree.depth(code) < 2 and len(codes) > 3), small=True,
    )  # fmt: skip


def strong_and_weak(told: Telling, field: Field) -> Iterator[Block]:
    """Yield what units are most often strong and weak in, then the clearest of each unit."""
    found = [each for each in field.territory.highlights if each.grouping == NATIONAL]
    yield Heading(told.say("part_picks"))
    if not any(each.strengths or each.weaknesses for each in found):
        yield Words(told.say("no_picks"))
        return
    yield Words(told.say("picks_lead"), "lead")
    yield counted(told, field, found)
    by_unit = {each.unit: each for each in found}
    columns = (
        Column(told.say("front.unit"), 20), Column(told.say("profile.strengths"), 40),
        Column(told.say("profile.weaknesses"), 40),
    )  # fmt: skip
    rows = tuple(
        (told.unit(field.units[unit]), listed(told, by_unit[unit].strengths), listed(told, by_unit[unit].weaknesses))
        for unit in field.order
        if unit in by_unit
    )
    yield Table(caption=told.say("unit_picks_caption"), columns=columns, rows=rows, small=True)


def counted(told: Telling, field: Field, found: list[Highlights]) -> Table:
    """Return the indicators that are most often a strength or a weakness, in how many units."""
    strong = Counter(pick.item for each in found for pick in each.strengths)
    weak = Counter(pick.item for each in found for pick in each.weaknesses)
    both = sorted(field.framework.leaves, key=lambda code: -(strong[code] + weak[code]))[:MOST_COUNTED]
    place = field.framework.place
    rows = tuple(
        (told.item(code), told.count(strong[code]), told.count(weak[code]), told.number(field.ranges[place[code]][1]))
        for code in both
        if strong[code] + weak[code]
    )
    columns = (
        Column(told.say("profile.column_indicator"), 55),
        *(Column(told.say(each), 15, right=True) for each in ("column_strong", "column_weak", "median")),
    )
    return Table(caption=told.say("picks_caption"), columns=columns, rows=rows, small=True)


def listed(told: Telling, picks: tuple[Pick, ...]) -> str:
    """Name the clearest strengths or weaknesses, each with its rank."""
    return "; ".join(f"{told.item(each.item)} ({told.of_count(each.rank, each.count)})" for each in picks[:PICKS])


def units(told: Telling, field: Field) -> Iterator[Block]:
    """Yield each unit's rank and score of the index and of the parts that a radar shows."""
    codes = field.parts[:MOST_PARTS]
    place = field.framework.place
    columns = (
        Column(told.say("front.rank"), 6, right=True), Column(told.say("front.unit"), 20),
        *(
            Column(head, 74 / (len(codes) + 1), right=True)
            for head in (told.say("front.score"), *map(told.item, codes))
        ),
    )  # fmt: skip
    rows = tuple(
        (
            told.place(field.rank(field.root, unit)), told.unit(field.units[unit]),
            *(told.number(field.scores[place[code]][unit]) for code in (field.root, *codes)),
        )
        for unit in field.order
    )  # fmt: skip
    yield Heading(told.say("part_units"), opens=True)
    yield Words(told.say("units_lead"), "lead")
    yield Table(caption=told.say("units_caption", year=field.year), columns=columns, rows=rows, small=True)


def annex(told: Telling, field: Field) -> Iterator[Block]:
    """Yield every indicator: unit of measure, direction, weight in the index, range of raw values, source."""
    result, place = field.result, field.framework.place
    rows = []
    for leaf, item in enumerate(field.framework.ordered_indicators):
        low, middle, high = field.raw_ranges[leaf]
        share = float(result.effective_weights[place[item.code]])
        way = told.say("direction_down" if item.direction < 0 else "direction_up")
        figures = map(told.significant, (low, middle, high))
        rows.append((item.code, told.item(item.code), item.unit, way, told.percent(share, 1), *figures, item.source))
    columns = (
        Column(told.say("column_code"), 5, whole=True), Column(told.say("profile.column_indicator"), 28),
        Column(told.say("profile.column_measured_in"), 14), Column(told.say("column_direction"), 7),
        Column(told.say("column_weight"), 7, right=True),
        *(Column(told.say(each), 7, right=True) for each in ("lowest", "median", "highest")),
        Column(told.say("profile.column_source"), 17),
    )  # fmt: skip
    yield Heading(told.say("part_annex"), opens=True)
    yield Words(told.say("annex_lead", year=field.year), "lead")
    yield Table(caption=told.say("part_annex"), columns=columns, rows=tuple(rows), small=True)
