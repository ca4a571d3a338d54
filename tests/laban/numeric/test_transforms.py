# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.numeric import transforms

NAMES = [name + end for name in transforms.CURVES for end in ("", transforms.MIRRORED)]
SAMPLE = np.array([2.0, 3.0, 5.0, 12.0])
CELLS = st.integers(-(10**6), 10**6).map(lambda whole: whole / 64)


def bend(name, sample, x=None, power=0.5):
    rows = np.array([sample], float)
    numbers = transforms.learned(name, rows.min(axis=1), rows.max(axis=1), power)
    return transforms.bent(name, rows if x is None else np.array([x], float), numbers)[0]


@pytest.mark.parametrize(
    ("name", "formula"),
    [
        ("log_ct", lambda x: math.log(x - 2 + 0.01 * 10)),
        ("log_ct_original", lambda x: math.log(x - 2 + 1)),
        ("log_gii", lambda x: math.log((12 - 1) * (x - 2) / (12 - 2) + 1)),
        ("box_cox", lambda x: ((x - 2 + 1) ** 0.5 - 1) / 0.5),
        ("log_ct_mirrored", lambda x: math.log(0.1) + math.log(10.1) - math.log(12 - x + 0.1)),
    ],
)
def test_a_curve_follows_its_formula(name, formula):
    np.testing.assert_allclose(bend(name, SAMPLE), [formula(x) for x in SAMPLE], rtol=1e-14, atol=1e-14)


def test_the_box_cox_power_nought_is_the_logarithm():
    assert np.array_equal(bend("box_cox", SAMPLE, power=0.0), bend("log_ct_original", SAMPLE))


def test_the_box_cox_power_one_only_shifts():
    assert bend("box_cox", SAMPLE, power=1.0).tolist() == [0.0, 1.0, 3.0, 10.0]


@pytest.mark.parametrize("scale", [1.0, 0.01, -1.0])
def test_the_gii_logarithm_is_guarded_where_it_would_be_constant_or_turn_the_indicator_round(scale):
    sample = np.array([0.1, 0.2, 0.5, 1.0]) * scale
    found = bend("log_gii", np.sort(sample))
    assert transforms.needs_guard(sample.max())
    spread = sample.max() - sample.min()
    np.testing.assert_allclose(
        found, [math.log(100 * (x - sample.min()) / spread + 1) for x in np.sort(sample)], atol=1e-13
    )


def test_the_guard_is_not_needed_above_one():
    assert not transforms.needs_guard(np.nextafter(1.0, 2.0))


@pytest.mark.parametrize("name", NAMES)
@given(arrays(float, 8, elements=CELLS, unique=True), arrays(float, 6, elements=CELLS, unique=True))
def test_every_curve_rises_within_and_beyond_its_sample(name, sample, others):
    x = np.sort(np.concatenate([sample, others, [sample.min(), sample.max()]]))
    found = bend(name, sample, x)
    assert np.isfinite(found).all()
    assert (np.diff(found) >= -1e-12 * np.abs(found).max()).all()
    apart = bend(name, sample, np.sort(sample))
    assert np.unique(apart).size == sample.size


@pytest.mark.parametrize("name", NAMES)
def test_below_its_sample_a_curve_goes_straight_on_without_a_bend(name):
    near, step = (
        (np.array([12.0, 13.0, 14.0]), 1e-6) if name.endswith("_mirrored") else (np.array([2.0, 1.0, 0.0]), -1e-6)
    )
    outside = bend(name, SAMPLE, near)
    slope = np.diff(bend(name, SAMPLE, [near[0], near[0] - step]))[0] / -step
    np.testing.assert_allclose(np.diff(outside) / np.diff(near), [slope, slope], rtol=1e-4)


@pytest.mark.parametrize("name", NAMES)
def test_missing_values_stay_missing_and_the_input_stays_as_it_was(name):
    rows = np.array([[2.0, np.nan, 12.0]])
    rows.flags.writeable = False
    numbers = transforms.learned(name, np.array([2.0]), np.array([12.0]), 0.5)
    assert np.isnan(transforms.bent(name, rows, numbers)).tolist() == [[False, True, False]]


def test_a_mirrored_curve_draws_in_the_lower_tail_as_the_plain_one_draws_in_the_upper():
    upper, lower = np.array([0.0, 1.0, 2.0, 50.0]), np.array([0.0, 48.0, 49.0, 50.0])
    plain, mirrored = bend("log_ct", upper), bend("log_ct_mirrored", lower)
    np.testing.assert_allclose(np.diff(mirrored), np.diff(plain)[::-1], atol=1e-12)
    assert mirrored[[0, -1]] == pytest.approx(plain[[0, -1]])


def test_a_mirrored_log_ct_differs_by_a_constant_from_the_one_that_coinr_takes_of_negative_skew():
    coinr = [-math.log(12 + 0.1 - x) for x in SAMPLE]
    np.testing.assert_allclose(np.diff(bend("log_ct_mirrored", SAMPLE)), np.diff(coinr), atol=1e-12)
