# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import ast
import inspect
import math
from collections.abc import Callable
from decimal import Decimal, localcontext

import numpy as np
import pytest

from laban.model.panel import Floats
from laban.numeric import portable
from laban.numeric.portable import exp, log, power

LIMITS = [
    0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5, 3.0, -3.0, 1.5, 1e17, 1e300, 5e-324, 1e-310, -1e-310,
    math.inf, -math.inf, math.nan,
]  # fmt: skip

LOG_BITS = [
    "-0x1.26bb1bbb55515p+1", "0x1.62e42fefa39efp-1", "0x1.193ea7aad030ap+0", "0x1.26bb1bbb55516p+1", "0x1.343774f3e2362p+2",
    "-0x1.5963447f87fb5p+9", "0x1.20cbccaa62e44p+9",
]  # fmt: skip
EXP_BITS = [
    "0x1.ff3864232b407p-45", "0x1.78b56362cef38p-2", "0x1.1aec7b35a00d4p+0", "0x1.5bf0a8b145769p+1", "0x1.85d6fd931e0bbp+3",
    "0x1.d945df4f8ec8ep+1009",
]  # fmt: skip
POWER_BITS = [
    "0x1.009b9cf334253p-1", "0x1.3b2c47bff8329p+0", "0x1.63f08b6f382aep+0", "0x1.fec982d5bb8afp+0", "0x1.0f6a34ca35c59p+2",
]  # fmt: skip


def worst_ulp(found, exact):
    with localcontext() as context:
        context.prec = 40
        return max(
            float(abs(Decimal(value) - true) / Decimal(math.ulp(float(true))))
            for value, true in zip(found.tolist(), exact, strict=True)
        )


def exactly(function, *columns):
    with localcontext() as context:
        context.prec = 40
        return [
            function(*(Decimal(value) for value in row)) for row in zip(*(c.tolist() for c in columns), strict=True)
        ]


def same(found, wanted):
    """Equal with sign of nought, both NaN, or within two units in the last place."""
    if math.isnan(wanted):
        return math.isnan(found)
    if math.isinf(wanted) or wanted == 0:
        return found == wanted and math.copysign(1, found) == math.copysign(1, wanted)
    return abs(found - wanted) <= 2 * math.ulp(wanted)


def ieee_power(x, p):
    try:
        return math.pow(x, p)
    except OverflowError:
        return -math.inf if x < 0 and p % 2 == 1 else math.inf
    except ValueError:
        if x == 0:
            return math.copysign(math.inf, x) if p % 2 == 1 else math.inf
        return math.nan


def test_the_logarithm_errs_by_less_than_one_unit_in_the_last_place():
    rng = np.random.default_rng(20250701)
    x = np.concatenate([
        rng.uniform(0.5, 2, 150), rng.uniform(0.999, 1.001, 100), rng.uniform(0.7, 0.72, 50), [1 + 2**-52, 1 - 2**-53],
        np.exp(rng.uniform(-708, 709, 150)),
    ])  # fmt: skip
    assert worst_ulp(log(x), exactly(Decimal.ln, x)) < 1


def test_the_exponential_errs_by_less_than_one_unit_in_the_last_place():
    rng = np.random.default_rng(20250701)
    x = np.concatenate([rng.uniform(-1, 1, 150), rng.uniform(-20, 20, 100), rng.uniform(-708, 709, 150)])
    assert worst_ulp(exp(x), exactly(Decimal.exp, x)) < 1


def test_the_power_errs_by_less_than_two_units_in_the_last_place_up_to_the_largest_results():
    rng = np.random.default_rng(20250701)
    x = np.concatenate([rng.uniform(0.01, 100, 150), np.exp(rng.uniform(-300, 300, 100)), rng.uniform(0.9, 1.1, 150)])
    p = np.concatenate([rng.uniform(-5, 5, 150), rng.uniform(-2, 2, 100), rng.uniform(-6000, 6000, 150)])
    assert worst_ulp(power(x, p), exactly(lambda a, b: (a.ln() * b).exp(), x, p)) < 2


@pytest.mark.parametrize("x", LIMITS)
def test_logarithm_and_exponential_have_the_limits_of_ieee_754(x):
    wanted = math.log(x) if x > 0 else -math.inf if x == 0 else math.nan
    assert same(log(x), wanted)
    assert same(exp(x), math.exp(x) if not x > 709.8 else math.inf)


@pytest.mark.parametrize("p", LIMITS)
def test_the_power_has_the_limits_of_ieee_754_for_one_exponent_and_for_many(p):
    wanted = [ieee_power(x, p) for x in LIMITS]
    many = power(np.array(LIMITS), np.full(len(LIMITS), p)).tolist()
    assert [x for x, want in zip(LIMITS, wanted, strict=True) if not same(power(x, p), want)] == []
    assert [x for x, found, want in zip(LIMITS, many, wanted, strict=True) if not same(found, want)] == []


@pytest.mark.parametrize("x", [-745.2, -745.1, -740.0, -708.5, 709.78, 709.79])
def test_the_exponential_fades_through_subnormal_numbers_to_nought_and_grows_to_infinity(x):
    assert exp(x) == (math.exp(x) if x < 709.785 else math.inf)


def test_simple_exponents_are_exact():
    rng = np.random.default_rng(20250701)
    x = rng.lognormal(size=50)
    assert np.array_equal(power(x, 1), x)
    assert np.array_equal(power(x, 2), x * x)
    assert np.array_equal(power(x, -1), 1 / x)
    assert np.array_equal(power(x, 0.5), np.sqrt(x))


def test_a_power_too_large_to_write_is_infinite_and_one_too_small_is_nought():
    assert power(1.0000000000000002, 1e300) == math.inf
    assert power(0.9999999999999999, 1e300) == 0.0


def test_the_bits_are_those_written_here():
    x = np.array([0.1, 2.0, 3.0, 10.0, 123.456, 1e-300, 7e250])
    assert [value.hex() for value in log(x).tolist()] == LOG_BITS
    assert [value.hex() for value in exp(np.array([-30.5, -1.0, 0.1, 1.0, 2.5, 700.0])).tolist()] == EXP_BITS
    assert [value.hex() for value in power(x[:5], 0.3).tolist()] == POWER_BITS


def test_a_value_has_the_same_bits_alone_in_any_place_and_in_any_layout():
    rng = np.random.default_rng(20250701)
    x = rng.lognormal(sigma=3, size=(3, 7000))
    functions: list[Callable[[Floats], Floats]] = [log, exp, lambda values: power(values, 0.7)]
    for function in functions:
        whole = function(x)
        assert whole.shape == x.shape
        assert np.array_equal(function(x[:, ::-1])[:, ::-1], whole)
        assert np.array_equal(function(np.asfortranarray(x)), whole)
    assert [log(value) for value in x[2, -5:].tolist()] == log(x)[2, -5:].tolist()


def test_exponents_are_spread_over_the_values():
    x = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert np.array_equal(power(x, np.array([2.0, 3.0])), np.array([[1.0, 8.0], [9.0, 64.0]]))


def test_a_number_gives_a_number_and_nothing_gives_nothing():
    assert isinstance(log(2.0), float)
    assert isinstance(power(2.0, 0.3), float)
    assert isinstance(power(2.0, 2), float)
    assert log(np.zeros((0, 3))).shape == (0, 3)


def test_the_input_stays_as_it_was():
    x = np.array([0.0, -1.0, np.nan, np.inf, 2.0])
    x.flags.writeable = False
    for found in (log(x), exp(x), power(x, 0.3), power(x, 1)):
        found.fill(7.0)
    assert np.array_equal(x, [0.0, -1.0, np.nan, np.inf, 2.0], equal_nan=True)


def test_no_operation_of_numpy_is_used_that_differs_between_processors():
    used = {
        node.attr
        for node in ast.walk(ast.parse(inspect.getsource(portable)))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "np"
    }
    assert (
        used & {"log", "log1p", "log2", "log10", "exp", "exp2", "expm1", "power", "float_power", "dot", "einsum"}
        == set()
    )
