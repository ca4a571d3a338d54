# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace
from math import isnan

from laban.draw.tornado import Move
from laban.report.sensitivity import view as module
from laban.report.sensitivity.alone import changes
from laban.report.sensitivity.shares import units
from laban.report.sensitivity.view import SensitivityView


def test_factors_are_named_by_the_design_or_in_words(looked):
    assert looked.factor_names == ("Imputation", "mean", "Weights", "Leaving an item out")
    assert looked.factors == (1, 0, 2, 3)


def test_units_stand_by_their_rank_and_those_without_are_left_out(looked):
    assert looked.order == (0, 1, 2, 3, 4, 5)
    later = SensitivityView(looked.pack, looked.result, "vi", looked.found, 2025)
    assert (later.order, later.seen, later.year) == ((0, 1, 2, 3, 4), 1, 2025)


def test_tables_show_the_first_units_where_there_are_too_many(looked, monkeypatch):
    assert (looked.listed, looked.rest) == (looked.order, "")
    monkeypatch.setattr(module, "MOST_LISTED", 4)
    assert looked.listed == (0, 1, 2, 3)
    assert "The first 4 of 6 units" in looked.rest
    assert "Unit 4</th>" not in units(looked)
    assert "Unit 4</th>" not in changes(looked)


def test_words_are_looked_for_on_this_page_then_on_that_of_uncertainty_then_in_the_report(looked):
    assert looked.text("kind") == "Which choice moves the ranks"
    assert looked.text("held_title") == "Held fixed"
    assert looked.text("as_table") == "Show as a table"


def test_a_share_has_its_interval_and_effects_may_be_unknown(looked):
    share = looked.share(looked.found.shift, 1, 0)
    assert (share.name, share.first, share.total, share.shared) == ("mean", 0.35, 0.7 * 1.5, 0.7)
    assert share.shared_ends == (0.7 - 0.1, 0.7 + 0.1)
    without = replace(looked.found.shift, shapley=None, shapley_interval=None)
    plain = looked.share(without, 1, 0)
    assert isnan(plain.shared)
    assert plain.leading == share.total


def test_changes_are_named_and_gains_are_above_nought(looked):
    median, geometric = looked.swings
    assert looked.move_of(median, 3) == Move(name="Imputation: median", places=-2.0)
    assert looked.move_of(median, 2).places == 1.0
    assert looked.shift_of(median) == Move(name="Imputation: median", places=1.0)
    assert looked.move_of(geometric, 3).fails.startswith("“out” cannot be formed by the method “geometric”")


def test_an_item_left_out_is_named_so(looked):
    assert [looked.swing_name(each) for each in looked.left_out] == ["without Cost"]


def test_the_reach_of_weights_is_turned_round_into_gains(looked):
    (weights,) = looked.found.reaches
    assert looked.move_of(weights, 3).span == (-1.0, 2.0)
    assert looked.shift_of(weights) == Move(name="Weights", places=0.5, span=(0.1, 1.1))
