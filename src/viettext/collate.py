# SPDX-License-Identifier: Apache-2.0
"""Sort text as Vietnamese dictionaries do: by letters, then by tones, then by capitals.

Sorting by code points puts Vĩnh Long before Đà Nẵng and mạ before mả. A key has four levels, each a plain ASCII text that
counts only where all levels before it are equal:

1. letters: a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y, with f j w z where English has them. A letter is
   written with the number of its variant (`a0 a1 a2`, `d1`). Numbers sort by their size (Quận 2 before Quận 10) and
   before letters; other scripts sort after Latin. Whatever is neither letter nor digit only parts words (`-`), and a
   shorter run of words sorts first;
2. tones, one for each word: ngang 0, huyền 1, hỏi 2, ngã 3, sắc 4, nặng 5. Marks of other languages are 6 and do not
   change the letter (ö is an o); a word with several marks has all of them;
3. for each letter whether it is small (0) or a capital (1), and 2 more where the tone stands on it, so that small letters
   sort first, and hoà before hòa; what is 0 at the end is left out;
4. the text itself with escapes, only where the first three levels do not already tell it from every other: punctuation,
   several blanks, leading zeros, foreign letters. So two texts have one key only if they are the same (in NFC).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

VARIANTS = {"ă": "a1", "â": "a2", "đ": "d1", "ê": "e1", "ô": "o1", "ơ": "o2", "ư": "u1"}
"""The letters of the alphabet that have a mark of their own."""

TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
"""The marks of the tones, in the order of dictionaries: huyền, hỏi, ngã, sắc, nặng."""

FOREIGN_MARK = "6"
FOREIGN = {"ð": "đ", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"}
"""Small letters that Unicode does not take apart, and what they sort as."""

PLAIN = re.compile(r"(?:[^\W\d_]|(?<!\d)0(?!\d)|(?<!\d)[1-9]\d*)+(?: (?:[^\W\d_]|(?<!\d)0(?!\d)|(?<!\d)[1-9]\d*)+)*")
"""Words of letters and numbers without leading zeros, with one blank between them."""

LONGEST = 99
"""How many digits of one number are compared as a number; more of them begin another."""


def _vietnamese() -> dict[str, tuple[str, str]]:
    """Return every Vietnamese and every English letter: its form in the key, and the mark of its tone or nothing."""
    letters = {chr(code): f"{chr(code)}0" for code in range(ord("a"), ord("z") + 1)} | VARIANTS
    found = {letter: (form, "") for letter, form in letters.items()}
    for letter in "aăâeêioôơuưy":
        for mark, tone in TONES.items():
            found[unicodedata.normalize("NFC", letter + mark)] = (letters[letter], tone)
    return found | {letter.upper(): form for letter, form in found.items()}


LETTERS = _vietnamese()


@dataclass(slots=True)
class _Words:
    """What has been read of a text: the parts of its key, word by word."""

    letters: list[str] = field(default_factory=list)
    tones: list[str] = field(default_factory=list)
    cases: list[str] = field(default_factory=list)
    inside: bool = False

    def add(self, form: str, case: str = "", tone: str = "") -> None:
        """Add a letter or a number to the word, or begin one."""
        if not self.inside:
            self.letters.append("-" if self.letters else "")
            self.tones.append("")
            self.inside = True
        self.letters.append(form)
        self.cases.append(case)
        self.mark(tone)

    def mark(self, tone: str) -> None:
        """Add a mark to the word, if there is one to add it to."""
        if self.inside:
            self.tones[-1] += tone


def collate_key(text: str) -> tuple[str, str, str, str]:
    """Return the key by which a text sorts: letters, tones, capitals, rest (see the head of this module).

    >>> sorted(["mạ", "Vĩnh Long", "mã", "Đà Nẵng", "ma", "Dak", "má", "mả", "mà"], key=collate_key)
    ['Dak', 'Đà Nẵng', 'ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'Vĩnh Long']
    """
    composed = unicodedata.normalize("NFC", text)
    words = _Words()
    at = 0
    while at < len(composed):
        at = _read(composed, at, words)
    plain = composed == "" or (PLAIN.fullmatch(composed) and all(map(_is_known, composed)))
    return (
        "".join(words.letters),
        "".join(tone or "0" for tone in words.tones),
        "".join(words.cases).rstrip("0"),
        "" if plain else composed.encode("unicode_escape").decode("ascii"),
    )


def sort_key_text(text: str) -> str:
    """Return the key as one text of printable ASCII, for a column by which any program sorts byte by byte.

    Levels are parted by blanks, which sort before anything that stands in a level but the last. The first two levels are
    those of the column `sort_key` of packs, so both sort together.

    >>> sort_key_text("Hà Nội")
    'h0a0-n0o1i0 15 1212'
    """
    letters, tones, cases, rest = collate_key(text)
    more = f" {cases}" if cases or rest else ""
    return f"{letters} {tones}{more}" + (f" {rest}" if rest else "")


def _is_known(letter: str) -> bool:
    return letter in LETTERS or letter == " " or (letter.isascii() and letter.isdigit())


def _read(text: str, at: int, words: _Words) -> int:
    """Read one letter, number or other sign; return where the next begins."""
    letter = text[at]
    known = LETTERS.get(letter)
    if known:
        form, tone = known
        words.add(form, str(letter.isupper() + (2 if tone else 0)), tone)
    elif letter.isdecimal():
        return _number(text, at, words)
    elif unicodedata.category(letter) == "Mn":
        words.mark(TONES.get(letter, FOREIGN_MARK))
    elif letter.isalnum():
        _foreign(letter, words)
    else:
        words.inside = False
    return at + 1


def _number(text: str, at: int, words: _Words) -> int:
    """Read a number: how many digits it has, then these, so that a longer one sorts later."""
    end = at
    while end < len(text) and end - at < LONGEST and text[end].isdecimal():
        end += 1
    digits = "".join(str(unicodedata.decimal(each)) for each in text[at:end]).lstrip("0") or "0"
    words.add(f"{len(digits):02}{digits}")
    return end


def _foreign(letter: str, words: _Words) -> None:
    """Read a letter that is not Vietnamese: a Latin one without its marks, another after all Latin ones."""
    small = letter.casefold()
    for part in unicodedata.normalize("NFD", FOREIGN.get(small, small)):
        form = LETTERS.get(part, ("", ""))[0]
        if unicodedata.category(part) == "Mn":
            words.mark(TONES.get(part, FOREIGN_MARK))
        else:
            words.add(form or f"~{ord(part):06x}", str(int(letter.isupper())))
