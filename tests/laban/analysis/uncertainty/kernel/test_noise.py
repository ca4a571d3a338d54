# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from laban.analysis.uncertainty.kernel.noise import noise_of
from laban.analysis.uncertainty.run import uncertainty
from tests.laban.analysis.uncertainty.indices import noisy_case

pytestmark = pytest.mark.compiled

SEEDS = np.random.default_rng(4).integers(0, 2**63, 300).astype(np.uint64)


@pytest.mark.parametrize(("even", "name"), [(0, "norm"), (1, "uniform")])
def test_noise_has_the_distribution_asked_for_and_standard_deviation_one(even, name):
    found = noise_of(SEEDS, even, 130).ravel()
    limits = (-np.sqrt(3), 2 * np.sqrt(3)) if even else ()
    assert stats.kstest(found, name, args=limits).pvalue > 0.001
    assert found.std() == pytest.approx(1, abs=0.01)


def test_a_seed_gives_the_same_noise_in_any_company():
    whole = noise_of(SEEDS, 0, 130)
    np.testing.assert_array_equal(noise_of(SEEDS[17:19], 0, 130), whole[17:19])
    np.testing.assert_array_equal(noise_of(SEEDS[5:6], 0, 7), whole[5:6, :7])


def test_cells_and_draws_are_not_correlated():
    found = noise_of(SEEDS, 0, 130)
    assert np.abs(np.asarray(np.corrcoef(found.T))[np.triu_indices(130, 1)]).max() < 0.3
    assert np.abs(np.asarray(np.corrcoef(found))[np.triu_indices(300, 1)]).max() < 0.45


def test_more_noise_moves_ranks_further():
    small, large = (uncertainty(noisy_case(2, size=size).ready(), draws=2000).mean_shift.mean() for size in (0.05, 0.5))
    assert 0 < small < large
