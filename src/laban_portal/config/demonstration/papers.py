# SPDX-License-Identifier: Apache-2.0
"""Which invented documents the provinces of a demonstration have, what each proves, and on which page. All is made up."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from random import Random

from laban.model.form import COUNTED, slice_name
from laban.model.number_entry import shown
from laban_portal.collection.typed import Typed
from laban_portal.config.demonstration.scene import Job, Place
from laban_portal.ui.words import say

MOST_ROWS, FIRST_PAGE, NEXT_PAGE = 36, 14, 22
"""So many values stand in a document, on its first page, and on each after it."""


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of document: who issues it, how its number is written, in which domains it proves values."""

    code: str
    kind: str
    issuer: str
    number: str
    domains: tuple[str, ...]


TEMPLATES = (
    Template("yearbook", "statistics", "statistics", "{n}/TK-TH", ("pii-market", "pii-business", "pii-impact")),
    Template("people", "report", "department", "{n}/BC-SKHCN", ("st-organisations", "st-people")),
    Template("spending", "decision", "committee", "{n}/QĐ-UBND", ("st-spending",)),
    Template("tasks", "report", "department", "{n}/BC-SKHCN", ("st-tasks", "st-cooperation")),
    Template("schooling", "letter", "schooling", "{n}/SGDĐT-KHTC", ("pii-human-capital",)),
    Template("institutions", "publication", "committee", "{n}/UBND-TH", ("pii-institutions", "pii-infrastructure")),
    Template("property", "letter", "property", "{n}/SHTT-VP", ("st-property", "pii-outputs")),
    Template("transfer", "survey", "department", "{n}/BC-SKHCN", ("st-transfer", "st-market", "st-quality")),
)

SHOWN_HAVE, OTHERS_HAVE = 6, 2
"""How many documents a province has whose people can be logged in to, and how many each of some others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One value in a document: the cell it proves, and how it is written there."""

    duty: int
    element: str
    slice: str
    name: str
    unit: str
    text: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document with the values in it."""

    kind: str
    issuer: str
    number: str
    issued_on: date
    title: str
    rows: tuple[Row, ...]

    @property
    def pages(self) -> int:
        """Return how many pages it has."""
        return max(row.page for row in self.rows)

    def of(self, duty: int) -> dict[int, list[tuple[str, str]]]:
        """Return the cells of a duty that it proves, by page."""
        found: dict[int, list[tuple[str, str]]] = {}
        for row in self.rows:
            if row.duty == duty:
                found.setdefault(row.page, []).append((row.element, row.slice))
        return found


def papers(place: Place, jobs: Sequence[Job], count: int, opened: date, year: int, chance: Random) -> list[Paper]:
    """Return a province's documents about what it types, those with the most values first, issued before the round."""
    drawn = [(template, _rows(template, jobs)) for template in TEMPLATES]
    chosen = sorted((each for each in drawn if each[1]), key=lambda each: -len(each[1]))[:count]
    return [_paper(template, rows, place, opened, year, chance) for template, rows in chosen]


def _paper(template: Template, rows: tuple[Row, ...], place: Place, opened: date, year: int, chance: Random) -> Paper:
    unit = place.names["vi"]
    issued = min(date(year + 1, 2, 3) + timedelta(days=chance.randrange(70)), opened - timedelta(days=3))
    return Paper(
        kind=template.kind, issuer=say(f"demo_papers.from_{template.issuer}", "vi", unit=unit),
        number=template.number.format(n=chance.randrange(102, 1990)), issued_on=issued,
        title=say(f"demo_papers.title_{template.code}", "vi", unit=unit, year=year), rows=rows,
    )  # fmt: skip


def _rows(template: Template, jobs: Sequence[Job]) -> tuple[Row, ...]:
    """Return the values that a kind of document proves: of each form an even share, in the order of the forms."""
    own = [job for job in jobs if job.content.form.domain in template.domains]
    found = [row for job in own for row in _values(job)[: MOST_ROWS // len(own)]]
    return tuple(
        Row(
            duty=duty, element=each.element, slice=each.slice, name=name, unit=unit, text=text,
            page=1 if place < FIRST_PAGE else 2 + (place - FIRST_PAGE) // NEXT_PAGE,
        )
        for place, (duty, each, name, unit, text) in enumerate(found)
    )  # fmt: skip


def _values(job: Job) -> list[tuple[int, Typed, str, str, str]]:
    found = []
    for each in job.cells:
        text = _number(each.text) if each.kind == "value" and _kind(job, each.element) in COUNTED else ""
        element = job.content.elements.get(each.element)
        if text and element:
            inside = slice_name(each.slice, job.content.code_lists, "vi")
            name = element.names.into("vi") + (f" – {inside}" if inside else "")
            found.append((job.duty, each, name, element.unit, text))
    return found


def _kind(job: Job, element: str) -> str:
    field = job.content.form.field(element)
    return field.kind if field else ""


def _number(text: str) -> str:
    """Write a typed number for people; nothing where it is none.

    >>> _number("12345,5"), _number("khoảng 12")
    ('12.345,5', '')
    """
    try:
        return shown(Decimal(text.replace(",", ".")), "comma")
    except InvalidOperation:
        return ""


def have(codes: Sequence[str], shown_codes: Collection[str], others: int) -> dict[str, int]:
    """Return how many documents each province has: the shown ones most, some others a few, the rest none.

    >>> have(["01", "02", "04"], {"01"}, 1)
    {'01': 6, '02': 2}
    """
    some = [code for code in codes if code not in shown_codes][:others]
    return {code: SHOWN_HAVE for code in codes if code in shown_codes} | dict.fromkeys(some, OTHERS_HAVE)
