# SPDX-License-Identifier: Apache-2.0
"""Where a page is made: the editions, the one it tells, the language; and what a page gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from laban.draw.card import Card
from laban.draw.drawing import Drawing, Frame
from laban.draw.numbers import number, place
from laban.model.book import Book
from laban.model.dataset import Dataset
from laban.model.text import Text
from laban_portal.publishing.site.addresses import leading
from laban_portal.publishing.site.library import Library
from laban_portal.ui.words import say

PAGE = ".html"


@dataclass(frozen=True, kw_only=True, eq=False)
class Scene:
    """One edition in one language. `kept` holds what several pages share, made when first asked for."""

    library: Library
    book: Book
    language: str
    kept: dict[object, object] = field(default_factory=dict)

    def say(self, code: str, /, **facts: object) -> str:
        """Say a sentence."""
        return say(code, self.language, **facts)

    def text(self, words: Text) -> str:
        """Return a text in the page's language."""
        return words.into(self.language)

    def number(self, value: float, decimals: int = 2) -> str:
        """Write a figure; nothing (NaN) is a dash."""
        return number(value, self.language, decimals)

    def place(self, rank: float) -> str:
        """Write a rank; 0 is a dash."""
        return place(rank, self.language)

    def day(self, iso: str) -> str:
        """Write a day (or the day of a moment) as the reader does; nothing stays nothing.

        >>> from types import SimpleNamespace
        >>> Scene.day(SimpleNamespace(language="vi"), "2026-03-31T05:00:00+00:00")
        '31/3/2026'
        """
        if not iso:
            return ""
        told = date.fromisoformat(iso[:10])
        return f"{told.day}/{told.month}/{told.year}" if self.language == "vi" else f"{told.day} {told:%B} {told.year}"

    def item_name(self, code: str) -> str:
        """Return the name of an item of the tree, or its code where it has none."""
        return self.book.pack.framework.by_code[code].names.into(self.language) or code

    def frame(self, ident: str, title: str, decimals: int = 2) -> Frame:
        """Return what a picture is told about itself: the mark of demonstration data and where it is from travel in it."""
        mark = self.say("site.mark") if self.book.demonstration else ""
        source = self.say("site.picture_source", index=self.text(self.book.pack.names), edition=self.book.release.code)
        return Frame(ident=ident, title=title, language=self.language, decimals=decimals, mark=mark, source=source)

    def card(self, title: str, figure: str = "", note: str = "", drawing: Drawing | None = None) -> Card:
        """Return what other sites show of a page: words, and a picture that holds all it uses."""
        return Card(
            title=title, figure=figure, note=note, name=self.text(self.book.pack.names),
            edition=self.say("site.edition", edition=self.book.release.code),
            **({"drawing": drawing.svg} if drawing and drawing.svg else {}),
        )  # fmt: skip

    def link(self, tail: str, to: str, ending: str = PAGE) -> str:
        """Return the address of another page of the edition as it stands in a link on the page `tail`."""
        return leading(f"//{tail}", f"//{to}{ending}")

    def address(self, tail: str, ending: str = PAGE, *, edition: str = "", language: str = "") -> str:
        """Return an address from the root of the site, without a slash before it: `vi/2025/units/01.html`.

        Templates turn it into one relative to their own page, so that a site opens from any folder, and from a stick.
        """
        return f"{language or self.language}/{edition or self.book.release.code}/{tail}{ending}"


@dataclass(frozen=True, kw_only=True, eq=False)
class Shown:
    """What a page is made of: its template and facts, its figures (the first is the page's own picture), its data.

    `title` stands in the browser's tab, `description` is one sentence for search and social pictures. `figures` go by short
    names: the first is at the page's address + `.svg`/`.png`, each also at `TAIL.NAME.svg`. `data` is what the page's table
    shows, at the address + `.csv`, `.xlsx`, `.json` …: pages show no figure that is not in it or in another page's data.
    `geographic` says that its rows are of units with boundaries, which GeoJSON can carry. `outline` is the code system whose
    outline (`laban.draw.outlines`) its maps use; the page then holds it once. `trail` are the pages above it (tail, name).
    `scripts` are those of the site's own that make the page nicer. `card` is what other sites show when the page is shared,
    at the address + `.card.png`; without one it is the first picture.
    """

    template: str
    title: str
    description: str
    facts: Mapping[str, object]
    figures: Mapping[str, Drawing] = field(default_factory=dict)
    data: Dataset | None = None
    geographic: bool = False
    outline: str = ""
    trail: tuple[tuple[str, str], ...] = ()
    scripts: tuple[str, ...] = ()
    card: Card | None = None
