# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.errors import MethodError
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import GII, PerItem, TreatRule, Window
from laban.model.panel import Panel
from laban.model.result import Treatment
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.steps.treat import METHODS, apply, learn, treat
from laban.texts import say

NAN = math.nan
EACH = Window()
CURVES = [name for name in METHODS if name not in ("none", "winsorise")]
FORCED = {name: TreatRule(method="force", force=name) for name in METHODS}
CELLS = st.integers(-(10**6), 10**6).map(lambda whole: whole / 64) | st.just(NAN)
COLUMN = arrays(float, st.integers(1, 12), elements=CELLS)
UPPER = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 100.0]
LONG_TAIL = [1.2**k for k in range(80)]
"""Capping five of these is not enough."""


def framework_of(number, *, direction=1):
    leaves = tuple(Indicator(code=f"i{at}", parent="I", direction=direction) for at in range(number))
    return Framework("f", "1", Text(), (Group(code="I", parent="", level="index"),), leaves)


def panel_of(values):
    figures = np.array(values, dtype=float)
    years, items, number = figures.shape
    units = Units(tuple(Unit(key=UnitKey("t", f"u{at}"), names=Text()) for at in range(number)))
    return Panel.of(units, tuple(range(2021, 2021 + years)), tuple(f"i{at}" for at in range(items)), figures)


def treated(column, rule=None, *, direction=1):
    """Treat one indicator in one year."""
    panel = panel_of([[column]])
    stepped, treatments = treat(panel, framework_of(1, direction=direction), PerItem(rule or TreatRule()), EACH)
    return stepped, treatments[0] if treatments else None


def values_of(stepped):
    return stepped.panel.values[0, 0].tolist()


def test_the_guarded_gii_logarithm_is_noted():
    stepped, _ = treated([x / LONG_TAIL[-1] for x in LONG_TAIL], GII.treat.default)
    assert [note.code for note in stepped.notes] == ["treat.log_gii_guard"]
    assert values_of(stepped) == sorted(values_of(stepped))


def test_what_still_fails_is_noted_with_its_moments():
    stepped, treatment = treated([0.0] * 20 + [1.0])
    assert not treatment.passes
    assert [note.code for note in stepped.notes] == ["treat.still_fails"]
    assert "skewness 4.58" in stepped.notes[0].text("en")


def test_single_indicators_have_their_own_rule():
    panel = panel_of([[UPPER, UPPER, UPPER]])
    choice = PerItem.with_items(TreatRule(), {"i1": TreatRule(method="none"), "i2": FORCED["log_ct"]})
    stepped, treatments = treat(panel, framework_of(3), choice, EACH)
    assert [(each.item, each.transform, each.capped) for each in treatments] == [("i0", "", 1), ("i2", "log_ct", 0)]
    assert stepped.panel.values[0, 1].tolist() == UPPER


def test_each_year_has_its_own_treatment_or_all_years_one():
    panel = panel_of([[UPPER], [[*UPPER[:-1], 9.5]]])
    framework, choice = framework_of(1), PerItem(TreatRule())
    assert [(t.window, t.high_cap) for t in learn(panel, framework, choice, EACH)[:1]] == [((2021,), 9.0)]
    [pooled] = learn(panel, framework, choice, Window(method="all"))
    assert (pooled.window, pooled.high_cap) == ((2021, 2022), 9.5)
    [named] = learn(panel, framework, choice, Window(method="named", years=(2021,)))
    stepped = apply(panel, framework, (named,))
    assert stepped.panel.values[:, 0, -1].tolist() == [9.0, 9.0]


def test_a_year_that_was_not_learned_and_an_unknown_item_are_refused_together():
    panel = panel_of([[UPPER], [UPPER], [UPPER]])
    learned = [
        Treatment(item="i0", window=(2021,)),
        Treatment(item="i0", window=(2022,)),
        Treatment(item="x", window=(2021,)),
    ]
    with pytest.raises(MethodError) as caught:
        apply(panel, framework_of(1), learned)
    assert [each.code for each in caught.value.problems] == ["treat.year_not_learned", "treat.unknown_item"]


def test_values_of_another_year_beyond_those_learned_keep_their_order():
    framework = framework_of(1)
    [treatment] = learn(panel_of([[LONG_TAIL]]), framework, PerItem(TreatRule()), EACH)
    later = panel_of([[[-1e9, -5.0, 0.0, 1.0, LONG_TAIL[-1], 1e12]]])
    found = apply(later, framework, [treatment]).panel.values[0, 0].tolist()
    assert found == sorted(set(found))


@given(COLUMN)
def test_the_input_stays_as_it_was_and_every_change_is_recorded(column):
    panel = panel_of([[column]])
    stepped, _ = treat(panel, framework_of(1), PerItem(TreatRule(combine=True)), EACH)
    assert np.array_equal(panel.values[0, 0], column, equal_nan=True)
    replayed = panel.values.copy()
    for changes in stepped.changes:
        assert replayed[changes.year, changes.item, changes.unit].tolist() == changes.old.tolist()
        replayed[changes.year, changes.item, changes.unit] = changes.new
    assert np.array_equal(replayed, stepped.panel.values, equal_nan=True)


def test_every_reason_and_note_has_its_sentence_in_both_languages():
    names = ["winsorised_high", "winsorised_low", *CURVES, *(f"{name}_mirrored" for name in CURVES)]
    for language in ("en", "vi"):
        assert all(say(f"treat.{name}", language) for name in names)


@pytest.mark.parametrize("rule", [TreatRule(), TreatRule(combine=True), GII.treat.default, FORCED["winsorise"]])
def test_treating_is_learning_and_applying_to_the_bit(rule):
    values = np.random.default_rng(7).lognormal(sigma=2, size=(2, 6, 90)) * [[[1]], [[-1]]]
    panel, framework = panel_of(values), framework_of(6)
    stepped, treatments = treat(panel, framework, PerItem(rule), EACH)
    again = apply(panel, framework, treatments)
    assert np.array_equal(stepped.panel.values, again.panel.values)
    assert np.array_equal(stepped.panel.flags, again.panel.flags)
    assert [each.new.tolist() for each in stepped.changes] == [each.new.tolist() for each in again.changes]
    assert rule.force or any(each.transform for each in treatments)


def test_each_sample_is_treated_as_if_it_were_alone():
    values = np.random.default_rng(8).lognormal(sigma=2, size=(2, 6, 40))
    framework = framework_of(6)
    whole, _ = treat(panel_of(values), framework, PerItem(TreatRule()), EACH)
    alone = [[values_of(treated(column)[0]) for column in year] for year in values]
    assert whole.panel.values.tolist() == alone


@pytest.mark.parametrize("window", [EACH, Window(method="all")])
def test_a_panel_without_units_has_nothing_to_treat(window):
    stepped, treatments = treat(panel_of(np.zeros((2, 3, 0))), framework_of(3), PerItem(TreatRule()), window)
    assert stepped.panel.values.shape == (2, 3, 0)
    assert all(each.transform == "" for each in treatments)
