# SPDX-License-Identifier: Apache-2.0
"""Find out of which unit and year each row of a table is: the unit of its system and code that exists in that year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import numpy.typing as npt

from laban.errors import Problem, problem
from laban.io.pack.columns import SUGGESTED, first_rows
from laban.io.pack.fill import nearest
from laban.io.quoting import shown
from laban.io.table import Table
from laban.model.units import Units

YEAR = re.compile(r"([1-9]\d{3})(\.0*)?")
"""A year; spreadsheets like to write it as 2018.0."""

Positions = npt.NDArray[np.int64]
Key = tuple[str, str, int]
"""System, code and year of a row."""


@dataclass(frozen=True)
class Register:
    """The units of a pack, and the (month, day) on which one must exist to take part in a year."""

    units: Units
    day: tuple[int, int] = (12, 31)

    @cached_property
    def by_code(self) -> dict[tuple[str, str], tuple[int, ...]]:
        """Return the positions of the units of each system and code; several where a code was used again."""
        found: dict[tuple[str, str], tuple[int, ...]] = {}
        for at, unit in enumerate(self.units.members):
            name = (unit.key.system, unit.key.code)
            found[name] = (*found.get(name, ()), at)
        return found

    def find(self, key: Key) -> tuple[int, ...]:
        """Return the positions of the units of a system and code that exist in a year: one, if all is well."""
        day = date(key[2], *self.day)
        return tuple(at for at in self.by_code.get(key[:2], ()) if self.units.members[at].exists_on(day))

    def present(self, year: int, systems: Iterable[str]) -> npt.NDArray[np.bool_]:
        """Tell which units of some systems exist in a year."""
        day, systems = date(year, *self.day), set(systems)
        members = self.units.members
        return np.array([unit.key.system in systems and unit.exists_on(day) for unit in members], bool)


@dataclass(frozen=True)
class Keys:
    """The unit (position, -1 where unknown) and year (0 where unknown) of each row; `seen` are its years and systems."""

    units: Positions
    years: Positions
    seen: frozenset[tuple[int, str]]


def read_keys(
    table: Table, register: Register, system: str = "", year: int | None = None
) -> tuple[Keys, list[Problem]]:
    """Read the columns `system`, `unit` and `year`; what a table does not say is given by `system` and `year`.

    Without either, the units' only system counts.
    """
    years, problems = _years(table, year)
    systems, found = _systems(table, register, system)
    keys = list(zip(systems, table.column("unit"), years, strict=True))
    judged = {key: register.find(key) if key[0] and key[1] and key[2] else () for key in dict.fromkeys(keys)}
    places = {key: at[0] if len(at) == 1 else -1 for key, at in judged.items()}
    units = np.fromiter((places[key] for key in keys), np.int64, len(keys))
    seen = frozenset((key[2], key[0]) for key, at in judged.items() if at)
    faults = (*_no_unit(table), *_unknown(table, register, keys, judged), *_not_there(table, register, keys, judged))
    return Keys(units, np.array(years, np.int64), seen), [*problems, *found, *faults]


def _years(table: Table, year: int | None) -> tuple[list[int], list[Problem]]:
    if not table.has("year"):
        problems = [] if year or not table.rows else [problem("pack.no_year", table.heading())]
        return [year or 0] * len(table.rows), problems
    cells = table.column("year")
    read = {cell: YEAR.fullmatch(cell) for cell in set(cells)}
    known = {cell: int(match[1]) if match else 0 for cell, match in read.items()}
    if year:
        known[""] = year
    faults = first_rows(cells, [cell for cell, value in known.items() if not value])
    told = [
        problem("pack.not_a_year", table.place(table.rows[row], "year"), given=shown(cell), rows=count)
        for cell, (row, count) in faults.items()
    ]
    return [known[cell] for cell in cells], told


def _systems(table: Table, register: Register, system: str) -> tuple[tuple[str, ...], list[Problem]]:
    """Return the system of each row; empty where it is not known."""
    systems = register.units.systems
    default = system or (systems[0] if len(systems) == 1 else "")
    cells = table.column("system") if table.has("system") else ("",) * len(table.rows)
    filled = tuple(cell or default for cell in cells)
    problems: list[Problem] = []
    if "" in filled:
        row = filled.index("")
        where = table.place(table.rows[row], "system") if table.has("system") else table.heading()
        problems.append(problem("pack.no_system", where, rows=filled.count(""), known=" · ".join(systems)))
    for name, (row, count) in first_rows(filled, sorted(set(filled) - {"", *systems})).items():
        where = table.place(table.rows[row], "system" if table.has("system") else "unit")
        known = " · ".join(systems)
        problems.append(problem("pack.unknown_system", where, given=shown(name), rows=count, known=known))
    return filled, problems


def _no_unit(table: Table) -> Iterator[Problem]:
    for row, count in first_rows(table.column("unit"), [""]).values():
        yield problem("pack.no_unit", table.place(table.rows[row], "unit"), rows=count)


def _unknown(table: Table, register: Register, keys: list[Key], judged: Mapping[Key, object]) -> Iterator[Problem]:
    """Tell each code that no unit of its system ever had."""
    systems = register.units.systems
    names = [key[:2] for key in judged if key[1] and key[0] in systems and key[:2] not in register.by_code]
    first = first_rows([key[:2] for key in keys] if names else [], names)
    for number, ((system, code), (row, count)) in enumerate(first.items()):
        codes = [each for known, each in register.by_code if known == system] if number < SUGGESTED else []
        near = nearest(code, codes, most=5)
        where = table.place(table.rows[row], "unit")
        yield problem("pack.unknown_unit", where, unit=shown(code), system=shown(system), rows=count, known=near)


def _not_there(
    table: Table, register: Register, keys: list[Key], judged: Mapping[Key, tuple[int, ...]]
) -> Iterator[Problem]:
    """Tell each code that names no unit in a year though it does in others, and each that names several."""
    bad = [key for key, at in judged.items() if key[2] and len(at) != 1 and key[:2] in register.by_code]
    first = first_rows(keys if bad else [], bad)
    for key, (row, count) in first.items():
        where = table.place(table.rows[row], "unit")
        unit, year = f"{shown(key[0])}/{shown(key[1])}", key[2]
        if judged[key]:
            choices = " · ".join(str(register.units.members[at].key) for at in judged[key])
            yield problem("pack.ambiguous_unit", where, unit=unit, year=year, rows=count, known=choices)
        else:
            times = _times(register, key)
            yield problem("pack.unit_not_there", where, unit=unit, year=year, rows=count, times=times)


def _times(register: Register, key: Key) -> str:
    """Write in which times the units of a code exist."""
    units = [register.units.members[at] for at in register.by_code[key[:2]]]
    spans = [(unit.key.valid_from, unit.valid_to) for unit in units]
    return "; ".join(f"{'…' if since == date.min else since} – {until or '…'}" for since, until in spans)
