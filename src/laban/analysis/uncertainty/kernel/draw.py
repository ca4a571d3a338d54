# SPDX-License-Identifier: Apache-2.0
"""The parameters of draws, from random numbers."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from laban.analysis.uncertainty.kernel.bench import Bench
from laban.analysis.uncertainty.tables import Lot
from laban.model.panel import Floats
from laban.model.result import Ints
from laban.model.uncertainty import Seeds
from laban.numeric.compiled import inlined, njit_allocating, part
from laban.numeric.generator import gamma, uniforms, words
from laban.numeric.lanes import LANES, Words, load, spread, store


class Drawn(NamedTuple):
    """What every draw of a chunk took, (draws, …); `weights` (draws, items) only where they are kept, else no rows.

    `bucket`: variant · rules + rule. `left_out`: the place of an item, or -1. `noise`: a seed. `given`: 1 where all of
    this is given, 0 where it is to be drawn.
    """

    alternatives: Ints
    bucket: Ints
    left_out: Ints
    noise: Seeds
    weights: Floats
    given: int


def drawn_for(lot: Lot, draws: int, *, keep: bool) -> Drawn:
    """Make room for the draws of a chunk."""
    return Drawn(
        alternatives=np.zeros((draws, len(lot.parts)), np.int32), bucket=np.zeros(draws, np.int32),
        left_out=np.full(draws, -1, np.int32), noise=np.zeros(draws, np.uint64),
        weights=np.zeros((draws if keep else 0, lot.shares.shape[1])), given=0,
    )  # fmt: skip


@njit_allocating
def draw_choices(lot: Lot, state: Words, drawn: Drawn) -> None:
    """Draw for every draw its alternatives, perhaps an item to leave out, and the seed of its noise."""
    draws, choices = len(drawn.bucket), lot.parts.shape[0]
    each = choices + (1 if lot.chance_out > 0.0 else 0)
    rows = (draws * each + LANES - 1) // LANES
    numbers = np.empty((rows + 1, LANES))
    uniforms(state, numbers, rows)
    flat = numbers.reshape(-1)
    rules = lot.shares.shape[0]
    for draw in range(draws):
        before, after = 0, 0
        for choice in range(choices):
            number, taken = flat[draw * each + choice], 0
            while lot.parts[choice, taken] <= number:
                taken += 1
            drawn.alternatives[draw, choice] = taken
            before += lot.before[choice, taken]
            after += lot.after[choice, taken]
        drawn.bucket[draw] = lot.variant_of[before] * rules + lot.rule_of[after]
        if lot.chance_out > 0.0:
            number = flat[draw * each + choices]
            if number < lot.chance_out:
                which = min(int(number / lot.chance_out * len(lot.left_out)), len(lot.left_out) - 1)
                drawn.left_out[draw] = lot.left_out[which]
    if lot.noise:
        rows = (draws + LANES - 1) // LANES
        seeds = np.empty((rows, LANES), np.uint64)
        words(state, seeds, rows)
        drawn.noise[:] = seeds.reshape(-1)[:draws]


@inlined
def draw_weights(lot: Lot, rule: int, state: Words, bench: Bench) -> int:
    """Draw the weights of sixteen draws of a rule, and leave out what each leaves out; return whether any does."""
    for item in range(lot.shares.shape[1]):
        store(bench.weights, item, spread(lot.shares[rule, item]))
    if lot.concentration > 0.0:
        draw_dirichlet(lot, rule, state, bench)
    elif len(lot.varied):
        uniforms(state, bench.numbers, len(lot.varied))
        for at in range(len(lot.varied)):
            item = lot.varied[at]
            store(bench.weights, item, lot.fixed[rule, item] + lot.moving[rule, item] * load(bench.numbers, at))
    loose = 0
    for lane in range(LANES):
        if bench.out[lane] >= 0:
            bench.weights[bench.out[lane], lane] = 0.0
            loose = 1
    if loose or (len(lot.varied) > 0 and lot.concentration == 0.0):
        rescale(lot, bench)
    return loose


@part
def draw_dirichlet(lot: Lot, rule: int, state: Words, bench: Bench) -> None:
    """Draw shares of siblings from a Dirichlet distribution around theirs; siblings that do not vary keep their own."""
    for at in range(len(lot.varied)):
        item = lot.varied[at]
        share = lot.shares[rule, item]
        drawn = gamma(state, bench.work, lot.concentration * share) if share > 0.0 else spread(0.0)
        store(bench.numbers, item, drawn)
        store(bench.weights, item, spread(-share))
    for group in range(len(lot.group_from) - 1):
        total, whole = spread(0.0), 0.0
        for at in range(lot.group_from[group], lot.group_from[group + 1]):
            item = lot.siblings[at]
            if bench.weights[item, 0] < 0.0:
                total = total + load(bench.numbers, item)
                whole -= bench.weights[item, 0]
        for at in range(lot.group_from[group], lot.group_from[group + 1]):
            item = lot.siblings[at]
            if bench.weights[item, 0] < 0.0:
                store(bench.weights, item, load(bench.numbers, item) / total * whole)


@inlined
def rescale(lot: Lot, bench: Bench) -> None:
    """Scale the weights of siblings so that they sum to one; an only child has all."""
    for group in range(len(lot.group_from) - 1):
        start, end = lot.group_from[group], lot.group_from[group + 1]
        if end - start > 1:
            total = spread(0.0)
            for at in range(start, end):
                total = total + load(bench.weights, lot.siblings[at])
            inverse = 1.0 / total
            for at in range(start, end):
                store(bench.weights, lot.siblings[at], load(bench.weights, lot.siblings[at]) * inverse)
