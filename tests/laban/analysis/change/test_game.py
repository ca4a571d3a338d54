# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.change.case import case_of
from laban.analysis.change.editions import ends_of
from laban.analysis.change.game import play
from laban.analysis.change.variants import Variant
from laban.pipeline import compute

NAN = np.nan


@pytest.fixture
def game(panel, edition):
    """B lacks b at first, C's a was revised from 9 to 10."""
    then = panel([[[0, 5, 9], [0, NAN, 10]]])
    now = panel([[[0, 5, 10], [0, NAN, 10]], [[0, 6, 20], [0, 5, 10]]])
    ends = ends_of(edition(then, 2024), edition(now, 2025))
    results = [compute(each.framework, each.panel, each.method) for each in ends.sides]
    return case_of(ends, results[0], results[1], ()).game


def test_revisions_join_before_the_figures_move(game):
    assert game.players == ("own", "coverage", "others", "revisions")
    assert game.states == (0, *range(8, 16))
    assert game.chances[3].tolist() == [1.0] + [0.0] * 15


def test_equal_states_of_figures_are_one_variant(game):
    """Units stand at 0, 1, 2; only B has a figure that it has once."""
    assert game.once.tolist() == [False, True, False]
    assert game.variant(0, 1) == Variant(base=0)
    assert game.variant(8, 1) == Variant(base=1)
    assert game.variant(15, 1) == Variant(base=2)
    assert game.variant(8 + 2, 1) == Variant(base=1, last=2, unit=1, coverage=True)
    assert game.variant(8 + 2, 0) == game.variant(8, 0) == Variant(base=1)
    assert game.variant(8 + 1, 2) == game.variant(8 + 1 + 2, 2)


def test_every_state_is_computed_once_for_all_that_it_is_the_same_for(game):
    told = []
    played = play(game, lambda done, total: told.append((done, total)))
    three_for_all, of_b, of_others = 3, 6, 2 * 2
    assert told[-1] == (three_for_all + of_b + of_others,) * 2
    assert np.isnan(played.scores[1:8]).all()
    assert np.isfinite(played.scores[list(game.states)]).all()


def test_a_state_gives_score_rank_and_normalised_figures_of_a_unit(game):
    """B by its own new a (6) among the others' revised figures: 60, without b."""
    played = play(game)
    assert played.scores[8 + 1, 0].tolist() == [0.0, 60.0, pytest.approx(100.0)]
    assert played.ranks[8 + 1, 0].tolist() == [3.0, 2.0, 1.0]
    np.testing.assert_array_equal(played.normalised[8 + 1][:, 1], [60.0, NAN])
