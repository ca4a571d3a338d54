# SPDX-License-Identifier: Apache-2.0
"""A table as SDMX-CSV 2.0: what it is first (STRUCTURE, STRUCTURE_ID, ACTION), then dimensions, the value, attributes.

`labels` is `id` for codes alone, `both` for `CODE: name` in headers and cells, `name` for a column of names beside each
column of codes (SDMX-CSV field guide 2.0).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator

from laban.io.open.cube import AGENCY, MARKS, MEASURE, TIME, Cube, cube
from laban.io.open.told import words
from laban.io.results.written import safe_cell
from laban.model.dataset import Dataset

LABELS = ("id", "name", "both")


def sdmx_csv(dataset: Dataset, language: str, labels: str = "id") -> bytes:
    """Return the observations of a table; a missing value stands with status O and no value."""
    made = cube(dataset, language)
    lines = {"id": _ids, "name": _with_names, "both": _both}[labels](made, language)
    sheet = io.StringIO(newline="")
    csv.writer(sheet, lineterminator="\r\n").writerows(lines)
    return sheet.getvalue().encode()


def structure_id(made: Cube) -> str:
    """Return the identifier of the data structure that a table follows."""
    return f"{AGENCY}:{made.flow}({made.version})"


def component_name(name: str, language: str) -> str:
    """Return what a component is called; one that only this table has goes by its identifier."""
    return words(f"concept_{name}").into(language) if name in NAMED else name


NAMED = frozenset(
    ("FREQ", "REF_AREA", "INDICATOR", MEASURE, TIME, "OBS_VALUE", "OBS_STATUS", "UNIT_MEASURE", "OBS_NOTE", *MARKS)
)


def _ids(made: Cube, _language: str) -> Iterator[tuple[str, ...]]:
    yield ("STRUCTURE", "STRUCTURE_ID", "ACTION", *made.header)
    head = ("dataflow", structure_id(made), "I")
    for row in made.rows:
        yield (*head, *map(safe_cell, row))


def _both(made: Cube, language: str) -> Iterator[tuple[str, ...]]:
    yield (
        "STRUCTURE",
        "STRUCTURE_ID",
        "ACTION",
        *(f"{each}: {component_name(each, language)}" for each in made.header),
    )
    head = ("dataflow", f"{structure_id(made)}: {made.names.into(language)}", "I")
    name = _namer(made, language)
    for row in made.rows:
        named = (f"{cell}: {told}" if (told := name(at, cell)) else cell for at, cell in enumerate(row))
        yield (*head, *map(safe_cell, named))


def _with_names(made: Cube, language: str) -> Iterator[tuple[str, ...]]:
    header = (each for name in made.header for each in (name, component_name(name, language)))
    yield ("STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", *header)
    head = ("dataflow", structure_id(made), made.names.into(language), "I")
    name = _namer(made, language)
    for row in made.rows:
        named = (each for at, cell in enumerate(row) for each in (cell, name(at, cell)))
        yield (*head, *map(safe_cell, named))


def _namer(made: Cube, language: str) -> Callable[[int, str], str]:
    """Return what tells the name of a coded cell by its column; nothing for cells without a code list."""
    status = {code: words(f"status_{code}") for code in "ABEIOPU"}
    lists = [made.codes.get(name, status if name == "OBS_STATUS" else {}) for name in made.header]

    def name(at: int, cell: str) -> str:
        return lists[at][cell].into(language) if cell in lists[at] else ""

    return name
