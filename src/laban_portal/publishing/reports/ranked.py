# SPDX-License-Identifier: Apache-2.0
"""The ranking with its intervals, and who moved most: read from the same table as the page of the ranking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isnan, nan

from laban.draw.numbers import signed
from laban.model.dataset import Cell
from laban.model.text import Text
from laban_portal.publishing.data.columns import words
from laban_portal.publishing.data.ranking import Order, ranking
from laban_portal.publishing.reading.field import Field, groupings_of
from laban_portal.publishing.reports.blocks import Block, Column, Heading, Span, Table, Words
from laban_portal.publishing.reports.telling import Telling

MOST = 12
"""So many units that moved are named."""

NAMES, NARROWEST, LONGEST = 56.0, 19.0, 40
"""Columns of names share so much of a table, each at least so much; longer names are written on two lines."""

Row = Mapping[str, Cell]


def rows_of(told: Telling, field: Field) -> list[Row]:
    """Return the rows of the ranking by column."""
    order = Order(item=field.root)
    table = ranking(told.book, field.territory, order, names=words("front.ranking_title", year=field.year))
    codes = [each.code for each in table.columns]
    return [dict(zip(codes, row, strict=True)) for row in table.rows]


def figure(cell: Cell) -> float:
    """Return a cell as a number; nothing is NaN."""
    return float(cell) if isinstance(cell, int | float) else nan


def name(told: Telling, row: Row) -> str:
    """Return the name of a row's unit."""
    cell = row["unit_name"]
    return (told.text(cell) if isinstance(cell, Text) else "") or str(row["unit"])


def place(told: Telling, cell: Cell) -> str:
    """Write a rank."""
    value = figure(cell)
    return told.place(0 if isnan(value) else value)


def ranked(told: Telling, field: Field) -> Iterator[Block]:
    """Yield the whole ranking; where ranks are not sure the words say over what."""
    rows, sure = rows_of(told, field), field.territory.certainty
    yield Heading(told.say("part_ranking"), opens=True)
    if sure is None:
        yield Words(told.say("ranking_without"), "lead")
    else:
        yield Words(told.say("ranking_lead", level=told.percent(sure.level), draws=told.count(sure.draws)), "lead")
    ruled = frozenset(
        at for at, row in enumerate(rows) if at and row.get("apart") != rows[at - 1].get("apart") and row.get("apart")
    )  # fmt: skip
    if ruled:
        yield Words(told.say("ranking_ruled"), "note")
    if any("change" in row for row in rows):
        said = told.say("front.change_means", year=field.result.years[-2])
        yield Words(f"{said} {told.say('front.clear_means')}" if sure else said, "note")
    yield table(told, field, rows, ruled)


def table(told: Telling, field: Field, rows: list[Row], ruled: frozenset[int]) -> Table:
    """Return the table of the ranking; a PDF draws the intervals beside the figures."""
    sure, groupings = field.territory.certainty is not None, groupings_of(told.book)[:1]
    moved = any("change" in row for row in rows)
    names = [name(told, row) for row in rows]
    wide = widths([names, *([group(told, row, each) for row in rows] for each in groupings)])
    columns = (
        Column(told.say("front.rank"), 7, right=True), Column(told.say("front.unit"), wide[0]),
        *(Column(told.grouping(each), wide[1]) for each in groupings), Column(told.say("front.score"), 9, right=True),
        *(Column(told.say("front.interval"), 11, right=True) for _ in range(sure)),
        *(Column(told.say("front.change"), 9, right=True) for _ in range(moved)),
    )  # fmt: skip
    cells = tuple(
        (
            place(told, row["rank"]), name(told, row), *(group(told, row, each) for each in groupings),
            told.number(figure(row["score"])),
            *(told.ends(figure(row["rank_low"]), figure(row["rank_high"])) for _ in range(sure)),
            *(moved_by(told, row) for _ in range(moved)),
        )
        for row in rows
    )  # fmt: skip
    spans = [
        Span(figure(row["rank_low"]), figure(row["rank"]), figure(row["rank_high"]), len(rows))
        for row in rows * sure
    ]  # fmt: skip
    caption = told.say("ranking_caption", year=field.year)
    return Table(
        caption=caption, columns=columns, rows=cells, ruled=ruled, spans=tuple(spans), span_head=told.say("span_head")
    )  # fmt: skip


def widths(columns: list[list[str]]) -> list[float]:
    """Return the shares of columns of names, by their longest name; none is made too narrow."""
    longest = [min(max(map(len, each), default=1), LONGEST) for each in columns]
    return [max(NAMES * each / sum(longest), NARROWEST) for each in longest]


def group(told: Telling, row: Row, grouping: str) -> str:
    """Return the name of a row's group."""
    cell = row.get(f"group_{grouping}")
    return told.text(cell) if isinstance(cell, Text) else str(cell or "")


def moved_by(told: Telling, row: Row) -> str:
    """Write by how many places a unit moved, with an asterisk where that is more than noise."""
    change = figure(row.get("change"))
    written = signed(change, told.language, 0 if isnan(change) or change.is_integer() else 1)
    return f"{written} *" if row.get("clear") == "yes" else written


def movers(told: Telling, field: Field) -> Iterator[Block]:
    """Yield the units that moved most since the year before, each with whether that is more than noise."""
    if len(field.result.years) == 1:
        yield Heading(told.say("moving"))
        yield Words(told.say("movers_none"))
        return
    before = field.result.years[-2]
    yield Heading(told.say("part_movers", year=before))
    known = [row for row in rows_of(told, field) if row.get("change")]
    known.sort(key=lambda row: -abs(figure(row["change"])))
    if not known:
        yield Words(told.say("movers_nobody"))
        return
    yield Words(told.say("movers_lead", year=field.year, before=before), "lead")
    years = {"before": before, "after": field.year}
    columns = (
        Column(told.say("front.unit"), 26),
        *(Column(told.say(f"column_rank_{each}", year=year), 9, right=True) for each, year in years.items()),
        Column(told.say("front.change"), 9, right=True),
        *(Column(told.say("column_interval", year=year), 13, right=True) for year in years.values()),
        Column(told.say("column_reading"), 20),
    )  # fmt: skip
    cells = tuple(mover(told, field, row) for row in known[:MOST])
    yield Table(caption=told.say("movers_caption"), columns=columns, rows=cells)


def mover(told: Telling, field: Field, row: Row) -> tuple[str, ...]:
    """Return one unit that moved: ranks, places, the intervals of both years, and what to make of it."""
    unit = next(at for at, each in enumerate(field.units) if each.code == row["unit"])
    reading = {"yes": "reading_clear", "no": "reading_noise"}.get(str(row.get("clear")), "reading_unknown")
    sure = field.territory.certainty
    ends = [
        told.ends(float(sure.low[at, unit]), float(sure.high[at, unit])) if sure else told.ends(nan, nan)
        for at in (-2, -1)
    ]
    change = moved_by(told, row).removesuffix(" *")
    return (
        name(told, row),
        place(told, row["rank_before"]),
        place(told, row["rank"]),
        change,
        *ends,
        told.say(reading),
    )
