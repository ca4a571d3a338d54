# SPDX-License-Identifier: Apache-2.0
"""The tables of the pages that compare units: two units side by side, and all pairs that have a page."""

from __future__ import annotations

from laban.model.book import Book
from laban.model.dataset import Column, Dataset
from laban_portal.publishing.data.columns import Spot, columns, figures, known, origin, words
from laban_portal.publishing.reading.field import Field


def pair(book: Book, field: Field, units: tuple[int, int], address: str) -> Dataset:
    """Return two units in every item, one row a unit and item."""
    shown = ("territory", "unit", "unit_name", "year", "item", "item_name", "level", "score", "rank", "rank_low",
             "rank_high", "raw", "measured_in", "flag")  # fmt: skip
    spots = [Spot(field.territory, field.year, item, unit) for item in field.framework.codes for unit in units]
    codes = "-".join(field.units[unit].code for unit in units)
    return figures(
        book, code=f"compare-{codes}", names=words("pairs.data_pair"), columns=shown, spots=spots,
        key=("territory", "unit", "year", "item"), address=address,
    )  # fmt: skip


def peers(book: Book, field: Field, address: str) -> Dataset:
    """Return every unit's peers with their distance, the nearest first."""
    told = field.territory.peers
    own = tuple(
        Column(code=code, names=words(f"pairs.column_{code}"), kind=kind)
        for code, kind in (
            ("peer", "text"),
            ("peer_name", "text"),
            ("order", "whole"),
            ("distance", "number"),
            ("mutual", "text"),
        )
    )
    rows = [
        (
            field.territory.system, field.units[unit].code, field.units[unit].names, field.year,
            field.units[each.unit].code, field.units[each.unit].names, at, known(each.distance), each.mutual,
        )
        for unit in (field.alphabet if told is not None else ())
        for at, each in enumerate(told.peers[unit] if told is not None else (), 1)
    ]  # fmt: skip
    return Dataset(
        code="peers", names=words("pairs.data_peers"), columns=(*columns("territory", "unit", "unit_name", "year"), *own),
        rows=tuple(rows), key=("territory", "unit", "year", "peer"), origin=origin(book, address),
    )  # fmt: skip
