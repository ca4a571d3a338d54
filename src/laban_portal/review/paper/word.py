# SPDX-License-Identifier: Apache-2.0
"""The official report as a Word file: the order, the words and the layout of the PDF, the same bytes every time.

Its letters are Times New Roman, the choice of Nghị định 30/2020/NĐ-CP, which readers of Word have. The PDF is the one that is
signed and verified; the Word file is for offices that go on working with the text.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

from laban_portal.review.paper.content import ReportContent
from laban_portal.review.paper.pdf import keywords_of
from laban_portal.review.paper.qr import qr_png
from laban_portal.review.paper.tables import Table
from laban_portal.review.paper.word_marks import Piece, added, field, filled, grid, line, paragraph, strong, table
from laban_portal.review.paper.wording import Appendix, Part, Section, Wording, wording

FONT = "Times New Roman"
LANGUAGES = {"vi": "vi-VN", "en": "en-GB"}
OLDEST = (1980, 1, 1, 0, 0, 0)
"""The day that every file inside has: a zip knows none before, and today's would make the bytes differ."""

PORTRAIT, LANDSCAPE = (210, 297, 22, 20, 29, 30), (297, 210, 20, 15, 28, 20)
"""Width and height of a page, its margins at the top, right, bottom and left; in millimetres."""

GREY = "3D3D3D"
RED = "9C1C1C"


def report_docx(content: ReportContent, language: str, verify_url: str) -> bytes:
    """Return the report as a Word file; its date is when the report was made."""
    from docx import Document  # noqa: PLC0415  reports are made now and then: the portal starts without it

    said = wording(content, language, verify_url)
    document = Document()
    _properties(document, said, content.made_at)
    _styles(document, LANGUAGES[said.language])
    _page(document.sections[0], PORTRAIT)
    _margins(document.sections[0], said, qr_png(verify_url))
    body = document.element.body
    last = body[-1]  # the properties of the last section
    _top(body, said)
    for each in said.sections[:-1]:
        _section(body, each)
    _ending(body, said)
    for appendix in said.appendices:
        body.append(last)
        _new_section(document)
        _appendix(body, appendix)
    body.append(last)
    out = io.BytesIO()
    document.part.package.save(out)
    return _undated(out.getvalue())


def _undated(written: bytes) -> bytes:
    """Write the zip again with one day for every file."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in given.namelist():
            info = zipfile.ZipInfo(name, OLDEST)
            info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_DEFLATED, 0o600 << 16, 3
            target.writestr(info, given.read(name))
    return out.getvalue()


def _properties(document: Any, said: Wording, made_at: datetime) -> None:
    facts, at = document.core_properties, made_at.astimezone(UTC).replace(tzinfo=None)
    facts.title, facts.author, facts.language = said.title, " ".join(said.issuer), LANGUAGES[said.language]
    facts.created = facts.modified = at
    facts.last_modified_by, facts.revision = facts.author, 1
    facts.keywords, facts.comments = ", ".join(keywords_of(said.code, said.hash)), ""
    relations = document.part.package.rels
    for name in [name for name, each in relations.items() if each.reltype.endswith("/thumbnail")]:
        del relations[name]  # the picture of an empty page that the template brings along


def _styles(document: Any, language: str) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415  loaded with the function above
    from docx.shared import Pt, RGBColor  # noqa: PLC0415  loaded with the function above

    for name, size in (("Normal", 13), ("Heading 1", 13), ("Heading 2", 12), ("Title", 14)):
        style = document.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.font.bold = name != "Normal"
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{script}"), FONT)
        form = style.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(0 if name == "Title" else 6), Pt(0), 1.1
        form.keep_with_next = name != "Normal"
        for border in style.element.iter(qn("w:pBdr")):
            border.getparent().remove(border)
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language)


def _page(section: Any, page: tuple[int, ...]) -> None:
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415  loaded with the function above
    from docx.shared import Mm  # noqa: PLC0415  loaded with the function above

    width, height, top, right, bottom, left = (Mm(each) for each in page)
    section.orientation = WD_ORIENT.LANDSCAPE if width > height else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = width, height
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = top, right, bottom, left
    section.header_distance, section.footer_distance = Mm(9), Mm(7)
    section.different_first_page_header_footer = True


def _margins(section: Any, said: Wording, picture: bytes) -> None:
    """Write what stands above and below every page; later sections show the same."""
    for header, numbered in ((section.header, True), (section.first_page_header, False)):
        inside = header._element  # noqa: SLF001  there is no other way to its XML
        inside.remove(inside[0])  # the empty paragraph of the template
        if said.mark:
            paragraph(inside, Piece(said.mark, 8.5, bold=True, colour=RED), align="center", above=0)
        paragraph(inside, *([field("PAGE", 13)] if numbered else []), align="center", above=0)
    for footer in (section.footer, section.first_page_footer):
        _foot(footer, said, picture)


def _foot(footer: Any, said: Wording, picture: bytes) -> None:
    """Write the QR code beside what it says. The picture is put into a paragraph first, then into its cell."""
    from docx.shared import Mm  # noqa: PLC0415  loaded with the function above

    run = footer.paragraphs[0].add_run()
    shape = run.add_picture(io.BytesIO(picture), width=Mm(16))
    shape._inline.docPr.set("descr", said.qr)  # noqa: SLF001  there is no other way to a text for those who cannot see
    shape._inline.docPr.set("name", said.code)  # noqa: SLF001  as above
    drawn = footer.paragraphs[0]._element  # noqa: SLF001  there is no other way to its XML
    left, right = grid(footer._element, (20, 140), rows=1)[0]  # noqa: SLF001  as above
    left.append(drawn)
    for text in said.footer:
        paragraph(right, Piece(text, 8, colour=GREY), above=0)
    paragraph(footer._element, above=0)  # noqa: SLF001  as above; a table wants a paragraph behind it


def _top(body: Any, said: Wording) -> None:
    (left, right), (number, day) = grid(body, (68, 92), rows=2)
    for each in said.parent:
        paragraph(left, Piece(each, 12), align="center", above=0)
    for each in said.issuer:
        paragraph(left, Piece(each, 12, bold=True), align="center", above=0)
    line(left, margins=22)
    paragraph(right, Piece(said.nation, 12, bold=True), align="center", above=0)
    paragraph(right, Piece(said.motto, 13, bold=True), align="center", above=0)
    line(right, margins=18)
    paragraph(number, Piece(said.number, 13), align="center")
    paragraph(day, Piece(said.place_day, 13, italic=True), align="center")
    paragraph(body, Piece(said.kind, 14, bold=True), align="center", above=12, style="Title")
    paragraph(body, Piece(said.subject, 14, bold=True), align="center", above=0)
    line(body, margins=65)
    for each in said.beneath:
        paragraph(body, Piece(each, 12, italic=True), align="center", above=3)
    if said.to:
        paragraph(body, Piece(said.to, 13), align="center", above=8)
    paragraph(body, Piece(said.opening), align="both", indent=True)


def _section(body: Any, each: Section) -> None:
    paragraph(body, Piece(each.heading, 13, bold=True), style="Heading1")
    for text in each.paragraphs:
        paragraph(body, Piece(text), align="both", indent=True)
    if each.table:
        paragraph(body, Piece(each.table.caption, 11.5, italic=True), align="center", kept=True)
        _table(body, each.table, 160, 11)
    if each.pairs:
        for (name, text), cells in zip(each.pairs, grid(body, (52, 108), rows=len(each.pairs)), strict=True):
            paragraph(cells[0], Piece(name, 12), above=2)
            paragraph(cells[1], Piece(text, 12), above=2)


def _ending(body: Any, said: Wording) -> None:
    """Write the last section, copies and signature; they stay on one page."""
    last = said.sections[-1]
    paragraph(body, Piece(last.heading, 13, bold=True), style="Heading1")
    for text in last.paragraphs:
        paragraph(body, Piece(text), align="both", indent=True, kept=True)
    ((left, right),) = grid(body, (80, 80), rows=1)
    paragraph(left, Piece(said.copies_word, 12, bold=True, italic=True), above=8)
    for each in said.copies:
        paragraph(left, Piece(each, 11), above=0)
    for at, each in enumerate(said.signer_title):
        paragraph(right, Piece(each, 13, bold=True), align="center", above=0 if at else 8)
    paragraph(right, Piece(said.stamp, 11, italic=True, colour=GREY), align="center", above=0)
    paragraph(right, Piece(said.signer, 13, bold=True), align="center", above=96)


def _new_section(document: Any) -> None:
    from docx.enum.section import WD_SECTION  # noqa: PLC0415  loaded with the function above
    from docx.oxml.ns import qn  # noqa: PLC0415  loaded with the function above

    section = document.add_section(WD_SECTION.NEW_PAGE)
    _page(section, LANDSCAPE)
    counted = added(section._sectPr, "w:pgNumType", start="1")  # noqa: SLF001  there is no other way to its XML
    section._sectPr.find(qn("w:pgMar")).addnext(counted)  # noqa: SLF001  as above


def _appendix(body: Any, each: Appendix) -> None:
    paragraph(body, Piece(each.name, 14, bold=True), align="center", above=0, style="Heading1")
    paragraph(body, Piece(each.title, 13, bold=True), align="center", above=0, kept=True)
    paragraph(body, Piece(each.belongs, 13, italic=True), align="center", above=0)
    if each.note:
        paragraph(body, Piece(each.note, 10.5))
    for part in each.parts:
        _part(body, part)


def _part(body: Any, part: Part) -> None:
    if part.heading:
        paragraph(body, Piece(part.heading, 12, bold=True), style="Heading2")
    if part.facts:
        paragraph(body, Piece(part.facts, 11), above=2, below=3, kept=True)
    if part.note:
        paragraph(body, Piece(part.note, 10.5))
    if part.table:
        _table(body, part.table, 262, 10)


def _table(body: Any, given: Table, width: float, size: float) -> None:
    """Write a table whose first row is repeated on every page."""
    whole, columns = sum(given.widths), range(len(given.widths))
    widths = [each * width / whole for each in given.widths]
    aligns = ["right" if at in given.right else "left" if at else "center" for at in columns]
    made = table(body, widths, framed=True)
    strong(made, given.heads, widths, ["center"] * len(widths), size, head=True)
    for each in given.rows:
        filled(made, each, widths, aligns, size)
    if given.last:
        strong(made, given.last, widths, aligns, size, head=False)
