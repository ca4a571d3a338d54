# SPDX-License-Identifier: Apache-2.0
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laban.draw.axis import Axis, bounds_of, ticks

NAN = float("nan")


@pytest.mark.parametrize(
    ("values", "bounds"),
    [
        ([12.0, 88.5], (0.0, 100.0)),
        ([], (0.0, 100.0)),
        ([NAN], (0.0, 100.0)),
        ([70.0, 128.0], (60.0, 140.0)),
        ([-1.3, 2.2], (-2.0, 3.0)),
        ([0.0, 0.8], (0.0, 0.8)),
        ([-5.0, -5.0], (-6.0, -4.0)),
        ([0.0, 0.0], (-0.2, 0.2)),
    ],
)
def test_a_scale_has_round_ends_around_the_values(values, bounds):
    assert bounds_of(values) == pytest.approx(bounds)


@settings(max_examples=40)
@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=9))
def test_every_value_lies_on_its_scale(values):
    low, high = bounds_of(values)
    slack = 1e-6 * max(abs(low), abs(high), 1e-12)
    assert low < high
    assert all(low - slack <= value <= high + slack for value in values)
    assert 1 <= len(ticks(low, high)) <= 12


def test_what_lies_outside_a_scale_is_drawn_at_its_end():
    axis = Axis(0.0, 10.0, 100.0, 50.0)
    assert [axis.at(value) for value in (-5.0, 0.0, 5.0, 99.0)] == [100.0, 100.0, 125.0, 150.0]


def test_bars_begin_at_zero_or_the_nearest_end():
    assert [Axis(low, high).base for low, high in ((0, 9), (-3, 3), (60, 140), (-9, -2))] == [0, 0, 60, -2]
