# SPDX-License-Identifier: Apache-2.0
"""Strengths and weaknesses of a unit as tables: among all, and within its group of each grouping."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from laban.model.book import NATIONAL, Highlights, Pick
from laban.model.profile import HighlightRule
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reports.blocks import Block, Column, Heading, Table, Words
from laban_portal.publishing.reports.telling import Telling


def picks(told: Telling, field: Field, unit: int) -> Iterator[Block]:
    """Yield a table for each comparison that was made."""
    yield Heading(told.say("profile.section_picks"))
    found = [each for each in field.territory.highlights if each.unit == unit and (each.strengths or each.weaknesses)]
    if not found:
        yield Words(told.say("profile.no_picks"))
        return
    yield Words(HighlightRule(count=told.book.recipe.highlights).text(told.language), "lead")
    for each in found:
        yield comparison(told, each)


def comparison(told: Telling, each: Highlights) -> Table:
    """Return strengths beside weaknesses of one comparison, the clearest first."""
    name = told.say("profile.among_all")
    if each.grouping != NATIONAL:
        name = told.say("profile.among_group", group=told.group(each.grouping, each.group))
    sides = [[line(told, pick) for pick in side] for side in (each.strengths, each.weaknesses)]
    columns = tuple(
        column
        for kind in ("strengths", "weaknesses")
        for column in (
            Column(told.say(f"profile.{kind}"), 33), Column(told.say("profile.column_score"), 8, right=True),
            Column(told.say("profile.column_rank"), 8, right=True),
        )
    )  # fmt: skip
    rows = tuple((*left, *right) for left, right in zip_longest(*sides, fillvalue=("", "", "")))
    return Table(caption=name, columns=columns, rows=rows, small=True)


def line(told: Telling, pick: Pick) -> tuple[str, str, str]:
    """Return one strength or weakness: indicator, score, rank."""
    return told.item(pick.item), told.number(pick.score, 1), told.of_count(pick.rank, pick.count)
