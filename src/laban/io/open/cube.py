# SPDX-License-Identifier: Apache-2.0
"""A table as SDMX sees it: one observation for each number, told apart by dimensions, with a status and marks.

Every number column becomes a code of the dimension MEASURE (SCORE, RANK, …), and its cells observations: tools of every
version of SDMX read one OBS_VALUE. Key columns are dimensions: by their concept, else by their code in capitals. A unit's
code means something only in its code system, so REF_AREA is both (`vn-34_01`) wherever a table has a column TERRITORY.
SDMX allows only letters, digits, `_`, `-`, `@`, `$` in identifiers; other characters become `_`. A column `X_name` names
the codes of column `X`. Other columns with a concept are attributes; columns without are left to the other formats.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laban.io.open.cells import exact, identifier, place_of, plain
from laban.io.open.told import mark, words
from laban.model.dataset import Cell, Column, Dataset, Origin
from laban.model.text import Text

AGENCY = "LABAN"
AREA, SYSTEM, TIME, MEASURE = "REF_AREA", "TERRITORY", "TIME_PERIOD", "MEASURE"
ATTRIBUTES = ("OBS_STATUS", "UNIT_MEASURE")
MARKS = ("EDITION", "DATA")
MISSING, NORMAL, FILLED, NOT_APPLICABLE = "O", "A", "I", "_Z"

MEASURED = frozenset({"number", "whole"})
"""Kinds of columns whose cells are observations."""

Codes = dict[str, dict[str, Text]]
"""The codes of each dimension with their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cube:
    """Observations of one table, and the codes of its dimensions.

    `dimensions` lead with FREQ and end with MEASURE. `rows` have the columns of `header`: dimensions, TIME_PERIOD, OBS_VALUE,
    attributes; a missing value is empty. `codes` are the codes of every dimension with their names.
    """

    flow: str
    version: str
    names: Text
    dimensions: tuple[str, ...]
    attributes: tuple[str, ...]
    codes: Codes
    rows: tuple[tuple[str, ...], ...]

    @property
    def header(self) -> tuple[str, ...]:
        """Return the columns of the rows."""
        return (*self.dimensions, TIME, "OBS_VALUE", *self.attributes)


def is_cube(dataset: Dataset) -> bool:
    """Tell whether a table has what SDMX needs: a key, and numbers."""
    return bool(dataset.key) and any(_measure(each, dataset) for each in dataset.columns)


def cube(dataset: Dataset, language: str) -> Cube:
    """Return the observations of a table; texts of attributes are in a language."""
    plan = _Plan.of(dataset)
    codes: Codes = {"FREQ": {"A": words("annual")}, **{name: {} for name in plan.dimensions}, MEASURE: {}}
    for measure in plan.measures:
        codes[MEASURE][plan.ids[measure]] = dataset.columns[measure].names
    rows = tuple(_observations(dataset, plan, codes, language))
    return Cube(
        flow=identifier(dataset.code).upper().replace("-", "_"), version=_version(dataset.origin), names=dataset.names,
        dimensions=("FREQ", *plan.dimensions, MEASURE), attributes=(*ATTRIBUTES, *plan.attributes, *MARKS),
        codes=codes, rows=rows,
    )  # fmt: skip


def _version(origin: Origin) -> str:
    """Return an edition as a version of SDMX: 2025 is 2025.0.0, its first correction 2025-2 is 2025.2.0."""
    year, _, number = origin.edition.partition("-")
    known = year.isascii() and year.isdigit() and (not number or (number.isascii() and number.isdigit()))
    return f"{int(year)}.{int(number or 0)}.0" if known else f"{origin.year}.0.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """Which column becomes what: positions by the identifiers of components; −1 where there is none."""

    dimensions: dict[str, int]
    names: dict[str, int]
    measures: tuple[int, ...]
    attributes: dict[str, int]
    ids: dict[int, str]
    time: int
    system: int
    status: int
    unit: int

    @classmethod
    def of(cls, dataset: Dataset) -> _Plan:
        ids = {at: _component(each) for at, each in enumerate(dataset.columns)}
        keys = {ids[at]: at for at, each in enumerate(dataset.columns) if each.code in dataset.key}
        concepts = {ids[at]: at for at, each in enumerate(dataset.columns) if each.concept}
        system = concepts.get(SYSTEM, -1) if AREA in keys else -1
        kept = {name: at for name, at in keys.items() if name != TIME and not (system >= 0 and name == SYSTEM)}
        ordered = sorted(kept, key=lambda name: ({AREA: 0, "INDICATOR": 1}.get(name, 2), kept[name]))
        measures = tuple(at for at, each in enumerate(dataset.columns) if _measure(each, dataset))
        own = {TIME, SYSTEM, *kept, *ATTRIBUTES}
        return cls(
            dimensions={name: kept[name] for name in ordered},
            names={name: at for name in ordered if (at := _named(dataset, kept[name])) is not None},
            measures=measures, attributes={k: at for k, at in concepts.items() if k not in own and at not in measures},
            ids=ids, time=concepts.get(TIME, -1), system=system,
            status=concepts.get("OBS_STATUS", -1), unit=concepts.get("UNIT_MEASURE", -1),
        )  # fmt: skip


def _component(column: Column) -> str:
    return column.concept.removeprefix("MEASURE:") or identifier(column.code).upper()


def _measure(column: Column, dataset: Dataset) -> bool:
    return column.kind in MEASURED and column.code not in dataset.key


def _named(dataset: Dataset, at: int) -> int | None:
    """Return where the names of a column's codes stand."""
    return place_of(dataset, f"{dataset.columns[at].code}_name")


def _observations(dataset: Dataset, plan: _Plan, codes: Codes, language: str) -> Iterator[tuple[str, ...]]:
    marks = (dataset.origin.edition, mark(dataset.origin).into(language))
    known: dict[tuple[str, Cell, Cell], str] = {}
    for row in dataset.rows:
        system = row[plan.system] if plan.system >= 0 else None
        place = tuple(
            _code(known, codes, (name, system if name == AREA else None, row[at]), row[plan.names.get(name, at)])
            for name, at in plan.dimensions.items()
        )
        time = plain(row[plan.time], language) if plan.time >= 0 else str(dataset.origin.year)
        said = tuple(plain(row[at], language) for at in plan.attributes.values())
        status = (plain(row[plan.status], language) if plan.status >= 0 else "") or NORMAL
        for at in plan.measures:
            unit = dataset.columns[at].unit or (plain(row[plan.unit], language) if plan.unit >= 0 else "")
            value = row[at]
            told = MISSING if value is None else FILLED if status == MISSING else status
            number = "" if value is None else exact(value)  # type: ignore[arg-type]  # a column of numbers
            yield ("A", *place, plan.ids[at], time, number, told, unit, *said, *marks)


def _code(known: dict[tuple[str, Cell, Cell], str], codes: Codes, key: tuple[str, Cell, Cell], name: Cell) -> str:
    """Return the identifier of a dimension's code; another code with the same letters gets a number after it."""
    found = known.get(key)
    if found is None:
        dimension, system, value = key
        parts = [plain(each, "en") for each in (system, value) if each is not None]
        wanted = found = identifier("_".join(parts)) if any(parts) else NOT_APPLICABLE
        times = 1
        while found in codes[dimension]:
            times += 1
            found = f"{wanted}_{times}"
        codes[dimension][found] = name if isinstance(name, Text) else Text.of({"en": plain(name, "en")})
        known[key] = found
    return found
