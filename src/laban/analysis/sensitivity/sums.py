# SPDX-License-Identifier: Apache-2.0
"""What is kept of the rows of a sample: sums in batches, extremes, what is missing; memory does not grow with the rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from laban.model.panel import Bools, Floats
from laban.numeric import variance


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sums:
    """The sums of some rows in one year; nothing of a row in which a computation failed is in them.

    `pairs` (batches, terms, outputs) are for Sobol indices; `subsets` (batches, sets, outputs) for Shapley effects, nothing
    where there are none. `rows` (batches,) counts the rows that were whole. `low`, `high` and `missing` (outputs,) are the
    least and the largest value, and whether any is missing.
    """

    pairs: Floats
    subsets: Floats | None
    rows: Floats
    low: Floats
    high: Floats
    missing: Bools


def sums_of(outputs: Floats, fine: Bools, sets: tuple[int, ...], factors: int, batch: int) -> Sums:
    """Take the sums of some rows.

    `outputs` (sets · rows, outputs) has the rows of one set of swapped factors after those of another, `fine` says which
    computations did not fail. An output that is missing in a row counts as 0 there: it will have no shares.
    """
    blocks = outputs.reshape(len(sets), -1, outputs.shape[-1])
    whole = np.asarray(fine.reshape(len(sets), -1).all(axis=0))
    everywhere = bool(whole.all())
    counted = blocks if everywhere else blocks[:, whole]
    low = np.asarray(counted.min(axis=(0, 1), initial=np.inf))
    missing = np.isnan(low)
    if not everywhere or missing.any():
        blocks = np.where(whole[:, None] & ~missing, blocks, 0.0)
    by_set = dict(zip(sets, blocks, strict=True))
    every = len(sets) == 2**factors
    return Sums(
        pairs=variance.sobol_sums(by_set, factors, batch),
        subsets=variance.subset_sums(by_set, factors, batch) if every else None,
        rows=whole.reshape(-1, batch).sum(axis=1).astype(np.float64),
        low=low,
        high=counted.max(axis=(0, 1), initial=-np.inf),
        missing=missing,
    )


def added(first: Sums, second: Sums) -> Sums:
    """Add the sums of the later part of the same batch."""
    return Sums(
        pairs=first.pairs + second.pairs,
        subsets=None if first.subsets is None or second.subsets is None else first.subsets + second.subsets,
        rows=first.rows + second.rows,
        low=np.minimum(first.low, second.low),
        high=np.maximum(first.high, second.high),
        missing=first.missing | second.missing,
    )


def together(parts: Sequence[Sums]) -> Sums:
    """Take the sums of several pieces together, in their order."""
    subsets = [each.subsets for each in parts if each.subsets is not None]
    return Sums(
        pairs=np.concatenate([each.pairs for each in parts]),
        subsets=np.concatenate(subsets) if subsets else None,
        rows=np.concatenate([each.rows for each in parts]),
        low=np.minimum.reduce([each.low for each in parts]),
        high=np.maximum.reduce([each.high for each in parts]),
        missing=np.logical_or.reduce([each.missing for each in parts]),
    )
