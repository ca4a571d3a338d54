# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.change.case import case_of
from laban.analysis.change.editions import ends_of
from laban.analysis.change.game import play
from laban.analysis.change.movement import movements
from laban.analysis.change.split import change
from laban.errors import MethodError
from laban.pipeline import compute


def test_boundaries_come_first_and_a_merged_unit_begins_at_its_rebuilt_past(mergers, parts_of):
    """Before: A 0, B 4, C 5, D 10, so C scores 50. Rebuilt: N has 4, M (C) 5, and D cannot be shared out: M scores 100."""
    found = change(*mergers)
    assert found.factors == ("own", "others", "boundaries")
    assert found.score.before[0, :2].tolist() == [0.0, 50.0]
    assert parts_of(found, "M") == pytest.approx({"own": 0.0, "others": -50.0, "boundaries": 50.0})
    assert parts_of(found, "N") == pytest.approx({"own": 0.0, "others": 37.5, "boundaries": 0.0})


def test_fewer_units_to_be_ranked_among_are_places_gained_by_the_boundaries(mergers, parts_of):
    """C was second of four; M is first of the two whose past is known."""
    assert parts_of(change(*mergers), "M", kind="rank")["boundaries"] == 1.0


def test_a_change_of_nothing_is_nothing_and_has_no_sign(two_years):
    found = two_years([[0, 5, 10]], [[0, 5, 10]], "a")
    for movement in (found.score, found.rank):
        assert movement.gained.tolist() == movement.parts[0].tolist() == [[0.0, 0.0, 0.0]]
        assert not np.signbit(movement.parts).any()
        assert not np.signbit(movement.gained).any()


def test_a_split_that_does_not_end_at_the_computed_scores_is_refused(panel, edition):
    figures = panel([[[0, 5, 10]], [[0, 6, 10]]], "a")
    ends = ends_of(edition(figures, 2024), edition(figures, 2025))
    results = [compute(each.framework, each.panel, each.method) for each in ends.sides]
    case = case_of(ends, results[0], results[1], ())
    played = play(case.game)
    with pytest.raises(MethodError) as refusal:
        movements(case, replace(played, scores=played.scores + 1.0))
    assert refusal.value.code == "change.ends_differ"
