# SPDX-License-Identifier: Apache-2.0
"""framework.csv, indicators.csv and elements.csv: the tree, its leaves, and the data they are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from laban.errors import FrameworkError, Place, Problem, problem
from laban.io.pack.columns import Layout, Sheet, is_own, rows_of
from laban.io.quoting import shown
from laban.model.formula import Formula
from laban.model.framework import Element, Group, Indicator

GROUPS = Layout(needed=("code", "parent", "level"), known=("weight", "status", "note"))

INDICATORS = Layout(
    needed=("code", "parent"),
    known=(
        "direction", "weight", "unit", "formula", "denominator", "scale", "low", "high", "target", "source",
        "evidence", "status", "note",
    ),
)  # fmt: skip

ELEMENTS = Layout(
    needed=("code",), known=("unit", "merge", "merge_weight", "low", "high", "source", "status")
)  # fmt: skip

DIRECTIONS = {"1": 1, "+1": 1, "1.0": 1, "-1": -1, "−1": -1, "-1.0": -1}
"""How the two directions may be written; the minus sign of typesetters counts too."""

RESERVED = ("year", "unit", "system", "note")
"""Columns of a wide table of figures that are no elements."""

FLAG = ":flag"
"""The ending of a column that holds the flags of an element."""


Rows = tuple[tuple[str, Place], ...]
"""Codes, and the rows they stand in."""


def groups_of(sheet: Sheet) -> tuple[tuple[tuple[Group, ...], Rows], list[Problem]]:
    """Read the tree above the indicators; what the tree itself gets wrong is told by the model's checks."""
    figures, problems = sheet.numbers("weight")
    problems += sheet.empty("code", "level")
    texts = {name: sheet.texts(name) for name in ("code", "parent", "level", "note")}
    status, words = sheet.texts("status", "confirmed"), sheet.words()
    keep = [row for row in range(len(sheet)) if texts["code"][row]]
    groups = tuple(
        Group(
            code=texts["code"][row],
            parent=texts["parent"][row],
            level=texts["level"][row],
            names=words[row],
            weight=_or(figures["weight"][row], 1.0),
            status=status[row],
            note=texts["note"][row],
        )
        for row in keep
    )
    return (groups, rows_of(sheet, keep)), problems


def indicators_of(sheet: Sheet) -> tuple[tuple[tuple[Indicator, ...], Rows], list[Problem]]:
    """Read the leaves of the tree, in the order of the file."""
    figures, problems = sheet.numbers("weight", "scale", "low", "high", "target")
    problems += sheet.empty("code", "parent")
    direction, wrong = sheet.read("direction", DIRECTIONS.get, "pack.bad_direction")
    columns = ("code", "parent", "unit", "formula", "denominator", "source", "evidence", "note")
    texts = {name: sheet.texts(name) for name in columns}
    status, words = sheet.texts("status", "confirmed"), sheet.words()
    keep = [row for row in range(len(sheet)) if texts["code"][row]]
    indicators = tuple(
        Indicator(
            code=texts["code"][row],
            parent=texts["parent"][row],
            names=words[row],
            direction=direction[row] or 1,
            weight=_or(figures["weight"][row], 1.0),
            unit=texts["unit"][row],
            formula=Formula(texts["formula"][row]) if texts["formula"][row] else None,
            denominator=texts["denominator"][row],
            scale=_or(figures["scale"][row], 1.0),
            low=figures["low"][row],
            high=figures["high"][row],
            target=figures["target"][row],
            source=texts["source"][row],
            evidence=texts["evidence"][row],
            status=status[row],
            note=texts["note"][row],
        )
        for row in keep
    )
    return (indicators, rows_of(sheet, keep)), [*problems, *wrong]


def elements_of(sheet: Sheet) -> tuple[tuple[tuple[Element, ...], Rows], list[Problem]]:
    """Read the data elements, in the order of the file."""
    figures, problems = sheet.numbers("low", "high")
    problems += sheet.empty("code")
    texts = {name: sheet.texts(name) for name in ("code", "unit", "merge_weight", "source")}
    merge, status, words = sheet.texts("merge", "none"), sheet.texts("status", "confirmed"), sheet.words()
    keep = [row for row in range(len(sheet)) if texts["code"][row]]
    elements = tuple(
        Element(
            code=texts["code"][row],
            names=words[row],
            unit=texts["unit"][row],
            merge=merge[row],
            merge_weight=texts["merge_weight"][row],
            low=figures["low"][row],
            high=figures["high"][row],
            source=texts["source"][row],
            status=status[row],
        )
        for row in keep
    )
    for row in keep:
        problems += reserved(texts["code"][row], sheet.place(row, "code"))
    return (elements, rows_of(sheet, keep)), problems


def needed_elements(indicators: Iterable[Indicator]) -> tuple[str, ...]:
    """Return the elements that indicators are made of, each once; an unreadable formula names none."""
    needed: list[str] = []
    for indicator in indicators:
        try:
            needed += indicator.needs
        except FrameworkError:  # its fault is told by the checks of the framework
            continue
    return tuple(dict.fromkeys(needed))


def reserved(code: str, place: Place) -> Iterator[Problem]:
    """Refuse the code of an element that a table of figures could not have as a column."""
    if code in RESERVED or code.endswith(FLAG) or is_own(code):
        yield problem("pack.reserved_code", place, given=shown(code))


def _or(value: float | None, default: float) -> float:
    return default if value is None else value
