# SPDX-License-Identifier: Apache-2.0
"""What a page is given away as, by the ending of its address: its data in open formats, its figures as pictures."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from laban.draw.card import Card, card
from laban.draw.drawing import Drawing, Frame
from laban.draw.outlines import Outline
from laban.draw.painted import alone
from laban.draw.svg import Markup
from laban.io.open.formats import ENDINGS, FORMATS, fits, written
from laban.io.png import png
from laban.model.dataset import Dataset
from laban.model.pack import Atlas
from laban_portal.publishing.data.described import everything
from laban_portal.publishing.site.scene import PAGE, Shown

PICTURES = {".svg": "image/svg+xml", ".png": "image/png"}
"""Endings of figures and their media types."""

CARD = ".card.png"
"""What stands after the tail of a page for the picture that other sites show of it."""

LONGEST_FIRST = tuple(sorted((PAGE, *ENDINGS, *PICTURES), key=len, reverse=True))
"""Every ending of an address; a longer one is looked for before one that it ends with."""


@dataclass(frozen=True, slots=True)
class Download:
    """One format of a page's data: its name, and its address after the language and edition."""

    name: str
    rest: str

    @property
    def type(self) -> str:
        """Return its media type."""
        return FORMATS[self.name].media.partition(";")[0]


def downloads(
    tail: str, data: Dataset | None, atlas: Atlas, offers: Callable[[str], bool] = everything
) -> tuple[Download, ...]:
    """Return the formats that a page's data fit into and the site offers, in the order in which they are offered."""
    if data is None:
        return ()
    return tuple(
        Download(name, tail + each.ending)
        for name, each in FORMATS.items()
        if offers(each.ending) and fits(data, name, atlas)
    )


def data_bytes(data: Dataset, ending: str, language: str, atlas: Atlas) -> tuple[bytes, str] | None:
    """Return a page's data in the format of an ending, with its media type; nothing where they do not fit into it."""
    name = ENDINGS[ending]
    if not fits(data, name, atlas):
        return None
    return written(data, name, language, atlas), FORMATS[name].media


def figure_tail(tail: str, shown: Shown, name: str) -> str:
    """Return the tail of a figure: the page's own for the first, else with the figure's name after a point."""
    return tail if next(iter(shown.figures), "") == name else f"{tail}.{name}"


def svg_of(drawing: Drawing, outline: Outline | None) -> Markup:
    """Return a figure as a file of its own, with the outline that it uses."""
    if outline is not None and f'"#{outline.ident}-' in drawing.svg:
        return alone(outline, drawing)
    return drawing.svg


def picture_bytes(drawing: Drawing, outline: Outline | None, ending: str) -> tuple[bytes, str]:
    """Return a figure as the picture of an ending, with its media type; what a picture says of itself is in its file."""
    svg = svg_of(drawing, outline)
    made = (
        svg.encode() if ending == ".svg" else png(svg, told={"Title": drawing.title, "Description": drawing.sentence})
    )
    return made, PICTURES[ending]


def card_bytes(shown: Card, frame: Frame) -> tuple[bytes, str]:
    """Return what other sites show of a page as a picture, with its media type; the mark of demonstration data is in it."""
    return png(card(shown, frame), told={"Title": shown.title, "Description": shown.note}), PICTURES[".png"]


def endings_of(shown: Shown, atlas: Atlas, wanted: Collection[str]) -> Iterator[str]:
    """Yield what stands after the tail of a page for each of its files in the wanted endings (without its point)."""
    for each in (PAGE, *(each.rest for each in downloads("", shown.data, atlas))):
        if each[1:] in wanted:
            yield each
    if shown.card and CARD[1:].rpartition(".")[2] in wanted:
        yield CARD
    for name, drawing in shown.figures.items():
        if drawing.svg:
            yield from (figure_tail("", shown, name) + each for each in PICTURES if each[1:] in wanted)
