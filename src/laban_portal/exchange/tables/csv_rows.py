# SPDX-License-Identifier: Apache-2.0
"""Read a CSV file of values: UTF-8; comma, semicolon or tab, whichever its head shows; one decimal sign in the whole file.

The file is walked twice: first until a number tells the decimal sign, then row by row. Nothing but the text itself and what
is known of its rows is held in memory.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from operator import itemgetter

from laban.errors import FormatError, Place, Problem, problem
from laban.io.csv_table import SEPARATOR_LINE, decoded, delimiter_of
from laban.io.quoting import shown
from laban_portal.exchange.tables.escaping import MARK, unescaped
from laban_portal.exchange.tables.judging import Judge
from laban_portal.exchange.tables.rows import MOST_FAULTS, NAMES, WANTED, Table, TableRow
from laban_portal.exchange.tables.style import style_of

CSV = "text/csv"
LONGEST_EVIDENCE = 60


def read_csv_rows(content: bytes, style: str) -> Table:
    """Read the head, find the decimal sign, and return the rows to be read."""
    try:
        text = decoded(content, "")
    except FormatError as refused:
        return Table(media=CSV, faults=list(refused.problems))
    if "\n" not in text:
        text = text.replace("\r", "\n")
    first = text[: text.find("\n") + 1] or text
    named = SEPARATOR_LINE.fullmatch(first)
    separator = named[1] if named else delimiter_of(text)
    before = 1 if named else 0
    head, faults = _head(text, separator, before)
    if faults:
        return Table(media=CSV, separator=separator, faults=faults)
    found, value, line = (style, "", 0) if style else _style(text, separator, before, head.index("value"))
    if found == "unclear":
        where = Place(line=line, column="value")
        faults.append(problem("import_rows.style_wanted", where, value=shown(value)))
        return Table(media=CSV, separator=separator, faults=faults, evidence=value, evidence_line=line)
    return Table(
        media=CSV, separator=separator, style=found, evidence=value, evidence_line=line, faults=faults,
        rows=_rows(text, separator, before, head, Judge(faults, found)),
    )  # fmt: skip


def _lines(text: str, passed: int) -> Iterator[str]:
    """Yield the lines of a text without a copy of all of it, after so many that are passed over."""
    at, size = 0, len(text)
    while at < size:
        end = text.find("\n", at) + 1 or size
        if passed:
            passed -= 1
        else:
            yield text[at:end]
        at = end


def _head(text: str, separator: str, before: int) -> tuple[list[str], list[Problem]]:
    """Return the names of the columns, or what is wrong with them."""
    line = before + 1
    try:
        cells = next(csv.reader(_lines(text, before), delimiter=separator, strict=True), [])
    except csv.Error:
        return [], [problem("import_rows.line_unreadable", Place(line=line))]
    names = [cell.strip().casefold() for cell in cells]
    if not any(names):
        return [], [problem("import_rows.no_rows", Place(line=line))]
    faults = [
        problem(
            "import_rows.column_unknown", Place(line=line, column=shown(name)), name=shown(name), known=", ".join(NAMES)
        )
        for name in dict.fromkeys(names)
        if name not in NAMES
    ]
    faults += [
        problem("import_rows.column_twice", Place(line=line, column=name), name=name)
        for name in NAMES
        if names.count(name) > 1
    ]
    faults += [
        problem("import_rows.column_missing", Place(line=line), name=name, separator=repr(separator)[1:-1])
        for name in WANTED
        if name not in names
    ]
    return names, faults


def _style(text: str, separator: str, before: int, at: int) -> tuple[str, str, int]:
    """Return the decimal sign of the first number that tells it, with that number and its line; "unclear" where none does."""
    unclear = ("", "", 0)
    reader = csv.reader(_lines(text, before), delimiter=separator)
    try:
        for record in reader:
            value = record[at] if at < len(record) else ""
            if not value.isdecimal() and (found := style_of(value.strip())):
                if found != "unclear":
                    return found, value.strip()[:LONGEST_EVIDENCE], before + reader.line_num
                unclear = unclear if unclear[0] else (found, value.strip()[:LONGEST_EVIDENCE], before + reader.line_num)
    except csv.Error:
        pass  # told when the rows are read
    return unclear


def _rows(text: str, separator: str, before: int, head: list[str], judge: Judge) -> Iterator[TableRow]:
    """Yield the rows without a fault; stop where there are too many of them."""
    width, faults, row = len(head), judge.faults, judge.row
    places = itemgetter(*(head.index(name) if name in head else width for name in NAMES))
    reader = csv.reader(_lines(text, before), delimiter=separator, strict=True)
    next(reader)
    while len(faults) < MOST_FAULTS:
        line = before + reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            faults.append(problem("import_rows.line_unreadable", Place(line=line)))
            continue
        if len(cells) != width:
            if any(cell.strip() for cell in cells):
                faults.append(problem("import_rows.row_cells", Place(line=line), count=len(cells), wanted=width))
            continue
        cells.append("")
        found = row(line, places(cells))
        if found is None:
            continue
        if found.value.startswith(MARK) or found.note.startswith(MARK):
            found = found._replace(value=unescaped(found.value), note=unescaped(found.note))
        yield found
    faults.append(problem("import_rows.more", most=f"{MOST_FAULTS:,}"))
