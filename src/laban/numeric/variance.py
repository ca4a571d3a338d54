# SPDX-License-Identifier: Apache-2.0
"""Whose doing is the variance of a result: shares of its factors, from pairs of samples in which some factors are swapped.

A and B are two independent samples of all factors. AB_u is A with the factors of the set u taken from B; sets are written
as bits, so that AB_0 is A and AB of all factors is B. Every estimate is a ratio of sums over the rows of the samples. So
the sums are taken once, in batches of rows, for many outputs at a time; estimates, and their intervals by resampling the
batches, follow from the sums. A factor that does nothing has exactly 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from laban.model.panel import Floats
from laban.numeric.shapley import shapley

Generator = np.random.Generator
Counts = npt.NDArray[np.int64]

COLUMNS = 256
"""About how many outputs are resampled at a time."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """The shares of the factors, (…, factors, outputs), and each output's mean and standard deviation, (…, outputs).

    `first` is what a factor does alone, `total` what it does alone and together with others. An output that does not vary
    has mean and deviation 0, and no shares: NaN.
    """

    first: Floats
    total: Floats
    mean: Floats
    deviation: Floats


def swaps(factors: int, *, every: bool) -> tuple[int, ...]:
    """Return the sets of factors to be swapped: none, each alone, all; or `every` set.

    >>> swaps(3, every=False), swaps(2, every=True)
    ((0, 1, 2, 4, 7), (0, 1, 2, 3))
    """
    if every:
        return tuple(range(2**factors))
    return tuple(dict.fromkeys((0, *(1 << factor for factor in range(factors)), 2**factors - 1)))


def sobol_sums(blocks: dict[int, Floats], factors: int, batch: int) -> Floats:
    """Return the sums over batches of rows that `sobol` is made of: (batches, 3 + 3 · factors, outputs).

    `blocks` holds the outputs (rows, outputs) of AB_u by the set u: of none, of each factor alone, and of all.
    """
    return gathered(sobol_terms(blocks, factors), 3 + 3 * factors, blocks[0], batch)


def sobol_terms(blocks: dict[int, Floats], factors: int) -> Iterator[Floats]:
    """Yield A, B, A² + B², then for each factor AB_i, B (AB_i - A), (A - AB_i)²; each (rows, outputs)."""
    a, b = blocks[0], blocks[2**factors - 1]
    yield a
    yield b
    yield a * a + b * b
    for factor in range(factors):
        swapped = blocks[1 << factor]
        away = swapped - a
        yield swapped
        yield b * away
        yield away * away


def subset_sums(blocks: dict[int, Floats], factors: int, batch: int) -> Floats:
    """Return the sums that `effects` is made of: (batches, 2 ** factors, outputs), a set of factors by its bits.

    The term of u is ¼ ((A - AB_u)² + (B - AB_v)²) with v all factors but u: each half estimates the variance that is left
    when all factors but those of u are held, since A and AB_u, as B and AB_v, differ in the factors of u only.
    """
    return gathered(subset_terms(blocks, factors), 2**factors, blocks[0], batch)


def subset_terms(blocks: dict[int, Floats], factors: int) -> Iterator[Floats]:
    """Yield the term of each set of factors, (rows, outputs)."""
    whole = 2**factors - 1
    for chosen in range(2**factors):
        here, there = blocks[0] - blocks[chosen], blocks[whole] - blocks[whole ^ chosen]
        yield (here * here + there * there) / 4


def gathered(terms: Iterator[Floats], number: int, like: Floats, batch: int) -> Floats:
    """Add up terms over batches of so many rows each."""
    rows, outputs = like.shape
    found = np.empty((rows // batch, number, outputs))
    for at, term in enumerate(terms):
        found[:, at] = np.add.reduce(term.reshape(rows // batch, batch, outputs), axis=1)
    return found


def sobol(sums: Floats, rows: Floats) -> Estimate:
    """Return first-order and total shares from sums (…, 3 + 3 · factors, outputs) over `rows` (…) rows.

        V = mean of (A² + B²) / 2 - (mean of (A + B) / 2)²
        first-order share = mean of (B - m) (AB_i - A) / V    Saltelli et al. 2010, table 2 (b)
        total share = mean of (A - AB_i)² / 2V                Jansen 1999

    m is the mean of A, B and all AB_i: taking it out changes nothing that is estimated, and makes the estimate surer.
    Estimates are not cut to 0 and 1: with few rows a share near 0 may come out a little below. A factor that does nothing
    has exactly 0. An output that does not vary has NaN.

    Source: Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola (2010), Computer Physics Communications 181(2); Jansen
    (1999), Computer Physics Communications 117(1-2).
    """
    factors = sums.shape[-2] // 3 - 1
    number = rows[..., None]
    a, b, squares = (sums[..., at, :] for at in range(3))
    swapped, crossed, apart = (sums[..., 3 + at :: 3, :] for at in range(3))
    centre = (a + b + swapped.sum(axis=-2)) / ((factors + 2) * number)
    mean = (a + b) / (2 * number)
    variance = np.maximum(squares / (2 * number) - mean * mean, 0.0)
    first = (crossed - centre[..., None, :] * (swapped - a[..., None, :])) / number[..., None]
    total = apart / (2 * number[..., None])
    return Estimate(ratio(first, variance), ratio(total, variance), mean, np.sqrt(variance))


def effects(sums: Floats, rows: Floats) -> Floats:
    """Return Shapley effects (…, factors, outputs) from sums (…, 2 ** factors, outputs) over `rows` (…) rows.

    A factor's effect is its Shapley value in the game whose value of a set of factors is the variance that is left when all
    others are held, over the whole variance. Effects add up to 1: what factors do together is shared out among them. A
    factor that does nothing has exactly 0; an output that does not vary has NaN.

    Source: Owen (2014), SIAM/ASA Journal on Uncertainty Quantification 2(1); Song, Nelson and Staum (2016), ibid. 4(1).
    """
    left = np.moveaxis(sums / rows[..., None, None], -2, 0)
    return ratio(np.moveaxis(shapley(left), 0, -2), left[-1])


def ratio(parts: Floats, whole: Floats) -> Floats:
    """Return parts (…, factors, outputs) over the whole (…, outputs), NaN where that is 0."""
    below = np.broadcast_to(whole[..., None, :], parts.shape)
    found: Floats = np.divide(parts, below, out=np.full(parts.shape, np.nan), where=below > 0)
    return found


def resampled(batches: int, times: int, random: Generator) -> Floats:
    """Return how often each batch is drawn in each resample of as many batches: (times, batches)."""
    drawn = random.integers(0, batches, (times, batches))
    places = drawn + batches * np.arange(times)[:, None]
    return np.bincount(places.ravel(), minlength=times * batches).reshape(times, batches).astype(np.float64)


def intervals(
    estimate: Callable[[Floats, Floats], tuple[Floats, ...]], sums: Floats, rows: Floats, counts: Floats, level: float
) -> Floats:
    """Return percentile intervals of shares: (kinds, 2, factors, outputs), the lower and the upper end.

    `estimate` turns sums (resamples, terms, outputs) over `rows` (resamples) into shares of one or more kinds. `sums` are
    (batches, terms, outputs) over `rows` (batches); `counts` says how often each resample draws each batch. Resamples in
    which an output does not vary do not count for it; where none is left the ends are NaN.

    Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13; Archer, Saltelli and Sobol' (1997),
    Journal of Statistical Computation and Simulation 58(2), for Sobol indices.
    """
    batches, terms, outputs = sums.shape
    found: list[Floats] = []
    drawn = np.asarray(counts @ rows, np.float64)
    some = drawn > 0
    for start in range(0, outputs, COLUMNS):
        part = np.ascontiguousarray(sums[:, :, start : start + COLUMNS]).reshape(batches, -1)
        weighed = (counts[some] @ part).reshape(int(some.sum()), terms, -1)
        found.append(np.stack([middle(kind, level) for kind in estimate(weighed, drawn[some])]))
    return np.concatenate(found, axis=-1)


def middle(values: Floats, level: float) -> Floats:
    """Return the quantiles (2, …) between which the middle `level` of the values along the first axis lies (type 7).

    Missing values are left out; NaN where all are missing.
    """
    ends = [(1 - level) / 2, (1 + level) / 2]
    missing = np.isnan(values).any(axis=0)
    found = np.full((2, *values.shape[1:]), np.nan)
    found[:, ~missing] = np.quantile(values[:, ~missing], ends, axis=0)
    for at in zip(*np.nonzero(missing), strict=True):
        there = values[(slice(None), *at)]
        if not np.isnan(there).all():
            found[(slice(None), *at)] = np.quantile(there[~np.isnan(there)], ends)
    return found
