# SPDX-License-Identifier: Apache-2.0
"""The blocks of an audit report as markup of a page."""

from __future__ import annotations

from collections.abc import Callable

from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.model.audit.finding import Judgement
from laban.report.audit.blocks import (
    Block,
    Cell,
    Command,
    Facts,
    Head,
    Heading,
    Listing,
    Part,
    Picture,
    Steps,
    Table,
    Verdict,
    Verdicts,
    Words,
)
from laban.report.audit.view import AuditView
from laban.report.pieces import Column, badge, figure, link, more, sortable
from laban.report.pieces import table as table_of

SHAPES = {
    Judgement.PROBLEM: "M1.5 1.5h11v11h-11z",
    Judgement.LOOK: "M7 1 13.3 12.6H.7z",
    Judgement.GOOD: "M7 1a6 6 0 1 0 .01 0z",
}
"""The mark of each judgement: square, triangle, disc. The word stands beside it."""


def section(view: AuditView, part: Part) -> Markup:
    """Return a part as a section of the page."""
    ident = view.anchor(part.name)
    letter = together(element("span", words(part.letter), class_="letter"), words(" ")) if part.letter else NOTHING
    heading = element("h2", letter, words(part.title), id=f"{ident}-title")
    lead = element("p", words(part.lead), class_="lead")
    inside = (block(view, each) for each in part.blocks)
    return element(
        "section", heading, lead, *inside, id=ident, class_="sheet", aria_labelledby=f"{ident}-title"
    )  # fmt: skip


def block(view: AuditView, each: Block) -> Markup:
    """Return one block."""
    match each:
        case Heading():
            made = element("h3", words(each.text))
        case Words():
            made = element("p", words(each.text), class_=each.kind)
        case Verdicts():
            made = verdicts(view, each)
        case Table():
            made = table(view, each)
        case Picture():
            made = picture(view, each)
        case Facts():
            pairs = (
                element("div", element("dt", words(name)), element("dd", words(text))) for name, text in each.pairs
            )
            made = element("dl", *pairs, class_="facts")
        case Steps():
            made = element("ol", *(step(title, said) for title, said in each.items), class_="steps")
        case Listing():
            made = listing(each)
        case Command():
            made = element("pre", element("code", words(each.text)), tabindex=0)
    return made


def verdicts(view: AuditView, each: Verdicts) -> Markup:
    """Return conclusions as a list, folded where they should be; of none nothing."""
    if not each.items:
        return NOTHING
    lines = element("ul", *(verdict(view, one, linked=each.linked) for one in each.items), class_="verdicts")
    return more(words(each.folded), lines) if each.folded else lines


def verdict(view: AuditView, each: Verdict, *, linked: bool) -> Markup:
    """Return a conclusion: its mark and word, its sentence, and where it leads."""
    where = NOTHING
    if linked:
        where = together(words(" "), element("small", link(view.anchor(each.part), view.say(f"{each.part}_short"))))
    return element(
        "li", judged(each.judgement, each.word), element("p", words(each.text), where), class_=str(each.judgement)
    )


def judged(judgement: Judgement, word: str) -> Markup:
    """Return the mark and the word of a judgement."""
    return Markup(f'<span class="judged {judgement}">{shape(judgement)}{words(word)}</span>')


def shape(judgement: Judgement) -> Markup:
    """Return the mark of a judgement."""
    return Markup(f'<svg viewBox="0 0 14 14" aria-hidden="true"><path d="{SHAPES[judgement]}"/></svg>')


def table(view: AuditView, each: Table) -> Markup:
    """Return a table, folded where it should be, and how many of its rows are left out."""
    columns = [Column(words(head.text), kind_of(head), sort=head.kind != "labels") for head in each.columns]
    rows = (row(each.columns, cells) for cells in each.rows)
    made = table_of(words(each.caption), columns, rows, "audit")
    if each.left_out:
        made = together(made, element("p", view.say("rows_left_out", count=view.count(each.left_out)), class_="note"))
    return more(words(each.folded), made) if each.folded else made


def kind_of(head: Head) -> str:
    """Return the class of a column."""
    return "num" if head.kind == "num" else head.kind


def row(columns: tuple[Head, ...], cells: tuple[Cell, ...]) -> Markup:
    """Return a row; the column of names is its heading."""
    return Markup(f"<tr>{''.join(cell(head, each) for head, each in zip(columns, cells, strict=True))}</tr>")


def cell(head: Head, each: Cell) -> str:
    """Return one cell."""
    if head.kind == "name":
        return f'<th scope="row">{words(each.text)}</th>'
    if head.kind == "num":
        return f'<td class="num"{sortable(each.value)}>{words(each.text)}</td>'
    if head.kind == "judgement" and each.judgement is not None:
        return f"<td{sortable(each.value)}>{judged(each.judgement, each.text)}</td>"
    if head.kind == "labels":
        badges = "".join(badge(words(label), "assumed") for label in each.labels)
        return f"<td>{badges}</td>"
    return f"<td>{words(each.text)}</td>"


def picture(view: AuditView, each: Picture) -> Markup:
    """Return a picture with its title, in a frame that scrolls sideways on a small screen and can be reached by keys."""
    drawing = each.drawing
    title = element("p", words(drawing.title), class_="named")
    caption = element("figcaption", words(drawing.sentence))
    shown = element("figure", drawing.svg, caption) if each.told else figure(view, drawing)
    return element("div", title, shown, class_="broad", role="group", aria_label=drawing.title, tabindex=0)


def step(title: str, said: tuple[str, ...]) -> Markup:
    """Return a step of the method."""
    return element("li", element("h3", words(title)), *(element("p", words(each)) for each in said))


def listing(each: Listing) -> Markup:
    """Return a list, folded where it should be."""
    write: Callable[[str], Markup] = coded if each.code else words
    made = element("ul", *(element("li", write(item)) for item in each.items), class_="files" if each.code else "notes")
    return more(words(each.folded), made) if each.folded else made


def coded(item: str) -> Markup:
    """Return an entry whose first word is code."""
    first, _, rest = item.partition(" ")
    return together(element("code", words(first)), words(f" {rest}"))
