# SPDX-License-Identifier: Apache-2.0
"""The report of one unit: where it stands, what it is strong in, why it moved, every indicator, what to know of the data."""

from __future__ import annotations

from collections.abc import Iterator

from laban.draw.numbers import MISSING
from laban.model.book import Book, Territory
from laban_portal.publishing.reading.field import Field, current, groupings_of
from laban_portal.publishing.reports.blocks import Block, Cards, Column, Heading, Paper, Table, Words
from laban_portal.publishing.reports.telling import Telling, about
from laban_portal.publishing.reports.unit_change import change
from laban_portal.publishing.reports.unit_data import indicators, notes
from laban_portal.publishing.reports.unit_kin import kin, peers
from laban_portal.publishing.reports.unit_picks import picks
from laban_portal.publishing.reports.unit_pictures import pictures

MOST_CARDS = 6


def unit_paper(book: Book, territory: Territory, unit: int, language: str) -> Paper:
    """Return the report of a unit (by its position) in the last year of a territory's series."""
    told, field = Telling(book, language), current(territory)
    name = told.unit(field.units[unit])
    parts = (opening, standing, picks, change, indicators, notes, peers, kin)
    return Paper(
        title=f"{name} {field.year}",
        kind=told.say("unit_kind", index=told.index()),
        description=headline(told, field, unit),
        language=language,
        author=told.publisher() or told.index(),
        footer=told.source(),
        blocks=(
            *(block for part in parts for block in part(told, field, unit)),
            *(Heading(told.say("about")), about(told)),
        ),
        mark=told.mark(),
        caution=told.caution(),
        page_of=told.say("page_of", page="{page}", pages="{pages}"),
    )


def headline(told: Telling, field: Field, unit: int) -> str:
    """Say in one sentence where the unit stands."""
    name, rank = told.unit(field.units[unit]), field.rank(field.root, unit)
    if not rank:
        return told.say("profile.unranked", name=name, year=field.year)
    return told.say(
        "profile.headline", name=name, rank=told.place(rank), units=told.count(field.counts[0]), year=field.year,
        score=told.number(field.score(field.root, unit)),
    )  # fmt: skip


def opening(told: Telling, field: Field, unit: int) -> Iterator[Block]:
    """Yield the key figures, and over what a rank interval is."""
    yield Cards(tuple(cards(told, field, unit))[:MOST_CARDS])
    sure, interval = field.territory.certainty, told.interval(field, unit)
    if sure is not None and interval != MISSING:
        facts = {"interval": interval, "level": told.percent(sure.level), "draws": told.count(sure.draws)}
        yield Words(told.say("profile.sure_of", **facts), "note")
    if field.territory.until is not None:
        yield Words(told.say("profile.until", until=field.territory.until), "warning")
    yield from pictures(told, field, unit)
    if len(field.result.years) == 1:
        yield Words(told.say("profile.one_year", year=field.year), "note")


def cards(told: Telling, field: Field, unit: int) -> Iterator[tuple[str, str, str]]:
    """Yield rank, score, the place among its like, and the parts right below the index."""
    tree, root = field.framework, field.root
    interval = told.interval(field, unit)
    yield (
        told.say("profile.rank_word"), told.of_count(field.rank(root, unit), field.counts[0]),
        "" if interval == MISSING else told.say("card_interval", interval=interval),
    )  # fmt: skip
    yield (
        told.say("profile.score_word"), told.number(field.score(root, unit)),
        told.say("card_median", median=told.number(field.ranges[tree.place[root]][1])),
    )  # fmt: skip
    for grouping in groupings_of(told.book):
        placed = field.in_groups.get(grouping)
        if placed and placed[unit].group and placed[unit].rank:
            each = placed[unit]
            yield told.grouping(grouping), told.of_count(each.rank, each.count), told.group(grouping, each.group)
    for code in tree.children[root]:
        if code in tree.children:
            at = tree.place[code]
            place = told.say("card_rank", rank=told.of_count(field.ranks[at][unit], field.counts[at]))
            yield told.item(code), told.number(field.scores[at][unit]), place


def standing(told: Telling, field: Field, unit: int) -> Iterator[Block]:
    """Yield score and rank of the index down to its parts beside the lowest, the median and the highest.

    The groups below the parts stand in the tables of indicators.
    """
    tree = field.framework
    deepest = max(tree.depth(code) for code in field.parts)
    codes = [code for code in tree.codes if code in tree.children and tree.depth(code) <= deepest]
    rows = []
    for code in codes:
        at = tree.place[code]
        figures = (told.number(each) for each in (field.scores[at][unit], *field.ranges[at]))
        score, low, middle, high = figures
        rows.append((told.item(code), score, told.of_count(field.ranks[at][unit], field.counts[at]), low, middle, high))
    columns = (
        Column(told.say("profile.column_part"), 46),
        *(Column(told.say(each), 11, right=True) for each in (
            "profile.column_score", "profile.column_rank", "lowest", "median", "highest",
        )),
    )  # fmt: skip
    name = told.unit(field.units[unit])
    yield Heading(told.say("profile.section_parts"))
    yield Table(
        caption=told.say("parts_caption", name=name, year=field.year), columns=columns, rows=tuple(rows),
        depths=tuple(tree.depth(code) for code in codes),
        strong=frozenset(at for at, code in enumerate(codes) if tree.depth(code) < 2 and len(codes) > 3),
    )  # fmt: skip
