# SPDX-License-Identifier: Apache-2.0
"""Write an invented document as PDF: plain A4 pages that say on each of them what they are, with the values they prove."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from laban_portal.config.demonstration.papers import Paper, Row
from laban_portal.ui.words import say

TEMPLATE = """
#set document(title: {title}, date: none)
#set page(paper: "a4", margin: (x: 22mm, top: 26mm, bottom: 22mm),
  header: align(center, text(size: 10pt, weight: 600, fill: rgb("#9b1c1c"), {mark})),
  footer: [#set text(size: 8pt); #{invented} #h(1fr) #context counter(page).display("1 / 1", both: true)])
#set text(font: "Be Vietnam Pro", size: 10.5pt, lang: "vi")
#set table(stroke: 0.5pt + luma(120), inset: (x: 5pt, y: 4.5pt))
#grid(columns: (1fr, 1fr), gutter: 6mm,
  [#strong({issuer}) #linebreak() #{number}],
  align(right, {issued}))
#v(6mm)
#heading(level: 1, {title})
#v(2mm)
#par({opening})
#v(2mm)
"""
COLUMNS = "columns: (10mm, 1fr, 32mm, 30mm), align: (center, left, left, right)"


def paper_pdf(paper: Paper) -> bytes:
    """Return a document as PDF; the same document has the same bytes."""
    from laban.io.pdf import pdf  # noqa: PLC0415  only who builds a demonstration needs it

    return pdf(source(paper)).content


LETTER = """
#set document(title: {title}, date: none)
#set page(paper: "a4", margin: (x: 25mm, top: 30mm, bottom: 25mm),
  header: align(center, text(size: 10pt, weight: 600, fill: rgb("#9b1c1c"), {mark})))
#set text(font: "Be Vietnam Pro", size: 11pt, lang: "vi")
#heading(level: 1, {title})
"""


def letter_pdf(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return an invented letter as PDF: a title and paragraphs, marked like every document of a demonstration."""
    from laban.io.pdf import pdf  # noqa: PLC0415  only who builds a demonstration needs it

    head = LETTER.format(title=_quoted(title), mark=_quoted(say("demo_papers.mark", "vi")))
    return pdf("\n".join([head, *(f"#par({_quoted(each)})" for each in paragraphs)])).content


def source(paper: Paper) -> str:
    """Return the source text of Typst."""
    said = {
        "title": paper.title,
        "mark": say("demo_papers.mark", "vi"),
        "invented": say("demo_papers.invented", "vi"),
        "issuer": paper.issuer,
        "number": say("demo_papers.number", "vi", number=paper.number),
        "issued": say("demo_papers.issued", "vi", day=f"{paper.issued_on:%d/%m/%Y}"),
        "opening": say("demo_papers.opening", "vi"),
    }
    return "\n".join([TEMPLATE.format(**{name: _quoted(text) for name, text in said.items()}), *_tables(paper)])


def _tables(paper: Paper) -> Iterator[str]:
    heads = ", ".join(_quoted(say(f"demo_papers.head_{each}", "vi")) for each in ("row", "name", "unit", "value"))
    numbered = list(enumerate(paper.rows, 1))
    for page in range(1, paper.pages + 1):
        rows = ", ".join(_row(number, row) for number, row in numbered if row.page == page)
        yield f"#table({COLUMNS}, table.header({heads}), {rows})"
        if page < paper.pages:
            yield "#pagebreak()"


def _row(number: int, row: Row) -> str:
    return ", ".join(_quoted(text) for text in (str(number), row.name, row.unit or "–", row.text))


def _quoted(text: str) -> str:
    r"""Write a text as a string of Typst.

    >>> print(_quoted('50 % "R&D"'))
    "50 % \"R&D\""
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
