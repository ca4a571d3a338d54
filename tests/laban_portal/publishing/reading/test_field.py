# SPDX-License-Identifier: Apache-2.0
"""Figures laid out for reading are those of the result; shares and places in groups follow from them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from laban.draw.drawing import median
from laban.model.method import AggregateRule, Aggregating
from laban_portal.publishing.reading.field import current, field_of, placed, shares_of
from tests.laban_portal.publishing.books import asem, vietnam


def test_what_indicators_add_is_the_index_of_every_unit() -> None:
    for book in (*vietnam(), asem()):
        for territory in book.territories:
            field = current(territory)
            index = np.array(field.scores[0])
            known = ~np.isnan(index)
            added = np.nansum(field.contributions, axis=0)
            assert np.abs(added[known] - index[known]).max() < 1e-9


def test_ranges_are_of_the_units_that_take_part_alone() -> None:
    field = field_of(vietnam()[0].main, 2025)
    for at, row in enumerate(field.scores):
        there = [row[unit] for unit in field.order if not np.isnan(row[unit])]
        assert field.ranges[at] == (min(there), median(there), max(there))
    assert len(field.order) == 34


def test_the_order_is_by_rank_and_then_by_the_units_own_order() -> None:
    field = current(asem().main)
    keys = [(field.rank(field.root, at) or 99, field.sort_key(at)) for at in field.order]
    assert keys == sorted(keys)


def test_places_in_a_group_count_the_ranked_units_of_the_group_and_ties_share_one() -> None:
    found = placed("region", ("n", "n", "s", "n", "", "s"), [2, 4, 1, 2, 3, 0])
    assert [(each.group, each.rank, each.count) for each in found] == [
        ("n", 1, 3), ("n", 3, 3), ("s", 1, 1), ("n", 1, 3), ("", 0, 0), ("s", 0, 1),
    ]  # fmt: skip


def test_without_an_arithmetic_mean_above_it_no_share_is_told() -> None:

    result = asem().main.result
    rule = Aggregating(levels=(("sub-index", AggregateRule(method="geometric")),))
    shares = shares_of(replace(result, method=replace(result.method, aggregate=rule)), -1)
    tree = result.framework
    told = {tree.level(code) for code in tree.codes if not np.isnan(shares[tree.place[code]]).all()}
    assert told == {"index", "sub-index"}
