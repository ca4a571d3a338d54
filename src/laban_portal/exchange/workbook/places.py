# SPDX-License-Identifier: Apache-2.0
"""Find our sheets and lines again, whatever was done to the workbook, and tell what was done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from laban.errors import Place, Problem, Severity, problem
from laban.io.grid import letters
from laban.io.quoting import shown
from laban.io.sheet import column_of
from laban.io.workbook import RANGE
from laban_portal.exchange.workbook.cells import Page
from laban_portal.exchange.workbook.layout import CODE, HEAD, KEY, MARK, PAPERS, STAMP, TYPED, duty_role, line_key
from laban_portal.exchange.workbook.stamp import Stamp, StampedLine, StampedSheet, verified


def place(page: Page, row: int, column: int) -> Place:
    """Return where a cell stands, as people quote it."""
    return Place(sheet=shown(page.title), cell=f"{letters(column)}{row}")


def find_stamp(pages: Sequence[Page], secret: bytes) -> Stamp | Problem:
    """Return the workbook's stamp, or why there is none that holds: missing, or changed."""
    marked = [page for page in pages if (found := MARK.fullmatch(page.first)) and found["role"] == STAMP]
    if not marked:
        return problem("returned_workbook.no_stamp")
    for page in marked:
        pieces = [found.text for (row, column), found in sorted(page.cells.items()) if column == 0 and row > 1]
        if stamp := verified(pieces, secret):
            return stamp
    return problem("returned_workbook.stamp_changed")


def find_pages(pages: Sequence[Page], stamp: Stamp, problems: list[Problem]) -> dict[str, Page]:
    """Return our sheets by their roles. A renamed one is only noted; one that is not ours, twice there or gone is a fault."""
    titles = dict(stamp.titles) | {duty_role(sheet.duty): sheet.title for sheet in stamp.sheets}
    found: dict[str, Page] = {}
    for page in pages:
        mark = MARK.fullmatch(page.first)
        role = mark["role"] if mark and mark["key"] == stamp.key else ""
        where = Place(sheet=shown(page.title))
        if role not in titles:
            problems.append(problem("returned_workbook.sheet_foreign", where))
        elif role in found:
            problems.append(problem("returned_workbook.sheet_twice", where, other=shown(found[role].title)))
        else:
            found[role] = page
            if page.title != titles[role]:
                told = {"severity": Severity.NOTICE, "name": shown(titles[role])}
                problems.append(problem("returned_workbook.sheet_renamed", where, **told))  # type: ignore[arg-type]  # a severity and a fact, by name
    wanted = [*(duty_role(sheet.duty) for sheet in stamp.sheets), PAPERS]
    problems += [
        problem("returned_workbook.sheet_missing", Place(sheet=shown(titles[role])))
        for role in wanted
        if role not in found
    ]
    return found


def find_lines(page: Page, sheet: StampedSheet, problems: list[Problem]) -> list[tuple[int, StampedLine]]:
    """Return the lines of a sheet that are there once, with their rows now; tell which are gone, doubled, moved or added."""
    lines = {line_key(line.element, line.slice): line for line in sheet.lines}
    rows: dict[str, int] = {}
    keys = {row: found.text for (row, column), found in sorted(page.cells.items()) if column == KEY and row > HEAD}
    for row, key in keys.items():
        if key not in lines:
            problems.append(problem("returned_workbook.line_foreign", place(page, row, CODE), key=shown(key)))
        elif key in rows:
            problems.append(
                problem("returned_workbook.line_twice", place(page, row, CODE), name=_name(lines[key]), row=rows[key])
            )
        else:
            rows[key] = row
    for key, line in lines.items():
        if key not in rows:
            problems.append(problem("returned_workbook.line_missing", place(page, line.row, CODE), name=_name(line)))
    moved = [row for key, row in rows.items() if row != lines[key].row]
    if moved:
        problems.append(problem("returned_workbook.lines_moved", place(page, min(moved), CODE), count=len(moved)))
    problems += _added(page, keys)
    return [(rows[key], line) for key, line in lines.items() if key in rows]


def merges(page: Page, columns: Sequence[int], rows: Sequence[int]) -> Iterator[Problem]:
    """Tell every merge that lies over cells in which something is typed; one that cannot be understood does."""
    for area in page.merged:
        found = RANGE.fullmatch(area)
        if found:
            left, right = column_of(found[1]), column_of(found[3] or found[1])
            top, bottom = int(found[2]), int(found[4] or found[2])
            beside = right < min(columns) or left > max(columns) or bottom < min(rows, default=0)
            if beside or top > max(rows, default=0):
                continue
        where = Place(sheet=shown(page.title), cell=shown(area))
        yield problem("returned_workbook.merged", where, range=shown(area))


def _added(page: Page, keys: dict[int, str]) -> Iterator[Problem]:
    """Tell rows in which something was typed although they are no lines of the form."""
    told: set[int] = set()
    for (row, column), _ in sorted(page.cells.items()):
        if row > HEAD and row not in keys and column in TYPED and row not in told:
            told.add(row)
            yield problem("returned_workbook.line_added", place(page, row, column))


def _name(line: StampedLine) -> str:
    return shown(line.name, 80)
