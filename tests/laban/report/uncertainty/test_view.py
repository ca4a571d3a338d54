# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np

from laban.model.uncertainty import Uncertainty


def counted(found: Uncertainty, counts) -> Uncertainty:
    return replace(found, counts=np.asarray(counts), wins=None, apart=None)


def test_words_come_from_the_page_and_else_from_the_report(looked):
    assert looked.text("kind") == "How sure is a rank"
    assert looked.text("unit_word") == "Unit"


def test_units_stand_in_the_order_of_their_mean_rank_and_the_absent_are_left_out(looked):
    assert looked.order == (0, 1, 2, 3, 4, 5)
    assert replace(looked, shown_year=2025).order == (0, 1, 2, 3, 4)


def test_a_span_holds_median_intervals_base_and_group(looked):
    span = looked.span(1)
    assert (span.name, span.median, span.inner, span.mark, span.group) == ("Unit 1", 2.0, (2.0, 3.0), 2.0, 2)
    assert np.allclose(span.outer, (2.0, 3.8))


def test_a_unit_that_the_method_does_not_rank_has_no_base_place(looked):
    assert np.isnan(replace(looked, shown_year=2025).span(5).mark)


def test_one_level_serves_for_both_intervals_and_of_several_the_ends(looked):
    def levels(*given):
        return replace(looked, found=replace(looked.found, design=replace(looked.found.design, levels=given))).levels

    assert levels(0.9) == (0.9, 0.9)
    assert levels(0.95, 0.5, 0.9) == (0.5, 0.95)
    assert levels() == (0.5, 0.9)


def test_the_map_has_a_column_for_each_place_that_can_be_taken(looked):
    assert looked.column_names == ("1", "2", "3", "4", "5", "6")
    row = looked.heat_row(1)
    assert row.shares == (0.0, 0.6, 0.2, 0.2, 0.0, 0.0)
    assert row.mark == 1
    assert replace(looked, shown_year=2025).column_names == ("1", "2", "3", "4", "5")


def test_places_that_were_counted_together_share_a_column(looked):
    pairs = counted(looked.found, looked.found.counts.reshape(2, 6, 3, 2).sum(axis=-1))
    view = replace(looked, found=replace(pairs, width=2))
    assert view.column_names == ("1–2", "3–4", "5–6")
    assert view.heat_row(1).shares == (0.6, 0.4, 0.0)
    assert view.heat_row(2).mark == 1


def test_many_places_are_put_together(looked, monkeypatch):
    monkeypatch.setattr("laban.report.uncertainty.view.COLUMNS", 4)
    assert looked.column_names == ("1–2", "3–4", "5–6")
    assert looked.heat_row(1).shares == (0.6, 0.4, 0.0)


def test_without_pairs_all_units_are_one_group(looked):
    view = replace(looked, found=replace(looked.found, wins=None, apart=None))
    assert view.ahead is None
    assert set(view.groups.tolist()) == {1}
