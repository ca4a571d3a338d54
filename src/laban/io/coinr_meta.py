# SPDX-License-Identifier: Apache-2.0
"""COINr's iMeta: the tree, its indicators, and the other columns of iData."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from laban.errors import Place, Problem, Severity, problem
from laban.io.pack.columns import Sheet, located
from laban.io.pack.framework import DIRECTIONS, reserved
from laban.io.quoting import shown
from laban.io.table import Table
from laban.model.checks import framework_problems
from laban.model.framework import Element, Framework, Group, Indicator
from laban.model.text import Text

NEEDED = ("Level", "iCode", "Direction", "Weight", "Parent", "Type")
KNOWN = ("iName", "Unit", "Target", "Denominator")
TYPES = ("Indicator", "Aggregate", "Group", "Denominator", "Other")

NOTHING = ("NA", "NaN", "N/A")
"""What R writes into an empty cell of text."""

BETWEEN = ("sub-index", "pillar", "group")
"""The labels of the levels between index and indicators, from the top."""

TOLD_HERE = ("framework.duplicate_code", "framework.duplicate_element", "framework.no_code")
"""Problems of the tree that are told here in COINr's own words."""


@dataclass(frozen=True)
class Meta:
    """iMeta, row by row; a number that is missing or wrong is nothing."""

    sheet: Sheet
    codes: tuple[str, ...]
    types: tuple[str, ...]
    levels: tuple[float | None, ...]
    weights: tuple[float | None, ...]
    targets: tuple[float | None, ...]
    directions: tuple[int | None, ...]

    def rows(self, *types: str) -> list[int]:
        """Return the rows of some types that have a code."""
        return [row for row, each in enumerate(self.types) if each in types and self.codes[row]]

    def of(self, *types: str) -> tuple[str, ...]:
        """Return the codes of some types, each once."""
        return tuple(dict.fromkeys(self.codes[row] for row in self.rows(*types)))

    def texts(self, column: str) -> tuple[str, ...]:
        """Return a column's cells, what R writes for nothing left empty."""
        return tuple("" if cell in NOTHING else cell for cell in self.sheet.texts(column))

    @property
    def places(self) -> Mapping[str, Place]:
        """Return the row of each code."""
        return {code: self.sheet.row_place(row) for row, code in enumerate(self.codes)}


def read_meta(table: Table) -> tuple[Meta, list[Problem]]:
    """Read iMeta's columns and tell what is wrong in its cells."""
    sheet = Sheet(table)
    figures, problems = sheet.numbers("Level", "Weight", "Target")
    codes, types = sheet.texts("iCode"), sheet.texts("Type")
    directions = tuple(DIRECTIONS.get(cell) for cell in sheet.texts("Direction"))
    meta = Meta(sheet, codes, types, figures["Level"], figures["Weight"], figures["Target"], directions)
    problems += [*sheet.empty("iCode", "Type"), *sheet.choice("Type", TYPES), *_same_codes(meta), *_cells(meta)]
    for name in table.columns:
        if name not in (*NEEDED, *KNOWN):
            where = table.heading(name)
            problems.append(problem("coinr.left_out", where, severity=Severity.NOTICE, column=shown(name)))
    return meta, problems


def framework_of(meta: Meta, names: Mapping[str, Text], others: Sequence[str]) -> Framework:
    """Make the tree; every indicator, denominator and numeric column of type Other (`others`) is a data element."""
    parents, units, denominators = meta.texts("Parent"), meta.texts("Unit"), meta.texts("Denominator")
    labels = _labels([meta.levels[row] for row in meta.rows("Aggregate")])
    groups = tuple(
        Group(
            code=meta.codes[row],
            parent=parents[row],
            level=labels.get(meta.levels[row], "group"),
            names=names.get(meta.codes[row], Text()),
            weight=_or_one(meta.weights[row]),
        )
        for row in sorted(meta.rows("Aggregate"), key=lambda row: -(meta.levels[row] or 0))
    )
    indicators = tuple(
        Indicator(
            code=meta.codes[row],
            parent=parents[row],
            names=names.get(meta.codes[row], Text()),
            direction=meta.directions[row] or 1,
            weight=_or_one(meta.weights[row]),
            unit=units[row],
            denominator=denominators[row],
            target=meta.targets[row],
        )
        for row in meta.rows("Indicator")
    )
    elements = tuple(
        Element(code=meta.codes[row], names=names.get(meta.codes[row], Text()), unit=units[row])
        for row in meta.rows("Indicator", "Denominator", "Other")
        if meta.types[row] != "Other" or meta.codes[row] in others
    )
    top = groups[0] if groups else None
    title = top.names if top is not None else Text()
    return Framework(
        code=top.code if top else "", version="", names=title, groups=groups, indicators=indicators, elements=elements
    )


def tree_problems(meta: Meta, framework: Framework) -> Iterator[Problem]:
    """Check the tree, with the rows of iMeta."""
    found = (each for each in framework_problems(framework) if each.code not in TOLD_HERE)
    return located(found, meta.places)


def names_of(meta: Meta, language: str) -> dict[str, Text]:
    """Return the name of each code in one language."""
    return {code: Text.of({language: name}) for code, name in zip(meta.codes, meta.texts("iName"), strict=True)}


def _same_codes(meta: Meta) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for row, code in enumerate(meta.codes):
        line = first.setdefault(code, meta.sheet.table.rows[row].line)
        if code and line != meta.sheet.table.rows[row].line:
            yield problem("coinr.same_code", meta.sheet.place(row, "iCode"), given=shown(code), line=line)


def _cells(meta: Meta) -> Iterator[Problem]:
    """Tell levels, weights and directions that the tree cannot be made with; cells that are no numbers have been told."""
    parents, weights = meta.texts("Parent"), meta.texts("Weight")
    for row in meta.rows("Indicator", "Aggregate"):
        level, code = meta.levels[row], shown(meta.codes[row])
        aggregate = meta.types[row] == "Aggregate"
        if level is None or level < (2 if aggregate else 1) or level != int(level):
            yield problem("coinr.bad_level", meta.sheet.place(row, "Level"), item=code)
        if parents[row] and not weights[row]:
            yield problem("coinr.no_weight", meta.sheet.place(row, "Weight"), item=code)
        if not aggregate and meta.directions[row] is None:
            yield problem("coinr.bad_direction", meta.sheet.place(row, "Direction"), item=code)
        if aggregate and meta.directions[row] == -1:
            yield problem("coinr.turned_aggregate", meta.sheet.place(row, "Direction"), item=code)
    for row in meta.rows("Indicator", "Denominator", "Other"):
        yield from reserved(meta.codes[row], meta.sheet.place(row, "iCode"))


def _labels(levels: Sequence[float | None]) -> dict[float | None, str]:
    """Give each level of aggregates its label: index, sub-index, pillar, group, from the top down.

    >>> _labels([2.0, 3.0, 4.0])
    {4.0: 'index', 3.0: 'sub-index', 2.0: 'pillar'}
    """
    ordered = sorted({level for level in levels if level is not None}, reverse=True)
    between = BETWEEN[1:2] if len(ordered) == 2 else BETWEEN
    names = ("index", *between, *(f"group-{depth}" for depth in range(2, len(ordered))))
    return dict(zip(ordered, names, strict=False))


def _or_one(weight: float | None) -> float:
    return 1.0 if weight is None else weight
