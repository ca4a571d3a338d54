# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.change.split import change
from laban.model.method import AggregateRule, Aggregating, Screening

NAN = np.nan


def test_indicators_that_came_and_went_are_named_for_each_unit(two_years):
    found = two_years([[0, NAN, 10], [0, 5, 10]], [[0, 5, 10], [0, NAN, 10]])
    assert (found.appeared[1], found.disappeared[1]) == (("a",), ("b",))
    assert (found.appeared[0], found.disappeared[0]) == ((), ())


def test_contributors_are_the_finest_items_and_together_the_whole_part(panel, edition, tree):
    figures = panel([[[0, 5, 10], [0, 5, 10]], [[0, 8, 10], [0, 4, 10]]])
    shape = tree("ab", pillars={"P": "a", "Q": "b"})
    found = change(edition(figures, 2024, shape), edition(figures, 2025, shape))
    assert dict(found.contributors(1)) == pytest.approx({"a": 15.0, "b": -5.0})
    assert dict(found.contributors(1, 2)) == pytest.approx({"b": -10.0})


def test_a_change_of_one_year_s_method_has_no_own_part_to_split(panel, edition, base):
    figures = panel([[[0, 5, 10], [0, 5, 10]]])
    other = replace(base, aggregate=Aggregating(AggregateRule(method="median")))
    found = change(edition(figures, 2024, method=base), edition(figures, 2024, method=other))
    assert np.isnan(found.own).all()
    assert found.contributors(1) == ()


def test_groups_that_only_one_tree_has_are_noted(panel, edition, tree):
    figures = panel([[[0, 5, 10], [0, 5, 10]]] * 2)
    sides = (tree("ab", pillars={"P": "ab"}), tree("ab", pillars={"P": "a", "R": "b"}))
    found = change(edition(figures, 2024, sides[0]), edition(figures, 2025, sides[1]))
    assert [(note.code, note.facts) for note in found.notes] == [("change.items_left_out", (("items", "R"),))]


def test_units_whose_change_cannot_be_shared_out_are_named(panel, edition, base):
    """B has a only, then b only, of which today's rule asks for both: between, there is no score with both methods."""
    strict = replace(base, aggregate=Aggregating(AggregateRule(min_children=2)))
    figures = panel([[[0, 5, 10], [0, NAN, 10]], [[0, 5, 10], [0, 5, 10]]])
    found = change(edition(figures, 2024, method=base), edition(figures, 2025, method=strict))
    assert [note.code for note in found.notes] == ["change.untold"]
    assert dict(found.notes[0].facts)["units"] == "B"
    assert found.score.gained[0, 1] == 0.0
    assert np.isnan(found.score.parts[:, 0, 1]).all()
    assert not found.told(1)
    assert found.told(0)


def test_a_rule_that_leaves_a_unit_out_between_does_not_as_it_was_ranked_both_times(panel, edition, base, parts_of):
    strict = replace(base, screen=Screening(rule="availability", min_available=0.9))
    figures = panel([[[0, 5, 10], [0, NAN, 10]], [[0, 5, 10], [0, 5, 10]]])
    found = change(edition(figures, 2024, method=base), edition(figures, 2025, method=strict))
    assert parts_of(found, "B") == pytest.approx({"own": 0.0, "coverage": 0.0, "others": 0.0, "method": 0.0})


def test_items_are_named_in_either_tree_and_an_unknown_code_is_its_own_name(panel, edition, tree):
    figures = panel([[[0, 5, 10], [0, 5, 10]]] * 2)
    found = change(edition(figures, 2024, tree("ab")), edition(figures, 2025, tree("a")))
    assert [found.name_of(code, "vi") for code in ("I", "b", "x")] == ["Chỉ số", "b", "x"]
