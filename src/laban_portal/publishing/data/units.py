# SPDX-License-Identifier: Apache-2.0
"""The tables of the pages of units: a territory's units, one unit in all items, the elements behind its indicators."""

from __future__ import annotations

from laban.model.book import Book, Reference
from laban.model.dataset import Cell, Column, Dataset
from laban.model.text import Text
from laban_portal.publishing.data.columns import Spot, columns, figures, known, origin, words
from laban_portal.publishing.reading.field import Field
from laban_portal.publishing.reading.working import Part, workings
from laban_portal.ui.words import LANGUAGES, say

FIGURES = (
    "territory", "unit", "unit_name", "year", "item", "item_name", "level", "score", "rank", "rank_low", "rank_high",
    "raw", "measured_in", "status", "flag",
)  # fmt: skip


def listed(book: Book, field: Field, address: str) -> Dataset:
    """Return the index's score, rank and interval of every unit that takes part."""
    shown = ("territory", "unit", "unit_name", "year", "score", "rank", "rank_low", "rank_high")
    spots = (Spot(field.territory, field.year, field.root, unit) for unit in field.alphabet)
    return figures(
        book, code="units", names=words("profile.data_list"), columns=shown, spots=spots, key=("territory", "unit", "year"),
        address=address,
    )  # fmt: skip


def profile(book: Book, field: Field, unit: int, address: str) -> Dataset:
    """Return one unit's figures in every item of the tree, in every year of the series, the last first."""
    territory = field.territory
    spots = (
        Spot(territory, year, item, unit)
        for year in reversed(territory.result.years)
        for item in field.framework.codes
        if territory.result.present[territory.result.year_place[year], unit]
    )
    member = field.units[unit]
    return figures(
        book, code=f"unit-{member.code}", names=named("profile.data_unit", member.names, member.code), columns=FIGURES,
        spots=spots, key=("territory", "unit", "year", "item"), address=address,
    )  # fmt: skip


def named(code: str, names: Text, fallback: str) -> Text:
    """Return a sentence that names a unit, in every language."""
    return Text.of(
        {language: text.format(name=names.into(language) or fallback) for language, text in words(code).versions}
    )  # fmt: skip


def elements(book: Book, field: Field, unit: int, address: str) -> Dataset:
    """Return the data elements behind each of a unit's indicators, with how they were rebuilt and what proves them."""
    member, rows = field.units[unit], list[tuple[Cell, ...]]()
    for each in workings(book, field, unit):
        for part in each.parts:
            rows.append((field.territory.system, member.code, field.year, each.item.code, *element_row(part)))
            rows += [
                (
                    share.unit.key.system, share.unit.code, field.year, each.item.code, part.code, element_names(part),
                    known(share.value), part.element.unit if part.element else "", "", "", proofs(share.references),
                )
                for share in part.shares
            ]  # fmt: skip
    own = tuple(
        Column(code=code, names=words(f"profile.column_{code}"), kind="number" if code == "value" else "text")
        for code in ("element", "element_name", "value", "measured_in", "marks", "rule", "proofs")
    )
    return Dataset(
        code=f"elements-{member.code}", names=named("profile.data_elements", member.names, member.code),
        columns=(*columns("territory", "unit", "year", "item"), *own), rows=tuple(rows),
        key=("territory", "unit", "year", "item", "element"), origin=origin(book, address),
    )  # fmt: skip


def element_row(part: Part) -> tuple[Cell, ...]:
    """Return the cells of one element."""
    marks = marks_words(part.marks) if part.marks else ""
    unit = part.element.unit if part.element else ""
    rule = words(part.rule) if part.rule else ""
    return part.code, element_names(part), known(part.value), unit, marks, rule, proofs(part.references)


def marks_words(marks: tuple[str, ...]) -> Text:
    """Return marks in every language."""
    return Text.of({one: "; ".join(say(f"profile.mark_{mark}", one) for mark in marks) for one in LANGUAGES})


def element_names(part: Part) -> Cell:
    """Return an element's names, or its code."""
    return part.element.names if part.element and part.element.names.versions else part.code


def proofs(references: tuple[Reference, ...]) -> str:
    """Return references as one text."""
    return "; ".join(
        " · ".join(
            part for part in (each.source, each.issuer, each.number, each.issued_on, each.title, each.page) if part
        )
        for each in references
    )
