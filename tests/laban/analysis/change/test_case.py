# SPDX-License-Identifier: Apache-2.0
"""What is refused before anything is shared out, and who plays."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.change import case
from laban.analysis.change.split import change
from laban.errors import LabanError, MethodError, PanelError
from laban.model.method import Screening

A_YEAR = [[0, 5, 10], [0, 5, 10]]


def test_nothing_that_differs_is_refused(panel, edition):
    figures = panel([A_YEAR])
    with pytest.raises(MethodError) as refusal:
        change(edition(figures, 2024), edition(figures, 2024))
    assert refusal.value.code == "change.nothing_differs"


def test_unknown_units_are_refused_all_at_once(panel, edition):
    figures = panel([A_YEAR, A_YEAR])
    with pytest.raises(MethodError) as refusal:
        change(edition(figures, 2024), edition(figures, 2025), units=["B", "X", "Y"])
    assert [each.where.unit for each in refusal.value.problems] == ["X", "Y"]


def test_more_units_than_can_be_told_at_once_are_refused_and_some_of_them_are_not(panel, edition, monkeypatch):
    monkeypatch.setattr(case, "MOST_UNITS", 2)
    figures = panel([A_YEAR, A_YEAR])
    with pytest.raises(MethodError) as refusal:
        change(edition(figures, 2024), edition(figures, 2025))
    assert refusal.value.code == "change.too_many_units"
    assert change(edition(figures, 2024), edition(figures, 2025), units=["A", "B"]).units.codes == ("A", "B")


def test_a_year_in_which_nobody_takes_part_is_refused(panel, edition):
    figures = panel([A_YEAR, [[0, np.nan, np.nan], [np.nan, 5, np.nan]]])
    rule = replace(edition(figures, 2024).method, screen=Screening(rule="availability", min_available=0.9))
    with pytest.raises(PanelError) as refusal:
        change(edition(figures, 2024, method=rule), edition(figures, 2025, method=rule))
    assert refusal.value.code == "change.nobody_ranked"


def test_only_what_exists_plays(two_years):
    assert two_years(A_YEAR, A_YEAR).factors == ("own", "others")
    assert two_years(A_YEAR, [[0, np.nan, 10], [0, 5, 10]]).factors == ("own", "coverage", "others")


def test_a_tree_whose_figures_a_method_screens_away_is_refused_with_the_reasons(panel, edition, tree, base):
    """Today's rule asks for nine of ten indicators, of which yesterday's tree has only two with figures."""
    rule = replace(base, screen=Screening(rule="nonzero", min_nonzero=0.9))
    old, new = panel([[[0, 5, 10], [0, 0, 0], [0, 0, 0]]], "axy"), panel([[[1, 5, 10]]], "a", first=2025)
    with pytest.raises(LabanError) as refusal:
        change(edition(old, 2024, tree("axy"), base), edition(new, 2025, tree("a"), rule))
    assert [each.code for each in refusal.value.problems] == ["change.cannot_mix", "screen.nobody_left"]


def test_a_tree_that_a_method_cannot_compute_is_refused_with_the_reasons(panel, edition, tree, base):
    """Normalised by targets, which only today's tree states: yesterday's tree and today's method do not go together."""
    rule = replace(base, normalise=replace(base.normalise, default=replace(base.normalise.default, method="goalposts")))
    figures = panel([A_YEAR, A_YEAR])
    old, new = tree("ab", pillars={"P": "ab"}), tree("ab", goalposts=(0.0, 10.0))
    bare = replace(old, indicators=tuple(replace(each, scale=2.0) for each in old.indicators))
    with pytest.raises(LabanError) as refusal:
        change(edition(figures, 2024, bare, base), edition(figures, 2025, new, rule))
    assert [each.code for each in refusal.value.problems][:2] == ["change.cannot_mix", "normalise.goalposts_missing"]
