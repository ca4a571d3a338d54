# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.change import variants
from laban.analysis.change.editions import ends_of
from laban.analysis.change.scenes import scene_of
from laban.analysis.change.variants import Variant, figures_of, learning_of, outcomes, window_of
from laban.model.method import Window

NAN = np.nan


@pytest.fixture
def scene(panel, edition, base):
    """Two packs, learned over all their years: 2024, then 2024 and 2025."""
    rule = replace(base, window=Window(method="all"))
    then, now = panel([[[0, 4, 10], [0, NAN, 10]]]), panel([[[0, 5, 10], [0, NAN, 10]], [[0, 6, 20], [0, 7, 10]]])
    return scene_of(ends_of(edition(then, 2024, method=rule), edition(now, 2025, method=rule)), 1, 1, ())


def test_a_unit_s_figures_change_hands_apart_from_the_others(scene):
    own = figures_of(scene, Variant(base=1, last=2, unit=1, own=True))
    np.testing.assert_array_equal(own.values, [[0, 6, 10], [0, NAN, 10]])
    coverage = figures_of(scene, Variant(base=1, last=2, unit=1, coverage=True))
    np.testing.assert_array_equal(coverage.values, [[0, 5, 10], [0, 7, 10]])
    others = figures_of(scene, Variant(base=1, last=2, unit=1, others=True))
    np.testing.assert_array_equal(others.values, [[0, 5, 20], [0, NAN, 10]])


def test_years_that_bounds_are_learned_from_change_hands_with_their_figures(scene):
    then, today = learning_of(scene, Variant(base=0)), learning_of(scene, Variant(base=1))
    mixed = learning_of(scene, Variant(base=1, last=2, unit=1, others=True))
    assert then is not None
    assert today is not None
    assert mixed is not None
    assert (then.years, today.years) == ((2024,), (2024,))
    assert mixed.years == (2024, 2025)
    np.testing.assert_array_equal(mixed.values[1], [[0, NAN, 20], [0, NAN, 10]])
    assert mixed.present[1].tolist() == [True, False, True]


def test_portions_give_what_all_at_once_gives(panel, edition, monkeypatch):
    figures = panel([[[0, 4, 10]], [[1, 6, 20]]], "a")
    fixed = scene_of(ends_of(edition(figures, 2024), edition(figures, 2025)), 1, 1, ())
    wanted = [Variant(base=0, last=1, unit=unit, own=own, others=not own) for unit in range(3) for own in (True, False)]
    whole = list(outcomes(fixed, wanted))
    monkeypatch.setattr(variants, "CELLS", 6)
    parts = list(outcomes(fixed, wanted))
    assert (len(whole), len(parts)) == (1, 3)
    np.testing.assert_array_equal(np.concatenate([each.scores for each in parts]), whole[0].scores)


def test_a_window_keeps_the_years_there_are(base):
    named = replace(base, window=Window(method="named", years=(2023, 2025)))
    assert window_of(named, ()) == Window()
    assert window_of(named, (2024, 2025)) == Window(method="named", years=(2025,))
    assert window_of(named, (2024,)) == Window(method="named", years=(2024,))
    assert window_of(replace(base, window=Window(method="all")), (2024, 2025)).years == (2024, 2025)
