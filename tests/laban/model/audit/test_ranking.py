# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.model.audit.ranking import LeavingOut, Robustness

NAN = float("nan")


def test_an_interval_spans_places_and_a_rank_may_lie_outside():
    found = Robustness(
        ranks=np.array([1.0, 5.0, 0.0]), median=np.array([1.0, 2.0, NAN]), low=np.array([1.0, 1.5, NAN]),
        high=np.array([3.0, 4.0, NAN]), level=0.9, draws=10, failed=0,
    )  # fmt: skip
    assert found.width[:2].tolist() == [2.0, 2.5]
    assert found.outside == (1,)


def test_shifts_need_both_ranks():
    found = LeavingOut(
        items=("a", "b"), base=np.array([1.0, 2.0, 0.0]), ranks=np.array([[3.0, 0.0, 1.0], [0.0, 0.0, 0.0]]),
        spearman=np.array([1.0, NAN]),
    )  # fmt: skip
    assert found.shifts[0, 0] == 2.0
    assert np.isnan(found.shifts[0, 1:]).all()
    assert found.moved(2).tolist() == pytest.approx([1.0, NAN], nan_ok=True)
    assert found.moved(3)[0] == 0.0
