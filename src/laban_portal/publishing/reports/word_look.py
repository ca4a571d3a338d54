# SPDX-License-Identifier: Apache-2.0
"""How a report's Word file looks: its styles, its language, and what stands on every page."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from laban_portal.publishing.reports.blocks import Paper
from laban_portal.publishing.reports.marks import paragraph, run

FONT = "Arial"
LANGUAGES = {"vi": "vi-VN", "en": "en-GB"}
INK, MUTED, BAND, WARNING = "16232B", "53626C", "0B3F4B", "573A00"

SIZES = {
    "Normal": (10, INK, 4), "Title": (22, BAND, 4), "Heading 1": (14, BAND, 4), "Heading 2": (11, INK, 3),
    "Caption": (9, INK, 2), "List Bullet": (10, INK, 2),
}  # fmt: skip
OWN = {
    "Lead": (10, MUTED, 4), "Note": (8.5, MUTED, 3), "Caution": (10, WARNING, 6), "Key": (11, INK, 2),
    "Cells": (8.5, INK, 1), "SmallCells": (7.5, INK, 0.5), "Picture": (10, INK, 0),
}  # fmt: skip
"""Styles: letters in points, colour, room below."""

BOLD = frozenset({"Title", "Heading 1", "Heading 2", "Caption"})
PAGE = (210, 297, 18, 18, 16, 18)
"""Width and height of a page, its margins at the top, right, bottom and left; in millimetres."""


def styles(document: Any, language: str) -> None:
    """Write the styles; every text is in one language."""
    for name in OWN:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    for name, (size, colour, below) in (SIZES | OWN).items():
        styled(document.styles[name], size, colour, below, bold=name in BOLD)
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language)


def styled(style: Any, size: float, colour: str, below: float, *, bold: bool) -> None:
    """Write one style; fonts and lines of the template's theme go."""
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    style.font.italic = False
    style.font.color.rgb = RGBColor.from_string(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    form = style.paragraph_format
    heading = style.name.startswith("Heading")
    form.space_before, form.space_after, form.line_spacing = Pt(12 if heading else 0), Pt(below), 1.05
    form.keep_with_next = heading or style.name in {"Caption", "Picture"}
    for border in list(style.element.iter(qn("w:pBdr"))):
        border.getparent().remove(border)


def margins(document: Any, paper: Paper) -> None:
    """Write the page, and what stands above and below on each: title and mark, source and number."""
    section = document.sections[0]
    width, height, top, right, bottom, left = (Mm(each) for each in PAGE)
    section.page_width, section.page_height = width, height
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = top, right, bottom, left
    section.header_distance = section.footer_distance = Mm(8)
    above, below = section.header, section.footer
    for part in (above, below):
        for old in list(part._element):  # noqa: SLF001  there is no other way to its XML
            part._element.remove(old)  # noqa: SLF001  python-docx has no other way to its XML
    first = paragraph(above._element, "Note")  # noqa: SLF001  python-docx has no other way to its XML
    run(first, paper.title)
    if paper.mark:
        run(first, f" · {paper.mark}", bold=True, colour=WARNING)
    second = paragraph(below._element, "Note")  # noqa: SLF001  python-docx has no other way to its XML
    run(second, f"{paper.footer} · ")
    before, _, rest = paper.page_of.partition("{page}")
    between, _, after = rest.partition("{pages}")
    for text, field in ((before, ""), ("1", "PAGE"), (between, ""), ("1", "NUMPAGES"), (after, "")):
        if text:
            run(second, text, field=field)
