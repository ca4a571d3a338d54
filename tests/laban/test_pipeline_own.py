# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from laban.errors import LabanError, MethodError
from laban.model.method import (
    AggregateRule,
    Aggregating,
    CustomStep,
    Method,
    OwnAggregateRule,
    Screening,
)
from laban.model.own import OwnStep
from laban.model.panel import Flag
from laban.pipeline import compute


def _codes(caught: pytest.ExceptionInfo[LabanError]) -> list[str]:
    return [each.code for each in caught.value.problems]


def _with_own(method: Method, after: str, name: str = "mine") -> Method:
    return dataclasses.replace(method, custom=(CustomStep(name=name, after=after),))


@pytest.mark.parametrize("after", ["denominate", "screen", "impute", "treat", "normalise"])
def test_an_own_step_runs_after_the_step_it_names_and_is_recorded(small_pack, after):
    def halved(figures):
        figures[3] = figures[3] / 2
        return figures

    method = _with_own(small_pack.method, after)
    plain = compute(small_pack.framework, small_pack.panel, small_pack.method)
    result = compute(small_pack.framework, small_pack.panel, method, own=(OwnStep("mine", halved),))
    of = {"denominate": "raw", "screen": "raw", "impute": "imputed", "treat": "treated", "normalise": "normalised"}[
        after
    ]
    changed, before = getattr(result, of).values[:, 3], getattr(plain, of).values[:, 3]
    assert np.array_equal(changed, before / 2, equal_nan=True)
    mine = [cell for cell in result.changed_cells() if cell.step == "own:mine"]
    assert {(cell.item, cell.reason) for cell in mine} == {("trust", "method.own_step")}
    assert len(mine) == np.count_nonzero(before > 0)
    assert [cell.new for cell in mine] == [cell.old / 2 for cell in mine]


def test_an_own_step_gets_a_copy_and_its_fills_are_flagged(small_pack):
    def filled(figures):
        return np.nan_to_num(figures, copy=False, nan=1.0)

    before = small_pack.panel.values.tobytes()
    result = compute(
        small_pack.framework,
        small_pack.panel,
        _with_own(small_pack.method, "denominate"),
        own=(OwnStep("mine", filled),),
    )
    assert small_pack.panel.values.tobytes() == before
    assert result.raw.values[0, 1, 1] == 1.0
    assert result.raw.flags[0, 1, 1] == Flag.IMPUTED
    assert result.raw.flags[0, 1, 0] == Flag.NORMAL


def test_an_own_step_gives_no_figures_to_a_unit_that_takes_no_part(small_pack):
    method = dataclasses.replace(_with_own(small_pack.method, "impute"), screen=Screening(drop=("03",)))
    own = OwnStep("mine", lambda figures: np.full_like(figures, 7.0))
    result = compute(small_pack.framework, small_pack.panel, method, own=(own,))
    assert np.isnan(result.imputed.values[:, :, 3]).all()
    assert (result.imputed.flags[:, :, 0] & Flag.TREATED).all()


@pytest.mark.parametrize(
    "answer",
    [
        lambda figures: figures[:2],
        lambda figures: figures.T,
        lambda _: None,
        lambda _: "nothing",
        lambda figures: [[1.0], [1.0, 2.0]] if figures.size else figures,
        lambda figures: figures * np.inf,
    ],
    ids=["too few rows", "turned", "nothing", "text", "ragged", "infinite"],
)
def test_an_own_step_that_gives_back_something_else_is_refused(small_pack, answer):
    with pytest.raises(MethodError) as caught:
        compute(
            small_pack.framework,
            small_pack.panel,
            _with_own(small_pack.method, "treat"),
            own=(OwnStep("mine", answer),),
        )
    assert [(each.code, each.where.item) for each in caught.value.problems] == [("method.own_result", "mine")]
    assert dict(caught.value.problems[0].facts)["wanted"] == "(4, 6)"


def test_own_steps_and_functions_that_do_not_belong_together_are_refused(small_pack):
    method = dataclasses.replace(
        small_pack.method, custom=(CustomStep(name="a", after="treat"), CustomStep(name="b", after="rank"))
    )
    same = OwnStep("c", lambda figures: figures)
    with pytest.raises(MethodError) as caught:
        compute(small_pack.framework, small_pack.panel, method, own=(same, same))
    assert _codes(caught) == ["method.unknown_word", "method.own_missing", "method.own_missing", "method.own_unasked"]


def test_a_mean_of_ones_own_forms_a_group(small_framework, small_panel, small_method):
    def least(values, weights):
        assert weights.shape == (len(values),)
        return np.fmin.reduce(values)

    rule = OwnAggregateRule(function=least)
    method = dataclasses.replace(small_method, aggregate=Aggregating(groups=(("in", rule),)))
    result = compute(small_framework, small_panel, method)
    children = np.stack([result.of("staff", 2025), result.of("cost", 2025)])
    assert np.array_equal(result.of("in", 2025), children.min(axis=0))


def test_a_mean_of_ones_own_must_come_with_its_function(small_framework, small_panel, small_method):
    method = dataclasses.replace(small_method, aggregate=Aggregating(AggregateRule(method="own")))
    with pytest.raises(MethodError) as caught:
        compute(small_framework, small_panel, method)
    assert {each.code for each in caught.value.problems} == {"aggregate.own_missing"}


def test_a_mean_of_ones_own_that_gives_nothing_is_refused_with_its_units(small_framework, small_panel, small_method):
    rule = OwnAggregateRule(function=lambda values, _: np.full(values.shape[1], np.nan))
    method = dataclasses.replace(small_method, aggregate=Aggregating(groups=(("out", rule),)))
    with pytest.raises(MethodError) as caught:
        compute(small_framework, small_panel, method)
    assert {each.code for each in caught.value.problems} == {"aggregate.own_gave_nothing"}
