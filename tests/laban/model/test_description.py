# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from laban.model.description import Availability, Thresholds


def test_the_share_of_availability_is_of_the_groups_own_indicators():
    counts = np.array([[[4, 2], [1, 0]]], np.int32)
    there = np.ones((1, 2), bool)
    found = Availability((2025,), ("I", "P"), there, np.array([4, 2], np.int32), counts, np.zeros_like(counts))
    assert found.share.tolist() == [[[1.0, 0.5], [0.5, 0.0]]]


def test_the_thresholds_are_those_of_the_reference_tool():
    assert Thresholds() == Thresholds(
        min_available=0.65, min_nonzero=0.5, min_unique=0.5, skewness=2.0, kurtosis=3.5, denominator=0.6, partner=0.9
    )
