# SPDX-License-Identifier: Apache-2.0
"""What a person asks for when an edition is made: from which snapshot, how, and with which words. Pure values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from laban.errors import Place, Problem, problem
from laban_portal.ui.words import LANGUAGES

LONGEST_NAME, LONGEST_WORDS, LONGEST_CONTACT = 160, 2000, 200
LEAST_DRAWS, MOST_DRAWS = 100, 100_000
MOST_SEED = 2**31 - 1
MOST_METHODS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What people say of an edition, by language."""

    names: Mapping[str, str] = field(default_factory=dict)
    summary: Mapping[str, str] = field(default_factory=dict)
    reason: Mapping[str, str] = field(default_factory=dict)
    publisher: Mapping[str, str] = field(default_factory=dict)
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """How an edition is computed: codes of methods and design, draws and where they begin.

    `method` empty: the snapshot's own. `kit` is the number of the kit that brings further methods, designs, boundaries (0:
    none). `previous` is the code of the edition it is compared with (empty: none).
    """

    method: str = ""
    also: tuple[str, ...] = ()
    design: str = ""
    draws: int = 10_000
    seed: int = 1
    kit: int = 0
    previous: str = ""
    groupings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An edition to be made. `number` is the snapshot's in its round."""

    round: str
    number: int
    reckoning: Reckoning = Reckoning()
    words: Words = Words()


def reckoning_faults(asked: Reckoning) -> Iterator[Problem]:
    """Tell what is wrong with how an edition is to be computed, as far as it can be told without its figures."""
    if not LEAST_DRAWS <= asked.draws <= MOST_DRAWS:
        yield problem("editions.draws_range", Place(column="draws"), least=LEAST_DRAWS, most=MOST_DRAWS)
    if not 0 <= asked.seed <= MOST_SEED:
        yield problem("editions.seed_range", Place(column="seed"), most=MOST_SEED)
    if len(asked.also) > MOST_METHODS:
        yield problem("editions.methods_many", Place(column="also"), most=MOST_METHODS)
    if asked.method and asked.method in asked.also:
        yield problem("editions.method_twice", Place(column="also"))


def words_faults(words: Words) -> Iterator[Problem]:
    """Tell what is wrong with the words of an edition: too long ones, signs that nobody sees."""
    for name, most in (
        ("names", LONGEST_NAME),
        ("summary", LONGEST_WORDS),
        ("reason", LONGEST_WORDS),
        ("publisher", LONGEST_NAME),
    ):
        for language in LANGUAGES:
            text = getattr(words, name).get(language, "")
            place = Place(column=f"{name}_{language}")
            if len(text) > most:
                yield problem("editions.words_long", place, most=most, count=len(text))
            elif _unseen(text):
                yield problem("editions.words_invisible", place)
    if len(words.contact) > LONGEST_CONTACT:
        yield problem("editions.words_long", Place(column="contact"), most=LONGEST_CONTACT, count=len(words.contact))
    elif _unseen(words.contact):
        yield problem("editions.words_invisible", Place(column="contact"))


def _unseen(text: str) -> bool:
    """Tell whether a text has a sign that nobody sees; lines may end."""
    return any(not letter.isprintable() and letter not in "\r\n\t" for letter in text)
