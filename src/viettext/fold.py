# SPDX-License-Identifier: Apache-2.0
"""Fold Vietnamese text for search: "Đắk Lắk", "đăk lăk" and "dak lak" become one.

A database's own folding is not enough: SQLite's leaves đ alone, and PostgreSQL keeps â and đ apart from a and d. So a folded
copy of a text is stored beside it and searched; the original is what is shown.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

STROKES = str.maketrans({"đ": "d", "Đ": "D", "Ð": "D", "ð": "d"})
"""Letters whose stroke is no mark of its own in Unicode. Ð and ð (eth) are often typed for Đ and đ and look alike."""

Span = tuple[int, int]
"""Where something stands in a text: from, and up to but not including."""


def fold(text: str) -> str:
    """Return a text without marks and without the difference of capitals, for comparing and searching.

    In this order: compose (NFC); decompose (NFD) and drop every mark above, below or through a letter (category Mn);
    compose again; đ, Đ, Ð, ð → d, D; casefold (so ß → ss). Nothing else changes: blanks and punctuation stay, and so do
    letters of other scripts, whose marks are dropped too. Where a tone stands (hòa, hoà) makes no difference any more.
    Folding a folded text changes nothing.

    >>> fold("Đà Nẵng, Thuỷ – Thủy")
    'da nang, thuy – thuy'
    """
    return _bare(text).translate(STROKES).casefold()


def found(query: str, text: str) -> tuple[Span, ...]:
    """Tell where a text answers a query, both folded: the places in the text itself, in order, never overlapping.

    Where the whole query stands in the text, its places; else, where each of its words does (a word may be the part of
    another), the places of all the words; else nothing, as for an empty query. A blank of any kind counts as one blank.

    >>> found("da nang", "TP. Đà Nẵng")
    ((4, 11),)
    >>> found("nẵng đa", "Đà Nẵng")
    ((0, 2), (3, 7))
    >>> found("hue da", "Đà Nẵng")
    ()
    """
    folded, spans = _aligned(text)
    words = " ".join(_aligned(query)[0].split()).split(" ")
    for needles in ([" ".join(words)], words):
        places = [_places(needle, folded) for needle in needles]
        if all(places):
            return tuple(_merged((spans[start][0], spans[end - 1][1]) for each in places for start, end in each))
    return ()


def _bare(text: str) -> str:
    """Return a text without marks, composed."""
    parts = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text))
    return unicodedata.normalize("NFC", "".join(each for each in parts if unicodedata.category(each) != "Mn"))


def _aligned(text: str) -> tuple[str, list[Span]]:
    """Return a folded text, and for each of its letters where it comes from: a letter with all the marks behind it."""
    starts = [at for at, each in enumerate(text) if at == 0 or unicodedata.category(each) != "Mn"]
    folded: list[str] = []
    spans: list[Span] = []
    for start, end in pairwise([*starts, len(text)]):
        letters = " " if text[start].isspace() else fold(text[start:end])
        folded.append(letters)
        spans += [(start, end)] * len(letters)
    return "".join(folded), spans


def _places(needle: str, folded: str) -> list[Span]:
    """Return every place of a needle that is not empty, none overlapping the one before."""
    places: list[Span] = []
    at = folded.find(needle) if needle else -1
    while at >= 0:
        places.append((at, at + len(needle)))
        at = folded.find(needle, at + len(needle))
    return places


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Sort places and join those that overlap."""
    start, end = -1, -1
    for first, last in sorted(spans):
        if first < end:
            end = max(end, last)
            continue
        if start >= 0:
            yield start, end
        start, end = first, last
    if start >= 0:
        yield start, end
