# SPDX-License-Identifier: Apache-2.0
"""Share out what a few players achieve together: exact Shapley values, for many games at once."""

from __future__ import annotations

from math import comb

import numpy as np

from laban.model.panel import Floats


def shapley(values: Floats) -> Floats:
    """Return each player's Shapley value, (players, …), from the values of all subsets of players, (2 ** players, …).

    Bit i of a subset's index says whether player i has joined: index 0 is nobody, the last index everybody. A player's
    value is what he adds when he joins, averaged over all orders of joining:

        φᵢ = Σ over subsets S without i of  |S|! (p - |S| - 1)! / p! · (v(S + i) - v(S))

    The values of all players add up to v(all) - v(nobody), but for rounding. A game with a missing value (NaN) in any subset
    has no values at all. What follows the first axis are separate games. Without players there is an empty answer.

    Raises:
        ValueError: where the first axis is not a power of two long.

    Source: Shapley (1953), A value for n-person games.

    >>> shapley(np.array([0.0, 10.0, 20.0, 50.0])).tolist()  # nobody, player 0, player 1, both
    [20.0, 30.0]
    """
    subsets = len(values)
    if subsets.bit_count() != 1:
        message = f"the first axis must hold the 2 ** players subsets; got {subsets}"
        raise ValueError(message)
    players = subsets.bit_length() - 1
    found = np.zeros((players, *values.shape[1:]))
    every = np.arange(subsets)
    shares = np.array([1 / (players * comb(players - 1, size)) for size in range(players)])
    for player in range(players):
        without = every[every >> player & 1 == 0]
        gains = values[without | 1 << player] - values[without]
        share = shares[np.bitwise_count(without)].reshape(-1, *(1,) * (values.ndim - 1))
        found[player] = np.add.reduce(gains * share, axis=0)
    return found
