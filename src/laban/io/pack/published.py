# SPDX-License-Identifier: Apache-2.0
"""published/*.csv: figures as others printed them, each with its source; shown and compared, never computed with."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from laban.errors import Problem, problem
from laban.io.pack.columns import Layout, Sheet, first_rows
from laban.io.pack.fill import nearest
from laban.io.pack.folder import TABLE_ENDINGS, files_in
from laban.io.pack.keys import Register, read_keys
from laban.io.pack.source import Source
from laban.io.quoting import shown
from laban.model.pack import Published

LAYOUT = Layout(
    needed=("year", "unit", "item", "source_url"),
    known=("system", "kind", "value", "rank", "low", "high", "note"),
    families=(),
)

KINDS = ("score", "raw")


def read_published(source: Source, register: Register, items: Collection[str]) -> tuple[Published, ...]:
    """Read every table of published figures of a pack; `items` are the codes of its tree."""
    found: tuple[Published, ...] = ()
    for name in files_in(source.root, "published", TABLE_ENDINGS):
        sheet = source.sheet(name, LAYOUT)
        if sheet is not None and len(register.units):
            found += source.take(published_of(sheet, register, items))
    return found


def published_of(
    sheet: Sheet, register: Register, items: Collection[str]
) -> tuple[tuple[Published, ...], list[Problem]]:
    """Read one table of published figures; rows of an unknown unit are told and left out."""
    keys, problems = read_keys(sheet.table, register)
    problems += [*sheet.empty("item", "source_url"), *sheet.choice("kind", KINDS), *_unknown(sheet, items)]
    figures, found = sheet.numbers("value", "low", "high")
    problems += found
    ranks, wrong = sheet.read("rank", _rank, "pack.not_a_rank")
    kind, note = sheet.texts("kind", "score"), sheet.texts("note")
    item, source = sheet.texts("item"), sheet.texts("source_url")
    members = register.units.members
    rows = tuple(
        Published(
            year=int(keys.years[row]),
            unit=members[int(keys.units[row])].key,
            item=item[row],
            kind=kind[row],
            value=figures["value"][row],
            rank=ranks[row],
            low=figures["low"][row],
            high=figures["high"][row],
            source=source[row],
            note=note[row],
        )
        for row in range(len(sheet))
        if keys.units[row] >= 0
    )
    return rows, [*problems, *wrong, *_says_nothing(sheet)]


def _unknown(sheet: Sheet, items: Collection[str]) -> Iterator[Problem]:
    cells = sheet.texts("item")
    unknown = {cell for cell in cells if cell and cell not in items}
    for cell, (row, count) in first_rows(cells, unknown).items():
        where = sheet.place(row, "item")
        yield problem("pack.not_in_framework", where, item=shown(cell), rows=count, known=nearest(cell, items, most=5))


def _says_nothing(sheet: Sheet) -> Iterator[Problem]:
    """Tell rows with neither a value nor a rank."""
    for row, cells in enumerate(zip(sheet.texts("value"), sheet.texts("rank"), strict=True)):
        if cells == ("", ""):
            yield problem("pack.no_figure", sheet.row_place(row))


def _rank(cell: str) -> int | None:
    whole = cell.removesuffix(".0")
    return int(whole) if whole.isascii() and whole.isdigit() and 0 < len(whole) < 10 and int(whole) > 0 else None
