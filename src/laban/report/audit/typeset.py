# SPDX-License-Identifier: Apache-2.0
"""The blocks of an audit report as source text of Typst: every word is a quoted string, so that nothing is read as code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from laban.draw.drawing import Drawing
from laban.draw.lettering import width_of
from laban.draw.paper import on_paper, size_of
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
    Verdicts,
    Words,
)

FONT = "Be Vietnam Pro"
PAGE_MM, TALLEST_MM = 174.0, 222.0
"""How wide a picture is on paper, and how high it may be before it is made narrower."""

SIZES = ((6, 8.0), (9, 7.2), (99, 6.6))
"""Up to how many columns, which size of letters in points."""

WIDEST, WIDEST_NAME = 60.0, 22.0
"""A column of text, and one of names, asks for no more room than so many times its letters' size."""

SHORT = 11.0
"""A column of text that needs no more than this gets what it needs."""

FIGURE = 0.69
"""The width of a figure in columns of numbers, where all are of one width."""


@dataclass
class Pictures:
    """The pictures of a document, collected while it is written."""

    files: dict[str, bytes] = field(default_factory=dict)

    def add(self, drawing: Drawing) -> str:
        """Keep a picture and return the name of its file."""
        name = f"pictures/{drawing.ident}.svg"
        self.files[name] = on_paper(drawing.svg, FONT).encode()
        return name


def quoted(text: str) -> str:
    r"""Write a text as a string of Typst.

    >>> print(quoted('50 % "R&D" #panic()'))
    "50 % \"R&D\" #panic()"
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'


def called(name: str, *arguments: str) -> str:
    """Write a call in markup."""
    return f"#{name}({', '.join(arguments)})\n"


def row_of(texts: Iterable[str]) -> str:
    """Write an array; one of a single text keeps its comma."""
    return f"({''.join(f'{each}, ' for each in texts)})"


def part(each: Part, pictures: Pictures, rest: str) -> Iterator[str]:
    """Yield a part: heading, lead, blocks; `rest` says how many rows of a table are not printed, `{count}`."""
    title = f"{each.letter}. {each.title}" if each.letter else each.title
    if each.letter:
        yield called("pagebreak", "weak: true")
    yield called("heading", "level: 1", quoted(title))
    yield called("lead", quoted(each.lead))
    for one in each.blocks:
        yield from block(one, pictures, rest)


def block(each: Block, pictures: Pictures, rest: str) -> Iterator[str]:
    """Yield one block."""
    match each:
        case Heading():
            yield called("heading", "level: 2", quoted(each.text))
        case Words():
            yield called(each.kind, quoted(each.text)) if each.kind else f"{called('par', quoted(each.text))}\n"
        case Verdicts():
            yield from verdicts(each)
        case Table():
            yield from table(each, rest)
        case Picture():
            shown = [one for one in each.paper or (each.drawing,) if one.svg]
            yield from (drawn(one, pictures, told=at == 0) for at, one in enumerate(shown))
        case Facts():
            yield called("pairs", *(row_of((quoted(name), quoted(text))) for name, text in each.pairs))
        case Steps():
            yield called("steps", *(row_of((quoted(name), row_of(map(quoted, said)))) for name, said in each.items))
        case Listing():
            yield from listing(each)
        case Command():
            yield called("command", quoted(each.text))


def verdicts(each: Verdicts) -> Iterator[str]:
    """Yield conclusions; what a page folds has a heading on paper."""
    if not each.items:
        return
    if each.folded:
        yield called("heading", "level: 2", quoted(each.folded))
    yield called("verdicts", *(row_of(map(quoted, (one.judgement, one.word, one.text))) for one in each.items))


def listing(each: Listing) -> Iterator[str]:
    """Yield a list; what a page folds has a line before it on paper."""
    if each.folded:
        yield called("par", quoted(each.folded))
    yield called("entries", *map(quoted, each.items))


def drawn(drawing: Drawing, pictures: Pictures, *, told: bool = True) -> str:
    """Return a picture with its title, as wide as the page unless it were too high.

    Its sentence is heard instead of the picture, and printed below it where `told`.
    """
    wide, high = size_of(drawing.svg)
    share = min(1.0, TALLEST_MM / (PAGE_MM * high / wide))
    caption = f"strong({quoted(drawing.title)}) + {quoted(f'. {drawing.sentence}' if told else '.')}"
    return called(
        "drawing", quoted(pictures.add(drawing)), quoted(f"{drawing.title}. {drawing.sentence}"), caption,
        f"width: {100 * share:.1f}%",
    )  # fmt: skip


def table(each: Table, rest: str) -> Iterator[str]:
    """Yield a table, and how many of its rows are not printed."""
    rows = each.rows[: each.paper] if each.paper else each.rows
    size = next(size for most, size in SIZES if len(each.columns) <= most)
    widths = row_of(filled([width(at, head, rows) for at, head in enumerate(each.columns)], each.columns))
    aligns = row_of("right" if head.kind == "num" else "left" for head in each.columns)
    heads = row_of(quoted(head.text) for head in each.columns)
    cells = (row_of(cell(one) for one in row) for row in rows)
    yield called("data", quoted(each.caption), widths, aligns, f"{size}pt", heads, *cells)
    more = len(each.rows) + each.left_out - len(rows)
    if more:
        yield called("note", quoted(rest.replace("{count}", str(more))))


def filled(widths: list[str], columns: Sequence[Head]) -> list[str]:
    """Return the widths of columns such that the table is as wide as the page: else the name takes what is left."""
    if any(each.endswith("fr") for each in widths):
        return widths
    return ["1fr" if head.kind == "name" else each for each, head in zip(widths, columns, strict=True)]


def cell(each: Cell) -> str:
    """Write one cell."""
    return f"judgement({quoted(each.judgement)}, {quoted(each.text)})" if each.judgement else quoted(each.text)


def width(at: int, head: Head, rows: Iterable[tuple[Cell, ...]]) -> str:
    """Return the width of a column: of figures and judgements what they need, of text a share of what is left."""
    texts = [row[at].text for row in rows]
    if head.kind in {"num", "judgement"}:
        extra = 2.4 if head.kind == "judgement" else 1.1
        longest = max((figure_width(text) for text in texts), default=1.0)
        return f"{max(longest, heading_width(head.text)) + extra:.2f}em"
    longest = max((width_of(text, 1.0) for text in (head.text, *texts)), default=1.0)
    if longest <= SHORT:
        return f"{longest + 1.1:.2f}em"
    return f"{min(max(longest, 4.0), WIDEST_NAME if head.kind == 'name' else WIDEST):.1f}fr"


def figure_width(text: str) -> float:
    """Return how wide a text of figures is."""
    digits = sum(each.isdigit() for each in text)
    return FIGURE * digits + width_of("".join(each for each in text if not each.isdigit()), 1.0)


def heading_width(text: str) -> float:
    """Return how wide the heading of figures must be: its longest word, and not more than three lines or so."""
    words = [1.06 * width_of(word, 1.0) for word in text.split()]
    return max([*words, sum(words) / 2.6]) if words else 0.0
