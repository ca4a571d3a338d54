# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np

from laban.analysis.change.formed import carried, formed, left, lend, raw_of
from laban.model.method import ImputeRule, PerItem, Screening

NAN = np.nan
LATEST, MEAN, ROW = (ImputeRule(method=method) for method in ("latest", "mean", "row_mean"))
NONE = ImputeRule()


def test_rules_over_years_are_done_beforehand_and_the_others_are_left():
    rules = PerItem(LATEST, (("a", MEAN),))
    assert carried(rules) == PerItem(LATEST, (("a", NONE),))
    assert left(rules) == PerItem(NONE, (("a", MEAN),))


def test_where_a_rule_across_indicators_must_not_read_what_was_carried_over_all_is_done_beforehand():
    rules = PerItem(LATEST, (("a", ROW),))
    assert carried(rules) == rules
    assert left(rules) == PerItem(NONE)


def test_a_year_in_which_a_unit_was_left_out_is_not_carried_over_but_the_year_looked_at_keeps_it(panel, tree, base):
    """B has one of two indicators in 2024 and is left out of that year; in 2025 its b is missing too, and it is kept."""
    rule = replace(base, screen=Screening(rule="availability", min_available=0.6), impute=PerItem(LATEST))
    raw = panel([[[0, NAN, 10], [0, 3, 10]], [[0, 5, 10], [0, NAN, 10]]])
    found = formed(raw, tree("ab"), rule, ("B",))
    np.testing.assert_array_equal(found.as_screened(2025).present, [True, False, True])
    np.testing.assert_array_equal(found.kept(2025).values, [[0, 5, 10], [0, NAN, 10]])


def test_screening_after_imputation_counts_what_was_carried_over(panel, tree, base):
    rule = replace(base, screen=Screening(rule="availability", min_available=0.6, when="after_imputation"))
    rule = replace(rule, impute=PerItem(LATEST))
    raw = panel([[[0, 4, 10], [0, 3, 10]], [[0, 5, 10], [0, NAN, 10]]])
    found = formed(raw, tree("ab"), rule, ())
    np.testing.assert_array_equal(found.as_screened(2025).values, [[0, 5, 10], [0, 3, 10]])


def test_what_was_never_collected_is_a_missing_indicator(panel, tree, base):
    found = raw_of(panel([[[0, 5, 10]]], "a"), tree("ab"), base)
    np.testing.assert_array_equal(found.values[0], [[0, 5, 10], [NAN, NAN, NAN]])


def test_only_years_without_any_figure_are_lent_some_and_only_for_who_takes_part(panel):
    raw = panel([[[0, 5, NAN], [NAN, NAN, NAN]], [[0, 5, 10], [1, NAN, 3]]])
    found = lend(raw, {"b": np.array([7.0, 8.0, 9.0])})
    np.testing.assert_array_equal(found.values[:, 1], [[7, 8, NAN], [1, NAN, 3]])
    assert lend(raw, {}) is raw
