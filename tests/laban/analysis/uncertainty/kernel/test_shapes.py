# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from laban.analysis.uncertainty.kernel.shapes import turned
from laban.analysis.uncertainty.programs import LOGARITHM, PLAIN, RECIPROCAL
from laban.model.panel import Floats
from laban.numeric.compiled import njit
from laban.numeric.lanes import LANES, load, pick, spread, store

pytestmark = pytest.mark.compiled

POWERS = np.array([1.0, 0.0, -1.0, 2.0, -0.5])
SQUARE, ROOT = 3, 4
VALUES = np.linspace(0.5, 8.0, LANES)
OF: dict[int, Callable[[Floats], Floats]] = {
    PLAIN: lambda x: x, LOGARITHM: lambda x: np.asarray(np.log(x)), RECIPROCAL: lambda x: 1 / x,
    SQUARE: lambda x: x**2, ROOT: lambda x: x**-0.5,
}  # fmt: skip


@njit
def turn(rows, shape, becomes, powers):
    value, bad = turned(load(rows, 0), shape, becomes, powers)
    store(rows, 1, value)
    store(rows, 2, pick(bad, spread(1.0), spread(0.0)))


def after(values, shape, becomes):
    rows = np.zeros((3, LANES))
    rows[0] = values
    turn(rows, shape, becomes, POWERS)
    return rows[1], rows[2].astype(bool)


@pytest.mark.parametrize("shape", OF)
@pytest.mark.parametrize("becomes", OF)
def test_a_mean_in_one_shape_is_told_in_another(shape, becomes):
    found, bad = after(OF[shape](VALUES), shape, becomes)
    np.testing.assert_allclose(found, OF[becomes](VALUES), rtol=1e-13)
    assert not bad.any()


@pytest.mark.parametrize("becomes", [LOGARITHM, RECIPROCAL, ROOT])
def test_only_values_above_nought_have_logarithms_reciprocals_and_negative_powers(becomes):
    found, bad = after(np.where(np.arange(LANES) < 2, 0.0, np.where(np.arange(LANES) < 4, -1.0, 2.0)), PLAIN, becomes)
    assert bad.tolist() == [True] * 4 + [False] * 12
    assert np.isfinite(found).all()


def test_nought_has_positive_powers_and_a_negative_number_none():
    found, bad = after(np.where(np.arange(LANES) < 2, 0.0, -1.0), PLAIN, SQUARE)
    assert bad.tolist() == [False] * 2 + [True] * 14
    assert found[0] == 0.0
    back, _ = after(np.zeros(LANES), SQUARE, PLAIN)
    assert back[0] == 0.0
