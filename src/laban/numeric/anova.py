# SPDX-License-Identifier: Apache-2.0
"""Whose doing is the variance of a result that is known for every combination of a few choices: exact, without sampling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from laban.model.panel import Floats
from laban.numeric.shapley import shapley
from laban.numeric.variance import Estimate, ratio


def exact(values: Floats, chances: Sequence[Floats]) -> tuple[Estimate, Floats]:
    """Return first-order and total shares, and Shapley effects (factors, outputs), of independent discrete factors.

    `values` has one axis for each factor, as long as its `chances` (which add up to 1), and the outputs last.

        first-order share of i = V(E(Y | i)) / V(Y)
        total share of i = 1 - V(E(Y | all but i)) / V(Y)
        Shapley effect: the Shapley value of the game v(u) = V(E(Y | u)) / V(Y)

    First-order shares and all interactions add up to 1. A factor that does nothing has exactly 0. An output that does not
    vary has NaN; one with a missing value has NaN too, and a mean of NaN.

    Source: Sobol' (1993), Mathematical Modelling and Computational Experiment 1(4); Owen (2014), SIAM/ASA Journal on
    Uncertainty Quantification 2(1).

    >>> estimate, effects = exact(np.array([[[0.0], [1.0]], [[1.0], [2.0]]]), [np.array([0.5, 0.5])] * 2)
    >>> estimate.first[:, 0].tolist(), effects[:, 0].tolist()
    ([0.5, 0.5], [0.5, 0.5])
    """
    factors = len(chances)
    explained = np.zeros((2**factors, values.shape[-1]))
    mean = averaged(values, chances).reshape(-1)
    for chosen, known in conditional_means(values, chances):
        away = known - mean
        explained[chosen] = averaged(away * away, chances).reshape(-1)
    variance = explained[-1]
    single = [1 << factor for factor in range(factors)]
    first = explained[single]
    total = variance - explained[[2**factors - 1 - each for each in single]]
    estimate = Estimate(ratio(first, variance), ratio(total, variance), mean, np.sqrt(variance))
    return estimate, ratio(shapley(explained), variance)


def conditional_means(
    values: Floats, chances: Sequence[Floats], axis: int = 0, chosen: int = 0
) -> Iterator[tuple[int, Floats]]:
    """Yield for each set of factors, by its bits, the mean of the values given those factors; averaged axes have length 1."""
    if axis == len(chances):
        yield chosen, values
        return
    yield from conditional_means(values, chances, axis + 1, chosen | 1 << axis)
    yield from conditional_means(average(values, chances[axis], axis), chances, axis + 1, chosen)


def averaged(values: Floats, chances: Sequence[Floats]) -> Floats:
    """Return the mean over all factors; an axis of length 1 is averaged already."""
    for axis, known in enumerate(chances):
        values = average(values, known, axis) if values.shape[axis] > 1 else values
    return values


def average(values: Floats, chances: Floats, axis: int) -> Floats:
    """Return the mean along one axis, which stays with length 1; the mean of equal values is exactly that value."""
    start = values.take([0], axis)
    found = start
    for at in range(1, len(chances)):
        found = found + chances[at] * (values.take([at], axis) - start)
    return found
