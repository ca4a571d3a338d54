# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.uncertainty.kernel.start import answered, counted
from laban.analysis.uncertainty.noisy_tables import noisy_tables_of
from laban.analysis.uncertainty.parameters import parameters
from laban.analysis.uncertainty.tables import tables_of
from tests.laban.analysis.uncertainty.kernel.test_chunk import wide_case

pytestmark = pytest.mark.compiled


def test_the_loops_answer_for_given_draws_and_count_their_own():
    prepared = wide_case(12).ready()
    tables, noisy = tables_of(prepared), noisy_tables_of(prepared)
    given = parameters(prepared, np.random.default_rng(1).random((20, 4)))
    answers = answered(prepared, given, tables, noisy)
    assert answers.scores.shape == (1, 20, 12)
    assert answers.ranks.min() == 1
    tally, drawn = counted(tables, noisy, (3, 0), 70, keep=False)
    assert tally.counts.sum() == 70 * 12
    assert len(drawn.weights) == 0
    assert len(counted(tables, noisy, (3, 0), 70, keep=True)[1].weights) == 70
