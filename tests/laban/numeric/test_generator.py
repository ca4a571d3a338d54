# SPDX-License-Identifier: Apache-2.0
"""The generator against its definition in plain Python, and against what random numbers must look like."""

from __future__ import annotations

from itertools import islice, pairwise

import numpy as np
import pytest
from scipy import stats

from laban.numeric.compiled import njit
from laban.numeric.generator import gamma, normals, seed_lane, seeded, uniforms, words
from laban.numeric.lanes import LANES, store

pytestmark = pytest.mark.compiled

MASK = 2**64 - 1


def turned(x: int, places: int) -> int:
    return (x << places | x >> (64 - places)) & MASK


def xoshiro(state):
    """Yield the words of xoshiro256++ as its authors define it."""
    s = [int(each) for each in state]
    while True:
        yield (turned((s[0] + s[3]) & MASK, 23) + s[0]) & MASK
        t = s[1] << 17 & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = turned(s[3], 45)


def splitmix(seed: int):
    """Yield the words of splitmix64 as its authors define it."""
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & MASK
        z = (seed ^ seed >> 30) * 0xBF58476D1CE4E5B9 & MASK
        z = (z ^ z >> 27) * 0x94D049BB133111EB & MASK
        yield z ^ z >> 31


def drawn(function, rows, seed=12, chunk=0, kind=np.float64):
    out = np.empty((rows, LANES), kind)
    function(seeded(seed, chunk), out, rows)
    return out


@njit
def gammas(state, work, out, shape):
    for at in range(len(out)):
        store(out, at, gamma(state, work, shape))


def drawn_gammas(shape, rows=4000):
    out = np.empty((rows, LANES))
    gammas(seeded(5, 0), np.empty((2, LANES)), out, shape)
    return out.ravel()


def test_every_lane_is_xoshiro_as_its_authors_define_it():
    state = seeded(1, 2)
    found = drawn(words, 50, 1, 2, np.uint64)
    for lane in range(LANES):
        assert found[:, lane].tolist() == list(islice(xoshiro(state[:, lane]), 50))


def test_the_first_words_of_a_known_state():
    state = np.repeat(np.array([[1], [2], [3], [4]], np.uint64), LANES, axis=1)
    out = np.empty((4, LANES), np.uint64)
    words(state, out, 4)
    # The first outputs for the state 1, 2, 3, 4, as the authors' own program prints them.
    assert out[:, 0].tolist() == [41943041, 58720359, 3588806011781223, 3591011842654386]


def test_going_on_is_going_on_where_it_stopped():
    state, first, rest = seeded(1, 0), np.empty((3, LANES)), np.empty((4, LANES))
    uniforms(state, first, 3)
    uniforms(state, rest, 4)
    np.testing.assert_array_equal(np.concatenate([first, rest]), drawn(uniforms, 7, 1, 0))


def test_uniform_numbers_are_the_upper_bits_of_the_words():
    whole = drawn(words, 20, kind=np.uint64) >> np.uint64(12)
    np.testing.assert_array_equal(drawn(uniforms, 20), whole.astype(np.float64) * 2.0**-52)


def test_a_lane_is_seeded_by_splitmix():
    state = np.zeros((4, LANES), np.uint64)
    seed_lane(state, 3, np.uint64(99))
    assert state[:, 3].tolist() == list(islice(splitmix(99), 4))
    assert state[:, 2].tolist() == [0] * 4


def test_seeds_and_chunks_give_other_numbers_and_nought_is_a_seed():
    states = {seeded(seed, chunk).tobytes() for seed in (0, 1, 2**70) for chunk in (0, 1, 10**6)}
    assert len(states) == 9


def test_uniform_numbers_are_spread_evenly():
    found = drawn(uniforms, 40_000).ravel()
    counts = np.bincount((found * 1000).astype(int), minlength=1000)
    assert stats.chisquare(counts).pvalue > 0.001
    assert stats.kstest(found, "uniform").pvalue > 0.001


def test_pairs_of_following_numbers_are_spread_evenly_over_the_square():
    found = drawn(uniforms, 60_000, 3)
    for lane in (0, 7, 15):
        cells = (found[:-1, lane] * 20).astype(int) * 20 + (found[1:, lane] * 20).astype(int)
        assert stats.chisquare(np.bincount(cells, minlength=400)).pvalue > 0.001


def test_following_numbers_and_lanes_are_not_correlated():
    found = drawn(uniforms, 50_000, 8) - 0.5
    limit = 4.5 / np.sqrt(len(found)) / 12
    for lag in (1, 2, 3, 4, 5, 17):
        assert np.abs((found[lag:] * found[:-lag]).mean(axis=0)).max() < limit
    between = found.T @ found / len(found)
    assert np.abs(between - np.diag(np.diag(between))).max() < limit


def test_chunks_are_not_correlated():
    parts = [drawn(uniforms, 20_000, 4, chunk).ravel() - 0.5 for chunk in range(5)]
    limit = 4.5 / np.sqrt(len(parts[0])) / 12
    assert max(abs((one * other).mean()) for one, other in pairwise(parts)) < limit


def test_every_bit_of_a_word_is_set_half_of_the_time():
    found = drawn(words, 20_000, kind=np.uint64).ravel()
    share = [((found >> np.uint64(bit)) & np.uint64(1)).mean() for bit in range(64)]
    assert np.abs(np.array(share) - 0.5).max() < 4.5 * 0.5 / np.sqrt(len(found))


def test_normal_numbers_are_normal():
    found = drawn(normals, 30_001).ravel()
    assert stats.kstest(found, "norm").pvalue > 0.001
    assert found.std() == pytest.approx(1, abs=0.005)
    assert stats.kurtosis(found) == pytest.approx(0, abs=0.03)


def test_the_two_numbers_of_a_pair_are_independent():
    found = drawn(normals, 40_000, 6)
    one, other = found[::2].ravel(), found[1::2].ravel()
    assert abs(np.corrcoef(one, other)[0, 1]) < 0.01
    assert abs(np.corrcoef(one**2, other**2)[0, 1]) < 0.01


@pytest.mark.parametrize("shape", [0.1, 0.4, 1.0, 2.5, 40.0])
def test_gamma_numbers_have_their_distribution(shape):
    found = drawn_gammas(shape)
    assert stats.kstest(found, "gamma", args=(shape,)).pvalue > 0.001
    assert found.mean() == pytest.approx(shape, rel=0.05)
    assert found.var() == pytest.approx(shape, rel=0.08)
