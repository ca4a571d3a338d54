# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.uncertainty.evaluate import evaluate
from laban.analysis.uncertainty.kernel.chunk import by_bucket
from laban.analysis.uncertainty.run import uncertainty
from laban.model.design import Choice, Design, WeightNoise
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import Method
from laban.model.panel import Panel
from laban.model.text import Text
from tests.laban.analysis.uncertainty.indices import Case, units_of, way

pytestmark = pytest.mark.compiled

MEAN = Choice(
    name="mean", alternatives=(way("own"), way("geometric", aggregate__method="geometric", normalise__low=1.0))
)


def wide_case(number, *, rounded=False):
    """Return an index of many units with three indicators, some of them equal."""
    leaves = tuple(Indicator(code=code, parent="I") for code in "abc")
    framework = Framework("f", "1", Text(), (Group(code="I", parent="", level="index"),), leaves)
    values = np.random.default_rng(6).lognormal(size=(1, 3, number))
    panel = Panel.of(units_of(number), (2025,), framework.leaves, np.round(values) if rounded else values)
    return Case(framework, panel, Method(), Design(choices=(MEAN,), weights=WeightNoise(method="uniform"), draws=100))


def test_draws_are_put_together_by_bucket_in_their_order():
    order, starts = by_bucket(np.array([2, 0, 2, 1, 0], np.int32), 4)
    assert order.tolist() == [1, 4, 3, 0, 2]
    assert starts.tolist() == [0, 2, 3, 5, 5]


@pytest.mark.parametrize(("number", "rounded"), [(255, False), (256, True), (300, True)])
def test_counts_of_many_units_are_those_of_their_ranks(number, rounded):
    prepared = wide_case(number, rounded=rounded).ready()
    found = uncertainty(prepared, keep=True)
    assert found.parameters is not None
    answers, plain = evaluate(prepared, found.parameters), evaluate(prepared, found.parameters, fast=False)
    np.testing.assert_array_equal(answers.ranks, plain.ranks)
    for unit in (0, number // 2, number - 1):
        expected = np.bincount(answers.ranks[0, :, unit] - 1, minlength=number)
        np.testing.assert_array_equal(found.counts[0, unit], expected)
    assert found.wins is not None
    assert found.wins[0, 0, 1] == (answers.ranks[0, :, 0] < answers.ranks[0, :, 1]).sum()


def test_thousands_of_units_share_columns_of_places_and_have_no_pairs():
    prepared = wide_case(2100).ready()
    found = uncertainty(prepared, keep=True)
    assert found.parameters is not None
    answers = evaluate(prepared, found.parameters)
    assert (found.width, found.counts.shape) == (5, (1, 2100, 420))
    assert found.wins is None
    assert found.ahead is None
    expected = np.bincount((answers.ranks[0, :, 7] - 1) // 5, minlength=420)
    np.testing.assert_array_equal(found.counts[0, 7], expected)
    np.testing.assert_allclose(found.median_rank[0], np.median(answers.ranks[0], axis=0), atol=2.5)


def test_years_share_their_draws():
    case = wide_case(20)
    twice = np.concatenate([case.panel.values, case.panel.values])
    panel = Panel.of(case.panel.units, (2024, 2025), case.panel.items, twice)
    found = uncertainty(replace(case, panel=panel).ready())
    np.testing.assert_array_equal(found.counts[0], found.counts[1])
    assert found.wins is not None
    np.testing.assert_array_equal(found.wins[0], found.wins[1])
