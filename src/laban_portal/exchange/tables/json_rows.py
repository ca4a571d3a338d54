# SPDX-License-Identifier: Apache-2.0
"""Read a JSON file of values: a list of flat objects, one a value. One object at a time is understood, never the whole list.

A number is taken exactly as its digits stand there. No spreadsheet opens JSON, so a note may begin as a
formula does. A text in place of a number tells its own decimal sign, or the one that was told for the file; where neither
does, it is a fault.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal

from laban.errors import FormatError, Place, Problem, problem
from laban.io.csv_table import decoded
from laban.io.quoting import shown
from laban.model.number_entry import MOST_DIGITS, canonical
from laban_portal.exchange.tables.escaping import MARK
from laban_portal.exchange.tables.judging import Judge
from laban_portal.exchange.tables.rows import MOST_FAULTS, NAMES, WANTED, Table, TableRow
from laban_portal.exchange.workbook.typed_text import formula_like

JSON = "application/json"
BLANK = re.compile(r"[ \t\r\n]*")
LONGEST_NUMBER = 60


class Number(str):
    """A number as its digits stand in the file."""

    __slots__ = ()


class Members(list[tuple[str, object]]):
    """The members of an object, in order and with doubles."""


def _constant(name: str) -> object:
    """Refuse NaN and the infinities, which are no JSON."""
    raise ValueError(name)


DECODER = json.JSONDecoder(
    object_pairs_hook=Members, parse_float=Number, parse_int=Number, parse_constant=_constant, strict=True
)


def read_json_rows(content: bytes, style: str) -> Table:
    """Return the rows of a list, to be read."""
    try:
        text = decoded(content, "")
    except FormatError as refused:
        return Table(media=JSON, faults=list(refused.problems))
    faults: list[Problem] = []
    at = _past(text, 0)
    if text[at : at + 1] != "[":
        faults.append(problem("import_rows.no_list", Place(line=1)))
        return Table(media=JSON, faults=faults)
    return Table(media=JSON, style=style, faults=faults, rows=_rows(text, at + 1, Judge(faults, style)))


def _past(text: str, at: int) -> int:
    """Return the place behind blanks."""
    found = BLANK.match(text, at)
    return found.end() if found else at


def _rows(text: str, at: int, judge: Judge) -> Iterator[TableRow]:
    """Yield the rows without a fault; stop where the text is no JSON any more, or where there are too many faults."""
    faults, start, line = judge.faults, 0, 1
    at = _past(text, at)
    first = True
    while len(faults) < MOST_FAULTS:
        if text[at : at + 1] == "]":
            if _past(text, at + 1) != len(text):
                faults.append(problem("import_rows.json_broken", Place(line=line + text.count("\n", start, at))))
            return
        if not first:
            at = _past(text, at + 1) if text[at : at + 1] == "," else len(text)
        first = False
        line, start = line + text.count("\n", start, at), at
        try:
            found, at = DECODER.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            code = "json_deep" if isinstance(error, RecursionError) else "json_broken"
            place = line + text.count("\n", start, getattr(error, "pos", start))
            faults.append(problem(f"import_rows.{code}", Place(line=place)))
            return
        at = _past(text, at)
        row = _row(line, found, judge)
        if row is not None:
            yield row
    faults.append(problem("import_rows.more", most=f"{MOST_FAULTS:,}"))


def _row(line: int, found: object, judge: Judge) -> TableRow | None:
    """Return one object as a row."""
    if not isinstance(found, Members):
        judge.faults.append(problem("import_rows.no_object", Place(line=line)))
        return None
    members = dict(found)
    faults = list(_shape(line, found, members))
    if faults:
        judge.faults += faults
        return None
    value = members["value"]
    texts = {name: _text(member) for name, member in members.items()}
    if isinstance(value, Number):
        exact = _exact(value)
        if exact is None:
            where = Place(line=line, column="value")
            judge.faults.append(problem("import_rows.number_too_long", where, value=shown(value), most=MOST_DIGITS))
            return None
        texts["value"] = exact
    signed = formula_like(texts.get("note", ""))
    if signed:
        texts["note"] = MARK + texts["note"]
    row = judge.row(line, [texts.get(name, "") for name in NAMES], exact=isinstance(value, Number))
    return row._replace(note=row.note[1:]) if row and signed else row


def _shape(line: int, found: Members, members: dict[str, object]) -> Iterator[Problem]:
    """Tell what is wrong with the names of an object, and which members are lists or objects themselves."""
    for name in dict.fromkeys(name for name, _ in found):
        where = Place(line=line, column=shown(name))
        if name not in NAMES:
            yield problem("import_rows.column_unknown", where, name=shown(name), known=", ".join(NAMES))
        elif isinstance(members[name], list):
            yield problem("import_rows.not_flat", where, name=name)
    if len(members) != len(found):
        double = next(name for name, _ in found if sum(each == name for each, _ in found) > 1)
        yield problem("import_rows.column_twice", Place(line=line, column=shown(double)), name=shown(double))
    for name in WANTED:
        if name not in members:
            yield problem("import_rows.member_missing", Place(line=line), name=name)


def _text(member: object) -> str:
    """Write a member as the text of a cell."""
    if member is None:
        return ""
    if isinstance(member, bool):
        return "true" if member else "false"
    return str(member).strip()


def _exact(number: str) -> str | None:
    """Return a number in its one form; nothing where it is longer than any that is kept."""
    if len(number) > LONGEST_NUMBER:
        return None
    value = Decimal(number)
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or abs(exponent) > MOST_DIGITS:
        return None
    text = canonical(value)
    return text if len(text.strip("-").replace(".", "")) <= MOST_DIGITS else None
