# SPDX-License-Identifier: Apache-2.0
"""An edition as one value: what is told of it follows from what it holds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from laban.model.book import Move, Moves, Reference
from laban.model.panel import Panel
from tests.laban.composed import books


def test_the_lowest_and_highest_are_of_observed_values_and_missing_where_nobody_has_one():
    main = books("asem")[0].main
    raw = main.result.raw
    values = raw.values.copy()
    values[0, 0] = np.nan
    values[0, 1, :2] = np.nan
    lacking = Panel(raw.units, raw.years, raw.items, values, raw.flags.copy(), raw.present.copy())
    territory = replace(main, result=replace(main.result, raw=lacking))
    assert np.isnan([territory.lowest[0, 0], territory.highest[0, 0]]).all()
    assert (territory.lowest[0, 1], territory.highest[0, 1]) == (np.nanmin(values[0, 1]), np.nanmax(values[0, 1]))


def test_a_book_finds_its_territories_and_what_proves_a_figure():
    book = books("asem")[0]
    one = Reference(system="iso3", unit="VNM", year=2018, element="population", source="A")
    other = replace(one, source="B")
    referred = replace(book, references=(one, other)).referred
    assert (book.by_system("iso3"), book.by_system("vn-34")) == (book.main, None)
    assert referred == {("iso3", "VNM", 2018, "population"): (one, other)}
    assert (book.main.year, book.main.rebuilt, book.demonstration) == (2018, False, False)


def test_a_move_is_found_by_unit_item_and_measure():
    move = Move(unit=3, item="index", measure="rank", before=5.0, after=2.0, parts=(3.0,))
    moves = Moves(previous="2024", year=2024, factors=("own",), standing=(), moves=(move,), own=())
    assert (moves.of(3, "index", "rank"), moves.of(3, "index")) == (move, None)
