# SPDX-License-Identifier: Apache-2.0
"""Share out what a few players achieve together: exact Shapley values, for many games at once."""

from __future__ import annotations

from collections.abc import Sequence
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


def chances(players: int, first: Sequence[tuple[int, int]] = ()) -> Floats:
    """Return how probable it is that a player finds exactly a subset of others there when he joins, (players, 2 ** players).

    All orders of joining that respect `first` are equally probable; each of its pairs (a, b) says that a joins before b. A
    subset that breaks it, or that holds the player already, has chance 0. Without pairs these are the weights of Shapley.

    Raises:
        ValueError: where no order respects all pairs.

    Source: Faigle and Kern (1992), The Shapley value for cooperative games under precedence constraints.

    >>> chances(2, [(0, 1)]).tolist()  # player 0 finds nobody, player 1 always finds player 0
    [[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0]]
    """
    needs = [0] * players
    for a, b in first:
        needs[b] |= 1 << a
    subsets = 1 << players
    # In how many orders a subset can have come together, and in how many the others can still join.
    come, go = [0] * subsets, [0] * subsets
    come[0] = go[-1] = 1
    steps = [(player, subset) for subset in range(subsets) for player in range(players)
             if not subset >> player & 1 and not needs[player] & ~subset]  # fmt: skip
    for player, subset in steps:
        come[subset | 1 << player] += come[subset]
    for player, subset in reversed(steps):
        go[subset] += go[subset | 1 << player]
    if not come[-1]:
        message = f"no order of {players} players respects {list(first)}"
        raise ValueError(message)
    found = np.zeros((players, subsets))
    for player, subset in steps:
        found[player, subset] = come[subset] * go[subset | 1 << player] / come[-1]
    return found


def expected_gains(values: Floats, joining: Floats) -> Floats:
    """Return what each player adds on average, (players, …), from the values of all subsets and the `chances` of each.

    Subsets that nobody meets may be missing (NaN). The gains add up to v(all) - v(nobody), but for rounding.

    >>> expected_gains(np.array([0.0, 10.0, np.nan, 50.0]), chances(2, [(0, 1)])).tolist()
    [10.0, 40.0]
    """
    found = np.zeros((len(joining), *values.shape[1:]))
    for player, row in enumerate(joining):
        for subset in np.flatnonzero(row).tolist():
            found[player] += row[subset] * (values[subset | 1 << player] - values[subset])
    return found
