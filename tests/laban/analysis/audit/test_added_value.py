# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.audit.added_value import added_values, share_moved
from laban.model.audit.thresholds import Thresholds

UP, DOWN = np.arange(20.0), np.arange(20.0)[::-1]


def test_the_share_of_units_that_stand_elsewhere(subject):
    found = added_values(subject({"I": {"P1": ("a",), "P2": ("b",)}}, {"a": 3 * UP, "b": DOWN}), Thresholds())
    assert [(each.item, each.level, each.units, each.places) for each in found] == [
        ("P1", "pillar", 20, 2), ("P2", "pillar", 20, 2),
    ]  # fmt: skip
    assert [each.moved for each in found] == [0.0, 0.9]
    assert [each.spearman for each in found] == pytest.approx([1.0, -1.0])
    assert [each.pearson for each in found] == pytest.approx([1.0, -1.0])


def test_only_units_with_both_ranks_count():
    assert share_moved(np.array([1.0, 2, 3, 0]), np.array([2.0, 2, 0, 1]), 1) == (2, 0.5)
    units, moved = share_moved(np.zeros(2), np.zeros(2), 1)
    assert units == 0
    assert np.isnan(moved)


def test_a_limit_in_places_is_a_choice(subject):
    values = {"a": UP, "b": np.roll(UP, 5)}
    found = subject({"I": {"P1": ("a",), "P2": ("b",)}}, values)
    strict, easy = Thresholds(shift=1), Thresholds(shift=15, shift_share=1.0)
    assert added_values(found, strict)[0].moved > added_values(found, easy)[0].moved
