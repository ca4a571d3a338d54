# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.change.editions import ends_of, place_in, told_items
from laban.errors import MethodError
from laban.model.method import ImputeRule, PerItem, Ranking, Regrouping
from laban.model.text import Text

A_YEAR = [[0, 5, 10], [0, 5, 10]]


@pytest.mark.parametrize(("years", "code"), [((2025, 2024), "years_order"), ((2023, 2025), "unknown_year")])
def test_impossible_years_are_refused(panel, edition, years, code):
    figures = panel([A_YEAR, A_YEAR])
    with pytest.raises(MethodError) as refusal:
        ends_of(*(edition(figures, year) for year in years))
    assert refusal.value.code == f"change.{code}"


def test_levels_are_what_was_known_then_what_is_known_today_and_what_came(panel, edition):
    then, now = panel([A_YEAR]), panel([A_YEAR, A_YEAR])
    assert [level.year for level in ends_of(edition(now, 2024), edition(now, 2025)).levels] == [2024, 2025]
    assert [level.year for level in ends_of(edition(then, 2024), edition(now, 2025)).levels] == [2024, 2024, 2025]
    assert [level.year for level in ends_of(edition(then, 2024), edition(now, 2024)).levels] == [2024, 2024]
    assert [level.year for level in ends_of(edition(now, 2024), edition(now, 2024)).levels] == [2024]


def test_panels_are_laid_on_the_units_of_both_today_s_first(panel, edition, some_units):
    then, now = panel([[[1, 2]]], "a", some_units("XA")), panel([[[3, 4]]], "a", some_units("AB"), first=2025)
    ends = ends_of(edition(then, 2024), edition(now, 2025))
    assert ends.before.panel.units.codes == ends.after.panel.units.codes == ("A", "B", "X")
    np.testing.assert_array_equal(ends.before.panel.values[0], [[2, np.nan, 1]])
    np.testing.assert_array_equal(ends.after.panel.values[0], [[3, 4, np.nan]])
    assert ends.before.panel.present.tolist() == [[True, False, True]]


def test_names_notes_regrouping_and_weights_are_no_choices_of_the_method(panel, edition, base):
    figures = panel([A_YEAR])
    renamed = replace(base, code="x", names=Text.of({"en": "X"}), note="n", regroup=Regrouping(to="s"))
    assert not ends_of(edition(figures, 2024, method=base), edition(figures, 2024, method=renamed)).method_moved
    other = replace(base, rank=Ranking(ties="mean"))
    assert ends_of(edition(figures, 2024, method=base), edition(figures, 2024, method=other)).method_moved


def test_goalposts_follow_the_method_where_both_trees_define_an_indicator_alike(panel, edition, tree):
    figures = panel([A_YEAR])
    old, new = tree("ab", goalposts=(0.0, 10.0)), tree("ab", goalposts=(0.0, 20.0), b={"scale": 2.0})
    ends = ends_of(edition(figures, 2024, old), edition(figures, 2024, new))
    assert ends.method_moved
    assert ends.weights_moved
    assert ends.alone(0) == ends.alone(1) == ("b",)
    assert [each.high for each in ends.framework(0, 1).indicators] == [20.0, 10.0]
    assert ends.framework(1, 1) is new


def test_rules_for_items_that_a_tree_has_not_are_left_out(panel, edition, tree, base):
    rule = replace(base, impute=PerItem(ImputeRule(), (("b", ImputeRule(method="mean")),)))
    ends = ends_of(edition(panel([A_YEAR]), 2024, tree("a"), base), edition(panel([A_YEAR]), 2024, tree("ab"), rule))
    assert ends.method(0, 1).impute.items == ()
    assert ends.method(1, 1).impute == rule.impute
    assert ends.method(1, 0).weigh == rule.weigh


def test_wording_of_the_tree_moves_nothing(panel, edition, tree):
    old = tree("ab")
    worded = replace(old, indicators=tuple(replace(each, names=Text.of({"en": each.code})) for each in old.indicators))
    assert not ends_of(edition(panel([A_YEAR]), 2024, old), edition(panel([A_YEAR]), 2024, worded)).weights_moved


def test_told_are_the_index_and_its_groups_down_to_the_pillars_that_both_trees_have(tree):
    old, new = tree("abc", pillars={"P": "ab", "Q": "c"}), tree("abc", pillars={"P": "a", "R": "bc"})
    assert told_items(new, new) == ("I", "P", "R")
    assert told_items(old, new) == ("I", "P")
    assert told_items(tree("ab"), tree("ab")) == ("I",)


def test_the_index_is_found_under_its_old_name(tree):
    old = tree("a")
    assert place_in(replace(old, groups=(replace(old.groups[0], code="OLD"),), indicators=()), "I", "I") == 0
