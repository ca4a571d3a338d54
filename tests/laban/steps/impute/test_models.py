# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.model.result import Note
from laban.numeric import em as expectation
from laban.numeric.neighbours import fill as by_neighbours

NAN = np.nan
LINE = [float(at) for at in range(1, 13)]


def doubled(*gaps):
    return [NAN if at in gaps else 2 * value + 1 for at, value in enumerate(LINE)]


def test_regression_recovers_an_exact_line_from_the_indicators_of_the_same_parent(panel_of, filled):
    panel = panel_of({"a": LINE, "b": doubled(4), "c": LINE[::-1]})
    assert filled(panel, "b", "regression")[0] == pytest.approx(doubled(), rel=1e-6)


def test_regression_takes_the_predictors_of_the_rule_and_never_the_indicator_itself(panel_of, filled):
    panel = panel_of({"a": [1.0] * 12, "b": doubled(4), "c": LINE})
    assert filled(panel, "b", "regression", predictors=("b", "c"))[0] == pytest.approx(doubled(), rel=1e-6)


def test_regression_takes_all_indicators_below_the_level(panel_of, filled):
    panel = panel_of({"b": doubled(4), "c": LINE, "d": LINE[::-1]})
    assert filled(panel, "b", "regression", within="index")[0] == pytest.approx(doubled(), rel=1e-6)


def test_an_indicator_without_siblings_cannot_be_predicted(panel_of, filled):
    panel = panel_of(dict.fromkeys("abcd", LINE) | {"e": doubled(4)})
    values, stepped = filled(panel, "e", "regression")
    assert np.isnan(values[4])
    assert stepped.notes == (
        Note("impute.few_cases", "e", year=2024, facts=(("cells", "1"),)),
        Note("impute.left_missing", "e", facts=(("cells", "1"),)),
    )


@pytest.mark.parametrize("method", ["regression", "em"])
def test_an_estimate_never_leaves_the_observed_range_and_says_so(panel_of, filled, method):
    panel = panel_of({"a": LINE, "b": doubled(11, 5), "c": LINE, "d": LINE, "e": LINE})
    values, stepped = filled(panel, "b", method, predictors=("a",))
    assert values[11] == max(doubled()[:11])
    reasons = {row.unit: row.reason for row in stepped.changes[0].rows(panel.years, panel.items)}
    assert reasons == {5: f"impute.{method}", 11: f"impute.{method}_bounded"}


def test_the_nearest_units_by_all_indicators_lend_their_mean(panel_of, filled):
    panel = panel_of({"a": [1.0, 1.0, 9.0, 9.0], "b": [2.0, 2.0, 8.0, 8.0], "c": [NAN, 3.0, 7.0, NAN]})
    assert filled(panel, "c", "knn", neighbours=1)[0] == [3.0, 3.0, 7.0, 7.0]


def test_neighbours_may_be_sought_inside_a_level_or_by_predictors(panel_of, filled):
    panel = panel_of({"a": [1.0, 1.0, 9.0], "b": [1.0, 1.0, 9.0], "c": [NAN, 3.0, 7.0], "d": [5.0, 1.0, 5.0]})
    assert filled(panel, "c", "knn", neighbours=1)[0][0] == 3.0
    assert filled(panel, "c", "knn", neighbours=1, within="pillar")[0][0] == 7.0
    assert filled(panel, "c", "knn", neighbours=1, predictors=("d",))[0][0] == 7.0
    assert filled(panel, "c", "knn", neighbours=1, predictors=("a",))[0][0] == 3.0


def test_a_unit_without_neighbours_keeps_its_gap(panel_of, filled):
    figures = {code: [1.0, 2.0, 3.0] for code in "abcd"} | {"e": [1.0, NAN, 3.0]}
    _, stepped = filled(panel_of(figures), "e", "knn", within="pillar")
    assert [note.code for note in stepped.notes] == ["impute.no_neighbour", "impute.left_missing"]


def test_what_the_methods_give_is_what_the_arithmetic_gives(panel_of, filled):
    rng = np.random.default_rng(3)
    rows = rng.normal(size=(5, 15))
    rows[rng.random(rows.shape) < 0.2] = NAN
    panel = panel_of(dict(zip("abcde", rows, strict=True)))
    _, by_em = filled(panel, "a", "em")
    low, high = np.nanmin(rows, axis=1)[:, None], np.nanmax(rows, axis=1)[:, None]
    assert by_em.panel.values[0].tolist() == np.clip(expectation.expect(rows).values, low, high).tolist()
    _, by_knn = filled(panel, "a", "knn", neighbours=3)
    assert by_knn.panel.values[0].tolist() == by_neighbours(rows, rows, 3).tolist()


def test_expectation_inside_a_level_looks_at_nothing_else(panel_of, filled):
    rng = np.random.default_rng(4)
    figures = dict(zip("abcde", rng.normal(size=(5, 15)), strict=True))
    figures["b"][3] = NAN
    inside = filled(panel_of(figures), "b", "em", within="pillar")[0]
    assert inside == filled(panel_of(figures | {"c": LINE + [0.0] * 3}), "b", "em", within="pillar")[0]
    assert inside == filled(panel_of(figures), "b", "em", predictors=("a",))[0]


def test_a_unit_of_which_nothing_is_known_keeps_its_gaps(panel_of, filled):
    figures = {code: [1.0, 2.0, 4.0, 8.0, NAN] for code in "abcd"} | {"e": [1.0, 2.0, 3.0, NAN, NAN]}
    values, stepped = filled(panel_of(figures), "e", "em", within="pillar")
    assert str(values) == "[1.0, 2.0, 3.0, nan, nan]"
    assert Note("impute.nothing_known", "a", year=2024, facts=(("cells", "1"),)) in stepped.notes


def test_estimates_that_have_not_settled_are_used_and_noted(panel_of, filled):
    # Two copies of one line that are known together for two units only: the likelihood is nearly flat.
    first = [NAN if at in (5, 6, 7, 8, 11) else value for at, value in enumerate(LINE)]
    panel = panel_of({"a": first, "b": doubled(0, 1, 2, 3, 4), "c": LINE, "d": LINE, "e": LINE})
    values, stepped = filled(panel, "b", "em", within="pillar")
    assert not np.isnan(values).any()
    assert Note("impute.em_not_settled", "b", year=2024, facts=(("rounds", "1000"),)) in stepped.notes
