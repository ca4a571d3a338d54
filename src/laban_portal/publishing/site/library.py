# SPDX-License-Identifier: Apache-2.0
"""The editions a site is made from, and what else people decided about the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from laban.model.book import Book
from laban.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One item of news: its day (ISO), title and text (plain paragraphs)."""

    code: str
    day: str
    names: Text
    words: Text


@dataclass(frozen=True, kw_only=True, eq=False)
class Library:
    """Published editions, the newest first (a correction after the edition it corrects is newer), of one index.

    `base` is the address of the site's root where it is known (feeds, embed codes, social pictures and catalogue need it),
    with a slash at its end; empty, these say paths only. `keys` are the public keys (PEM) that editions are signed with,
    by fingerprint. `bundles` are the editions' zips by code. `formats` are the endings (without their point) of the files
    that the site is given away in, beside its pages; None: in all. Pages and lists name no file of another. `kept` holds what
    pages share, made when first asked for.
    """

    books: tuple[Book, ...]
    base: str = ""
    news: tuple[News, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)
    bundles: Mapping[str, bytes] = field(default_factory=dict)
    formats: tuple[str, ...] | None = None
    kept: dict[object, object] = field(default_factory=dict)

    @cached_property
    def by_code(self) -> dict[str, Book]:
        """Return each edition by its code."""
        return {each.release.code: each for each in self.books}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Return the languages of the site: the pack's own first, then the others the texts exist in."""
        return tuple(dict.fromkeys((*self.books[0].pack.languages, "vi", "en")))

    def offers(self, ending: str) -> bool:
        """Tell whether files with an ending (with or without its point) are given away."""
        return self.formats is None or ending.removeprefix(".") in self.formats

    @property
    def latest(self) -> Book:
        """Return the newest edition."""
        return self.books[0]

    def superseded(self, book: Book) -> Book | None:
        """Return the edition that corrects this one, or nothing."""
        return next((each for each in self.books if each.release.corrects == book.release.code), None)
