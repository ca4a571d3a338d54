# SPDX-License-Identifier: Apache-2.0
"""The checks inside a duty's sheet: what a cell lets in while somebody types, and what is coloured for a look.

They guide and do not secure: a workbook may be changed by other programs, and everything is checked again when it comes back.
What cannot be right is stopped (a share above 100); what only looks wrong is asked about (a value beyond plausible bounds);
formulas refer to the hidden bounds beside the line, so that one rule covers a whole run of lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from laban_portal.collection.rules.reading import LONGEST_NOTE, LONGEST_TEXT
from laban_portal.exchange.workbook.book import Line
from laban_portal.exchange.workbook.layout import DOCUMENT, FLAG, HIGH, KIND, LOW, NAME, NOTE, PAGE, REASON, VALUE
from laban_portal.exchange.workbook.lists import Ranges
from laban_portal.exchange.workbook.words import flags, options, reasons, word_of
from laban_portal.ui.words import say

FARTHEST = 10**15
"""Numbers beyond this are refused on return."""

LAST_PAGE = 99_999

Run = tuple[int, int, Line]
"""Lines one after another that ask for the same: first and last row from 0, and one of them."""


def add_checks(
    page: Worksheet,
    placed: Sequence[tuple[int, Line]],
    lists: Ranges,
    papers: str,
    looks: Mapping[str, Format],
    language: str,
) -> None:
    """Put every check on a sheet; `placed` are its lines with their rows from 0, `papers` the range of documents' labels."""
    if not placed:
        return
    first, last = placed[0][0], placed[-1][0]
    for top, bottom, line in _runs(placed):
        page.data_validation(top, VALUE, bottom, VALUE, _value_check(line, top, lists, language))
    for column, check in _column_checks(lists, papers, language):
        page.data_validation(first, column, last, column, check)
    for left, right, formula, look in _colours(first + 1, language):
        page.conditional_format(
            first, left, last, right, {"type": "formula", "criteria": formula, "format": looks[look]}
        )


def _runs(placed: Sequence[tuple[int, Line]]) -> Iterator[Run]:
    """Put lines together that stand one below the other and are checked alike."""

    def alike(each: tuple[int, tuple[int, Line]]) -> tuple[object, ...]:
        at, (row, line) = each
        return row - at, line.kind, line.options, line.low is None, line.high is None

    for _, group in groupby(enumerate(placed), key=alike):
        lines = [each for _, each in group]
        yield lines[0][0], lines[-1][0], lines[0][1]


def _value_check(line: Line, row: int, lists: Ranges, language: str) -> dict[str, object]:
    words = options(line, language)
    if words:
        return {**_list(lists[words]), **_said("choice", "stop", language)}
    if line.kind in {"number", "integer"}:
        return _number_check(line, row, language)
    if line.kind == "share":
        return {
            "validate": "decimal",
            "criteria": "between",
            "minimum": 0,
            "maximum": 100,
            **_said("share", "stop", language),
        }
    return {"validate": "length", "criteria": "<=", "value": LONGEST_TEXT, **_said("text", "stop", language)}


def _number_check(line: Line, row: int, language: str) -> dict[str, object]:
    """Ask about what lies beyond the bounds; where there are none, stop what is no whole number and ask about other texts."""
    kind = "integer" if line.kind == "integer" else "decimal"
    low, high = f"=${xl_col_to_name(LOW)}{row + 1}", f"=${xl_col_to_name(HIGH)}{row + 1}"
    if line.low is None and line.high is None:
        stop = "stop" if kind == "integer" else "warning"
        bounds = {"criteria": "between", "minimum": -FARTHEST, "maximum": FARTHEST}
        return {"validate": kind, **bounds, **_said(line.kind, stop, language)}
    said = _said(f"{line.kind}_bounds", "warning", language)
    return {
        "validate": kind, "criteria": "between", "minimum": -FARTHEST if line.low is None else low,
        "maximum": FARTHEST if line.high is None else high, **said,
    }  # fmt: skip


def _column_checks(lists: Ranges, papers: str, language: str) -> Iterator[tuple[int, dict[str, object]]]:
    yield REASON, {**_list(lists[reasons(language)]), **_said("reason", "stop", language)}
    yield FLAG, {**_list(lists[flags(language)]), **_said("flag", "stop", language)}
    yield NOTE, {"validate": "length", "criteria": "<=", "value": LONGEST_NOTE, **_said("note", "stop", language)}
    yield DOCUMENT, {**_list(papers), **_said("document", "information", language)}
    whole = {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": LAST_PAGE}
    yield PAGE, {**whole, **_said("page", "stop", language)}


def _list(source: str) -> dict[str, object]:
    return {"validate": "list", "source": source}


def _said(name: str, style: str, language: str) -> dict[str, object]:
    """Return what a person reads when the cell is entered, and when what they typed is not let in or asked about."""
    return {
        "input_title": say(f"workbook_checks.{name}_title", language),
        "input_message": say(f"workbook_checks.{name}", language),
        "error_title": say(f"workbook_checks.{style}", language),
        "error_message": say(f"workbook_checks.{name}_{style}", language),
        "error_type": style,
    }


def _colours(row: int, language: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield columns, formula and look of every rule, the strongest first; `row` is the first line's, from 1."""
    cell = {at: f"${xl_col_to_name(at)}{row}" for at in range(KIND + 1)}
    value, reason, kind, low, high = cell[VALUE], cell[REASON], cell[KIND], cell[LOW], cell[HIGH]
    other = word_of("other", reasons(language)).replace('"', '""')
    numeric = f'OR({kind}="number",{kind}="integer",{kind}="share")'
    yield VALUE, REASON, f"=AND(NOT(ISBLANK({value})),NOT(ISBLANK({reason})))", "wrong"
    yield VALUE, VALUE, f'=AND({kind}="integer",ISNUMBER({value}),{value}<>INT({value}))', "wrong"
    yield VALUE, VALUE, f'=AND({kind}="share",ISNUMBER({value}),OR({value}<0,{value}>100))', "wrong"
    yield VALUE, VALUE, f"=AND({numeric},ISTEXT({value}))", "look"
    below, above = f"AND(ISNUMBER({low}),{value}<{low})", f"AND(ISNUMBER({high}),{value}>{high})"
    yield VALUE, VALUE, f"=AND(ISNUMBER({value}),OR({below},{above}))", "look"
    yield VALUE, REASON, f'=AND(RIGHT({cell[NAME]})="*",ISBLANK({value}),ISBLANK({reason}))', "wanted"
    yield NOTE, NOTE, f'=AND({reason}="{other}",ISBLANK({cell[NOTE]}))', "wrong"
    yield DOCUMENT, PAGE, f"=AND(ISBLANK({cell[DOCUMENT]}),NOT(ISBLANK({cell[PAGE]})))", "wrong"
    yield VALUE, VALUE, f"=AND(ISNUMBER({value}),{value}=INT({value}))", "whole"
