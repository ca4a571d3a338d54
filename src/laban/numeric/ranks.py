# SPDX-License-Identifier: Apache-2.0
"""Ranks along the last axis, and the rounding that comes before them, so that noise in the last bits splits no ties."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, overload

import numpy as np

from laban.model.panel import Bools, Floats
from laban.model.result import Ints

BLOCK = 16384
"""About how many scores are ranked at a time: many short rows together, a long row alone."""

EXACT_TENS = 22
"""The largest power of ten that a double holds exactly."""

TENS = np.array([float(f"1e{k}") for k in range(EXACT_TENS + 1)])
LEAST_DECADE = -324
EDGES = np.array([float(f"1e{k}") for k in range(LEAST_DECADE, 310)])
"""The powers of ten over the whole range of doubles, and infinity."""


@overload
def rank(scores: Floats, ties: Literal["min", "max", "dense"] = "min", *, descending: bool = True) -> Ints: ...
@overload
def rank(scores: Floats, ties: Literal["mean"], *, descending: bool = True) -> Floats: ...
@overload
def rank(scores: Floats, ties: str, *, descending: bool = True) -> Ints | Floats: ...
def rank(scores: Floats, ties: str = "min", *, descending: bool = True) -> Ints | Floats:
    """Return the ranks along the last axis; rank 1 is the largest, or the least where not `descending`.

    Equal scores share the `min` rank (1, 2, 2, 4), the `max` (1, 3, 3, 4), the `mean` (1, 2.5, 2.5, 4; floats), or count
    once (`dense`: 1, 2, 2, 3). A missing score gets 0 and takes no place.

    >>> rank(np.array([7.0, 9.0, np.nan, 7.0])).tolist()
    [2, 1, 0, 2]
    """
    length = scores.shape[-1]
    flat = scores.reshape(-1, length) if scores.size else np.empty((0, length))
    found = np.zeros(flat.shape, np.float64 if ties == "mean" else np.int32)
    together = max(1, BLOCK // max(length, 1))
    for start in range(0, len(flat), together):
        part = slice(start, start + together)
        rank_rows(-flat[part] if descending else flat[part].copy(), TIES[ties], found[part])
    return found.reshape(scores.shape)


def rank_rows(rows: Floats, rule: Callable[[Floats, Ints], Ints | Floats], out: Ints | Floats) -> None:
    """Write the ranks of some rows, least first, into `out`; the rows are ours to change."""
    missing = np.isnan(rows)
    any_missing = bool(missing.any())
    if any_missing:
        # Sorting is many times faster without NaN; what is missing goes to the end and is taken out again.
        rows[missing] = np.inf
    # Which of several equal scores comes first differs between processors; no rule depends on it.
    order = rows.argsort(axis=-1)
    order += np.arange(0, rows.size, rows.shape[-1])[:, None]
    number = rows.shape[-1] - missing.sum(axis=-1, keepdims=True)
    out.reshape(-1)[order] = rule(rows.reshape(-1)[order], number)
    if any_missing:
        out[missing] = 0


def starts(ordered: Floats) -> Bools:
    """Tell where in ordered rows a new value begins."""
    new = np.ones(ordered.shape, bool)
    np.not_equal(ordered[..., 1:], ordered[..., :-1], out=new[..., 1:])
    return new


def first_of_ties(ordered: Floats, number: Ints) -> Ints:
    """Return for each place of ordered rows the first place of its value, counted from 1."""
    del number
    return first_places(starts(ordered))


def first_places(new: Bools) -> Ints:
    """Return for each place the last place up to it where a new value begins, counted from 1."""
    places: Ints = np.broadcast_to(np.arange(1, new.shape[-1] + 1, dtype=np.int32), new.shape)
    repeated = np.flatnonzero(~new)
    if not len(repeated):
        return places
    # Few values are repeated as a rule, so only those are worked on: each run of them gets the place before it.
    leads = np.ones(len(repeated), bool)
    np.not_equal(repeated[1:], repeated[:-1] + 1, out=leads[1:])
    lengths = np.diff(np.flatnonzero(leads), append=len(repeated))
    found = np.array(places, order="C")
    found.reshape(-1)[repeated] = np.repeat((repeated[leads] - 1) % new.shape[-1] + 1, lengths)
    return found


def last_of_ties(ordered: Floats, number: Ints) -> Ints:
    """Return for each place of ordered rows the last place of its value among the `number` of values there are."""
    backwards = first_places(starts(ordered[..., ::-1]))[..., ::-1]
    return np.asarray(np.minimum(ordered.shape[-1] + 1 - backwards, number), dtype=np.int32)


def mean_of_ties(ordered: Floats, number: Ints) -> Floats:
    """Return for each place of ordered rows the mean of the places of its value."""
    return np.asarray((first_of_ties(ordered, number) + last_of_ties(ordered, number)) / 2.0)


def number_of_value(ordered: Floats, number: Ints) -> Ints:
    """Return for each place of ordered rows how many different values there are up to it."""
    del number
    return np.cumsum(starts(ordered), axis=-1, dtype=np.int32)


TIES: dict[str, Callable[[Floats, Ints], Ints | Floats]] = {
    "min": first_of_ties,
    "max": last_of_ties,
    "mean": mean_of_ties,
    "dense": number_of_value,
}
"""What equal scores share."""


def significant(x: Floats, digits: int = 12) -> Floats:
    """Round to significant decimal digits, exactly as Python writes them: `float(f"{x:.12g}")`. NaN stays NaN.

    n = rint(x·10ᵏ), result n/10ᵏ: with n and 10ᵏ exact, this is the double nearest to that decimal. Products that fall on
    a half, and values for which 10ᵏ is not exact (below 1e-11 or from 1e34 on, with 12 digits), go by way of their text.

    >>> significant(np.array([0.1 + 0.2, 2 / 3]), 3).tolist()
    [0.3, 0.667]
    """
    flat = np.ascontiguousarray(x).reshape(-1)
    found = np.empty(flat.size)
    for start in range(0, flat.size, BLOCK):
        part = slice(start, start + BLOCK)
        found[part] = significant_block(flat[part], digits)
    rounded: Floats = found.reshape(x.shape)
    return rounded


def significant_block(x: Floats, digits: int) -> Floats:
    """Round one block to significant digits."""
    size = np.abs(x)
    if not size.max(initial=0.0) < np.inf:
        finite = size < np.inf
        found = x.copy()
        found[finite] = significant_block(x[finite], digits)
        return found
    k = digits - 1 - decade(size)
    up = TENS.take(np.clip(k, 0, EXACT_TENS))
    scaled = x * up
    if large := bool(k.min(initial=0) < 0):
        down = TENS.take(np.clip(-k, 0, EXACT_TENS))
        scaled /= down
    whole = np.rint(scaled)
    rounded: Floats = whole / up * down if large else whole / up
    for at in np.flatnonzero((np.abs(scaled - whole) == 0.5) | (np.abs(k) > EXACT_TENS)):
        rounded[at] = float(f"{x[at]:.{digits}g}")
    return rounded


def decade(size: Floats) -> Ints:
    """Return floor(log10(size)), and -1 for nought."""
    binary = np.frexp(size)[1] - 1
    # 315653 / 2²⁰ is near enough to log10(2) to give floor(e·log10(2)) for every exponent e of a double.
    lower = (binary * 315653) >> 20
    return np.asarray(lower + (size >= EDGES.take(lower - LEAST_DECADE + 1)), dtype=np.int32)
