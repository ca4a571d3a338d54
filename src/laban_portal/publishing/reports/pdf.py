# SPDX-License-Identifier: Apache-2.0
"""A report as PDF: A4, PDF/UA-1, the same bytes for the same Book. Its look is `report.typ`; what it says goes in as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from math import isfinite

from laban.draw.paper import on_paper
from laban.io.pdf import pdf
from laban.io.png import FAMILY
from laban_portal.publishing.reports.blocks import (
    Block,
    Bullets,
    Cards,
    Facts,
    Heading,
    Paper,
    Picture,
    Pictures,
    Span,
    Table,
    Words,
)

CONTENT = "paper.json"


def paper_pdf(paper: Paper) -> bytes:
    """Return a report as PDF; letters that the fonts that ship lack, and only they, cost it PDF/UA-1 (`laban.io.pdf`)."""
    pictures = [each for block in paper.blocks if isinstance(block, Pictures) for each in block.all]
    drawn = {file_of(each): on_paper(each.svg, FAMILY).encode() for each in pictures}
    return pdf(look(), {CONTENT: content(paper), **drawn}).content


@cache
def look() -> str:
    """Return the source text of Typst that all reports share."""
    return files("laban_portal.publishing.reports").joinpath("report.typ").read_text(encoding="utf-8")


def content(paper: Paper) -> bytes:
    """Return what a report says as JSON, as `report.typ` reads it."""
    said = {
        "title": paper.title, "kind": paper.kind, "description": paper.description, "language": paper.language,
        "author": paper.author, "footer": paper.footer, "mark": paper.mark, "caution": paper.caution,
        "cover": paper.cover, "page-of": paper.page_of, "contents": paper.contents,
        "blocks": [dict(facts(block)) for block in paper.blocks],
    }  # fmt: skip
    return json.dumps(said, ensure_ascii=False, allow_nan=False).encode()


def facts(block: Block) -> Iterator[tuple[str, object]]:
    """Yield the facts of a block; `block` names its kind."""
    yield "block", type(block).__name__.lower()
    match block:
        case Heading():
            yield from (("level", block.level), ("text", block.text), ("opens", block.opens))
        case Words():
            yield from (("kind", block.kind), ("text", block.text))
        case Bullets() | Cards():
            yield "items", block.items
        case Facts():
            yield "pairs", block.pairs
        case Table():
            yield from table(block)
        case Pictures():
            yield "columns", [[picture(each) for each in column] for column in block.columns]


def table(block: Table) -> Iterator[tuple[str, object]]:
    """Yield the facts of a table."""
    yield "caption", block.caption
    yield (
        "columns",
        [
            {"head": each.head, "width": width, "right": each.right}
            for each, width in zip(block.columns, block.widths, strict=True)
        ],
    )
    yield "rows", block.rows
    yield "strong", sorted(block.strong)
    yield "ruled", sorted(block.ruled)
    yield "depths", block.depths
    yield "spans", [span(each) for each in block.spans]
    yield "span-head", block.span_head
    yield "small", block.small


def span(each: Span) -> dict[str, float | None]:
    """Return a rank and its interval; what there is none of is nothing."""
    ends = (("low", each.low), ("at", each.at), ("high", each.high))
    return {name: value if isfinite(value) and value else None for name, value in ends} | {"count": each.count}


def picture(each: Picture) -> dict[str, object]:
    """Return a picture: its file, what is heard instead of it, and what stands below it."""
    title, sentence = each.drawing.title, each.drawing.sentence
    return {
        "file": file_of(each), "alt": f"{title}. {sentence}", "title": title, "sentence": sentence, "share": each.share,
    }  # fmt: skip


def file_of(each: Picture) -> str:
    """Return the name of a picture's file in the document."""
    return f"pictures/{each.drawing.ident}.svg"
