# SPDX-License-Identifier: Apache-2.0
"""Read the sheet of documents: the new ones, and how a cell names any of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from laban.errors import Problem, problem
from laban.io.quoting import shown
from laban_portal.exchange.workbook.cells import NOTHING, Found, Page
from laban_portal.exchange.workbook.layout import (
    HEAD,
    PAPER_DATE,
    PAPER_ISSUER,
    PAPER_KIND,
    PAPER_LABEL,
    PAPER_NUMBER,
    PAPER_TITLE,
)  # fmt: skip
from laban_portal.exchange.workbook.paper_page import LONGEST
from laban_portal.exchange.workbook.places import merges, place
from laban_portal.exchange.workbook.returned import ReadPaper
from laban_portal.exchange.workbook.stamp import Stamp, StampedPaper
from laban_portal.exchange.workbook.typed_text import faulty_text, unreadable
from laban_portal.exchange.workbook.words import code_of

TYPED = range(PAPER_KIND, PAPER_TITLE + 1)
WANTED = {PAPER_ISSUER: "issuer", PAPER_TITLE: "title"}


@dataclass(frozen=True, slots=True)
class Papers:
    """The documents of a workbook: what stands under a label or a number."""

    labels: Mapping[str, StampedPaper]
    numbers: Mapping[str, tuple[StampedPaper, ...]]
    filled: Mapping[str, ReadPaper]

    def named(self, text: str) -> tuple[StampedPaper, ...]:
        """Return the documents that a text may mean, by label first, then by number; blanks and capitals do not matter."""
        label = self.labels.get(_plain(text))
        return (label,) if label else self.numbers.get(_plain(text), ())


def read_papers(page: Page | None, stamp: Stamp, problems: list[Problem]) -> Papers:
    """Read the new documents; a line in which nothing is typed is none."""
    filled: dict[str, ReadPaper] = {}
    if page is not None:
        problems += _moved(page, stamp)
        problems += merges(page, TYPED, [paper.row for paper in stamp.papers if not paper.key])
        for paper in stamp.papers:
            if not paper.key and any((paper.row, column) in page.cells for column in TYPED):
                filled[paper.label] = _paper(page, paper, stamp, problems)
    numbers: dict[str, list[StampedPaper]] = {}
    for paper in stamp.papers:
        number = paper.number or (filled[paper.label].number if paper.label in filled else "")
        if number:
            numbers.setdefault(_plain(number), []).append(paper)
    labels = {_plain(paper.label): paper for paper in stamp.papers}
    return Papers(labels, {number: tuple(each) for number, each in numbers.items()}, filled)


def _moved(page: Page, stamp: Stamp) -> Iterator[Problem]:
    """Tell that lines were moved, and that something was typed below the last one."""
    moved = [
        paper.row for paper in stamp.papers if page.cells.get((paper.row, PAPER_LABEL), NOTHING).text != paper.label
    ]
    if moved:
        where = place(page, min(moved), PAPER_LABEL)
        yield problem("returned_workbook.lines_moved", where, count=len(moved))
    last = max((paper.row for paper in stamp.papers), default=HEAD)
    beyond = sorted(at for at in page.cells if at[0] > last and at[1] in TYPED)
    if beyond:
        yield problem("returned_workbook.papers_full", place(page, *beyond[0]), last=last)


def _paper(page: Page, paper: StampedPaper, stamp: Stamp, problems: list[Problem]) -> ReadPaper:
    cells = {column: page.cells.get((paper.row, column), NOTHING) for column in TYPED}
    where = {column: place(page, paper.row, column) for column in TYPED}
    for column, most in LONGEST.items():
        if fault := faulty_text(cells[column], where[column], most):
            problems.append(fault)
        elif column == PAPER_NUMBER and cells[column].kind == "date":
            problems.append(problem("returned_workbook.date", where[column], day=cells[column].text))
    for column, name in WANTED.items():
        if column in cells and not cells[column].text and not cells[column].formula:
            problems.append(problem(f"returned_workbook.paper_{name}_wanted", where[column], label=paper.label))
    kind, day = _kind(cells[PAPER_KIND], stamp), _day(cells[PAPER_DATE])
    for column, code, known in ((PAPER_KIND, "paper_kind_unknown", kind), (PAPER_DATE, "paper_no_day", day)):
        fault = unreadable(cells[column], where[column])
        if fault or known is None:
            fault = fault or problem(f"returned_workbook.{code}", where[column], text=shown(cells[column].text))
            problems.append(fault)
    return ReadPaper(
        label=paper.label, kind=kind or "", issuer=cells[PAPER_ISSUER].text, number=cells[PAPER_NUMBER].text,
        issued_on=day or "", title=cells[PAPER_TITLE].text, sheet=page.title, row=paper.row,
    )  # fmt: skip


def _kind(found: Found, stamp: Stamp) -> str | None:
    """Return the code of a kind; the last one of the list, which is the widest, where nothing is chosen."""
    if not found.text:
        return stamp.paper_kinds[-1][0] if stamp.paper_kinds else ""
    return code_of(found.text, stamp.paper_kinds)


def _day(found: Found) -> str | None:
    """Return a day as in ISO 8601; empty where there is none, nothing where it is no day. Texts are day/month/year."""
    if not found.text:
        return ""
    if found.kind == "date":
        return found.text[:10] if "-" in found.text else None
    parts = found.text.replace("-", "/").replace(".", "/").split("/")
    if found.kind != "text" or len(parts) != 3 or not all(part.strip().isdecimal() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    day, month, year = reversed(numbers) if len(parts[0].strip()) == 4 else numbers
    try:
        return date(year, month, day).isoformat()
    except (ValueError, OverflowError):
        return None


def _plain(text: str) -> str:
    return "".join(text.casefold().split())
