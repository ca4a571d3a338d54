# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from typing import NamedTuple

import numpy as np

from laban.numeric.solid import solid


class Inner(NamedTuple):
    rows: np.ndarray
    number: int


class Outer(NamedTuple):
    inner: Inner
    fine: np.ndarray


def test_arrays_at_any_depth_lie_in_rows_and_can_be_written():
    turned = np.arange(6.0).reshape(2, 3).T
    closed = np.zeros(3)
    closed.flags.writeable = False
    fine = np.ones(2)
    found = solid(Outer(Inner(turned, 4), fine))
    assert found.inner.rows.flags.c_contiguous
    assert found.inner.rows.tolist() == turned.tolist()
    assert found.inner.number == 4
    assert found.fine is fine
    assert solid(Inner(closed, 1)).rows.flags.writeable
