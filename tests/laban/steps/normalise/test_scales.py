# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math

import numpy as np
import pytest

from laban.errors import MethodError
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import NormaliseRule, PerItem, Window
from laban.model.panel import Flag, Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.steps.normalise import METHODS, apply, learn, normalise
from laban.texts import say

NAN = math.nan
EACH, ALL = Window(), Window(method="all")


def indicator(code, **given):
    return Indicator(code=code, parent="I", **given)


def framework_of(*leaves):
    return Framework("f", "1", Text(), (Group(code="I", parent="", level="index"),), leaves)


def panel_of(values, codes, first=2021):
    figures = np.array(values, dtype=float)
    units = Units(tuple(Unit(key=UnitKey("t", f"u{at}"), names=Text()) for at in range(figures.shape[-1])))
    return Panel.of(units, tuple(range(first, first + len(figures))), codes, figures)


def only(method, **given):
    return PerItem(NormaliseRule(method=method, **given))


def faults(caught):
    return [(each.code, each.where.item, each.where.year) for each in caught.value.problems]


def test_everything_a_method_lacks_is_told_at_once():
    framework = framework_of(
        indicator("a"), indicator("b", low=5.0, high=5.0), indicator("c"), indicator("d"), indicator("e"), indicator("f"),
        indicator("g"),
    )  # fmt: skip
    panel = panel_of(np.tile([[1.0, 2.0]], (2, 7, 1)) * [[[1]] * 5 + [[-1]] + [[1]]], framework.leaves)
    choice = PerItem.with_items(
        NormaliseRule(method="goalposts"),
        {
            "c": NormaliseRule(method="distance_to_target"),
            "d": NormaliseRule(method="distance_to_reference", reference="nobody"),
            "e": NormaliseRule(method="distance_to_reference", reference="u0"),
            "f": NormaliseRule(method="fraction_of_max"),
            "g": NormaliseRule(),
        },
    )
    with pytest.raises(MethodError) as caught:
        learn(panel, framework, choice, EACH)
    assert faults(caught) == [
        ("normalise.goalposts_missing", "a", None),
        ("normalise.goalposts_reversed", "b", None),
        ("normalise.target_missing", "c", None),
        ("normalise.reference_missing", "d", 2021),
        ("normalise.reference_missing", "d", 2022),
        ("normalise.reference_worst", "e", 2021),
        ("normalise.reference_worst", "e", 2022),
        ("normalise.maximum_not_positive", "f", 2021),
        ("normalise.maximum_not_positive", "f", 2022),
    ]
    assert "“nobody”" in str(caught.value)
    assert "The largest value is -1" in str(caught.value)


def test_an_indicator_with_goalposts_uses_them_where_the_rule_says_goalposts_first():
    framework = framework_of(indicator("a", low=0.0, high=10.0), indicator("b", low=0.0))
    panel = panel_of([[[2, 4], [2, 4]]], framework.leaves)
    stepped, scales = normalise(panel, framework, only("min_max", goalposts_first=True), EACH)
    assert [scale.method for scale in scales] == ["goalposts", "min_max"]
    assert stepped.panel.values[0].tolist() == [[20, 40], [0, 100]]


def test_single_indicators_have_their_own_rule_and_scales_keep_the_order_of_the_tree():
    framework = framework_of(indicator("a"), indicator("b", direction=-1), indicator("c"))
    panel = panel_of([[[1, 3], [1, 3], [1, 3]], [[1, 3], [1, 3], [1, 3]]], framework.leaves)
    choice = PerItem.with_items(NormaliseRule(), {"b": NormaliseRule(method="rank")})
    stepped, scales = normalise(panel, framework, choice, EACH)
    assert [(each.item, each.window, each.method) for each in scales] == [
        ("a", (2021,), "min_max"), ("b", (2021,), "rank"), ("c", (2021,), "min_max"),
        ("a", (2022,), "min_max"), ("b", (2022,), "rank"), ("c", (2022,), "min_max"),
    ]  # fmt: skip
    assert stepped.panel.values[1].tolist() == [[0, 100], [2, 1], [0, 100]]


def test_a_scale_is_a_value_that_says_which_figures_score_worst_and_best():
    framework = framework_of(indicator("a", direction=-1))
    [scale] = learn(panel_of([[[2, 4, 7]]], ("a",)), framework, only("min_max"), EACH)
    assert (scale.direction, scale.low, scale.high, scale.parameters) == (-1, 7.0, 2.0, (7.0, -5.0, 0.0, 100.0))
    [scale] = learn(panel_of([[[7, 2, NAN]]], ("a",)), framework, only("borda"), EACH)
    assert math.isnan(scale.low)
    assert scale.parameters == (0.0, 1.0, 0.0, 1.0, 2.0, 7.0)


def test_bounds_are_learned_for_each_year_or_over_a_window():
    framework = framework_of(indicator("a"))
    panel = panel_of([[[0, 10]], [[5, 20]]], ("a",))

    def scores(window):
        return normalise(panel, framework, only("min_max"), window)[0].panel.values[:, 0].tolist()

    assert scores(EACH) == [[0, 100], [0, 100]]
    assert scores(ALL) == [[0, 50], [25, 100]]
    assert scores(Window(method="named", years=(2021,))) == [[0, 100], [50, 200]]


def test_a_window_of_several_years_takes_the_mean_of_the_reference_unit():
    framework = framework_of(indicator("a"))
    panel = panel_of([[[0, 4]], [[0, 6]]], ("a",))
    stepped, _ = normalise(panel, framework, only("distance_to_reference", reference="u1"), ALL)
    assert stepped.panel.values[:, 0].tolist() == [[0, 80], [0, 120]]


@pytest.mark.parametrize(("direction", "expected"), [(1, [[1, 2, 3], [1, 3, 4]]), (-1, [[3, 2, 1], [4, 2, 1]])])
def test_figures_of_another_year_find_their_rank_among_those_learned(direction, expected):
    framework = framework_of(indicator("a", direction=direction))
    panel = panel_of([[[1, 2, 3]], [[0, 2.5, 9]]], ("a",))
    stepped, _ = normalise(panel, framework, only("rank"), Window(method="named", years=(2021,)))
    assert stepped.panel.values[:, 0].tolist() == expected


def test_a_percentile_rank_of_another_year_stays_in_the_range():
    framework = framework_of(indicator("a"))
    panel = panel_of([[[1, 2, 3]], [[0, 2.5, 9]]], ("a",))
    stepped, _ = normalise(panel, framework, only("percentile_rank"), Window(method="named", years=(2021,)))
    assert stepped.panel.values[:, 0].tolist() == [[0, 50, 100], [0, 100, 100]]


def test_scores_cut_off_at_goalposts_are_recorded():
    framework = framework_of(indicator("a"), indicator("b", low=0.0, high=10.0, direction=-1))
    panel = panel_of([[[1, 2, 3], [-5, 5, 20]]], framework.leaves)
    choice = PerItem.with_items(NormaliseRule(), {"b": NormaliseRule(method="goalposts")})
    stepped, _ = normalise(panel, framework, choice, EACH)
    [changes] = stepped.changes
    assert [(c.item, c.unit, c.step, c.old, c.new, c.reason) for c in changes.rows(panel.years, panel.items)] == [
        ("b", 0, "normalise", 150.0, 100.0, "normalise.truncated_high"),
        ("b", 2, "normalise", -100.0, 0.0, "normalise.truncated_low"),
    ]
    assert stepped.panel.values[0, 1].tolist() == [100, 50, 0]


def test_a_target_that_even_the_worst_has_reached_gives_all_the_best_score_and_is_noted():
    framework = framework_of(indicator("a", target=1.0), indicator("b", target=9.0, direction=-1))
    panel = panel_of([[[2, 4, 7], [2, 4, 7]]], framework.leaves)
    stepped, _ = normalise(panel, framework, only("distance_to_target", high=10), EACH)
    assert stepped.panel.values[0].tolist() == [[10, 10, 10], [10, 10, 10]]
    assert [(note.code, note.item, note.year) for note in stepped.notes] == [
        ("normalise.target_reached", "a", 2021),
        ("normalise.target_reached", "b", 2021),
    ]
    assert "score 10" in stepped.notes[0].text("en")


def test_a_year_without_figures_is_noted_and_so_are_figures_that_no_year_of_the_window_explains():
    framework = framework_of(indicator("a"))
    panel = panel_of([[[NAN, NAN]], [[1, 2]]], ("a",))
    stepped, scales = normalise(panel, framework, only("min_max"), Window(method="named", years=(2021,)))
    assert scales[0].parameters == ()
    assert np.isnan(stepped.panel.values).all()
    assert [(note.code, note.year) for note in stepped.notes] == [
        ("normalise.all_missing", 2021),
        ("normalise.nothing_learned", 2022),
    ]


def test_goalposts_need_no_figures_to_be_learned():
    framework = framework_of(indicator("a", low=0.0, high=4.0))
    panel = panel_of([[[NAN, NAN]], [[1, 2]]], ("a",))
    stepped, _ = normalise(panel, framework, only("goalposts"), Window(method="named", years=(2021,)))
    assert stepped.panel.values[1, 0].tolist() == [25, 50]


def test_a_year_or_an_indicator_without_a_scale_is_refused():
    framework = framework_of(indicator("a"), indicator("b"))
    panel = panel_of([[[1, 2], [1, 2]], [[1, 2], [1, 2]]], framework.leaves)
    scales = [scale for scale in learn(panel, framework, only("min_max"), EACH) if scale.item == "a"]
    later = panel_of([[[1, 2], [1, 2]]], framework.leaves, first=2023)
    with pytest.raises(MethodError) as caught:
        apply(later, framework, scales)
    assert faults(caught) == [("normalise.not_learned", "a", 2023), ("normalise.not_learned", "b", 2023)]


@pytest.mark.parametrize("method", METHODS)
def test_panel_flags_and_presence_stay_as_they_were(method):
    framework = framework_of(indicator("a", low=0.0, high=10.0, target=20.0))
    panel = panel_of([[[2, 4, NAN]]], ("a",))
    flagged = panel.with_values(panel.values, Flag.IMPUTED, panel.values > 3)
    stepped, _ = normalise(flagged, framework, only(method, reference="u1"), EACH)
    assert np.array_equal(flagged.values, [[[2, 4, NAN]]], equal_nan=True)
    assert stepped.panel.flags is flagged.flags
    assert stepped.panel.present is flagged.present


def test_every_code_has_its_sentence_in_both_languages():
    names = ["goalposts_missing", "target_missing", "truncated_high", "truncated_low", "not_learned", "nothing_learned"]
    for language in ("en", "vi"):
        assert all(say(f"normalise.{name}", language) for name in names)


@pytest.mark.parametrize("window", [EACH, ALL])
@pytest.mark.parametrize("method", METHODS)
def test_a_panel_without_units_has_nothing_to_normalise(method, window):
    framework = framework_of(indicator("a", low=0.0, high=10.0, target=20.0))
    stepped, _ = normalise(panel_of(np.zeros((2, 1, 0)), ("a",)), framework, only(method), window)
    assert stepped.panel.values.shape == (2, 1, 0)
    assert [note.code for note in stepped.notes] == ["normalise.all_missing"]
