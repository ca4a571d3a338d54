# SPDX-License-Identifier: Apache-2.0
"""The marks of a Word file: paragraphs, tables and fields as its XML, written straight, because 400 rows are 3,200 cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

MM = 1440 / 25.4
"""Twentieths of a point in a millimetre, Word's own measure."""

POINT = 20
LONG_ROW = 500
"""A row with fewer letters is not parted by the end of a page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of one look; a line's end in it stays one. `field` is a field of Word, such as PAGE."""

    text: str
    size: float = 13
    bold: bool = False
    italic: bool = False
    colour: str = ""
    field: str = ""


def field(name: str, size: float) -> Piece:
    """Return a field, which Word fills in."""
    return Piece("", size, field=name)


def added(parent: Any, tag: str, **attributes: str) -> Any:
    """Put an element into another, and return it."""
    from docx.oxml.ns import qn  # noqa: PLC0415  reports are made now and then: the portal starts without it

    made = parent.makeelement(qn(tag), {qn(f"w:{name}"): value for name, value in attributes.items()})
    parent.append(made)
    return made


def paragraph(
    parent: Any,
    *pieces: Piece,
    align: str = "left",
    above: float = 6,
    below: float = 0,
    indent: bool = False,
    kept: bool = False,
    style: str = "",
) -> Any:
    """Put a paragraph into a body, a cell or a header; `kept` keeps it with the next one."""
    made = added(parent, "w:p")
    facts = added(made, "w:pPr")
    if style:
        added(facts, "w:pStyle", val=style)
    if kept:
        added(facts, "w:keepNext")
    added(facts, "w:spacing", before=str(round(above * POINT)), after=str(round(below * POINT)))
    if indent:
        added(facts, "w:ind", firstLine=str(round(12.7 * MM)))
    added(facts, "w:jc", val=align)
    for each in pieces:
        _run(made, each)
    return made


def line(parent: Any, margins: float) -> None:
    """Put a line below what stands above it; `margins` are left free on both sides, in millimetres."""
    facts = added(added(parent, "w:p"), "w:pPr")
    added(added(facts, "w:pBdr"), "w:bottom", val="single", sz="6", space="1", color="000000")
    added(facts, "w:spacing", before="0", after="0", line="60", lineRule="exact")
    added(facts, "w:ind", left=_twips(margins), right=_twips(margins))


def grid(parent: Any, widths: Sequence[float], rows: int) -> list[list[Any]]:
    """Put a table without lines, and return its cells row by row; widths in millimetres."""
    made = table(parent, widths, framed=False)
    return [row(made, widths, whole=True) for _ in range(rows)]


def table(parent: Any, widths: Sequence[float], *, framed: bool) -> Any:
    """Put a table of fixed widths, in millimetres; `framed` draws every line."""
    made = added(parent, "w:tbl")
    facts = added(made, "w:tblPr")
    added(facts, "w:tblW", w=_twips(sum(widths)), type="dxa")
    if framed:
        lines = added(facts, "w:tblBorders")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            added(lines, f"w:{side}", val="single", sz="4", space="0", color="000000")
    added(facts, "w:tblLayout", type="fixed")
    margins = added(facts, "w:tblCellMar")
    for side in ("left", "right"):
        added(margins, f"w:{side}", w=_twips(1.6 if framed else 0.5), type="dxa")
    if framed:
        added(facts, "w:tblLook", val="0020", firstRow="1", noHBand="1", noVBand="1")
    columns = added(made, "w:tblGrid")
    for width in widths:
        added(columns, "w:gridCol", w=_twips(width))
    return made


def row(made: Any, widths: Sequence[float], *, whole: bool, head: bool = False) -> list[Any]:
    """Add a row and return its cells, which want a paragraph each; a `head` is repeated on every page."""
    new = added(made, "w:tr")
    if whole or head:
        facts = added(new, "w:trPr")
        if whole:
            added(facts, "w:cantSplit")
        if head:
            added(facts, "w:tblHeader")
    cells = []
    for width in widths:
        cell = added(new, "w:tc")
        added(added(cell, "w:tcPr"), "w:tcW", w=_twips(width), type="dxa")
        cells.append(cell)
    return cells


def filled(made: Any, texts: Sequence[str], widths: Sequence[float], aligns: Sequence[str], size: float) -> None:
    """Add a row of texts; one with much text may be parted by the end of a page."""
    cells = row(made, widths, whole=sum(map(len, texts)) < LONG_ROW)
    for cell, text, align in zip(cells, texts, aligns, strict=True):
        paragraph(cell, Piece(text, size), align=align, above=1, below=1)


def strong(
    made: Any, texts: Sequence[str], widths: Sequence[float], aligns: Sequence[str], size: float, *, head: bool
) -> None:
    """Add a row of bold texts: the `head` of a table, or its sums."""
    for cell, text, align in zip(row(made, widths, whole=True, head=head), texts, aligns, strict=True):
        paragraph(cell, Piece(text, size, bold=True), align=align, above=1, below=1)


def _run(parent: Any, piece: Piece) -> None:
    """Write a piece: its look, then its lines or its field."""
    from docx.oxml.ns import qn  # noqa: PLC0415  reports are made now and then: the portal starts without it

    target = added(parent, "w:fldSimple", instr=f" {piece.field} ") if piece.field else parent
    made = added(target, "w:r")
    facts = added(made, "w:rPr")
    for name, wanted in (("b", piece.bold), ("i", piece.italic)):
        if wanted:
            added(facts, f"w:{name}")
    if piece.colour:
        added(facts, "w:color", val=piece.colour)
    for name in ("sz", "szCs"):
        added(facts, f"w:{name}", val=str(round(piece.size * 2)))
    for at, text in enumerate(("1",) if piece.field else piece.text.split("\n")):
        if at:
            added(made, "w:br")
        written = added(made, "w:t")
        written.text = text
        written.set(qn("xml:space"), "preserve")


def _twips(millimetres: float) -> str:
    return str(round(millimetres * MM))
