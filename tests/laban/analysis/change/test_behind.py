# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pytest

from laban.analysis.change.behind import Behind, behind
from laban.analysis.change.split import change
from laban.model.method import Ranking

OLD = [[0, 5, 10]] * 4
NEW = [[0, 8, 10], [0, 6, 10], [0, 4, 10], [0, 5, 10]]


@pytest.fixture
def found(two_years):
    """B: a +7.5, b +2.5, c -2.5, d nothing; together +7.5."""
    return two_years(OLD, NEW, "abcd")


def test_those_that_raised_and_lowered_most_are_named_in_order(found):
    assert behind(found, 1) == Behind(whole=7.5, raised=(("a", 7.5), ("b", 2.5)), lowered=(("c", -2.5),))


def test_others_are_added_up_and_counted_without_those_that_moved_nothing(found):
    assert behind(found, 1, most=1) == Behind(
        whole=7.5, raised=(("a", 7.5),), lowered=(("c", -2.5),), rest=2.5, others=1
    )


def test_printed_shares_add_up_to_the_printed_part(found):
    told = behind(found, 1, decimals=0)
    assert told is not None
    assert told.whole == 8.0
    assert sum(share for _, share in (*told.raised, *told.lowered)) + told.rest == told.whole


def test_where_nothing_of_its_own_moved_nobody_is_named(found):
    assert behind(found, 0) == Behind(whole=0.0)


def test_where_own_figures_are_no_factor_there_is_nothing_behind(panel, edition, base):
    figures = panel([OLD], "abcd")
    other = edition(figures, 2024, method=base)
    assert behind(change(other, replace(other, method=replace(base, rank=Ranking(ties="mean")))), 1) is None
