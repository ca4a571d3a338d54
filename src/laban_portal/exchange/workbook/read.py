# SPDX-License-Identifier: Apache-2.0
"""Read a workbook that came back: all of its faults at once, each with sheet and cell, and every line that could be read."""

from __future__ import annotations

from collections.abc import Sequence

from laban.errors import FormatError, Problem, problem
from laban.model.number_entry import Style
from laban_portal.exchange.workbook.cells import Page, open_pages
from laban_portal.exchange.workbook.layout import PAPERS, TYPED, duty_role
from laban_portal.exchange.workbook.lines import Around, read_line
from laban_portal.exchange.workbook.papers import Papers, read_papers
from laban_portal.exchange.workbook.places import find_lines, find_pages, find_stamp, merges
from laban_portal.exchange.workbook.returned import Expected, ReadBook, ReadCell
from laban_portal.exchange.workbook.stamp import Stamp
from laban_portal.files.inspect.office import office_faults
from laban_portal.files.sniff import DOCM, DOCX, LABELS, LOCKED, OLE, UNKNOWN, XLSB, XLSM, XLSX, ZIP, media_of

ANY = Expected()
OF_OFFICE = frozenset({XLSX, XLSM, XLSB, DOCX, DOCM, OLE, LOCKED, ZIP, UNKNOWN})
"""What `office_faults` has a sentence for."""


def read_workbook(content: bytes, secret: bytes, *, expected: Expected = ANY, style: Style = "comma") -> ReadBook:
    """Read a workbook; `style` is how the person writes numbers, for those that were typed as text.

    Order of refusal: what is no harmless workbook is not unpacked further; what has no stamp of ours is not read; what is
    another unit's is not compared. Past these, every fault of every sheet is told.
    """
    dangers = _other_kind(content) or office_faults(content, kind="xlsx")
    if dangers:
        return ReadBook(faults=dangers)
    try:
        pages = open_pages(content)
    except FormatError as refused:
        return ReadBook(faults=refused.problems)
    stamp = find_stamp(pages, secret)
    if isinstance(stamp, Problem):
        return ReadBook(faults=(stamp,))
    strangers = _strangers(stamp, expected)
    if strangers:
        return ReadBook(stamp=stamp, faults=strangers)
    return _read(pages, stamp, style)


def _other_kind(content: bytes) -> tuple[Problem, ...]:
    """Tell what a file is that is plainly something else, whatever its name says."""
    media = media_of(content)
    return () if media in OF_OFFICE else (problem("files.type", found=LABELS[media], wanted=LABELS[XLSX]),)


def _strangers(stamp: Stamp, expected: Expected) -> tuple[Problem, ...]:
    """Tell that a workbook is another unit's or round's."""
    pairs = (("unit", stamp.unit, expected.unit), ("round", stamp.round, expected.round))
    return tuple(
        problem(f"returned_workbook.other_{name}", found=found, wanted=wanted)
        for name, found, wanted in pairs
        if wanted and found != wanted
    )


def _read(pages: Sequence[Page], stamp: Stamp, style: Style) -> ReadBook:
    problems: list[Problem] = []
    found = find_pages(pages, stamp, problems)
    papers = read_papers(found.get(PAPERS), stamp, problems)
    cells: list[ReadCell] = []
    for sheet in stamp.sheets:
        page = found.get(duty_role(sheet.duty))
        if page is not None:
            cells += _read_sheet(page, stamp, sheet.duty, papers, style, problems)
    return ReadBook(stamp=stamp, cells=tuple(cells), papers=tuple(papers.filled.values()), faults=tuple(problems))


def _read_sheet(
    page: Page, stamp: Stamp, duty: int, papers: Papers, style: Style, problems: list[Problem]
) -> list[ReadCell]:
    sheet = next(each for each in stamp.sheets if each.duty == duty)
    lines = find_lines(page, sheet, problems)
    problems += merges(page, TYPED, [row for row, _ in lines])
    around = Around.of(page, duty, style, stamp.language, papers, problems)
    return [read_line(around, row, line) for row, line in lines]
