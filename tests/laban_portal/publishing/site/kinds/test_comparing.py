# SPDX-License-Identifier: Apache-2.0
"""Comparisons: each unit with its peers, differences told honestly, and a block of figures for the script."""

from __future__ import annotations

import json
from dataclasses import replace
from math import isnan

import pytest

from laban.draw.numbers import signed
from laban_portal.publishing.reading.field import current
from laban_portal.publishing.site.library import Library
from tests.laban_portal.publishing.site.reading_pages import (
    asian,
    column,
    library,
    made,
    read,
    tails_of,
    words_of,
)


def test_every_unit_has_a_page_with_each_of_its_peers_and_each_pair_has_one_page() -> None:
    book = library().latest
    told, members = book.main.peers, book.main.result.units.members
    assert told is not None
    wanted = {
        frozenset((members[at].code, members[each.unit].code)) for at in range(len(members)) for each in told.peers[at]
    }
    tails = tails_of(library(), "comparing")[1:]
    assert {frozenset(tail.removeprefix("compare/").split("-")) for tail in tails} == wanted
    assert len(tails) == len(wanted)


def test_figures_and_differences_of_a_pair_are_those_of_its_data() -> None:
    tail = tails_of(library(), "comparing")[1]
    data = made(library(), tail).data
    assert data is not None
    scores = {(item, unit): score for item, unit, score in column(data, "item", "unit", "score")}
    one, other = tail.removeprefix("compare/").split("-")
    field = current(library().latest.main)
    rows = [row for row in read(library(), tail).rows if len(row) == 4][-len(field.framework.codes) - 20 :]
    by_gap = [row[3] for row in rows]
    for code in field.framework.codes:
        first, second = scores[code, one], scores[code, other]
        gap = "–" if first is None or second is None else signed(first - second, "vi")
        assert gap in by_gap


@pytest.mark.parametrize(("width", "said"), [(0.0, "tách rời nhau"), (40.0, "chồng lên nhau")])
def test_two_units_whose_intervals_overlap_are_not_told_apart(width: float, said: str) -> None:
    book = library().latest
    sure = book.main.certainty
    assert sure is not None
    ends = replace(sure, low=sure.median - width, high=sure.median + width)
    other = replace(book, territories=(replace(book.main, certainty=ends), *book.territories[1:]))
    tail = tails_of(library(), "comparing")[1]
    assert said in made(Library(books=(other,)), tail).description


def test_the_block_for_the_script_holds_the_figures_as_they_are_printed_and_null_where_there_is_none() -> None:
    facts = made(library(), "compare").facts
    block = json.loads(str(facts["block"]))
    field = current(library().latest.main)
    assert [code for code, _ in block["units"]] == [field.units[at].code for at in field.alphabet]
    for row, at in zip(block["scores"], range(len(field.scores)), strict=True):
        wanted = [field.scores[at][unit] for unit in field.alphabet]
        assert row == [None if isnan(value) else round(value, 2) for value in wanted]


def test_without_peers_the_page_says_that_there_are_no_ready_comparisons() -> None:
    book = asian().latest
    bare = Library(books=(replace(book, territories=(replace(book.main, peers=None),)),))
    assert tails_of(bare, "comparing") == ["compare"]
    assert "so there are no ready comparisons" in words_of(read(bare, "compare", "en"))
