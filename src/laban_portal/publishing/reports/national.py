# SPDX-License-Identifier: Apache-2.0
"""The national report: the year in short, ranking, map, parts, strengths, moves, units, method, audit, gaps, annex."""

from __future__ import annotations

from collections.abc import Iterator

from laban.draw.drawing import Figure
from laban.draw.map import can_draw
from laban.draw.outlines import outline_of
from laban.draw.painted import alone, painted_map
from laban.draw.tiles import tiles
from laban.model.book import Book
from laban_portal.publishing.reading.field import Field, current
from laban_portal.publishing.reports.audited import audit, marks, missing
from laban_portal.publishing.reports.blocks import Block, Heading, Paper, Picture, Pictures, Words
from laban_portal.publishing.reports.inside import annex, pillars, strong_and_weak, units
from laban_portal.publishing.reports.methodical import method
from laban_portal.publishing.reports.ranked import movers, ranked
from laban_portal.publishing.reports.summary import leader_words, summary
from laban_portal.publishing.reports.telling import Telling, about, pictured

MAP_SHARE, TILES_SHARE = 0.62, 0.9


def national_paper(book: Book, language: str) -> Paper:
    """Return the report of a whole edition, by the territory that is ranked officially."""
    told, field = Telling(book, language), current(book.main)
    title = told.text(book.release.names) or told.say("national_title", index=told.index(), year=book.recipe.year)
    facts = {"units": told.count(len(field.order)), "indicators": told.count(len(field.framework.leaves))}
    lead = told.say("national_description", edition=book.release.code, year=field.year, **facts)
    parts = (summary, ranked, drawn, pillars, strong_and_weak, movers, units, method, audit, missing, marks, annex)
    return Paper(
        title=title, kind=told.say("national_kind"), description=f"{lead} {leader_words(told)}", language=language,
        author=told.publisher() or told.index(), footer=told.source(),
        blocks=(
            *(block for part in parts for block in part(told, field)),
            *(Heading(told.say("about")), about(told)),
        ),
        mark=told.mark(), caution=told.caution(), cover=True, contents=told.say("contents"),
        page_of=told.say("page_of", page="{page}", pages="{pages}"),
    )  # fmt: skip


def drawn(told: Telling, field: Field) -> Iterator[Block]:
    """Yield the map of scores: with true boundaries where the pack has them, else as a grid of tiles."""
    yield Heading(told.say("part_map"), opens=True)
    picture = map_of(told, field)
    if picture is None:
        yield Words(told.say("map_none"))
        return
    yield Words(told.say("map_lead", year=field.year), "lead")
    yield Pictures(((picture,),))


def map_of(told: Telling, field: Field) -> Picture | None:
    """Return the map; nothing where neither boundaries nor positions are known."""
    atlas, place = told.book.pack.atlas, field.framework.place[field.root]
    figures = [
        Figure(
            code=field.units[at].code, name=told.unit(field.units[at]), value=field.scores[place][at],
            rank=field.ranks[place][at], position=field.units[at].position,
        )
        for at in field.order
    ]  # fmt: skip
    frame = told.frame("map", told.say("maps.caption", name=told.item(field.root), year=field.year))
    if can_draw(atlas, field.territory.system):
        outline = outline_of(atlas, field.territory.system)
        drawing = painted_map(outline, figures, frame)
        return pictured(drawing, MAP_SHARE, alone(outline, drawing)) if drawing.svg else None
    placed = figures if any(each.position for each in figures) else []
    drawing = tiles(placed, frame, atlas.required)
    return pictured(drawing, TILES_SHARE) if drawing.svg else None
