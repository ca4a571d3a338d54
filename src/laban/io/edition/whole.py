# SPDX-License-Identifier: Apache-2.0
"""What is told of an edition as a whole, as tables and back: correlations, findings, moves, corrections, references."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields

from laban.io.edition.written import Read, Row, Table, exact, figure, wide
from laban.model.audit.finding import Fact, Finding, Judgement
from laban.model.book import Book, Corrected, Move, Moves, Reference
from laban.texts import LANGUAGES

REFERENCE = tuple(each.name for each in fields(Reference))
CORRECTED = tuple(each.name for each in fields(Corrected))
FINDING = (
    "part", "judgement", "code", "figure", "limit", "limit_name", "about", "percent", "decimals", "listed", "facts",
)  # fmt: skip


def whole_tables(book: Book) -> dict[str, Table]:
    """Return the tables of an edition as a whole by the names of their files."""
    items = book.main.result.framework.codes
    return {
        "correlations": Table(("item", *items), wide(items, book.correlations)),
        "findings": Table((*FINDING, *(f"text_{language}" for language in LANGUAGES)), map(_finding, book.findings)),
        "corrected": Table(CORRECTED, map(_plain, book.corrected)),
        "references": Table(REFERENCE, map(_plain, book.references)),
    } | (_move_tables(book, book.moves) if book.moves else {})


def _finding(each: Finding) -> Row:
    return (
        each.part, str(each.judgement), each.code, json.dumps(each.figure), json.dumps(each.limit), each.limit_name,
        each.about, str(int(each.percent)), str(each.decimals), json.dumps(each.listed, ensure_ascii=False),
        json.dumps(each.facts, ensure_ascii=False), *(each.text(language) for language in LANGUAGES),
    )  # fmt: skip


def _plain(each: Corrected | Reference) -> Row:
    values = (getattr(each, name.name) for name in fields(each))
    return [exact(value) if isinstance(value, float) else str(value) for value in values]


def _move_tables(book: Book, moves: Moves) -> dict[str, Table]:
    labels = book.main.result.units.labels
    return {
        "moves": Table(("unit", "item", "measure", "before", "after", *moves.factors), _moves(moves, labels)),
        "moves_standing": Table(("unit", "standing"), zip(labels, moves.standing, strict=True)),
        "moves_own": Table(("unit", "item", "part"), _own(moves, labels)),
    }


def _moves(moves: Moves, labels: tuple[str, ...]) -> Iterator[Row]:
    for each in moves.moves:
        numbers = (exact(value) for value in (each.before, each.after, *each.parts))
        yield labels[each.unit], each.item, each.measure, *numbers


def _own(moves: Moves, labels: tuple[str, ...]) -> Iterator[Row]:
    for label, parts in zip(labels, moves.own, strict=True):
        yield from ((label, item, exact(part)) for item, part in parts)


def read_findings(read: Read) -> tuple[Finding, ...]:
    """Read what the audit concluded; the sentences are said again from their codes."""
    found: list[Finding] = []

    def add(part: str, judgement: str, code: str, number: str, limit: str, limit_name: str, *rest: str) -> None:
        about, percent, decimals, listed, facts = rest[:5]
        found.append(
            Finding(
                code=code, part=part, judgement=Judgement(judgement), figure=json.loads(number), limit=json.loads(limit),
                limit_name=limit_name, about=about, percent=percent == "1", decimals=int(decimals),
                listed=tuple((tuple(map(str, codes)), value) for codes, value in json.loads(listed)),
                facts=tuple((str(name), _fact(value)) for name, value in json.loads(facts)),
            )
        )  # fmt: skip

    read.each(add)
    return tuple(found)


def _fact(value: object) -> Fact:
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, list):
        return tuple(map(str, value))
    message = "a fact is a word, a number or codes"
    raise ValueError(message)


def read_moves(take: Callable[[str], Read], labels: tuple[str, ...], previous: str, year: int) -> Moves:
    """Read why scores and ranks moved since the edition before."""
    places = {label: at for at, label in enumerate(labels)}
    moves: list[Move] = []
    standing = [""] * len(labels)
    own: list[list[tuple[str, float]]] = [[] for _ in labels]

    def add(unit: str, item: str, measure: str, *numbers: str) -> None:
        before, after, *parts = map(figure, numbers)
        told = tuple(parts)
        moves.append(
            Move(unit=places[unit], item=item, measure=measure, before=before, after=after, parts=told)
        )  # fmt: skip

    def stand(unit: str, code: str) -> None:
        standing[places[unit]] = code

    table = take("moves")
    table.each(add)
    take("moves_standing").each(stand)
    take("moves_own").each(lambda unit, item, part: own[places[unit]].append((item, figure(part))))
    return Moves(
        previous=previous, year=year, factors=table.columns[5:], standing=tuple(standing), moves=tuple(moves),
        own=tuple(map(tuple, own)),
    )  # fmt: skip


def read_corrected(read: Read) -> tuple[Corrected, ...]:
    """Read which figures a correction changed."""
    found: list[Corrected] = []

    def add(unit: str, year: str, item: str, measure: str, before: str, after: str) -> None:
        found.append(
            Corrected(unit=unit, year=int(year), item=item, measure=measure, before=figure(before), after=figure(after))
        )

    read.each(add)
    return tuple(found)


def read_references(read: Read) -> tuple[Reference, ...]:
    """Read where figures come from."""
    found: list[Reference] = []

    def add(system: str, unit: str, year: str, element: str, *rest: str) -> None:
        words = dict(zip(REFERENCE[4:], rest, strict=True))
        found.append(Reference(system=system, unit=unit, year=int(year), element=element, **words))

    read.each(add)
    return tuple(found)
