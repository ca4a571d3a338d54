# SPDX-License-Identifier: Apache-2.0
"""Changes whose parts are known by hand. Indicators run from 0 (unit A) to 10 (unit C) where nothing else is said."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.change.split import change
from laban.model.method import (
    Denominating,
    ImputeRule,
    Method,
    NormaliseRule,
    PerItem,
    Window,
)

NAN = np.nan
BASE = Method(denominate=Denominating(method="none"))
FIXED = replace(BASE, normalise=PerItem(NormaliseRule(method="goalposts")))
A_YEAR = [[0, 5, 10], [0, 5, 10]]


def test_where_only_another_unit_raised_the_maximum_all_of_the_fall_is_the_others(two_years, parts_of):
    """C's a goes from 10 to 20, so B's 5 scores 25 instead of 50, half of it in the index."""
    found = two_years(A_YEAR, [[0, 5, 20], [0, 5, 10]])
    assert found.factors == ("own", "others")
    assert parts_of(found, "B") == {"own": 0.0, "others": -12.5}
    assert parts_of(found, "C") == {"own": 0.0, "others": 0.0}


def test_a_maximum_that_a_unit_raised_itself_counts_to_itself(two_years, parts_of):
    """B goes from 5 to 10 while C goes from 10 to 20: alone, B would have reached 100; with C's alone, fallen to 25."""
    found = two_years([[0, 5, 10]], [[0, 10, 20]], "a")
    assert parts_of(found, "B") == {"own": 37.5, "others": -37.5}


def test_where_only_a_figure_came_in_all_of_the_change_is_coverage(two_years, parts_of):
    """B scores 50 by a alone; b comes in at 75."""
    found = two_years([[0, 5, 10], [0, NAN, 10]], [[0, 5, 10], [0, 7.5, 10]])
    assert parts_of(found, "B") == pytest.approx({"own": 0.0, "coverage": 12.5, "others": 0.0})
    assert found.appeared == ((), ("b",), ())
    assert found.disappeared == ((), (), ())


def test_a_figure_that_goes_is_coverage_and_what_moved_beside_it_is_not(two_years, parts_of):
    """B loses b (50) while a goes from 50 to 70: own is half of 20 with b there, all of it without: 15; coverage 5."""
    found = two_years([[0, 5, 10], [0, 5, 10]], [[0, 7, 10], [0, NAN, 10]])
    assert parts_of(found, "B") == pytest.approx({"own": 15.0, "coverage": 5.0, "others": 0.0})
    assert found.disappeared[1] == ("b",)


def test_a_figure_that_comes_to_another_unit_is_the_others(two_years, parts_of):
    """C's b comes in as the new maximum: B's b falls from 100 to 50."""
    found = two_years([[0, 5, 10], [0, 5, NAN]], [[0, 5, 10], [0, 5, 10]])
    assert parts_of(found, "B") == pytest.approx({"own": 0.0, "coverage": 0.0, "others": -25.0})


def test_where_only_weights_moved_all_of_the_change_is_the_weights(panel, edition, tree, parts_of):
    figures = panel([[[0, 5, 10], [0, 10, 10]]] * 2)
    found = change(edition(figures, 2024, tree("ab")), edition(figures, 2025, tree("ab", weights=(3.0, 1.0))))
    assert parts_of(found, "B") == pytest.approx({"own": 0.0, "others": 0.0, "weights": -12.5})


def test_weights_of_which_the_method_knows_nothing_are_no_factor(panel, edition, tree):
    figures = panel([A_YEAR, [[0, 6, 10], [0, 5, 10]]])
    equal = replace(BASE, weigh=replace(BASE.weigh, method="equal"))
    found = change(
        edition(figures, 2024, tree("ab"), equal), edition(figures, 2025, tree("ab", weights=(3.0, 1.0)), equal)
    )
    assert found.factors == ("own", "others")


def test_where_only_fixed_goalposts_moved_all_of_the_change_is_the_method(panel, edition, tree, parts_of):
    figures = panel([A_YEAR] * 2)
    sides = [
        edition(figures, year, tree("ab", goalposts=(0.0, high)), FIXED) for year, high in ((2024, 10), (2025, 20))
    ]
    found = change(*sides)
    assert found.factors == ("own", "others", "method")
    assert parts_of(found, "B") == pytest.approx({"own": 0.0, "others": 0.0, "method": -25.0})
    assert found.backcast.scores[0].tolist() == [0.0, 25.0, 50.0]


def test_one_year_by_two_methods_has_the_method_alone(panel, edition, parts_of):
    other = replace(BASE, normalise=PerItem(NormaliseRule(method="min_max", low=0.0, high=1.0)))
    figures = panel([A_YEAR])
    found = change(edition(figures, 2024, method=BASE), edition(figures, 2024, method=other))
    assert parts_of(found, "B") == {"method": -49.5}


def test_what_was_revised_is_told_from_what_moved_since(panel, edition, parts_of):
    """B's a was published as 4, is known as 5 today, and is 8 a year later; the others stay."""
    then, now = panel([[[0, 4, 10]]], "a"), panel([[[0, 5, 10]], [[0, 8, 10]]], "a")
    found = change(edition(then, 2024), edition(now, 2025))
    assert parts_of(found, "B") == pytest.approx({"own": 30.0, "others": 0.0, "revisions": 10.0})
    assert found.score.before[0].tolist() == [0.0, 40.0, 100.0]


def test_a_revision_that_the_new_figure_takes_back_is_still_told(panel, edition, parts_of):
    then, now = panel([[[0, 4, 10]]], "a"), panel([[[0, 5, 10]], [[0, 4, 10]]], "a")
    found = change(edition(then, 2024), edition(now, 2025))
    assert parts_of(found, "B") == pytest.approx({"own": -10.0, "others": 0.0, "revisions": 10.0})


def test_without_revised_figures_revisions_are_no_factor_and_a_note_says_so(panel, edition):
    then, now = panel([[[0, 4, 10]]], "a"), panel([[[0, 4, 10]], [[0, 8, 10]]], "a")
    found = change(edition(then, 2024), edition(now, 2025))
    assert found.factors == ("own", "others")
    assert [note.code for note in found.notes] == ["change.nothing_revised"]


def test_a_pack_that_does_not_know_the_first_year_tells_no_revisions(panel, edition, parts_of):
    then, now = panel([[[0, 4, 10]]], "a"), panel([[[0, 8, 10]]], "a", first=2025)
    found = change(edition(then, 2024), edition(now, 2025))
    assert parts_of(found, "B") == {"own": 40.0, "others": 0.0}
    assert [note.code for note in found.notes] == ["change.not_known_today"]


def test_two_editions_of_one_year_tell_whose_figures_were_revised(panel, edition, parts_of):
    then, now = panel([[[0, 4, 10]]], "a"), panel([[[0, 8, 20]]], "a")
    found = change(edition(then, 2024), edition(now, 2024))
    assert parts_of(found, "B") == {"own": 30.0, "others": -30.0}
    assert [note.code for note in found.notes] == ["change.same_year"]


def test_places_are_told_as_gained(two_years, parts_of):
    """B passes C by its own figure (5 to 9), and D passes B by its own (0 to 10): two places of two causes."""
    found = two_years([[0, 5, 6, 1, 10]], [[0, 9, 6, 10, 10]], "a")
    assert parts_of(found, "B", kind="rank") == {"own": 1.0, "others": -1.0}
    assert parts_of(found, "D", kind="rank") == {"own": 3.0, "others": 0.0}
    assert found.rank.gained[0].tolist() == [0.0, 0.0, -2.0, 3.0, 0.0]


def test_pillars_have_a_split_of_their_own(panel, edition, tree, parts_of):
    figures = panel([[[0, 5, 10], [0, 5, 10]], [[0, 8, 10], [0, 5, 20]]])
    shape = tree("ab", pillars={"P": "a", "Q": "b"})
    found = change(edition(figures, 2024, shape), edition(figures, 2025, shape))
    assert found.items == ("I", "P", "Q")
    assert [parts_of(found, "B", item) for item in range(3)] == [
        {"own": 15.0, "others": -12.5}, {"own": pytest.approx(30.0), "others": 0.0}, {"own": 0.0, "others": -25.0},
    ]  # fmt: skip


def test_a_unit_s_own_part_is_split_among_its_indicators(panel, edition, tree):
    figures = panel([[[0, 5, 10], [0, 5, 10]], [[0, 8, 10], [0, 4, 10]]])
    shape = tree("ab", pillars={"P": "a", "Q": "b"})
    found = change(edition(figures, 2024, shape), edition(figures, 2025, shape))
    own = dict(zip(found.codes, found.own[0, :, 1].tolist(), strict=True))
    assert own == pytest.approx({"I": 10.0, "P": 15.0, "a": 15.0, "Q": -5.0, "b": -5.0})


def test_bounds_learned_over_all_years_leave_the_others_no_score_to_move(two_years, parts_of):
    """Both years score on 0 to 20, whatever C does; C's own figure moved it."""
    window = replace(BASE, window=Window(method="all"))
    found = two_years([[0, 5, 10]], [[0, 5, 20]], "a", methods=(window, window))
    assert found.score.before[0].tolist() == [0.0, 25.0, 50.0]
    assert parts_of(found, "B") == {"own": 0.0, "others": 0.0}
    assert parts_of(found, "C") == {"own": 50.0, "others": 0.0}
    assert [note.code for note in found.notes] == ["change.bounds_fixed"]


def test_a_year_that_came_into_the_window_moves_the_bounds_for_whose_figures_it_holds(panel, edition, parts_of):
    """Published on 2024 alone (0 to 10), then on both years (0 to 20): C's new figure moved B's score."""
    window = replace(BASE, window=Window(method="all"))
    then, now = panel([[[0, 5, 10]]], "a"), panel([[[0, 5, 10]], [[0, 5, 20]]], "a")
    found = change(edition(then, 2024, method=window), edition(now, 2025, method=window))
    assert parts_of(found, "B") == {"own": 0.0, "others": -25.0}
    assert parts_of(found, "C") == {"own": 0.0, "others": 0.0}


def test_who_comes_in_moves_the_others_places(two_years, parts_of):
    found = two_years([[0, 5, 10, NAN]], [[0, 5, 10, 7]], "a")
    assert parts_of(found, "B", kind="rank") == {"own": 0.0, "others": -1.0}


def test_gaps_filled_from_others_count_to_the_others(two_years, parts_of):
    """B's a is filled with the mean of the others both times: 5, then 10 of 20; C alone moved, and B stays at half."""
    rule = replace(BASE, impute=PerItem(ImputeRule(method="mean")))
    found = two_years([[0, NAN, 10], [0, 5, 10]], [[0, NAN, 20], [0, 5, 10]], methods=(rule, rule))
    assert parts_of(found, "B") == {"own": 0.0, "others": 0.0}
    assert parts_of(found, "C") == {"own": 0.0, "others": 0.0}


def test_what_is_carried_over_from_a_unit_s_own_past_is_its_own(two_years, parts_of):
    """B's a of 2025 is missing and carried over from 2024, so nothing moved and nothing went."""
    rule = replace(BASE, impute=PerItem(ImputeRule(method="latest")))
    found = two_years(A_YEAR, [[0, NAN, 10], [0, 5, 10]], methods=(rule, rule))
    assert parts_of(found, "B") == {"own": 0.0, "others": 0.0}


def test_units_can_be_chosen_and_have_the_same_parts(panel, edition):
    figures = panel([A_YEAR, [[0, 7, 20], [1, 5, 10]]])
    whole = change(edition(figures, 2024), edition(figures, 2025))
    one = change(edition(figures, 2024), edition(figures, 2025), units=["B"])
    assert one.units.codes == ("B",)
    np.testing.assert_array_equal(one.score.parts[:, :, 0], whole.score.parts[:, :, 1])
    np.testing.assert_array_equal(one.rank.parts[:, :, 0], whole.rank.parts[:, :, 1])


def test_a_new_indicator_counts_to_the_framework_even_where_its_past_is_unknown(panel, edition, tree, parts_of):
    """b comes with the new tree and has figures of 2025 only; B scores 100 in it, and 50 in a both times."""
    then, now = panel([[[0, 5, 10]]], "a"), panel([[[0, 5, 10], [NAN, NAN, NAN]], [[0, 5, 10], [0, 10, 10]]])
    found = change(edition(then, 2024), edition(now, 2025, tree("ab")))
    assert parts_of(found, "B") == pytest.approx({"own": 0.0, "others": 0.0, "weights": 25.0})
    assert [note.code for note in found.notes] == ["change.nothing_revised", "change.held"]


def test_an_indicator_that_was_dropped_counts_to_the_framework_too(panel, edition, parts_of):
    """b went with the old tree, and nobody collects it any more; B scored 100 in it, and 50 in a both times."""
    then, now = panel([[[0, 5, 10], [0, 10, 10]]]), panel([[[0, 5, 10]], [[0, 5, 10]]], "a")
    found = change(edition(then, 2024), edition(now, 2025))
    assert parts_of(found, "B") == pytest.approx({"own": 0.0, "others": 0.0, "weights": -25.0})
    assert found.codes == ("I", "a", "b")


def test_an_index_that_is_called_otherwise_today_is_the_index_all_the_same(panel, edition, tree, parts_of):
    old = tree("a")
    renamed = replace(
        old, groups=(replace(old.groups[0], code="PII"),), indicators=(replace(old.indicators[0], parent="PII"),)
    )
    then, now = panel([[[0, 4, 10]]], "a"), panel([[[0, 5, 10]]], "a", first=2025)
    found = change(edition(then, 2024, old), edition(now, 2025, renamed))
    assert found.items == ("PII",)
    assert parts_of(found, "B") == pytest.approx({"own": 10.0, "others": 0.0, "weights": 0.0})


def test_progress_is_told_in_states(panel, edition):
    told = []
    figures = panel([A_YEAR, [[0, 7, 20], [1, 5, 10]]])
    change(edition(figures, 2024), edition(figures, 2025), watch=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0
