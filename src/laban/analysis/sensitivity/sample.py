# SPDX-License-Identifier: Apache-2.0
"""The quasi-random sample: pairs of draws from a scrambled Sobol' sequence, and the draws in which factors are swapped."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from laban.model.panel import Floats

MOST_DIMENSIONS = 21201
"""What direction numbers are known for; the columns beyond it are plain random numbers."""


def pairs(dimensions: int, base: int, rows: int, seed: int) -> Iterator[Floats]:
    """Yield `base` pairs of points in [0, 1), `rows` at a time: (rows, 2, dimensions).

    Both points of a pair come from one sequence of twice as many dimensions, so that they are independent. `base` should be a
    power of two: the sequence is balanced there. The same seed gives the same points.

    Source: Sobol' (1967), USSR Computational Mathematics and Mathematical Physics 7(4); direction numbers by Joe and Kuo
    (2008), SIAM Journal on Scientific Computing 30(5); scrambled as by Owen (1998), Journal of Complexity 14(4).
    """
    from scipy.stats import qmc  # noqa: PLC0415 - a second of loading that nobody else should pay

    sequence_random, plain_random = np.random.default_rng(seed).spawn(2)
    known = min(2 * dimensions, MOST_DIMENSIONS)
    sequence = qmc.Sobol(known, scramble=True, rng=sequence_random)
    for start in range(0, base, rows):
        size = min(rows, base - start)
        points = sequence.random(size)
        if known < 2 * dimensions:
            points = np.concatenate([points, plain_random.random((size, 2 * dimensions - known))], axis=1)
        yield np.ascontiguousarray(points.reshape(size, 2, dimensions))


def swapped(points: Floats, places: tuple[int, ...], chosen: int) -> Floats:
    """Return the first points of pairs (rows, 2, dimensions), with the chosen factors taken from the second.

    `places` says which factor each dimension belongs to; `chosen` are factors by their bits.
    """
    taken = np.array([bool(chosen >> place & 1) for place in places], bool)
    return np.where(taken, points[:, 1], points[:, 0])
