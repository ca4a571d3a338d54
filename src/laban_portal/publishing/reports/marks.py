# SPDX-License-Identifier: Apache-2.0
"""The marks of a Word file, written straight as its XML, because a report has thousands of cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

MM = 1440 / 25.4
"""Twentieths of a point in a millimetre, Word's own measure."""

LONG_ROW = 500
"""A row with fewer letters is not parted by the end of a page."""


def added(parent: Any, tag: str, **attributes: str) -> Any:
    """Put an element into another, and return it."""
    made = parent.makeelement(qn(tag), {qn(f"w:{name}"): value for name, value in attributes.items()})
    parent.append(made)
    return made


def paragraph(parent: Any, style: str = "", *, kept: bool = False) -> Any:
    """Put an empty paragraph into a body or a cell; `kept` keeps it with the next one."""
    made = added(parent, "w:p")
    facts = added(made, "w:pPr")
    if style:
        added(facts, "w:pStyle", val=style)
    if kept:
        added(facts, "w:keepNext")
    return made


def run(parent: Any, text: str, *, bold: bool = False, colour: str = "", field: str = "") -> None:
    """Put text into a paragraph; or a field of Word, such as PAGE."""
    made = added(added(parent, "w:fldSimple", instr=f" {field} ") if field else parent, "w:r")
    if bold or colour:
        facts = added(made, "w:rPr")
        if bold:
            added(facts, "w:b")
        if colour:
            added(facts, "w:color", val=colour)
    written = added(made, "w:t")
    written.text = text
    written.set(qn("xml:space"), "preserve")


def table(parent: Any, widths: Sequence[float]) -> Any:
    """Put a table of fixed widths (millimetres) with a header row and thin lines between rows."""
    made = added(parent, "w:tbl")
    facts = added(made, "w:tblPr")
    added(facts, "w:tblW", w=twips(sum(widths)), type="dxa")
    lines = added(facts, "w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        added(lines, f"w:{side}", val="single", sz="4", space="0", color="B8C2C7")
    added(facts, "w:tblLayout", type="fixed")
    margins = added(facts, "w:tblCellMar")
    for side in ("left", "right"):
        added(margins, f"w:{side}", w=twips(1.2), type="dxa")
    added(facts, "w:tblLook", val="0020", firstRow="1", noHBand="1", noVBand="1")
    columns = added(made, "w:tblGrid")
    for width in widths:
        added(columns, "w:gridCol", w=twips(width))
    return made


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """How a row looks: a `head` is repeated on every page, a `ruled` one has a heavy line above it, `depth` indents it."""

    style: str
    head: bool = False
    strong: bool = False
    ruled: bool = False
    depth: int = 0


def row(made: Any, texts: Sequence[str], widths: Sequence[float], rights: Sequence[bool], look: Row) -> None:
    """Add a row of texts; one with much text may be parted by the end of a page."""
    new = added(made, "w:tr")
    facts = added(new, "w:trPr")
    if sum(map(len, texts)) < LONG_ROW:
        added(facts, "w:cantSplit")
    if look.head:
        added(facts, "w:tblHeader")
    for at, (text, width, right) in enumerate(zip(texts, widths, rights, strict=True)):
        cell = added(new, "w:tc")
        own = added(cell, "w:tcPr")
        added(own, "w:tcW", w=twips(width), type="dxa")
        if look.ruled:
            added(added(own, "w:tcBorders"), "w:top", val="single", sz="12", space="0", color="53626C")
        if look.head:
            added(own, "w:shd", val="clear", color="auto", fill="EEF3F4")
        inside = paragraph(cell, look.style)
        if look.depth and not at:
            added(inside[0], "w:ind", left=twips(2.4 * look.depth))
        if right:
            added(inside[0], "w:jc", val="right")
        run(inside, text, bold=look.head or look.strong)


def twips(millimetres: float) -> str:
    """Write a length in Word's measure."""
    return str(round(millimetres * MM))
