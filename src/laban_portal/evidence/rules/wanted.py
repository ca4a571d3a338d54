# SPDX-License-Identifier: Apache-2.0
"""What a person says of a document, and every fault of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from laban.errors import Place, Problem, problem
from laban_portal.collection.rules.reading import cleaned, invisible
from viettext import fold

KINDS = ("decision", "report", "statistics", "letter", "certificate", "contract", "survey", "publication", "other")
"""What a document is."""

LONGEST = {"issuer": 200, "number": 80, "title": 400, "note": 1000}
LONGEST_REASON, LONGEST_PLACE, LAST_PAGE = 500, 120, 99_999
EARLIEST = date(1900, 1, 1)
LATEST = date(2999, 12, 31)
NUMBER = re.compile(r"[\w][\w\s./\-–—:()&,+]*")
"""How numbers of documents are written: 123/QĐ-UBND, 45/2025/TT-BKHCN, No. 12 (A)."""

YEARS_KEPT = dict.fromkeys(KINDS, 10)
"""For how many years after its round's year a document is kept, by its kind. Assumed: 10 for every kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentWanted:
    """A document as it was typed. Days that cannot be read are told by the form, and are None here."""

    kind: str = ""
    issuer: str = ""
    number: str = ""
    issued_on: date | None = None
    title: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    note: str = ""
    public: bool = False

    def cleaned(self) -> DocumentWanted:
        """Return it with composed letters and no blanks around its texts."""
        return DocumentWanted(
            kind=self.kind, issuer=_line(self.issuer), number=_line(self.number), issued_on=self.issued_on,
            title=_line(self.title), valid_from=self.valid_from, valid_to=self.valid_to, note=cleaned(self.note),
            public=self.public,
        )  # fmt: skip


def faults(wanted: DocumentWanted, on: date) -> tuple[Problem, ...]:
    """Return every fault of a cleaned document, each with its field."""
    return (*_text_faults(wanted), *_day_faults(wanted, on))


def search_key(wanted: DocumentWanted) -> str:
    """Return what a document is found by, without accents and capitals."""
    return fold(f"{wanted.number} {wanted.title} {wanted.issuer} {wanted.note}").strip()[:800]


def keep_until(kind: str, year: int) -> date:
    """Return the last day of retention of a document that proved values of a year's round.

    >>> keep_until("report", 2025)
    datetime.date(2035, 12, 31)
    """
    return date(year + YEARS_KEPT.get(kind, max(YEARS_KEPT.values())), 12, 31)


def over_on(valid_to: date | None, day: date) -> bool:
    """Tell whether a document's validity is over on a day."""
    return valid_to is not None and valid_to < day


def round_day(year: int) -> date:
    """Return the day on which a document must hold to prove a value of a year: the year's last."""
    return date(year, 12, 31)


def page_faults(page: int | None, place: str, pages: int) -> tuple[Problem, ...]:
    """Return what is wrong with where a value stands in a document; `pages` is 0 where they cannot be counted."""
    found = []
    if page is not None and not 1 <= page <= LAST_PAGE:
        found.append(problem("evidence.page_wrong", Place(column="page"), most=LAST_PAGE))
    elif page is not None and pages and page > pages:
        found.append(problem("evidence.page_beyond", Place(column="page"), page=page, pages=pages))
    if len(place) > LONGEST_PLACE:
        found.append(problem("evidence.too_long", Place(column="place"), most=LONGEST_PLACE))
    elif invisible(place, lines=False):
        found.append(problem("evidence.invisible", Place(column="place")))
    return tuple(found)


def reason_faults(reason: str) -> tuple[Problem, ...]:
    """Return what is wrong with the reason for which something is taken away."""
    if not cleaned(reason):
        return (problem("evidence.reason_wanted", Place(column="reason")),)
    if len(reason) > LONGEST_REASON:
        return (problem("evidence.too_long", Place(column="reason"), most=LONGEST_REASON),)
    return (problem("evidence.invisible", Place(column="reason")),) if invisible(cleaned(reason), lines=True) else ()


def _text_faults(wanted: DocumentWanted) -> Iterator[Problem]:
    if wanted.kind not in KINDS:
        yield problem("evidence.kind_wanted", Place(column="kind"))
    for name in ("issuer", "number", "title", "note"):
        text = str(getattr(wanted, name))
        if not text and name in {"issuer", "title"}:
            yield problem(f"evidence.{name}_wanted", Place(column=name))
        elif len(text) > LONGEST[name]:
            yield problem("evidence.too_long", Place(column=name), most=LONGEST[name])
        elif invisible(text, lines=name == "note"):
            yield problem("evidence.invisible", Place(column=name))
        elif name == "number" and text and not NUMBER.fullmatch(text):
            yield problem("evidence.number_wrong", Place(column=name))


def _day_faults(wanted: DocumentWanted, on: date) -> Iterator[Problem]:
    for name in ("issued_on", "valid_from", "valid_to"):
        day = getattr(wanted, name)
        if day is not None and not EARLIEST <= day <= LATEST:
            yield problem("evidence.day_far", Place(column=name))
    if wanted.issued_on and on < wanted.issued_on <= LATEST:
        yield problem("evidence.issued_later", Place(column="issued_on"))
    if wanted.valid_from and wanted.valid_to and wanted.valid_to < wanted.valid_from:
        yield problem("evidence.valid_backwards", Place(column="valid_to"))
    elif wanted.issued_on and wanted.valid_to and wanted.valid_to < wanted.issued_on:
        yield problem("evidence.valid_before_issue", Place(column="valid_to"))


def _line(text: str) -> str:
    return " ".join(cleaned(text).split())
