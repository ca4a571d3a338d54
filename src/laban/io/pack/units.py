# SPDX-License-Identifier: Apache-2.0
"""units.csv: what is ranked, in which time it exists, and what came before and after it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from laban.errors import Place, Problem, problem
from laban.io.pack.columns import Layout, Sheet, located
from laban.io.pack.fill import iso_day, nearest
from laban.io.pack.source import Source
from laban.io.quoting import shown
from laban.model.checks import units_problems
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

GROUP = "group:"

LAYOUT = Layout(
    needed=("system", "code"),
    known=("valid_from", "valid_to", "sort_key", "lat", "lon", "predecessors", "successors"),
    families=("name_", GROUP),
)

UNSAFE = re.compile(r'[\s@/\\?#%&<>"\x00-\x1f]|^\.')
"""What a code or a system may not contain: blanks part lists of units, @ stands before a date, and a code is a part of
the addresses and file names of public pages, which the other signs would lead elsewhere."""


@dataclass(frozen=True)
class ReadUnits:
    """The units, and the row each stands in."""

    units: Units
    rows: tuple[Place, ...]

    @property
    def by_label(self) -> dict[str, Place]:
        """Return the row of each unit by the name it has in places, and by its whole key."""
        keys = (str(unit.key) for unit in self.units.members)
        return dict(zip(keys, self.rows, strict=True)) | dict(zip(self.units.labels, self.rows, strict=True))


def read_units(source: Source) -> ReadUnits:
    """Read and check the units of a pack."""
    sheet = source.table("units", LAYOUT, needed=True)
    if sheet is None:
        return ReadUnits(Units(()), ())
    found = source.take(units_of(sheet))
    source.tell(located(units_problems(found.units), units=found.by_label))
    return found


def units_of(sheet: Sheet) -> tuple[ReadUnits, list[Problem]]:
    """Read the units in the order of the table; rows without system or code are told and left out."""
    problems = [*sheet.empty("system", "code"), *_unsafe(sheet)]
    since, found = sheet.days("valid_from")
    until, more = sheet.days("valid_to")
    places, wrong = _positions(sheet)
    problems += [*found, *more, *wrong]
    columns = (sheet.texts("system"), sheet.texts("code"), sheet.texts("sort_key"), sheet.words(), _groups(sheet))
    keep = [row for row in range(len(sheet)) if columns[0][row] and columns[1][row]]
    members = [
        Unit(
            key=UnitKey(columns[0][row], columns[1][row], since[row] or date.min),
            names=columns[3][row] or Text(),
            sort_key=columns[2][row],
            valid_to=until[row],
            groups=columns[4][row],
            position=places[row],
        )
        for row in keep
    ]
    members, lost = _with_lineage(members, sheet, keep)
    rows = tuple(sheet.row_place(row) for row in keep)
    return ReadUnits(Units(tuple(members)), rows), [*problems, *lost]


def _unsafe(sheet: Sheet) -> Iterator[Problem]:
    for column in ("system", "code"):
        for row, cell in enumerate(sheet.texts(column)):
            if UNSAFE.search(cell):
                yield problem("pack.unsafe_code", sheet.place(row, column), given=shown(cell))


def _groups(sheet: Sheet) -> list[tuple[tuple[str, str], ...]]:
    """Return each row's (grouping, group) pairs; an empty cell is no group."""
    columns = {name.removeprefix(GROUP): sheet.texts(name) for name in sheet.family(GROUP)}
    return [tuple((name, cells[row]) for name, cells in columns.items() if cells[row]) for row in range(len(sheet))]


def _positions(sheet: Sheet) -> tuple[list[tuple[float, float] | None], list[Problem]]:
    """Return each row's latitude and longitude; half a position is a problem."""
    figures, problems = sheet.numbers("lat", "lon")
    places: list[tuple[float, float] | None] = []
    for row, (lat, lon) in enumerate(zip(figures["lat"], figures["lon"], strict=True)):
        whole = lat is not None and lon is not None
        places.append((lat, lon) if lat is not None and lon is not None else None)
        if not whole and (lat, lon) != (None, None) and not problems:
            problems.append(problem("pack.half_position", sheet.row_place(row)))
    return places, problems


def _with_lineage(members: list[Unit], sheet: Sheet, rows: list[int]) -> tuple[list[Unit], list[Problem]]:
    known: dict[tuple[str, str], list[UnitKey]] = {}
    for unit in members:
        known.setdefault((unit.key.system, unit.key.code), []).append(unit.key)
    problems: list[Problem] = []
    linked: list[list[tuple[UnitKey, ...]]] = []
    for column in ("predecessors", "successors"):
        cells = sheet.texts(column)
        kin: list[tuple[UnitKey, ...]] = []
        for row in rows:
            keys, found = _keys(cells[row], known, sheet.place(row, column)) if cells[row] else ([], [])
            kin.append(tuple(keys))
            problems += found
        linked.append(kin)
    kinship = zip(members, *linked, strict=True)
    return [replace(unit, predecessors=before, successors=after) for unit, before, after in kinship], problems


def _keys(
    cell: str, known: Mapping[tuple[str, str], list[UnitKey]], place: Place
) -> tuple[list[UnitKey], list[Problem]]:
    """Find the units that a cell names as `system/code` or `system/code@valid_from`."""
    keys: list[UnitKey] = []
    problems: list[Problem] = []
    for name in dict.fromkeys(cell.split()):
        bare, _, since = name.partition("@")
        system, _, code = bare.partition("/")
        named = known.get((system, code), [])
        if since:
            named = [key for key in named if key.valid_from == iso_day(since)]
        if len(named) == 1:
            keys.append(named[0])
        elif not named:
            near = nearest(name, _near(system, code, known))
            problems.append(problem("pack.unknown_kin", place, given=shown(name), known=shown(near)))
        else:
            choices = " · ".join(str(key) for key in named)
            problems.append(problem("pack.ambiguous_kin", place, given=shown(name), known=choices))
    return keys, problems


def _near(system: str, code: str, known: Iterable[tuple[str, str]]) -> list[str]:
    """Return the few names that somebody who wrote this one could have meant."""
    same = [f"{each[0]}/{each[1]}" for each in known if each[0] == system or code in each]
    return same[:1000] or ["system/code"]
