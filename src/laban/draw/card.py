# SPDX-License-Identifier: Apache-2.0
"""The preview that other sites show when a page is shared: 1200 × 630, large letters, one figure, one small picture."""

from __future__ import annotations

import re
from dataclasses import dataclass

from laban.draw.drawing import Frame
from laban.draw.lettering import lines_of_text, shortened, wrapped
from laban.draw.palette import colour
from laban.draw.paper import size_of
from laban.draw.svg import NOTHING, Markup, element, picture, short, together, words

WIDTH, HEIGHT = 1200.0, 630.0
EDGE = 64.0
BAND = 14.0
FOOT = 76.0
"""The height of the line at the bottom: index, edition."""
MARK = 54.0
"""The height of the band that says that figures are not real ones."""
LARGE, SMALL = 60.0, 44.0
"""The letters of a title that has up to two lines, and of a longer one."""
PICTURE = 420.0
"""The width of the picture at the right."""

OPENING = re.compile(r"^<svg[^>]*>")
IDS = re.compile(r'(<(?:title|desc)) id="[^"]*"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a preview shows: a title (a unit, an indicator), one figure in large letters with a note under it.

    `name` is that of the index; `drawing` holds all it uses.
    """

    title: str
    figure: str = ""
    note: str = ""
    name: str = ""
    edition: str = ""
    drawing: Markup = NOTHING


def card(shown: Card, frame: Frame) -> Markup:
    """Draw a preview; without a drawing the words take the whole width. `frame.mark` is a band at the bottom."""
    bottom = HEIGHT - (MARK if frame.mark else 0.0)
    room = WIDTH - 2 * EDGE - (PICTURE + 24 if shown.drawing else 0.0)
    said = " ".join(each for each in (shown.figure, shown.note, shown.name, shown.edition, frame.mark) if each)
    return picture(
        element("rect", width=WIDTH, height=HEIGHT, fill=colour("paper")),
        element("rect", width=BAND, height=bottom, fill=colour("accent")),
        wording(shown, room),
        placed(shown.drawing, (WIDTH - EDGE / 2 - PICTURE, 28.0, PICTURE, bottom - FOOT - 40)),
        foot(shown, bottom),
        mark(frame.mark),
        size=(WIDTH, HEIGHT), ident=frame.ident, title=shown.title, desc=said,
    )  # fmt: skip


def wording(shown: Card, room: float) -> Markup:
    """Return title, figure and note under one another."""
    size = LARGE if len(wrapped(shown.title, room, LARGE, 9)) < 3 else SMALL
    title = wrapped(shown.title, room, size, 3)
    parts = [lines_of_text(title, (EDGE, 60 + size * 0.8), size, font_weight=600, fill=colour("ink"))]
    y = 60 + size * (0.8 + 1.25 * (len(title) - 1))
    if shown.figure:
        large = next((each for each in (132.0, 104.0, 80.0, 60.0) if fits(shown.figure, room, each)), 48.0)
        y += large + 28
        text = words(shortened(shown.figure, room, large))
        parts.append(element("text", text, x=EDGE, y=y, font_size=large, font_weight=600, fill=colour("accent")))
    note = wrapped(shown.note, room, 32, 2)
    parts.append(lines_of_text(note, (EDGE, y + 58), 32, fill=colour("muted")) if note else NOTHING)
    return together(*parts)


def fits(text: str, room: float, size: float) -> bool:
    """Tell whether a line has room."""
    return shortened(text, room, size) == text


def foot(shown: Card, bottom: float) -> Markup:
    """Return the line with the name of the index and the edition."""
    y = bottom - FOOT
    edition = shortened(shown.edition, 380, 26)
    name = shortened(shown.name, WIDTH - 2 * EDGE - (400 if edition else 0), 26)
    return together(
        element("path", d=f"M{short(EDGE)} {short(y)}H{short(WIDTH - EDGE)}", stroke=colour("line"), stroke_width=2),
        element("text", words(name), x=EDGE, y=y + 47, font_size=26, font_weight=600, fill=colour("ink")),
        element(
            "text", words(edition), x=WIDTH - EDGE, y=y + 47, font_size=26, text_anchor="end", fill=colour("muted")
        ),
    )


def mark(text: str) -> Markup:
    """Return the band that says that figures are not real ones."""
    if not text:
        return NOTHING
    told = words(shortened(text, WIDTH - 2 * EDGE, 26))
    return together(
        element("rect", y=HEIGHT - MARK, width=WIDTH, height=MARK, fill=colour("behind")),
        element("text", told, x=EDGE, y=HEIGHT - 18, font_size=26, font_weight=600, fill=colour("paper")),
    )


def placed(drawing: Markup, box: tuple[float, float, float, float]) -> Markup:
    """Return a drawing inside another, as large as a box (left, top, width, height) allows, without ids of its labels."""
    if not drawing:
        return NOTHING
    width, height = size_of(drawing)
    left, top, across, down = box
    opening = element(
        "svg", x=left, y=top, width=across, height=down, viewBox=f"0 0 {short(width)} {short(height)}", aria_hidden="true",
    )  # fmt: skip
    return Markup(IDS.sub(r"\1", OPENING.sub(opening.replace("/>", ">"), drawing, count=1)))
