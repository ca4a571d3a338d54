# SPDX-License-Identifier: Apache-2.0
"""What the loops draw by themselves has the distributions of the design, like what is made of given numbers."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from laban.analysis.uncertainty.kernel.start import counted
from laban.analysis.uncertainty.noisy_tables import noisy_tables_of
from laban.analysis.uncertainty.parameters import dimensions, parameters
from laban.analysis.uncertainty.tables import tables_of
from laban.model.design import Choice, Design, LeaveOut, Noise, WeightNoise
from tests.laban.analysis.uncertainty.indices import small_case, way

pytestmark = pytest.mark.compiled

DRAWS = 8000
SCALE = Choice(
    name="scale",
    alternatives=(way("range", 5.0), way("never", 0.0, normalise__low=3.0), way("z", 3.0, normalise__method="z_score")),
)
WEIGHING = Choice(name="weighing", alternatives=(way("given"), way("equal", weigh__method="equal")))


def drawn(design, chunk=0):
    prepared = small_case(design).ready()
    _, found = counted(tables_of(prepared), noisy_tables_of(prepared), (11, chunk), DRAWS, keep=True)
    return prepared, found


def given(prepared):
    number = len(dimensions(prepared.design, prepared.framework))
    return parameters(prepared, np.random.default_rng(3).random((DRAWS, number)))


def alike(one, other):
    return stats.ks_2samp(one, other).pvalue > 0.001


def test_alternatives_come_with_their_probabilities_and_independently():
    _, found = drawn(Design(choices=(SCALE, WEIGHING)))
    counts = np.bincount(found.alternatives[:, 0], minlength=3)
    assert counts[1] == 0
    assert stats.chisquare(counts[[0, 2]], [5000, 3000]).pvalue > 0.001
    table = np.histogram2d(found.alternatives[:, 0] > 0, found.alternatives[:, 1], bins=2)[0]
    assert stats.chi2_contingency(table).pvalue > 0.001


def test_a_draw_is_put_with_others_of_its_variant_and_rule():
    prepared, found = drawn(Design(choices=(SCALE, WEIGHING)))
    variant, rule = prepared.taken(found.alternatives)
    np.testing.assert_array_equal(found.bucket, variant * len(prepared.rules) + rule)


@pytest.mark.parametrize(
    "noise",
    [
        WeightNoise(method="uniform", spread=0.4), WeightNoise(method="dirichlet", concentration=12.0),
        WeightNoise(method="uniform", levels=("pillar",)), WeightNoise(method="dirichlet", levels=("indicator",)),
    ],
)  # fmt: skip
def test_weights_are_distributed_like_those_of_given_numbers(noise):
    prepared, found = drawn(Design(weights=noise))
    expected = given(prepared).weights
    for item in range(1, 7):
        assert alike(found.weights[:, item], expected[:, item]) or np.ptp(expected[:, item]) == 0
    np.testing.assert_allclose(found.weights[:, [1, 4]].sum(axis=1), 1, rtol=1e-14)
    np.testing.assert_allclose(found.weights[:, [2, 3]].sum(axis=1), 1, rtol=1e-14)


def test_dirichlet_weights_have_its_means_and_variances():
    _, found = drawn(Design(weights=WeightNoise(method="dirichlet", concentration=20.0)))
    column = found.weights[:, 1]
    assert column.mean() == pytest.approx(2 / 3, abs=0.005)
    assert column.var() == pytest.approx(2 / 9 / 21, rel=0.06)


def test_weights_of_each_rule_are_drawn_around_its_own():
    prepared, found = drawn(Design(choices=(WEIGHING,), weights=WeightNoise(method="uniform", spread=0.1)))
    for rule, share in enumerate((2 / 3, 1 / 2)):
        mine = found.weights[found.bucket % len(prepared.rules) == rule, 1]
        assert mine.mean() == pytest.approx(share, abs=0.003)
        assert mine.max() == pytest.approx(share * 1.1 / (share * 1.1 + (1 - share) * 0.9), abs=0.002)


def test_items_are_left_out_as_often_as_asked_and_have_no_weight():
    prepared, found = drawn(
        Design(leave_out=LeaveOut(probability=0.3, items=("a", "q")), weights=WeightNoise(method="uniform"))
    )
    places = [prepared.framework.place[code] for code in ("a", "q")]
    counts = [(found.left_out == at).sum() for at in (-1, *places)]
    assert stats.chisquare(counts, [5600, 1200, 1200]).pvalue > 0.001
    for at in places:
        assert (found.weights[found.left_out == at, at] == 0).all()
        assert (found.weights[found.left_out != at, at] > 0).all()


def test_seeds_of_noise_are_all_different():
    _, found = drawn(Design(noise=Noise(on=("all",), size=0.1)))
    assert len(set(found.noise.tolist())) == DRAWS


def test_chunks_draw_other_numbers():
    design = Design(weights=WeightNoise(method="uniform"))
    one, other = drawn(design, 0)[1].weights[:, 1], drawn(design, 1)[1].weights[:, 1]
    assert not np.intersect1d(one, other).size
    assert abs(np.corrcoef(one, other)[0, 1]) < 0.05
