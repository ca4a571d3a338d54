# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.numeric import portable
from laban.numeric.compiled import njit
from laban.numeric.lane_curves import circle, exp, log, power
from laban.numeric.lanes import LANES, load, store

pytestmark = pytest.mark.compiled

RANDOM = np.random.default_rng(1)


@njit
def logs(x, out):
    for at in range(len(x)):
        store(out, at, log(load(x, at)))


@njit
def exps(x, out):
    for at in range(len(x)):
        store(out, at, exp(load(x, at)))


@njit
def powers(x, out, p):
    for at in range(len(x)):
        store(out, at, power(load(x, at), p))


@njit
def circles(u, x, y):
    for at in range(len(u)):
        one, other = circle(load(u, at))
        store(x, at, one)
        store(y, at, other)


def test_the_logarithm_has_the_bits_of_the_portable_one():
    x = np.exp(RANDOM.uniform(-300, 300, (500, LANES)))
    x[0] = [1.0, 2.0, 0.5, np.sqrt(0.5), np.sqrt(2.0), np.nextafter(1.0, 0), np.nextafter(1.0, 2), 10.0, *range(3, 11)]
    out = np.empty_like(x)
    logs(x, out)
    np.testing.assert_array_equal(out, portable.log(x))


def test_the_exponential_has_the_bits_of_the_portable_one():
    x = RANDOM.uniform(-700, 700, (500, LANES))
    x[0] = [0.0, -0.0, 1.0, -1.0, 700.0, -700.0, 0.34657359, -0.34657359, *range(2, 10)]
    out = np.empty_like(x)
    exps(x, out)
    np.testing.assert_array_equal(out, portable.exp(x))


@pytest.mark.parametrize("p", [0.5, 2.0, -3.0, 16.0, 1 / 3])
def test_powers_are_nearly_exact(p):
    x = RANDOM.uniform(0.001, 1000, (100, LANES))
    out = np.empty_like(x)
    powers(x, out, p)
    np.testing.assert_allclose(out, x**p, rtol=1e-14 * max(1, abs(p)))


def test_a_power_of_nought_is_nought():
    x, out = np.zeros((1, LANES)), np.ones((1, LANES))
    powers(x, out, 0.5)
    assert out.tolist() == x.tolist()


def test_the_circle_goes_once_around():
    u = RANDOM.uniform(0, 1, (500, LANES))
    u[0] = [0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, *np.linspace(0.01, 0.99, 8)]
    x, y = np.empty_like(u), np.empty_like(u)
    circles(u, x, y)
    turn = 2 * np.pi * (u - 0.5)
    np.testing.assert_allclose(x, np.cos(turn), atol=1e-15)
    np.testing.assert_allclose(y, np.sin(turn), atol=1e-15)
