# SPDX-License-Identifier: Apache-2.0
"""How what people wrote is put on paper: in one line, nothing unseen, nothing that runs over its column.

On a page that is signed, what is read is what is meant: letters that cannot be seen, or that turn the line round, are left
out. They still stand in the data file as they were kept.
"""

from __future__ import annotations

import re
import unicodedata

from laban_portal.ui.words import say

LONGEST = 22
"""A word with more letters than this may be broken anywhere, so that a column never runs over the next."""


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


def broken(text: str) -> str:
    """Return a text whose very long words may be broken: at their joints, else anywhere."""
    return re.sub(rf"[^\s\u200b]{{{LONGEST},}}", _breakable, text)


def _breakable(found: re.Match[str]) -> str:
    jointed = re.sub(r"(?<=[_/.\-])(?=\w)", "\u200b", found.group())
    return re.sub(rf"([^\s\u200b]{{{LONGEST}}})(?=[^\s\u200b])", "\\1\u200b", jointed)


def style_of(language: str) -> str:
    """Return how numbers are written in a language."""
    return "comma" if language == "vi" else "point"
