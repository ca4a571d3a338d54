# SPDX-License-Identifier: Apache-2.0
"""Logarithm, exponential and power whose bits do not depend on the processor.

NumPy's own choose code, and so the last bit, by instruction set. These use only operations that IEEE 754 rounds in one
way (+ - * /, rint, frexp, ldexp, comparisons), each as its own NumPy call, so that no compiler can fuse two of them.

Measured error: at most 1 unit in the last place for `log` and `exp`, 2 for `power`. Limits are those of IEEE 754:
log 0 = -inf, the log of a negative number is NaN; nothing warns. A float in gives a float out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import overload

import numpy as np

from laban.model.panel import Floats

Pair = tuple[Floats, Floats]
"""A number as an unrounded sum of two: the first is the sum rounded, the second what rounding lost."""

BLOCK = 8192
"""How many values are worked on at a time, so that all that is between stays in the processor's nearest memory."""

SQRT_HALF = 0.7071067811865476
INVERSE_LN2 = 1.4426950408889634
LN2_HIGH = float.fromhex("0x1.62e42fee00000p-1")
"""ln 2 to 32 bits: its product with a binary exponent is exact."""
LN2_LOW = float.fromhex("0x1.a39ef35793c76p-33")
"""What LN2_HIGH lacks."""
LN2_REST = float.fromhex("0x1.cc01f97b57a08p-87")
"""What both lack."""
THIRD = (1 / 3, float.fromhex("0x1.5555555555555p-56"))
SPLITTER = 2.0**27 + 1
ATANH = tuple(2 / (2 * j + 1) for j in range(10, 0, -1))
"""Coefficients of 2·atanh(s) - 2s = s·(2/3·s² + 2/5·s⁴ + …); ten suffice for |s| ≤ 0.172."""
ATANH_REST = tuple(1 / (2 * j + 1) for j in range(10, 1, -1))
"""Coefficients of atanh(s)/s - 1 - s²/3, over s⁴."""
EXP = tuple(1 / each for each in (6227020800, 479001600, 39916800, 3628800, 362880, 40320, 5040, 720, 120, 24, 6, 2))
"""Reciprocal factorials from 13! down to 2!; they suffice for |r| ≤ ln 2 / 2."""
FAR = 2.0**12
"""Every exponential beyond ±FAR is infinite or nought."""


@overload
def log(x: float) -> float: ...
@overload
def log(x: Floats) -> Floats: ...
def log(x: float | Floats) -> float | Floats:
    """Return the natural logarithm: x = 2ᵏ·m with √½ ≤ m < √2, s = (m-1)/(m+1), ln x = k·ln 2 + 2·atanh(s).

    Nought gives -inf, a negative number NaN, NaN stays NaN.

    >>> log(1.0), log(0.0)
    (0.0, -inf)
    """
    return blockwise(log_block, x)


@overload
def exp(x: float) -> float: ...
@overload
def exp(x: Floats) -> Floats: ...
def exp(x: float | Floats) -> float | Floats:
    """Return e to the x: k = rint(x / ln 2), r = x - k·ln 2, eˣ = 2ᵏ·(1 + r + r²/2! + … + r¹³/13!).

    Overflow gives inf, underflow a subnormal number or nought, NaN stays NaN.

    >>> exp(0.0), exp(1.0), exp(-1000.0)
    (1.0, 2.718281828459045, 0.0)
    """
    return blockwise(exp_block, x)


@overload
def power(x: float, p: float) -> float: ...
@overload
def power(x: Floats, p: float | Floats) -> Floats: ...
def power(x: float | Floats, p: float | Floats) -> float | Floats:
    """Return x to the power p = exp(p·ln x), the logarithm and the product carried in double length.

    As IEEE 754's pow: anything to the power 0 is 1, as is 1 to any power; a negative base has a power only for a whole
    p, else NaN. Exponents 1, 2, ½ and -1 alone are exact to the last bit.

    >>> power(2.0, 10.0), power(-8.0, 3.0), power(0.0, -1.0)
    (1024.0, -512.0, inf)
    """
    base = np.asarray(x, dtype=np.float64)
    if isinstance(p, int | float):
        with np.errstate(all="ignore"):
            simple = simple_power(base, float(p))
        if simple is not None:
            return simple if simple.ndim else float(simple)
    base, exponent = np.broadcast_arrays(base, np.asarray(p, dtype=np.float64))
    return blockwise(power_block, base, exponent)


def simple_power(x: Floats, p: float) -> Floats | None:
    """Return a power that one operation gives, or nothing."""
    if p == 1:
        return x.copy()
    if p == 2:
        return np.asarray(x * x)
    if p == -1:
        return np.asarray(1 / x)
    if p == 0.5 and bool((x >= 0).all()):
        return np.asarray(np.sqrt(x) + 0.0)
    return None


def blockwise(function: Callable[..., Floats], *arguments: float | Floats) -> float | Floats:
    """Run a function over blocks of equally shaped arguments."""
    arrays = [np.ascontiguousarray(each, dtype=np.float64).reshape(-1) for each in arguments]
    shape = np.shape(arguments[0])
    out = np.empty(arrays[0].size)
    # Infinities and overflow arise here by rule; what they give is fixed by the rule, not by a warning.
    with np.errstate(all="ignore"):
        for part in blocks(out.size):
            out[part] = function(*(each[part] for each in arrays))
    return out.reshape(shape) if shape else float(out[0])


def blocks(size: int) -> Iterator[slice]:
    """Yield slices that cover a length."""
    return (slice(start, start + BLOCK) for start in range(0, size, BLOCK))


def log_block(x: Floats) -> Floats:
    """Return the logarithm of one block: with f = m - 1, ln m = f - s·(f - R) and R = 2/3·s² + 2/5·s⁴ + … ."""
    ordinary = (x > 0) & (x < np.inf)
    every = bool(ordinary.all())
    f, k = reduced(x if every else np.where(ordinary, x, 1.0))
    s = f / (2.0 + f)
    z = s * s
    rest = z * polynomial(z, ATANH)
    found = k * LN2_HIGH - ((s * (f - rest) - k * LN2_LOW) - f)
    return found if every else np.where(ordinary, found, log_of_limit(x))


def reduced(x: Floats) -> Pair:
    """Return m - 1 (exact) and k of x = 2ᵏ·m, √½ ≤ m < √2."""
    m, k = np.frexp(x)
    small = m < SQRT_HALF
    return (m + m * small) - 1.0, (k - small).astype(np.float64)


def log_of_limit(x: Floats) -> Floats:
    """Return the logarithm of nought (-inf), of a negative number (NaN), of inf and of NaN (themselves)."""
    return np.where(x == 0, -np.inf, np.where(x < 0, np.nan, x))


def exp_block(x: Floats) -> Floats:
    """Return the exponential of one block."""
    return exp_of_pair(x, None)


def exp_of_pair(x: Floats, low: Floats | None) -> Floats:
    """Return the exponential of a number and what was lost in rounding it."""
    ordinary = np.abs(x) <= FAR
    every = bool(ordinary.all())
    near = x if every else np.where(ordinary, x, 0.0)
    k = np.rint(near * INVERSE_LN2)
    high = near - k * LN2_HIGH
    lost = k * LN2_LOW
    if low is not None:
        lost = lost - (low if every else np.where(ordinary, low, 0.0))
    r = high - lost
    r_low = (high - r) - lost
    # 1 + r is summed first, and what r and the sum lost in rounding added last: half the error of the plain sum.
    first = 1.0 + r
    grown = (r - (first - 1.0)) + (r_low + r * r * polynomial(r, EXP))
    found = np.ldexp(first + grown, k.astype(np.int32))
    return found if every else np.where(ordinary, found, np.where(x > 0, np.inf, np.where(x < 0, 0.0, x)))


def polynomial(x: Floats, coefficients: tuple[float, ...]) -> Floats:
    """Return a polynomial by Horner's rule, highest coefficient first."""
    total = coefficients[0] * x
    for each in coefficients[1:-1]:
        total += each
        total *= x
    total += coefficients[-1]
    return total


def power_block(x: Floats, p: Floats) -> Floats:
    """Return the powers of one block."""
    size = np.abs(x)
    ordinary = (size > 0) & (size < np.inf) & (np.abs(p) < np.inf)
    high, low = log_pair(np.where(ordinary, size, 1.0))
    # Beyond 2⁷⁰ every power of a number other than 1 is infinite or nought already; splitting must not overflow.
    exponent = np.clip(np.where(ordinary, p, 1.0), -(2.0**70), 2.0**70)
    product, lost = exact_product(exponent, high)
    found = exp_of_pair(product, lost + exponent * low)
    if bool((ordinary & (x > 0)).all()):
        return found
    return with_limits(x, p, size, np.where(ordinary, found, power_of_limit(size, p)))


def power_of_limit(size: Floats, p: Floats) -> Floats:
    """Return the power where base or exponent is nought, infinite or NaN: the size grows, shrinks or stays at 1."""
    growing = ((size > 1) & (p > 0)) | ((size < 1) & (p < 0))
    shrinking = ((size > 1) & (p < 0)) | ((size < 1) & (p > 0))
    return np.where(growing, np.inf, np.where(shrinking, 0.0, np.where(size == 1, 1.0, np.nan)))


def with_limits(x: Floats, p: Floats, size: Floats, found: Floats) -> Floats:
    """Put in signs and the cases that IEEE 754 fixes."""
    whole = np.isinf(p) | (np.rint(p) == p)
    odd = whole & np.isfinite(p) & (np.abs(p) < 2.0**53) & (np.rint(p / 2) * 2 != p)
    found = np.where(odd & np.signbit(x), -found, found)
    found = np.where((x < 0) & ~whole & np.isfinite(size), np.nan, found)
    return np.where((p == 0) | (x == 1), 1.0, found)


def log_pair(x: Floats) -> Pair:
    """Return the logarithm of positive finite numbers in double length (about 2⁻⁶⁴ relative error).

    atanh(s) = s·(1 + s²/3 + s⁴·Q): s and s²/3 are carried as pairs, the rest is too small to need it.
    """
    f, k = reduced(x)
    s, s_low = exact_quotient(f, f + 2.0, f)
    z, z_low = exact_product(s, s)
    z_low = z_low + 2.0 * s * s_low
    third, third_low = exact_product(z, THIRD[0])
    third_low = third_low + (z * THIRD[1] + z_low * THIRD[0])
    u, u_low = exact_sum(third, third_low + z * z * polynomial(z, ATANH_REST))
    grown, grown_low = exact_product(s, u)
    log_m, log_m_low = exact_sum(s, grown)
    log_m_low = log_m_low + (grown_low + (s * u_low + s_low * u) + s_low)
    high, high_low = exact_sum(k * LN2_HIGH, 2.0 * log_m)
    scaled, scaled_low = exact_product(k, LN2_LOW)
    total, total_low = exact_sum(high, scaled)
    return exact_sum(total, total_low + (high_low + scaled_low + k * LN2_REST + 2.0 * log_m_low))


def exact_sum(a: Floats, b: Floats | float) -> Pair:
    """Return a + b and what rounding lost (Knuth, The Art of Computer Programming 2, section 4.2.2)."""
    total = a + b
    of_b = total - a
    return total, (a - (total - of_b)) + (b - of_b)


def exact_product(a: Floats, b: Floats | float) -> Pair:
    """Return a·b and what rounding lost, by splitting each factor in halves (Dekker 1971)."""
    product = a * b
    a_high, a_low = halves(a)
    b_high, b_low = halves(np.asarray(b, dtype=np.float64))
    return product, ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low


def halves(a: Floats) -> Pair:
    """Return two numbers of at most 26 bits whose sum is a."""
    scaled = SPLITTER * a
    high = scaled - (scaled - a)
    return high, a - high


def exact_quotient(a: Floats, b: Floats, f: Floats) -> Pair:
    """Return a / b and what rounding lost, where b = 2 + f was itself rounded."""
    quotient = a / b
    product, lost = exact_product(quotient, b)
    b_lost = f - (b - 2.0)
    return quotient, ((a - product) - lost - quotient * b_lost) / b
