# SPDX-License-Identifier: Apache-2.0
"""The official report as PDF: A4 by Nghị định 30/2020/NĐ-CP, tagged for screen readers, the same bytes every time.

Everything that people wrote goes in as a quoted string of Typst, so that nothing of it is read as code. The letters are
Libertinus Serif, which the typesetter brings along: a serif like Times that has every Vietnamese letter; the decree's own
choice, Times New Roman, may not be passed on. Code and hash stand in the keywords, where `signed_pdf.py` finds them again.
The data file is not attached: gateways of offices refuse a PDF with files inside, and so does `laban_portal.files`.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.resources import files

from laban_portal.review.paper.content import FORMAT, ReportContent
from laban_portal.review.paper.qr import qr_svg
from laban_portal.review.paper.tables import Table
from laban_portal.review.paper.wording import Appendix, Part, Section, Wording, wording

KEEP_WHOLE = 500
"""A row with fewer letters is not parted by the end of a page."""

SUMMARY_SIZE, APPENDIX_SIZE = "11pt", "10pt"


def report_pdf(content: ReportContent, language: str, verify_url: str) -> bytes:
    """Return the report as PDF; its date is when the report was made, never today."""
    from laban.io.pdf import pdf  # noqa: PLC0415  reports are made now and then: the portal starts without it

    said = wording(content, language, verify_url)
    return _to_be_signed(pdf(source(said, content.made_at), {"qr.svg": qr_svg(verify_url)}).content)


def _to_be_signed(typeset: bytes) -> bytes:
    """Give a PDF an empty form, into which signing programs put their signatures.

    The check of a signed copy compares a form with a form: without one in the original, a first signature could not be told
    from any other change.
    """
    import pikepdf  # noqa: PLC0415  as above

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(typeset)) as document:
        form = pikepdf.Dictionary(Fields=document.make_indirect(pikepdf.Array()))
        document.Root.AcroForm = document.make_indirect(form)
        pikepdf.Pdf.save(document, out, deterministic_id=True)
    return out.getvalue()


def keywords_of(code: str, hashed: str) -> tuple[str, ...]:
    """Return what a report's PDF says of itself: what it is, which, and the hash of its data."""
    return (FORMAT, code, f"sha256:{hashed}")


def source(said: Wording, made_at: datetime) -> str:
    """Return the source text of Typst."""
    template = files("laban_portal.review.paper").joinpath("report.typ").read_text(encoding="utf-8")
    return "\n".join([template, _opening(said, made_at), *_body(said), *_end(said)])


def quoted(text: str) -> str:
    r"""Write a text as a string of Typst.

    >>> print(quoted('50 % "R&D" #panic()'))
    "50 % \"R&D\" #panic()"
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _named(**texts: str) -> str:
    return ", ".join(f"{name.replace('_', '-')}: {quoted(text)}" for name, text in texts.items())


def _array(texts: Iterable[str]) -> str:
    """Write an array; one of a single text keeps its comma."""
    return f"({''.join(f'{each}, ' for each in texts)})"


def _texts(texts: Iterable[str]) -> str:
    return _array(quoted(each) for each in texts)


def _opening(said: Wording, made_at: datetime) -> str:
    at = made_at.astimezone(UTC)  # a PDF of Typst says its moments in UTC
    parts = ("year", "month", "day", "hour", "minute", "second")
    moment = f"datetime({', '.join(f'{each}: {getattr(at, each)}' for each in parts)})"
    facts = _named(
        title=said.title,
        author=" ".join(said.issuer),
        language=said.language,
        mark=said.mark,
        qr_alt=said.qr,
        page_of=said.page,
    )
    found = _texts(keywords_of(said.code, said.hash))
    return f"#show: report.with({facts}, day: {moment}, keywords: {found}, footer: {_texts(said.footer)})\n"


def _body(said: Wording) -> Iterator[str]:
    head = _named(number=said.number, nation=said.nation, motto=said.motto, place_day=said.place_day)
    yield f"#top({head}, parent: {_texts(said.parent)}, issuer: {_texts(said.issuer)})"
    yield f"#naming({_named(kind=said.kind, subject=said.subject)}, beneath: {_texts(said.beneath)})"
    if said.to:
        yield f"#addressed({quoted(said.to)})"
    yield f"#par({quoted(said.opening)})"
    for each in said.sections[:-1]:
        yield from _section(each)
    yield f"#heading(level: 1, {quoted(said.sections[-1].heading)})"
    yield from (f"#kept({quoted(text)})" for text in said.sections[-1].paragraphs)


def _section(each: Section) -> Iterator[str]:
    yield f"#heading(level: 1, {quoted(each.heading)})"
    yield from (f"#par({quoted(text)})" for text in each.paragraphs)
    if each.table:
        yield f"#captioned({quoted(each.table.caption)}, {_table(each.table, SUMMARY_SIZE)})"
    if each.pairs:
        yield f"#pairs({', '.join(_texts(pair) for pair in each.pairs)})"


def _end(said: Wording) -> Iterator[str]:
    yield (
        f"#signing({_named(copies_word=said.copies_word, stamp=said.stamp, name=said.signer)}, "
        f"copies: {_texts(said.copies)}, titles: {_texts(said.signer_title)})"
    )
    for each in said.appendices:
        yield from _appendix(each)


def _appendix(each: Appendix) -> Iterator[str]:
    yield f"#appendix({_named(name=each.name, title=each.title, belongs=each.belongs)})["
    if each.note:
        yield f"#small({quoted(each.note)})"
    for part in each.parts:
        yield from _part(part)
    yield "]"


def _part(part: Part) -> Iterator[str]:
    if part.heading:
        yield f"#heading(level: 2, {quoted(part.heading)})"
    if part.facts:
        yield f"#facts({quoted(part.facts)})"
    if part.note:
        yield f"#small({quoted(part.note)})"
    if part.table:
        yield f"#{_table(part.table, APPENDIX_SIZE)}"


def _table(table: Table, size: str) -> str:
    widths = _array(f"{each}fr" for each in table.widths)
    aligns = _array("right" if at in table.right else "center" if at == 0 else "left" for at in range(len(table.heads)))
    rows = ",\n".join(
        f"({'true' if sum(map(len, row)) < KEEP_WHOLE else 'false'}, {', '.join(map(quoted, row))})"
        for row in table.rows
    )
    return f"data({size}, {widths}, {aligns}, {_texts(table.heads)}, {_texts(table.last)},\n{rows})"
