# SPDX-License-Identifier: Apache-2.0
"""Map of correlations: one cell a pair, darker where the two go together more; what stands out has a mark of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.correlation_key import MARKS, TONES, key, mark, shade, tone
from laban.draw.drawing import NAN, Drawing, Frame
from laban.draw.lettering import lines_of_text, shortened, wrapped
from laban.draw.numbers import number
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, short, together, words
from laban.texts import say

WIDTH = 640.0
NAMES = 196.0
GAP = 6.0
KEY = 46.0
FIGURES_FROM = 34.0
"""A cell at least so wide has room for its figure."""

WIDE = 78.0
"""A cell is not drawn wider than this."""

SMALL = 8.5

SLANT_ROOM, SLANT_HEIGHT, SLANT = 62.0, 78.0, 38
"""What slanted names of columns need on the right and on top, and how many degrees they are turned."""

MOST = 150
"""A map with more rows or columns than this is too fine to read, and is not drawn."""

TOLD = 12
"""With at most so many columns the table is the whole matrix; with more it lists the pairs that stand out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A row or a column: its name, and its group; a line parts groups."""

    name: str
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One correlation (NaN: undefined), what stands out in it, and whether the column is the row's own group."""

    r: float = NAN
    flag: str = ""
    own: bool = False


Cells = Sequence[Sequence[Cell | None]]
"""One row of cells for every row; None where nothing is shown, as above the diagonal."""


@dataclass(frozen=True, slots=True)
class Grid:
    """How large the cells are, and where they begin."""

    wide: float
    high: float
    top: float

    def box(self, row: int, column: int) -> tuple[float, float]:
        """Return the upper left corner of a cell."""
        return NAMES + column * self.wide, self.top + row * self.high


def correlation_map(rows: Sequence[Item], columns: Sequence[Item], cells: Cells, frame: Frame) -> Drawing:
    """Draw the map; a cell without a correlation is hatched, one that is None is empty.

    Of items with themselves give the lower triangle only: the upper one says the same.
    """
    sentence = sentence_of(rows, columns, cells, frame)
    drawable = any(isfinite(each.r) for _, _, each in there(cells)) and max(len(rows), len(columns)) <= MOST
    svg = picture_of(rows, columns, cells, sentence, frame) if drawable else NOTHING
    header, table = table_of(rows, columns, cells, frame)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=table)


def there(cells: Cells) -> Iterator[tuple[int, int, Cell]]:
    """Yield row, column and cell of everything that is shown."""
    for row, line in enumerate(cells):
        for column, each in enumerate(line):
            if each is not None:
                yield row, column, each


def picture_of(rows: Sequence[Item], columns: Sequence[Item], cells: Cells, sentence: str, frame: Frame) -> Markup:
    """Return the whole picture: key, names, cells, marks, lines between groups."""
    whole = (WIDTH - NAMES - GAP) / max(len(columns), 1)
    figures = whole >= FIGURES_FROM
    wide = min((WIDTH - NAMES - SLANT_ROOM) / len(columns), WIDE) if figures else whole
    high = 20.0 if figures else max(12.0, min(wide, 20.0))
    grid = Grid(wide, high, KEY + (SLANT_HEIGHT if figures else 22.0))
    bottom = grid.top + grid.high * len(rows)
    drawn = together(
        heading(columns, grid, figures=figures),
        *(name_of(row, item, grid, numbered=not figures) for row, item in enumerate(rows)),
        shades(cells, grid), undefined(cells, grid), lines(rows, columns, grid), own(cells, grid),
        values(cells, grid, frame) if figures else marks(cells, grid),
    )  # fmt: skip
    shown = list(there(cells))
    legend = key({each.flag for _, _, each in shown}, own=any(each.own for _, _, each in shown), frame=frame)
    return frame.picture(legend, drawn, size=(WIDTH, bottom + GAP), desc=sentence)


def heading(columns: Sequence[Item], grid: Grid, *, figures: bool) -> Markup:
    """Return the names of the columns, slanted, or where they are too many their numbers, upright."""
    parts = []
    for column, item in enumerate(columns):
        x, y = NAMES + (column + 0.5) * grid.wide, grid.top - 5
        if figures:
            told = wrapped(item.name, 112, 10.5, 2)
            turn = f"rotate(-{SLANT} {short(x)} {short(y)})"
            at = (x, y - 13 * (len(told) - 1) + 2)
            parts.append(lines_of_text(told, at, 10.5, transform=turn, fill=colour("ink")))
        else:
            turn = f"rotate(-90 {short(x + 3)} {short(y)})"
            label = words(str(column + 1))
            parts.append(element("text", label, x=x + 3, y=y, font_size=SMALL, fill=colour("muted"), transform=turn))
    return together(*parts)


def name_of(row: int, item: Item, grid: Grid, *, numbered: bool) -> Markup:
    """Return the name of a row, with its number where columns are named by numbers."""
    size = min(12.0, grid.high * 0.85)
    said = f"{row + 1} {item.name}" if numbered else item.name
    label = words(shortened(said, NAMES - 14, size))
    y = grid.top + (row + 0.5) * grid.high + size * 0.36
    return element("text", label, x=NAMES - 7, y=y, font_size=size, text_anchor="end", fill=colour("ink"))


def shades(cells: Cells, grid: Grid) -> Markup:
    """Return all cells, one path a shade, so that a map of a hundred indicators stays small."""
    paths: dict[str, list[str]] = {}
    for row, column, each in there(cells):
        if isfinite(each.r):
            x, y = grid.box(row, column)
            paths.setdefault(shade(each.r), []).append(
                f"M{short(x, 2)},{short(y, 2)}h{short(grid.wide - 0.6, 2)}v{short(grid.high - 0.6, 2)}"
                f"h-{short(grid.wide - 0.6, 2)}z"
            )
    return together(*(tone(name, d="".join(paths[name])) for _, name in TONES if name in paths))


def undefined(cells: Cells, grid: Grid) -> Markup:
    """Return a stroke through each cell whose correlation is not defined."""
    data = [
        f"M{short(x + 1)},{short(y + grid.high - 1.6)}L{short(x + grid.wide - 1.6)},{short(y + 1)}"
        for row, column, each in there(cells) if not isfinite(each.r)
        for x, y in [grid.box(row, column)]
    ]  # fmt: skip
    return element("path", d="".join(data), stroke=colour("line"), fill="none") if data else NOTHING


def lines(rows: Sequence[Item], columns: Sequence[Item], grid: Grid) -> Markup:
    """Return lines between groups of rows, and of columns; of a triangle only as far as it reaches."""
    right, bottom = NAMES + grid.wide * len(columns), grid.top + grid.high * len(rows)
    triangle = rows is columns
    across = [
        f"M8,{short(grid.top + at * grid.high - 0.3)}H{short(NAMES + at * grid.wide if triangle else right)}"
        for at in range(1, len(rows)) if rows[at].group != rows[at - 1].group
    ]  # fmt: skip
    down = [
        f"M{short(NAMES + at * grid.wide - 0.3)},{short(grid.top + at * grid.high if triangle else grid.top)}V{short(bottom)}"
        for at in range(1, len(columns)) if columns[at].group != columns[at - 1].group
    ]  # fmt: skip
    data = "".join(across + down)
    return element("path", d=data, stroke=colour("muted"), stroke_width=0.7, fill="none") if data else NOTHING


def own(cells: Cells, grid: Grid) -> Markup:
    """Return a frame around each row's own group."""
    boxes = [
        f"M{short(x)},{short(y)}h{short(grid.wide - 0.6)}v{short(grid.high - 0.6)}h-{short(grid.wide - 0.6)}z"
        for row, column, each in there(cells) if each.own
        for x, y in [grid.box(row, column)]
    ]  # fmt: skip
    return element("path", d="".join(boxes), stroke=colour("ink"), stroke_width=1.6, fill="none") if boxes else NOTHING


def values(cells: Cells, grid: Grid, frame: Frame) -> Markup:
    """Return the figure of each cell, with its mark before it."""
    parts = []
    for row, column, each in there(cells):
        if not isfinite(each.r):
            continue
        x, y = grid.box(row, column)
        name = shade(each.r)
        ink = "ink" if name in {"none", "low-1"} else "paper" if name == "low-2" else f"on-{name}"
        middle = (x + grid.wide / 2, y + grid.high / 2)
        shift = 6.0 if each.flag in MARKS else 0.0
        if shift:
            parts.append(mark(each.flag, middle[0] - 17, middle[1], 7.0, ink))
        parts.append(
            element(
                "text", words(frame.number(each.r)), x=middle[0] + shift, y=middle[1] + 4, font_size=11.5,
                text_anchor="middle", fill=colour(ink),
            )
        )  # fmt: skip
    return together(*parts)


def marks(cells: Cells, grid: Grid) -> Markup:
    """Return the mark of each cell in which something stands out."""
    size = min(grid.wide, grid.high) - 3
    return together(
        *(
            mark(each.flag, x + grid.wide / 2 - 0.3, y + grid.high / 2 - 0.3, size, ink_on(each))
            for row, column, each in there(cells) if each.flag in MARKS
            for x, y in [grid.box(row, column)]
        )
    )  # fmt: skip


def ink_on(each: Cell) -> str:
    """Return the colour that can be seen on a cell."""
    name = shade(each.r)
    return "paper" if name in {"low-2", "4", "5"} else "ink"


def sentence_of(rows: Sequence[Item], columns: Sequence[Item], cells: Cells, frame: Frame) -> str:
    """Say how many correlations there are, how many of them stand out, which is the highest and which the lowest."""
    known = [(each.r, rows[row].name, columns[column].name) for row, column, each in there(cells) if isfinite(each.r)]
    if not known:
        return frame.say("no_figures")
    (high, one, other), (low, third, fourth) = max(known), min(known)
    said = say(
        "audit_picture.correlations", frame.language, count=number(len(known), frame.language, 0), one=one, other=other,
        high=frame.number(high), third=third, fourth=fourth, low=frame.number(low),
    )  # fmt: skip
    counts = [(flag, sum(each.flag == flag for _, _, each in there(cells))) for flag in MARKS]
    marked = [
        say("audit_picture.counted", frame.language, mark=mark_word(flag, frame), count=count)
        for flag, count in counts if count
    ]  # fmt: skip
    return f"{said} {say('audit_picture.standing_out', frame.language, marks='; '.join(marked))}" if marked else said


def mark_word(flag: str, frame: Frame) -> str:
    """Name what stands out."""
    return say(f"audit_picture.mark_{flag}", frame.language) if flag in MARKS else ""


def table_of(
    rows: Sequence[Item], columns: Sequence[Item], cells: Cells, frame: Frame
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return header and rows: the whole matrix if it is narrow, else the pairs that stand out, the gravest first."""
    nothing = ""
    if len(columns) <= TOLD:
        header = (say("audit_picture.item", frame.language), *(item.name for item in columns))
        matrix = zip(rows, cells, strict=True)
        return header, tuple(
            (item.name, *(nothing if each is None else frame.number(each.r) for each in line)) for item, line in matrix
        )
    names = ("item", "other_item", "r", "stands_out")
    header = tuple(say(f"audit_picture.{name}", frame.language) for name in names)
    found = [(MARKS.index(each.flag), each.r, row, column) for row, column, each in there(cells) if each.flag in MARKS]
    return header, tuple(
        (rows[row].name, columns[column].name, frame.number(r), mark_word(MARKS[flag], frame))
        for flag, r, row, column in sorted(found)
    )
