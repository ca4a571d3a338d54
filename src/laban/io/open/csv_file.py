# SPDX-License-Identifier: Apache-2.0
"""A table as CSV: RFC 4180 (commas, CR LF, quotes only where needed), UTF-8 with a byte order mark.

The mark makes Excel read Vietnamese letters right; programs skip it (`encoding="utf-8-sig"`). The first line holds the
codes of the columns, the same in every language; texts are in the file's language. Two columns follow those of the table:
`edition` and `data`, which says in words whether the figures are generated, so that a row cut loose still says so. There
is nothing above the header or below the rows: what else is to be known stands in the sibling `….csv-metadata.json` (CSV on
the Web). Text that a spreadsheet would run as a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from laban.io.open.cells import exact, plain
from laban.io.open.told import MARKS, mark
from laban.io.results.written import safe_cell
from laban.model.dataset import Cell, Dataset

BOM = "\ufeff"


def csv_file(dataset: Dataset, language: str, *, bom: bool = True) -> bytes:
    """Return a table as CSV in a language; Data Packages take theirs without the byte order mark."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow((*(each.code for each in dataset.columns), *MARKS))
    writer.writerows(_rows(dataset, language))
    return ((BOM if bom else "") + sheet.getvalue()).encode()


def _rows(dataset: Dataset, language: str) -> Iterator[Sequence[str]]:
    marks = (safe_cell(dataset.origin.edition), safe_cell(mark(dataset.origin).into(language)))
    said: dict[Cell, str] = {}  # names come again and again
    for row in dataset.rows:
        yield [*(exact(cell) if type(cell) is float else _said(cell, language, said) for cell in row), *marks]


def _said(cell: Cell, language: str, said: dict[Cell, str]) -> str:
    if type(cell) is int or isinstance(cell, bool):
        return plain(cell, language)
    found = said.get(cell)
    if found is None:
        found = said[cell] = safe_cell(plain(cell, language))
    return found
