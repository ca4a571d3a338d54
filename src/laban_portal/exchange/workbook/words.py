# SPDX-License-Identifier: Apache-2.0
"""The words of drop-down lists: the same codes have words on the sheet and are found again by them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from laban_portal.collection.typed import FLAGS, NO_DATA_REASONS
from laban_portal.exchange.workbook.book import Line
from laban_portal.exchange.workbook.stamp import Words
from laban_portal.ui.words import LANGUAGES, say
from viettext import fold


def reasons(language: str) -> Words:
    """Return why there may be no data, as codes and words."""
    return tuple((code, say(f"entry.reason_{code}", language)) for code in NO_DATA_REASONS)


def flags(language: str) -> Words:
    """Return the marks that a value may carry, as codes and words."""
    return tuple((code, say(f"entry.flag_{code}", language)) for code in FLAGS if code)


def yes_no(language: str) -> Words:
    """Return yes and no."""
    return tuple((code, say(f"entry.{code}", language)) for code in ("yes", "no"))


def options(line: Line, language: str) -> Words:
    """Return what may be chosen in a line; nothing where something is typed."""
    if line.kind == "yes_no":
        return yes_no(language)
    return line.options if line.kind == "choice" else ()


def word_of(code: str, words: Words) -> str:
    """Return the word of a code; the code itself where it has none."""
    return dict(words).get(code) or code


def code_of(text: str, words: Iterable[tuple[str, str]]) -> str | None:
    """Return the code that a text names, by itself or by its word; marks and capitals do not matter; nothing if none or many.

    >>> code_of("bao cao", (("report", "Báo cáo"),)), code_of("report", (("report", "Báo cáo"),)), code_of("x", ())
    ('report', 'report', None)
    """
    found = {code for code, word in words if text in {code, word}}
    found = found or {code for code, word in words if fold(text) in {fold(word), fold(code)}}
    return found.pop() if len(found) == 1 else None


def everywhere(words: Callable[[str], Words]) -> Words:
    """Return the codes and words of a list in every language of the site."""
    return tuple(each for language in LANGUAGES for each in words(language))
