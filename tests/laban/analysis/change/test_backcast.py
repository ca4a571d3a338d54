# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.change.split import change
from laban.model.method import NormaliseRule, PerItem, Window

NAN = np.nan


def test_last_year_is_cast_back_onto_this_year_s_bounds(two_years):
    found = two_years([[0, 5, 10]], [[0, 8, 20]], "a")
    assert found.backcast.scores[0].tolist() == [0.0, 25.0, 50.0]
    assert found.backcast.ranks[0].tolist() == [3, 2, 1]
    assert found.backcast.beyond == ()


def test_a_figure_beyond_the_bounds_counts_as_the_bound_and_a_slip_of_scale_is_named(two_years):
    """C had 10,000 by a slip, A was at -1: neither may be better than 100 or worse than 0."""
    found = two_years([[-1, 5, 10_000]], [[0, 5, 10]], "a")
    assert found.backcast.scores[0].tolist() == [0.0, 50.0, 100.0]
    assert [(each.unit.code, each.item, each.ranges) for each in found.backcast.beyond] == [
        ("C", "a", pytest.approx(999.0)), ("A", "a", pytest.approx(0.1)),
    ]  # fmt: skip
    assert [(note.code, dict(note.facts)) for note in found.notes] == [
        ("change.cut_off", {"count": "2"}), ("change.far_beyond", {"count": "1", "figures": "C a"}),
    ]  # fmt: skip


def test_bounds_learned_over_all_years_are_those_of_the_last_edition(two_years, base):
    rule = replace(base, window=Window(method="all"))
    found = two_years([[0, 5, 10]], [[0, 5, 20]], "a", methods=(rule, rule))
    assert found.backcast.scores[0].tolist() == found.score.before[0].tolist() == [0.0, 25.0, 50.0]


def test_the_method_of_the_last_edition_is_cast_back(two_years, base):
    thousand = replace(base, normalise=PerItem(NormaliseRule(high=1000.0)))
    found = two_years([[0, 5, 10]], [[0, 5, 10]], "a", methods=(base, thousand))
    assert found.backcast.scores[0].tolist() == [0.0, 500.0, 1000.0]


def test_the_figures_cast_back_are_those_known_today(panel, edition):
    then, now = panel([[[0, 4, 10]]], "a"), panel([[[0, 5, 10]], [[0, 8, 20]]], "a")
    assert change(edition(then, 2024), edition(now, 2025)).backcast.scores[0].tolist() == [0.0, 25.0, 50.0]


def test_who_took_no_part_has_no_score_and_an_indicator_without_bounds_has_no_limit(two_years):
    found = two_years([[0, 5, 10, NAN], [1, 2, 3, NAN]], [[0, 5, 10, 4], [NAN, NAN, NAN, NAN]])
    np.testing.assert_array_equal(found.backcast.scores[0], [0.0, 50.0, 100.0, NAN])
    assert found.backcast.ranks[0].tolist() == [3, 2, 1, 0]
