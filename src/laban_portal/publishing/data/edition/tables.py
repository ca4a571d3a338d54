# SPDX-License-Identifier: Apache-2.0
"""The tables of an edition by their names, in the order in which they are offered."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from laban.model.book import Book
from laban.model.dataset import Dataset
from laban_portal.publishing.data.columns import origin, words
from laban_portal.publishing.data.edition import scores, sheets, told
from laban_portal.publishing.data.edition.table import Made

TABLES: Mapping[str, Callable[[Book], Made]] = {
    "scores": scores.scores, "values": scores.values, "elements": scores.elements, "indicators": sheets.indicators,
    "units": sheets.units, "highlights": told.highlights, "peers": told.peers, "chances": told.chances, "moves": told.moves,
    "contributions": told.contributions, "correlations": told.correlations, "cells": told.cells, "findings": told.findings,
    "corrected": told.corrected,
}  # fmt: skip


def table(book: Book, name: str, language: str, base: str = "") -> Dataset:
    """Return one table of an edition; `base` is the address of the site's root where it is known.

    Raises:
        KeyError: there is none of this name.

    """
    columns, key, rows = TABLES[name](book)
    return Dataset(
        code=name, names=words(f"open_data.table_{name}"), columns=columns, rows=tuple(rows), key=key,
        origin=origin(book, f"{base}{language}/{book.release.code}/data/{name}.csv"),
        description=words(f"open_data.describes_{name}"),
    )  # fmt: skip


def tables(book: Book, language: str, base: str = "") -> tuple[Dataset, ...]:
    """Return every table of an edition that has any row."""
    made = (table(book, name, language, base) for name in TABLES)
    return tuple(each for each in made if each.rows)
