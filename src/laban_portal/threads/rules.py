# SPDX-License-Identifier: Apache-2.0
"""What may be said in a discussion: some words, not too many, no signs that cannot be seen."""

from __future__ import annotations

import unicodedata

from laban.errors import Place, Problem, problem

LONGEST = 2000
EDGES = "\ufeff\u200b\u200e\u200f \t\r\n\u00a0\u2007\u2009\u202f"
DISGUISES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of writing: what is read would not be what is kept."""


def cleaned(words: str) -> str:
    """Return words in their one form: composed letters, line ends as one sign, no blanks around them."""
    return unicodedata.normalize("NFC", words.replace("\r\n", "\n").replace("\r", "\n")).strip(EDGES)


def faults(words: str, *, most: int = LONGEST) -> tuple[Problem, ...]:
    """Tell for what words, as `cleaned` returns them, cannot be kept; nothing where they can.

    >>> [each.code for each in faults("")]
    ['threads.words_wanted']
    """
    at = Place(column="words")
    if not words:
        return (problem("threads.words_wanted", at),)
    if len(words) > most:
        return (problem("threads.too_long", at, most=most, count=len(words)),)
    hidden = any(
        each in DISGUISES or (unicodedata.category(each) in {"Cc", "Cs"} and each not in "\n\t") for each in words
    )
    return (problem("threads.invisible", at),) if hidden else ()
