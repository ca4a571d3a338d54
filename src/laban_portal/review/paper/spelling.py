# SPDX-License-Identifier: Apache-2.0
"""How what people wrote is put on paper: in one line, nothing unseen, nothing that runs over its column.

On a page that is signed, what is read is what is meant: letters that cannot be seen, or that turn the line round, are left
out. They still stand in the data file as they were kept.
"""

from __future__ import annotations

import re
import unicodedata

from laban_portal.ui.words import say

NARROWEST = 6
"""A word of so many letters stays whole in any column."""

LETTERS_A_MM = 0.5
"""How many letters of a table have room in a millimetre of its width, at the least."""


def said(language: str, name: str, /, **facts: object) -> str:
    """Say a sentence of the report."""
    return say(f"paper.{name}", language, **facts)


def plain(text: str) -> str:
    r"""Return a text in one line without letters that cannot be seen: controls, turned lines, halves of letters.

    >>> plain("Đà\x00 Nẵng\u202e gnõ\n ràng")
    'Đà Nẵng gnõ ràng'
    """
    spaced = re.sub(r"\s+", " ", text)
    return "".join(each for each in spaced if unicodedata.category(each) not in {"Cc", "Cf", "Cs", "Co", "Cn"}).strip()


def grouped(hashed: str, size: int = 8) -> str:
    """Write a hash so that people can compare it.

    >>> grouped("0123456789abcdef")
    '01234567 89abcdef'
    """
    return " ".join(hashed[at : at + size] for at in range(0, len(hashed), size))


def broken(text: str, width: float) -> str:
    """Return a text for a column of a width in millimetres: words too long for it may be broken, at their joints first."""
    most = max(NARROWEST, int(width * LETTERS_A_MM))
    return re.sub(rf"[^\s\u200b]{{{most + 1},}}", lambda found: _breakable(found.group(), most), text)


def _breakable(word: str, most: int) -> str:
    jointed = re.sub(r"(?<=[_/.\-])(?=\w)", "\u200b", word)
    return re.sub(rf"([^\s\u200b]{{{most}}})(?=[^\s\u200b])", "\\1\u200b", jointed)


def style_of(language: str) -> str:
    """Return how numbers are written in a language."""
    return "comma" if language == "vi" else "point"
