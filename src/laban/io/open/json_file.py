# SPDX-License-Identifier: Apache-2.0
"""A table as JSON (`laban-table/1`): columns and rows, who answers for it, how to cite it, what its marks mean.

Texts stand in all their languages, so that the file is the same at the address of every language.
"""

from __future__ import annotations

from laban.io.open.cells import flat, tall, versions
from laban.io.open.told import citation, legend, warning
from laban.model.dataset import Cell, Column, Dataset, Origin
from laban.model.text import Text

FORMAT = "laban-table/1"


def json_file(dataset: Dataset) -> bytes:
    """Return a table as JSON: a head for people, then a row on each line."""
    head = tall(head_of(dataset)).decode().rstrip().removesuffix("\n}")
    rows = ",\n".join(flat([spoken(cell) for cell in row]) for row in dataset.rows)
    return f'{head},\n "rows": [\n{rows}\n ]\n}}\n'.encode()


def head_of(dataset: Dataset) -> dict[str, object]:
    """Return everything of a table but its rows."""
    return {
        "format": FORMAT, "code": dataset.code, "name": versions(dataset.names),
        "description": versions(dataset.description), "origin": origin_of(dataset.origin),
        "citation": versions(citation(dataset)), "notes": [versions(each) for each in dataset.notes],
        "legend": {"OBS_STATUS": {code: versions(words) for code, words in legend()}},
        "key": list(dataset.key), "columns": [column_of(each) for each in dataset.columns],
        "count": len(dataset.rows),
    }  # fmt: skip


def origin_of(origin: Origin) -> dict[str, object]:
    """Return who answers for a table; `warning` says in words that the figures are generated."""
    return {
        "index": versions(origin.index), "edition": origin.edition, "year": origin.year,
        "publisher": versions(origin.publisher), "source": origin.source, "licence": origin.licence,
        "address": origin.address, "released_at": origin.released_at, "demonstration": origin.demonstration,
        "warning": versions(warning(origin)),
    }  # fmt: skip


def column_of(column: Column) -> dict[str, object]:
    """Return what a column means."""
    return {
        "code": column.code, "name": versions(column.names), "kind": column.kind, "unit": column.unit,
        "notes": versions(column.notes), "concept": column.concept,
    }  # fmt: skip


def spoken(cell: Cell) -> object:
    """Return a cell as JSON knows it: a text by language, a missing value as null."""
    if isinstance(cell, Text):
        return dict(cell.versions)
    return int(cell) if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53 else cell
