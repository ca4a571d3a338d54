# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.model.method import ImputeRule, PerItem
from laban.model.panel import Flag
from laban.model.result import CellChange, Note
from laban.model.units import Units
from laban.steps.impute import METHODS, impute

NAN = np.nan
ACROSS = [name for name in METHODS if name not in {"none", "value"}]
CELLS = st.integers(-20, 20).map(lambda value: value / 4) | st.just(NAN)
FIGURES = st.integers(1, 7).flatmap(lambda units: arrays(float, (3, 5, units), elements=CELLS))


def rule(method, **more):
    return ImputeRule(
        method=method, by="region", within="pillar" if method.startswith("row") else "", neighbours=2, **more
    )


def whole(panel_of, figures, present=None):
    regions = ("nns" * figures.shape[2])[: figures.shape[2]]
    by_item = {code: figures[:, at] for at, code in enumerate("abcde")}
    return panel_of(by_item, years=(2020, 2021, 2023), regions=regions, present=present)


def test_each_filled_cell_is_flagged_and_recorded_with_its_reason(panel_of, framework_of):
    panel = panel_of({"a": [1.0, NAN, 3.0], "b": [NAN, 5.0, 7.0]} | {code: [1.0, 1.0, 1.0] for code in "cde"})
    choice = PerItem.with_items(ImputeRule(method="mean"), {"b": ImputeRule(method="value", value=9.0)})
    stepped = impute(panel, framework_of(), choice)
    assert [replace(row, old=0.0) for row in stepped.changes[0].rows(panel.years, panel.items)] == [
        CellChange(2024, "a", 1, "impute", 0.0, 2.0, "impute.mean"),
        CellChange(2024, "b", 0, "impute", 0.0, 9.0, "impute.value"),
    ]
    assert np.isnan(stepped.changes[0].old).all()
    assert stepped.panel.flags[0, :2].tolist() == [[0, Flag.IMPUTED, 0], [Flag.IMPUTED, 0, 0]]
    assert stepped.notes == ()


def test_with_nothing_missing_the_panel_itself_comes_back(panel_of, framework_of):
    panel = panel_of({code: [1.0, 2.0] for code in "abcde"})
    stepped = impute(panel, framework_of(), PerItem(ImputeRule(method="em")))
    assert stepped.panel is panel
    assert (stepped.changes, stepped.notes) == ((), ())


def test_a_rule_never_reads_what_another_rule_filled(panel_of, framework_of):
    panel = panel_of({"a": [1.0, 2.0, 3.0, 4.0, NAN], "b": [2.0, 4.0, 6.0, 8.0, NAN]})
    choice = PerItem.with_items(ImputeRule(method="value", value=1.0), {"b": ImputeRule(method="regression")})
    stepped = impute(panel, framework_of(), choice)
    assert np.isnan(stepped.panel.values[0, 1, 4])
    assert Note("impute.left_missing", "b", facts=(("cells", "1"),)) in stepped.notes


def test_a_column_without_any_value_is_noted_for_its_year(panel_of, framework_of):
    panel = panel_of({code: [[1.0, NAN], [NAN, NAN]] for code in "abcde"}, years=(2023, 2024))
    notes = impute(panel, framework_of(), PerItem(ImputeRule())).notes
    assert notes[0] == Note("impute.all_missing", "a", year=2024, facts=(("cells", "2"),))
    assert notes[5] == Note("impute.left_missing", "a", facts=(("cells", "1"),))
    assert len(notes) == 10


@pytest.mark.parametrize("method", METHODS)
def test_every_reason_and_note_has_words_in_both_languages(panel_of, framework_of, method):
    rng = np.random.default_rng(8)
    figures = np.where(rng.random((3, 5, 7)) < 0.5, NAN, rng.normal(size=(3, 5, 7)))
    panel = whole(panel_of, figures)
    stepped = impute(panel, framework_of(), PerItem(rule(method)))
    for language in ("en", "vi"):
        reasons = [Note(reason) for changes in stepped.changes for reason in changes.reasons]
        assert all(note.text(language) for note in (*stepped.notes, *reasons))


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=8)
@given(figures=FIGURES, data=st.data())
def test_observed_values_and_the_input_stay_and_absent_units_get_nothing(panel_of, framework_of, method, figures, data):
    present = data.draw(arrays(bool, (3, figures.shape[2])))
    figures = np.where(present[:, None, :], figures, NAN)
    panel = whole(panel_of, figures, present)
    stepped = impute(panel, framework_of(), PerItem(rule(method)))
    after, known = stepped.panel.values, ~np.isnan(figures)
    assert (after[known] == figures[known]).all()
    assert np.array_equal(panel.values, figures, equal_nan=True)
    assert not panel.flags.any()
    assert np.isnan(after[~np.broadcast_to(present[:, None, :], after.shape)]).all()
    filled = ~known & ~np.isnan(after)
    assert ((stepped.panel.flags == Flag.IMPUTED) == filled).all()
    assert sum(len(changes) for changes in stepped.changes) == filled.sum()
    counted = {"impute.all_missing", "impute.left_missing"}
    left = sum(int(dict(note.facts)["cells"]) for note in stepped.notes if note.code in counted)
    assert left == (np.isnan(after) & present[:, None, :]).sum()


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=8)
@given(figures=FIGURES, data=st.data())
def test_the_order_of_units_does_not_matter(panel_of, framework_of, method, figures, data):
    order = np.array(data.draw(st.permutations(range(figures.shape[2]))), int)
    panel = whole(panel_of, figures)
    mixed = replace(
        panel,
        units=Units(tuple(panel.units.members[at] for at in order)),
        values=panel.values[:, :, order],
        flags=panel.flags[:, :, order],
        present=panel.present[:, order],
    )
    choice = PerItem(rule(method))
    first, second = impute(panel, framework_of(), choice), impute(mixed, framework_of(), choice)
    np.testing.assert_allclose(second.panel.values, first.panel.values[:, :, order], rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("method", ACROSS)
@settings(max_examples=8)
@given(figures=FIGURES, constant=st.floats(-1e6, 1e6))
def test_a_constant_column_stays_constant(panel_of, framework_of, method, figures, constant):
    figures = figures.copy()
    figures[:, 1][~np.isnan(figures[:, 1])] = constant
    after = impute(whole(panel_of, figures), framework_of(), PerItem(rule(method))).panel.values[:, 1]
    assert (after[~np.isnan(after)] == constant).all()


@pytest.mark.parametrize("method", ACROSS)
@settings(max_examples=8)
@given(figures=FIGURES)
def test_what_is_filled_lies_in_the_range_of_what_was_observed(panel_of, framework_of, method, figures):
    after = impute(whole(panel_of, figures), framework_of(), PerItem(rule(method))).panel.values
    for item in range(5):
        known = figures[:, item][~np.isnan(figures[:, item])]
        filled = after[:, item][~np.isnan(after[:, item])]
        assert not len(filled) or (known.min() <= filled.min() and filled.max() <= known.max())


@pytest.mark.parametrize("method", METHODS)
def test_where_all_is_missing_all_stays_missing_except_for_a_number(panel_of, framework_of, method):
    stepped = impute(whole(panel_of, np.full((3, 5, 4), NAN)), framework_of(), PerItem(rule(method)))
    if method == "value":
        assert (stepped.panel.values == 0.0).all()
    else:
        assert np.isnan(stepped.panel.values).all()
        assert [note.code for note in stepped.notes] == ["impute.all_missing"] * 15


@pytest.mark.parametrize("method", METHODS)
def test_a_single_unit_lends_itself_only_what_other_years_know(panel_of, framework_of, method):
    figures = np.array([[1.0, 2.0, 3.0, 4.0, 5.0], [NAN, 2.0, 3.0, 4.0, 5.0], [3.0, 2.0, 3.0, 4.0, 5.0]])[:, :, None]
    after = impute(whole(panel_of, figures), framework_of(), PerItem(rule(method))).panel.values[1, 0, 0]
    wanted = {"latest": 1.0, "constant": 1.0, "linear": 5 / 3, "linear_constant": 5 / 3, "value": 0.0}
    assert after == pytest.approx(wanted.get(method, NAN), nan_ok=True)
