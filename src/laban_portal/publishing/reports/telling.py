# SPDX-License-Identifier: Apache-2.0
"""One edition in one language: the words, names and figures that reports say it with."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from laban.draw.drawing import Drawing, Frame
from laban.draw.numbers import MISSING, number, percent, place, significant
from laban.draw.paper import size_of
from laban.draw.svg import Markup
from laban.model.book import Book, Territory
from laban.model.framework import Indicator
from laban.model.text import Text
from laban.model.units import Unit
from laban_portal.publishing.data.ranking import group_name, grouping_name
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reports.blocks import Facts, Picture
from laban_portal.ui.words import say

TALLEST = 1.12
"""A picture is at most so many times as high as a page's text is wide."""


@dataclass(frozen=True, slots=True)
class Telling:
    """An edition and the language in which it is told."""

    book: Book
    language: str

    def say(self, code: str, /, **facts: object) -> str:
        """Say a sentence; a code without an area is one of reports."""
        return say(code if "." in code else f"edition_report.{code}", self.language, **facts)

    def text(self, words: Text) -> str:
        """Return a text in the report's language."""
        return words.into(self.language)

    def number(self, value: float, decimals: int = 2) -> str:
        """Write a figure; nothing (NaN) is a dash."""
        return number(value, self.language, decimals)

    def count(self, value: float) -> str:
        """Write a whole number."""
        return number(value, self.language, 0)

    def place(self, rank: float) -> str:
        """Write a rank; 0 and NaN are a dash."""
        return place(rank, self.language)

    def percent(self, share: float, decimals: int = 0) -> str:
        """Write a share."""
        return percent(share, self.language, decimals)

    def significant(self, value: float) -> str:
        """Write a raw value."""
        return significant(value, self.language)

    def of_count(self, rank: float, among: int) -> str:
        """Write a rank among so many; a dash where there is none."""
        return f"{self.place(rank)}/{self.count(among)}" if rank else MISSING

    def ends(self, low: float, high: float) -> str:
        """Write a rank interval to a tenth, as one place where both ends meet; a dash where there is none."""
        if not (isfinite(low) and isfinite(high)):
            return MISSING
        first, last = self.place(round(low, 1)), self.place(round(high, 1))
        return first if first == last else f"{first}–{last}"

    def interval(self, field: Field, unit: int) -> str:
        """Write a unit's rank interval."""
        return self.ends(field.interval[0][unit], field.interval[1][unit]) if field.interval else MISSING

    def item(self, code: str) -> str:
        """Return an item's name, or its code where it has none or the tree does not know it."""
        known = self.book.main.result.framework.by_code.get(code)
        return (known.names.into(self.language) if known else "") or code

    def unit(self, unit: Unit) -> str:
        """Return a unit's name, or its code."""
        return self.text(unit.names) or unit.code

    def group(self, grouping: str, group: str) -> str:
        """Return what a group of units is called."""
        return self.text(group_name(self.book, grouping, group)) or group

    def grouping(self, grouping: str) -> str:
        """Return what a grouping is called."""
        return self.text(grouping_name(self.book, grouping)) or grouping

    def territory(self, territory: Territory) -> str:
        """Return what a code system is called."""
        return self.text(territory.names) or territory.system

    def raw(self, item: Indicator, value: float) -> str:
        """Write a raw value with its unit of measure."""
        written = self.significant(value)
        return written if written == MISSING or not item.unit else f"{written} {item.unit}"

    def index(self) -> str:
        """Return the name of the index."""
        return self.text(self.book.pack.names) or self.book.pack.code

    def mark(self) -> str:
        """Return what every page says where figures are generated; else nothing."""
        return self.say("site.mark") if self.book.demonstration else ""

    def caution(self) -> str:
        """Return the whole warning where figures are generated; else nothing."""
        if not self.book.demonstration:
            return ""
        return f"{self.say('site.demonstration')} {self.say('site.demonstration_meaning')}"

    def source(self) -> str:
        """Return where figures are from, as it stands at the bottom of pages and pictures."""
        return self.say("site.picture_source", index=self.index(), edition=self.book.release.code)

    def publisher(self) -> str:
        """Return who publishes, or nothing."""
        return self.text(self.book.release.publisher)

    def frame(self, ident: str, title: str, decimals: int = 2) -> Frame:
        """Return what a picture is told about itself."""
        return Frame(
            ident=ident, title=title, language=self.language, decimals=decimals, mark=self.mark(), source=self.source()
        )  # fmt: skip


def pictured(drawing: Drawing, share: float = 1.0, svg: Markup | None = None) -> Picture:
    """Put a drawing into a report, narrower where it were too high for a page; `svg` is it with all that it uses."""
    shown = svg or Markup(drawing.svg)
    wide, high = size_of(shown)
    return Picture(drawing, shown, min(share, TALLEST * wide / high))


def about(told: Telling) -> Facts:
    """Return who answers for the figures, under which licence, and how to cite them."""
    release, pack = told.book.release, told.book.pack
    publisher = told.publisher()
    cited = told.say("cited", index=told.index(), edition=release.code)
    facts = (
        ("fact_index", told.index()),
        ("fact_edition", release.code),
        ("fact_released", release.released_at[:10]),
        ("fact_corrects", release.corrects),
        ("fact_reason", told.text(release.reason)),
        ("fact_publisher", publisher),
        ("fact_contact", release.contact),
        ("fact_source", pack.source),
        ("fact_licence", pack.licence),
        ("fact_cite", f"{publisher}. {cited}" if publisher else cited),
    )
    return Facts(tuple((told.say(name), value) for name, value in facts if value))
