# SPDX-License-Identifier: Apache-2.0
"""A report as a Word file: real headings, tables with header rows, pictures with their words; the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from docx import Document
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from laban.io.png import pngs
from laban_portal.publishing.reports.blocks import (
    Block,
    Bullets,
    Cards,
    Facts,
    Heading,
    Paper,
    Picture,
    Pictures,
    Table,
    Words,
)
from laban_portal.publishing.reports.marks import Row, added, paragraph, row, run, table
from laban_portal.publishing.reports.word_look import LANGUAGES, margins, styles

OLDEST = (1980, 1, 1, 0, 0, 0)
"""The day of every file inside, and of the document: a zip knows none before, and today's would make the bytes differ."""

WIDTH_MM = 174.0
PIXELS = 1200
WARNING = "573A00"
STYLES = {"": "Normal", "lead": "Lead", "note": "Note", "warning": "Caution"}
CELLS, SMALL_CELLS = "Cells", "SmallCells"

Images = Iterator[bytes]


def paper_docx(paper: Paper) -> bytes:
    """Return a report as a Word file."""
    document = Document()
    properties(document, paper)
    styles(document, LANGUAGES[paper.language])
    margins(document, paper)
    body = document.element.body
    last = body[-1]  # the properties of the section, which stand at the end
    opening(body, paper)
    images = iter(pngs([each.svg for each in drawn(paper)], PIXELS))
    for block in paper.blocks:
        put(document, body, block, images)
    body.append(last)
    out = io.BytesIO()
    document.part.package.save(out)
    return undated(out.getvalue())


def drawn(paper: Paper) -> Iterator[Picture]:
    """Yield the pictures of a report in their order."""
    for block in paper.blocks:
        if isinstance(block, Pictures):
            yield from block.all


def undated(written: bytes) -> bytes:
    """Write the zip again with one day for every file."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in given.namelist():
            info = zipfile.ZipInfo(name, OLDEST)
            info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_DEFLATED, 0o600 << 16, 3
            target.writestr(info, given.read(name))
    return out.getvalue()


def properties(document: Any, paper: Paper) -> None:
    """Write what the file says of itself; it has no day but that of the edition, which stands in its text."""
    facts = document.core_properties
    facts.title, facts.author, facts.language = f"{paper.title} · {paper.kind}", paper.author, LANGUAGES[paper.language]
    facts.created = facts.modified = datetime(*OLDEST)  # noqa: DTZ001  a day that says nothing has no zone
    facts.last_modified_by, facts.revision, facts.comments = paper.author, 1, paper.caution
    relations = document.part.package.rels
    for name in [name for name, each in relations.items() if each.reltype.endswith("/thumbnail")]:
        del relations[name]  # the picture of an empty page that the template brings along


def opening(body: Any, paper: Paper) -> None:
    """Write kind, title, description and warning."""
    run(paragraph(body, "Note"), paper.kind, bold=True)
    run(paragraph(body, "Title"), paper.title)
    run(paragraph(body, "Lead"), paper.description)
    if paper.caution:
        run(paragraph(body, "Caution"), paper.caution, bold=True, colour=WARNING)


def put(document: Any, body: Any, block: Block, images: Images) -> None:
    """Write one block."""
    match block:
        case Heading():
            made = paragraph(body, f"Heading{block.level}")
            if block.opens:
                added(made[0], "w:pageBreakBefore")
            run(made, block.text)
        case Words():
            run(paragraph(body, STYLES[block.kind]), block.text)
        case Table():
            tabled(body, block)
        case Pictures():
            for each in block.all:
                pictured(document, body, each, next(images), 1 / len(block.columns))
        case Bullets() | Cards() | Facts():
            for style, pieces in lines(block):
                made = paragraph(body, style)
                for text, bold in pieces:
                    run(made, text, bold=bold)


def lines(block: Bullets | Cards | Facts) -> Iterator[tuple[str, list[tuple[str, bool]]]]:
    """Yield the lines of a block: a style, and texts with whether they are in strong letters."""
    match block:
        case Bullets():
            yield from (
                ("ListBullet", [(f"{name}: ", True)] * bool(name) + [(text, False)]) for name, text in block.items
            )
        case Facts():
            yield from (("Note", [(f"{name}: ", True), (value, False)]) for name, value in block.pairs)
        case Cards():
            for name, value, below in block.items:
                yield "Key", [(f"{name}: ", False), (value, True), *([(f" · {below}", False)] if below else [])]


def tabled(body: Any, block: Table) -> None:
    """Write a table with its caption before it."""
    run(paragraph(body, "Caption", kept=True), block.caption)
    whole = sum(block.widths)
    widths = [each * WIDTH_MM / whole for each in block.widths]
    rights = [each.right for each in block.columns]
    style = SMALL_CELLS if block.small else CELLS
    made = table(body, widths)
    row(made, [each.head for each in block.columns], widths, rights, Row(style=style, head=True))
    for at, texts in enumerate(block.rows):
        depth = block.depths[at] if block.depths else 0
        look = Row(style=style, strong=at in block.strong, ruled=at in block.ruled, depth=depth)
        row(made, texts, widths, rights, look)
    paragraph(body, SMALL_CELLS)  # Word joins tables that have nothing between them


def pictured(document: Any, body: Any, each: Picture, image: bytes, room: float) -> None:
    """Write a picture with what is read instead of it, and its words below it."""
    made = paragraph(body, "Picture", kept=True)
    share = max(room, 0.6) * each.share
    shape = Paragraph(made, document._body).add_run().add_picture(io.BytesIO(image), Mm(WIDTH_MM * share))  # noqa: SLF001  there is no other way to a paragraph made by hand
    told = shape._inline.docPr  # noqa: SLF001  python-docx has no door to the words of a picture
    told.set("name", each.drawing.title)
    told.set("title", each.drawing.title)
    told.set("descr", f"{each.drawing.title}. {each.drawing.sentence}")
    below = paragraph(body, "Note")
    run(below, f"{each.drawing.title}. ", bold=True)
    run(below, each.drawing.sentence)
