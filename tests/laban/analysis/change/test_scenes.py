# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np

from laban.analysis.change.editions import ends_of
from laban.analysis.change.scenes import scene_of
from laban.model.method import Screening, Window

NAN = np.nan


def test_a_scene_has_the_figures_of_each_level(panel, edition):
    then, now = panel([[[0, 4, 10]]], "a"), panel([[[0, 5, 10]], [[0, 8, 10]]], "a")
    scene = scene_of(ends_of(edition(then, 2024), edition(now, 2025)), 1, 1, ())
    assert [level.values[0].tolist() for level in scene.kept] == [[0, 4, 10], [0, 5, 10], [0, 8, 10]]
    assert scene.learning == ()
    assert scene.fixed


def test_what_is_known_today_of_the_past_brings_no_years_that_came_after(panel, edition, base):
    rule = replace(base, window=Window(method="all"))
    then, now = panel([[[0, 4, 10]]], "a"), panel([[[0, 5, 10]], [[0, 8, 10]]], "a")
    scene = scene_of(ends_of(edition(then, 2024, method=rule), edition(now, 2025, method=rule)), 1, 1, ())
    assert [panel.years for panel in scene.learning] == [(2024,), (2024,), (2024, 2025)]
    assert not scene.fixed


def test_one_panel_teaches_the_same_in_every_state(panel, edition, base):
    rule = replace(base, window=Window(method="all"))
    figures = panel([[[0, 4, 10]], [[0, 5, 10]]], "a")
    scene = scene_of(ends_of(edition(figures, 2024, method=rule), edition(figures, 2025, method=rule)), 1, 1, ())
    assert scene.fixed


def test_who_was_ranked_both_times_takes_part_in_every_state(panel, edition, base):
    rule = replace(base, screen=Screening(rule="availability", min_available=0.6))
    figures = panel([[[0, 4, 10], [0, NAN, 10]], [[0, 4, 10], [0, 4, 10]]])
    scene = scene_of(ends_of(edition(figures, 2024, method=rule), edition(figures, 2025, method=rule)), 1, 1, ("B",))
    assert scene.strict[0].present.tolist() == [True, False, True]
    assert scene.kept[0].present.tolist() == [True, True, True]


def test_an_indicator_of_one_tree_is_held_where_the_other_pack_has_no_figures_of_it(panel, edition, tree):
    then, now = panel([[[0, 4, 10], [1, 2, 3]]]), panel([[[0, 5, 10]], [[0, 8, 10]]], "a")
    ends = ends_of(edition(then, 2024, tree("ab")), edition(now, 2025, tree("a")))
    assert [level.values[1].tolist() for level in scene_of(ends, 0, 1, ()).kept] == [[1, 2, 3]] * 3
    assert [len(level.values) for level in scene_of(ends, 1, 1, ()).kept] == [1, 1, 1]


def test_one_panel_read_by_two_trees_holds_what_only_one_year_has(panel, edition, tree):
    figures = panel([[[0, 4, 10], [NAN, NAN, NAN]], [[0, 5, 10], [1, 2, 3]]])
    ends = ends_of(edition(figures, 2024, tree("a")), edition(figures, 2025, tree("ab")))
    assert [level.values[1].tolist() for level in scene_of(ends, 1, 1, ()).kept] == [[1, 2, 3]] * 2
