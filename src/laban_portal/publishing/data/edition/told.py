# SPDX-License-Identifier: Apache-2.0
"""What an edition says about its figures: findings of the audit, why figures moved, strengths, peers, changed cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from laban.model.book import Book, Highlights, Pick
from laban.model.dataset import Cell, Column
from laban.model.text import Text
from laban.texts.speak import LANGUAGES
from laban_portal.publishing.data.columns import column, columns, fresh, known, words
from laban_portal.publishing.data.edition.table import Made, Row


def findings(book: Book) -> Made:
    """Return what the audit concluded: each finding with its figure, its limit and its sentence."""
    own = (
        fresh("number", "whole"), fresh("finding"), fresh("part"), fresh("part_name"), fresh("judgement"),
        fresh("judgement_name"), fresh("figure", "number", "MEASURE:FIGURE"), fresh("limit", "number", "MEASURE:LIMIT"),
        fresh("sentence"),
    )  # fmt: skip
    return own, ("number",), _findings(book)


def _findings(book: Book) -> Iterator[Row]:
    for number, each in enumerate(book.findings, start=1):
        sentence = Text.of({language: each.text(language, _namer(book, language)) for language in LANGUAGES})
        yield (
            number, each.code, each.part, words(f"audit.part_{each.part}"), each.judgement.value,
            words(f"audit.{each.judgement.value}"), known(each.figure), known(each.limit), sentence,
        )  # fmt: skip


def _namer(book: Book, language: str) -> Callable[[str], str]:
    """Return what names items and units in a sentence."""
    items = book.pack.framework.by_code
    units = dict(zip(book.main.result.units.labels, book.main.result.units.members, strict=True))

    def named(code: str) -> str:
        if code in items:
            return f"{code} {items[code].names.into(language)}".strip()
        return units[code].names.into(language) or code if code in units else code

    return named


WHO = ("territory", "unit", "unit_name")
WHAT = ("item", "item_name")


def _who(book: Book, unit: int) -> tuple[Cell, ...]:
    member = book.main.result.units.members[unit]
    return book.main.system, member.code, member.names


def _what(book: Book, item: str) -> tuple[Cell, ...]:
    return item, book.pack.framework.by_code[item].names


def moves(book: Book) -> Made:
    """Return how each unit's scores and ranks moved since the edition before, and what moved them; better is above nought."""
    factors = book.moves.factors if book.moves else ()
    own = (
        fresh("measure", concept="MOVED"), fresh("measure_name"), fresh("before", "number", "MEASURE:BEFORE"),
        fresh("after", "number", "MEASURE:AFTER"),
        *(_factor(each) for each in factors), fresh("previous"), fresh("previous_year", "year"),
    )  # fmt: skip
    return (
        (*columns(*WHO), column("year"), *columns(*WHAT), *own),
        ("territory", "unit", "year", "item", "measure"),
        _moves(book),
    )


def _factor(code: str) -> Column:
    return Column(
        code=f"by_{code}", names=words(f"change.{code}"), kind="number", concept=f"MEASURE:BY_{code.upper()}"
    )  # fmt: skip


def _moves(book: Book) -> Iterator[Row]:
    if book.moves is None:
        return
    names = {each: words(f"open_data.column_{each}") for each in ("score", "rank")}
    for each in book.moves.moves:
        yield (
            *_who(book, each.unit), book.recipe.year, *_what(book, each.item), each.measure, names[each.measure],
            known(each.before), known(each.after), *map(known, each.parts), book.moves.previous, book.moves.year,
        )  # fmt: skip


def contributions(book: Book) -> Made:
    """Return by which of its own figures each unit's score of the index moved since the edition before."""
    own = (fresh("contribution", "number", "MEASURE:CONTRIBUTION"),)
    return (
        (*columns(*WHO), column("year"), *columns(*WHAT), *own),
        ("territory", "unit", "year", "item"),
        _contributions(book),
    )


def _contributions(book: Book) -> Iterator[Row]:
    for unit, parts in enumerate(book.moves.own if book.moves else ()):
        yield from ((*_who(book, unit), book.recipe.year, *_what(book, item), known(part)) for item, part in parts)


def corrected(book: Book) -> Made:
    """Return what a correction changed, figure by figure; nothing for a first edition."""
    own = (
        *columns("unit", "year"), fresh("corrected_item", concept="INDICATOR"), fresh("measure", concept="MOVED"),
        fresh("before", "number", "MEASURE:BEFORE"), fresh("after", "number", "MEASURE:AFTER"),
        fresh("corrects"), fresh("reason"),
    )  # fmt: skip
    return own, ("unit", "year", "corrected_item", "measure"), _corrected(book)


def _corrected(book: Book) -> Iterator[Row]:
    for each in book.corrected:
        yield (
            each.unit, each.year, each.item, each.measure, known(each.before), known(each.after),
            book.release.corrects or None, book.release.reason,
        )  # fmt: skip


def highlights(book: Book) -> Made:
    """Return each unit's strengths and weaknesses, among all and within its groups."""
    own = (
        fresh("grouping", concept="GROUPING"), fresh("group"), fresh("side", concept="SIDE"), fresh("place", "whole"),
        *columns(*WHAT), column("score"), fresh("rank_among", "number", "MEASURE:RANK"),
        fresh("count", "whole", "MEASURE:COUNT"),
    )  # fmt: skip
    key = ("territory", "unit", "year", "grouping", "side", "item")
    return (*columns(*WHO), column("year"), *own), key, _highlights(book)


def _highlights(book: Book) -> Iterator[Row]:
    for territory in book.territories:
        for each in territory.highlights:
            member = territory.result.units.members[each.unit]
            who = (
                territory.system,
                member.code,
                member.names,
                territory.year,
                each.grouping or None,
                _group(book, each),
            )
            for side, picks in (("strength", each.strengths), ("weakness", each.weaknesses)):
                yield from ((*who, side, place, *_picked(book, pick)) for place, pick in enumerate(picks, start=1))


def _group(book: Book, each: Highlights) -> Text | None:
    return (
        book.pack.texts.get(f"group.{each.grouping}.{each.group}", Text.of({book.pack.languages[0]: each.group}))
        if each.group
        else None
    )


def _picked(book: Book, pick: Pick) -> tuple[Cell, ...]:
    return (*_what(book, pick.item), known(pick.score), known(pick.rank), pick.count)


def peers(book: Book) -> Made:
    """Return the units alike in structure to each unit, the nearest first."""
    own = (
        fresh("place", "whole"), fresh("peer", concept="PEER"), fresh("peer_name"),
        fresh("distance", "number", "MEASURE:DISTANCE"), fresh("mutual"),
    )  # fmt: skip
    return (*columns(*WHO), column("year"), *own), ("territory", "unit", "year", "peer"), _peers(book)


def _peers(book: Book) -> Iterator[Row]:
    for territory in book.territories:
        found = territory.peers
        for unit, near in enumerate(found.peers if found else ()):
            members = territory.result.units.members
            for place, each in enumerate(near, start=1):
                yield (
                    territory.system, members[unit].code, members[unit].names, found.year if found else None, place,
                    members[each.unit].code, members[each.unit].names, known(each.distance), each.mutual,
                )  # fmt: skip


def chances(book: Book) -> Made:
    """Return the probability of each unit to be among the first of the index, over the choices of the design."""
    own = (fresh("first", "whole"), fresh("probability", "number", "MEASURE:PROBABILITY"))
    return (*columns(*WHO), column("year"), *own), ("territory", "unit", "year", "first"), _chances(book)


def _chances(book: Book) -> Iterator[Row]:
    for territory in book.territories:
        result, members = territory.result, territory.result.units.members
        for first, shares in territory.certainty.top.items() if territory.certainty else ():
            for year_at, year in enumerate(result.years):
                for unit in np.flatnonzero(result.present[year_at]).tolist():
                    who = (territory.system, members[unit].code, members[unit].names, year)
                    yield (*who, first, known(float(shares[year_at, unit])))


def correlations(book: Book) -> Made:
    """Return how the scores of each pair of items go together in the edition's year, each pair once."""
    own = (fresh("other", concept="OTHER"), fresh("other_name"), fresh("correlation", "number", "MEASURE:CORRELATION"))
    return (*columns(*WHAT), *own), ("item", "other"), _correlations(book)


def _correlations(book: Book) -> Iterator[Row]:
    codes = book.main.result.framework.codes
    for at, item in enumerate(codes):
        for beside in range(at + 1, len(codes)):
            yield (*_what(book, item), *_what(book, codes[beside]), known(float(book.correlations[at, beside])))


def cells(book: Book) -> Made:
    """Return every cell that a step of the method changed: the value before, after, and why."""
    own = (
        column("year"), fresh("changed_item", concept="INDICATOR"), fresh("step", concept="STEP"),
        fresh("before", "number", "MEASURE:BEFORE"), fresh("after", "number", "MEASURE:AFTER"), fresh("why"),
    )  # fmt: skip
    return (*columns(*WHO), *own), ("territory", "unit", "year", "changed_item", "step"), _cells(book)


def _cells(book: Book) -> Iterator[Row]:
    said: dict[str, Text] = {}
    for territory in book.territories:
        members = territory.result.units.members
        for each in territory.result.changed_cells():
            if each.reason not in said:
                said[each.reason] = words(each.reason)
            member = members[each.unit]
            yield (
                territory.system, member.code, member.names, each.year, each.item, each.step, known(each.old),
                known(each.new), said[each.reason],
            )  # fmt: skip
