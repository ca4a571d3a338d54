# SPDX-License-Identifier: Apache-2.0
"""The plain path against the engine itself: a draw is a computation by a method of its own."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.uncertainty.evaluate import evaluate
from laban.analysis.uncertainty.parameters import dimensions, parameters
from laban.analysis.uncertainty.plain import weighing
from laban.model.design import Choice, Design, WeightNoise
from laban.model.method import Weighing
from laban.model.settings import with_settings
from laban.pipeline import compute
from tests.laban.analysis.uncertainty.indices import small_case, way

SCALE = Choice(name="scale", alternatives=(way("range"), way("z", normalise__method="z_score")))
MEAN = Choice(name="mean", alternatives=(way("own"), way("index", aggregate__levels__index__method="harmonic")))


def test_a_draw_is_what_the_engine_gives_for_its_alternatives_and_weights():
    design = Design(choices=(SCALE, MEAN), weights=WeightNoise(method="uniform"))
    case = small_case(design)
    prepared = case.ready()
    uniforms = np.random.default_rng(2).random((40, len(dimensions(design, case.framework))))
    uniforms[:, 0], uniforms[:, 1] = 0.1, np.where(np.arange(40) % 2, 0.1, 0.9)
    drawn = parameters(prepared, uniforms)
    found = evaluate(prepared, drawn, fast=False)
    for draw in range(40):
        taken = [choice.alternatives[at] for choice, at in zip(design.choices, drawn.alternatives[draw], strict=True)]
        settings = [each for alternative in taken for each in alternative.settings]
        sets = tuple(zip(case.framework.codes[1:], drawn.weights[draw, 1:].tolist(), strict=True))
        method = replace(with_settings(case.method, settings), weigh=Weighing(method="drawn", sets=(("drawn", sets),)))
        if found.failed[0, draw] < 0:
            result = compute(case.framework, case.panel, method)
            np.testing.assert_allclose(found.scores[:, draw], result.scores[:, 0], rtol=1e-13)
            np.testing.assert_array_equal(found.ranks[:, draw], result.ranks[:, 0])
    assert (found.failed < 0).any()


def test_a_failure_below_an_item_without_weight_is_none():
    ways = (way("own"), way("geometric", aggregate__groups__q__method="geometric"))
    prepared = small_case(Design(choices=(Choice(name="mean", alternatives=ways),))).ready()
    drawn = parameters(prepared, np.array([[0.9], [0.9]]))
    drawn.weights[1] = [1, 1, 0.5, 0.5, 0, 0.5, 0.5]
    found = evaluate(prepared, drawn, fast=False)
    assert [found.causes[at] if at >= 0 else "" for at in found.failed[0]] == ["q", ""]


def test_items_weigh_something_only_below_items_that_do():
    prepared = small_case(Design(choices=(SCALE,))).ready()
    assert weighing(prepared, np.array([1, 1, 0.5, 0.5, 0, 0.5, 0.5])).tolist() == [True] * 4 + [False] * 3


@pytest.mark.compiled
def test_a_failure_below_an_item_without_weight_is_none_in_the_loops_either():
    ways = (way("own"), way("geometric", aggregate__groups__q__method="geometric"))
    prepared = small_case(Design(choices=(Choice(name="mean", alternatives=ways),))).ready()
    drawn = parameters(prepared, np.array([[0.9], [0.9]]))
    drawn.weights[1] = [1, 1, 0.5, 0.5, 0, 0.5, 0.5]
    found, plain = evaluate(prepared, drawn), evaluate(prepared, drawn, fast=False)
    np.testing.assert_array_equal(found.ranks, plain.ranks)
    np.testing.assert_array_equal(found.failed, plain.failed)
