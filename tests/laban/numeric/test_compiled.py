# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import subprocess
import sys
from typing import Any

import numpy as np
import pytest

from laban.numeric.compiled import FINGERPRINTS, fingerprint, inlined, keep, njit, njit_allocating, part, python_of

pytestmark = pytest.mark.compiled

FACTOR = 3.0


@inlined
def times(x):
    return x * FACTOR


@part
def added(x, y):
    return times(x) + y


@njit
def total(values):
    found = 0.0
    for each in values:
        found = added(each, found)
    return found


@njit_allocating
def doubled(values):
    return values * 2.0


def test_compiled_functions_call_each_other():
    assert total(np.array([1.0, 2.0])) == 9.0
    assert doubled(np.array([1.5])).tolist() == [3.0]


def test_a_division_by_nought_is_an_infinity():
    @njit
    def inverse(x):
        return 1.0 / x

    assert inverse(0.0) == np.inf


def test_the_python_function_can_be_had_back():
    assert python_of(times)(2.0) == 6.0


def test_a_fingerprint_holds_the_code_the_constants_and_what_is_called():
    def one():
        return FACTOR

    def other():
        return FACTOR + 1

    def calling(x):
        return total(x)

    assert fingerprint(one) == fingerprint(one)
    assert fingerprint(one) != fingerprint(other)
    before = fingerprint(one)
    one.__globals__["FACTOR"] = 4.0
    try:
        assert fingerprint(one) != before
    finally:
        one.__globals__["FACTOR"] = 3.0
    known = fingerprint(calling)
    FINGERPRINTS[total], kept = "another", FINGERPRINTS[total]
    try:
        assert fingerprint(calling) != known
    finally:
        FINGERPRINTS[total] = kept


def test_what_is_kept_on_disk_carries_the_fingerprint():
    cache: Any = getattr(total, "_cache")  # noqa: B009 - the compiler's own
    assert cache._cache_file._source_stamp[1] == FINGERPRINTS[total]


def test_where_nothing_can_be_written_the_function_still_works():
    class Unwritable:
        def enable_caching(self):
            raise RuntimeError("cannot cache")

    keep(Unwritable())


def test_neither_the_package_nor_a_computation_loads_the_compiler():
    code = "import sys, laban.pipeline, laban.analysis.uncertainty.run; sys.exit('numba' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
