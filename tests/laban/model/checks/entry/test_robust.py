# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.model.checks.entry.robust import modified_z


def test_the_score_is_that_of_iglewicz_and_hoaglin():
    others = (2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3)
    score, middle = modified_z(8.3, others)
    assert score == pytest.approx(0.6745 * (8.3 - 2.45) / 0.15)
    assert middle == 2.45


def test_where_most_are_equal_the_mean_deviation_stands_in():
    score, middle = modified_z(5.0, (1.0, 1.0, 1.0, 1.0, 2.0))
    assert score == pytest.approx(0.7979 * 4 / 0.2)
    assert middle == 1.0


def test_among_equal_values_nothing_can_be_said():
    assert modified_z(9.0, (1.0, 1.0, 1.0, 1.0, 1.0)) == (0.0, 1.0)
