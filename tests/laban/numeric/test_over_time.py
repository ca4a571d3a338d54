# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.numeric import over_time

NAN = np.nan
YEARS = (2018, 2019, 2020, 2023, 2024)
VALUES = np.array([NAN, 2.0, NAN, 6.0, NAN])
FILLED = {
    over_time.latest: [NAN, 2.0, 2.0, 6.0, 6.0],
    over_time.nearest: [2.0, 2.0, 2.0, 6.0, 6.0],
    over_time.linear: [NAN, 2.0, 3.0, 6.0, NAN],
    over_time.linear_nearest: [2.0, 2.0, 3.0, 6.0, 6.0],
}


@pytest.mark.parametrize("filler", FILLED)
def test_gaps_over_the_years_are_filled_as_worked_by_hand(filler):
    assert str(filler(YEARS, VALUES)[0].tolist()) == str([float(value) for value in FILLED[filler]])


@pytest.mark.parametrize("filler", FILLED)
def test_the_order_in_which_years_stand_does_not_matter(filler):
    order = [3, 0, 4, 2, 1]
    mixed = filler([YEARS[at] for at in order], VALUES[order])[0]
    assert str(mixed.tolist()) == str(filler(YEARS, VALUES)[0][order].tolist())


@pytest.mark.parametrize("filler", FILLED)
def test_what_is_known_is_its_own_source(filler):
    filled, before, after = filler(YEARS, VALUES)
    for at in (1, 3):
        assert filled[at] == VALUES[at]
        assert {int(before[at]), int(after[at])} <= {at, -1}


@pytest.mark.parametrize("filler", FILLED)
def test_nothing_known_gives_nothing(filler):
    filled, before, after = filler((2020, 2021), np.full((2, 3), NAN))
    assert np.isnan(filled).all()
    assert (before == -1).all()
    assert (after == -1).all()


@pytest.mark.parametrize("filler", FILLED)
def test_a_constant_stays_constant(filler):
    filled = filler((2020, 2021, 2023), np.array([0.1, NAN, 0.1]))[0]
    assert filled.tolist() == [0.1, 0.1, 0.1]


def test_sources_are_the_places_of_the_years():
    assert over_time.linear(YEARS, VALUES)[1].tolist() == [-1, 1, 1, 3, -1]
    assert over_time.linear(YEARS, VALUES)[2].tolist() == [-1, 1, 3, 3, -1]
    assert over_time.nearest(YEARS, VALUES)[2].tolist() == [1, -1, -1, -1, -1]
    assert over_time.linear_nearest(YEARS, VALUES)[1].tolist() == [-1, 1, 1, 3, 3]


def test_the_latest_value_may_be_no_older_than_allowed():
    assert (
        str(over_time.latest((2020, 2021, 2023), np.array([1.0, NAN, NAN]), max_lag=2)[0].tolist()) == "[1.0, 1.0, nan]"
    )


def test_of_two_years_equally_near_the_earlier_lends():
    assert over_time.nearest((2020, 2021, 2022), np.array([1.0, NAN, 3.0]))[0].tolist() == [1.0, 1.0, 3.0]
