# SPDX-License-Identifier: Apache-2.0
"""Read cells as numbers, and find out whether a comma or a point is their decimal sign.

One cell cannot tell: "1.234" is 1.234 in London and 1234 in Hà Nội. So the cells of one table are judged together, and
where even they cannot tell, a person is asked. Nothing is ever guessed silently that could be wrong by a thousand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from laban.errors import Place, Problem, Severity, problem
from laban.io.grid import Cell
from laban.io.number_forms import LARGEST, Reading, reading
from laban.io.quoting import number_text, shown
from laban.io.tally import grouped
from laban.model.panel import Floats

MISSING = frozenset({"", "NA", "N/A", "n/a", ":", "-", "–", "—", "…", "...", ".."})
"""What stands for a missing figure."""

PLAIN = re.compile(r"[0-9.eE+\-NAna/:–—…]*")
"""The letters of numbers as programs write them and of the missing marks; no comma, no blank, no `_`, no other digits."""

MAY_GROUP = re.compile(r"^[+-]?[1-9]\d{0,2},\d{3}$", re.ASCII | re.MULTILINE)
"""A comma that may group thousands or begin decimals."""


@dataclass(frozen=True, slots=True)
class Convention:
    """How a set of cells writes numbers: `decimal` is ".", ",", both (".,") or unknown (""), said or seen.

    `groups` holds the signs that were surely seen to group thousands.
    """

    decimal: str
    declared: bool = False
    groups: frozenset[str] = frozenset()


def read_numbers(
    cells: Sequence[Cell], places: Sequence[Place] | Callable[[int], Place], decimal: str = ""
) -> tuple[Floats, tuple[Problem, ...]]:
    """Read cells as numbers; missing cells and cells with an error are NaN.

    Give all cells that follow one convention at once (all figures of a file): the decimal sign is judged from all of
    them. `decimal` is "." or "," where it is declared, else "". Floats are numbers already and are no evidence.

    - declared: cells that contradict it are errors (`number.contradicts`);
    - only the point is seen, or nothing tells: a point is decimal; "1,234" is an error (`number.unclear`), unless
      other cells surely group thousands by commas;
    - only the comma is seen: it is decimal, with one notice (`number.comma_recognised`); "1.234" likewise is an error
      unless points surely group thousands;
    - both are seen: what is unmistakable is read, each decimal comma with a notice (`number.decimal_comma`); the rest
      are errors.

    From the 21st problem of one kind in a column on, they are counted.

    >>> values, problems = read_numbers(["12,5", "1.234,5", "NA"], [Place(), Place(), Place()])
    >>> values.tolist(), [each.code for each in problems]
    ([12.5, 1234.5, nan], ['number.comma_recognised'])
    """
    if decimal not in {"", ".", ","}:
        message = f'decimal must be ".", "," or "" (unknown); got {decimal!r}'
        raise ValueError(message)
    where = places if callable(places) else places.__getitem__
    quick = _plain(cells) if decimal != "," else None
    if quick is not None:
        return quick, ()
    quick, seen = _plain_commas(cells) if decimal != "." else (None, 0)
    if quick is not None and (decimal or seen):
        return quick, () if decimal else (_recognised(cells, where, seen),)
    readings = [_reading(cell) for cell in cells]
    convention = judge(readings, decimal)
    values = np.array([_value(each, convention) for each in readings], dtype=np.float64)
    return values, grouped(_problems(cells, readings, convention, where))


def read_number(cell: Cell, where: Place | None = None, decimal: str = ".") -> tuple[float, tuple[Problem, ...]]:
    """Read one cell as a number, like `read_numbers`: missing and faulty cells are NaN.

    >>> read_number("1 234,5", decimal=",")
    (1234.5, ())
    """
    values, problems = read_numbers([cell], [where or Place()], decimal)
    return float(values[0]), problems


def judge(readings: Sequence[Reading | None], decimal: str = "") -> Convention:
    """Find the convention of a set of readings; a declared one is kept."""
    seen = {each.shows for each in readings if each is not None} - {""}
    groups = frozenset(each.groups for each in readings if each is not None) - {""}
    return Convention(decimal or "".join(sorted(seen, reverse=True)), bool(decimal), groups)


def _plain(cells: Sequence[Cell]) -> Floats | None:
    """Read cells that all are as programs write them, or nothing: the hot path of clean files."""
    if not PLAIN.fullmatch("".join(cell for cell in cells if isinstance(cell, str))):
        return None
    nan = float("nan")
    try:
        values = np.array([nan if cell in MISSING else float(cell) for cell in cells], dtype=np.float64)
    except ValueError:
        return None
    missing = sum(map(MISSING.__contains__, cells))
    return values if len(cells) - int((np.abs(values) <= LARGEST).sum()) == missing else None


def _plain_commas(cells: Sequence[Cell]) -> tuple[Floats | None, int]:
    """Read cells as programs write them in a country of decimal commas, and count those that show it; or nothing.

    Where no text has a point and some commas cannot group thousands, all commas are decimal.
    """
    texts = [cell for cell in cells if isinstance(cell, str)]
    joined = "\n".join(texts)
    if "," not in joined or "." in joined:
        return None, 0
    values = _plain([cell.replace(",", ".") if isinstance(cell, str) else cell for cell in cells])
    return values, sum("," in text for text in texts) - len(MAY_GROUP.findall(joined))


def _recognised(cells: Sequence[Cell], where: Callable[[int], Place], count: int) -> Problem:
    """Say that the comma was recognised as the decimal sign, by how many cells, and how the first of them was read."""
    at, shows = next((at, each) for at, each in enumerate(map(_reading, cells)) if each and each.shows == ",")
    value = "" if shows.as_comma is None else number_text(shows.as_comma)
    cell = shown(str(cells[at]))
    return problem(
        "number.comma_recognised", where(at), severity=Severity.NOTICE, count=count, cell=cell, value=value
    )  # fmt: skip


def _reading(cell: Cell) -> Reading | None:
    """Return how a cell reads; nothing where it is missing."""
    if not isinstance(cell, str):
        if abs(cell) <= LARGEST:
            return Reading(cell, cell)
        return Reading(fault="too_large" if np.isfinite(cell) else "not_finite")
    bare = cell.strip()
    if bare in MISSING:
        return None
    return reading(bare)


def _value(each: Reading | None, convention: Convention) -> float:
    """Return the number a reading stands for under a convention; NaN where it has none."""
    if each is None or each.fault:
        return float("nan")
    if each.mark:
        chosen = _ambiguous(each, convention)
    elif convention.declared:
        chosen = each.as_comma if convention.decimal == "," else each.as_point
    else:
        chosen = each.as_comma if each.as_point is None else each.as_point
    return float("nan") if chosen is None else chosen


def _ambiguous(each: Reading, convention: Convention) -> float | None:
    """Decide what "1.234" or "1,234" is; nothing where the set does not tell."""
    decimal = convention.decimal
    if decimal == ".,":
        return None
    if not convention.declared and each.mark != (decimal or ".") and each.mark not in convention.groups:
        return None
    return each.as_comma if decimal == "," else each.as_point


def _problems(
    cells: Sequence[Cell],
    readings: Sequence[Reading | None],
    convention: Convention,
    where: Callable[[int], Place],
) -> Iterator[Problem]:
    for at, each in enumerate(readings):
        if each is not None and (each.fault or each.mark or each.shows):
            found = _problem(shown(str(cells[at])), each, convention)
            if found:
                code, severity, facts = found
                yield problem(code, where(at), severity=severity, **facts)
    if convention.decimal == "," and not convention.declared:
        yield _recognised(cells, where, sum(each is not None and each.shows == "," for each in readings))


def _problem(cell: str, each: Reading, convention: Convention) -> tuple[str, Severity, dict[str, str]] | None:
    """Return what is to be said about one cell: code, severity and facts, or nothing."""
    if each.fault:
        return f"number.{each.fault}", Severity.ERROR, {"cell": cell}
    if each.mark:
        if _ambiguous(each, convention) is not None or each.as_point is None or each.as_comma is None:
            return None
        facts = {"as_point": number_text(each.as_point), "as_comma": number_text(each.as_comma)}
        return "number.unclear", Severity.ERROR, {"cell": cell, **facts}
    if convention.declared:
        facts = {"cell": cell, "decimal": convention.decimal}
        return ("number.contradicts", Severity.ERROR, facts) if each.shows != convention.decimal else None
    if convention.decimal == ".," and each.as_comma is not None:
        return "number.decimal_comma", Severity.NOTICE, {"cell": cell, "value": number_text(each.as_comma)}
    return None
