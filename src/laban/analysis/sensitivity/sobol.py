# SPDX-License-Identifier: Apache-2.0
"""Shares of variance from a quasi-random sample: Sobol indices of whole choices, and Shapley effects, of all outputs at once.

For every row of the sample the index is computed with no factor swapped (A), with each alone swapped (AB_i), and with all
swapped (B): factors + 2 computations; for Shapley effects with every set of factors swapped: 2 ** factors. Rows are handled
in pieces, whose sums are taken together in their order, so that the figures do not depend on the number of workers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from laban.analysis.sensitivity.factors import factors_of
from laban.analysis.sensitivity.outputs import base_of, movement, number_of, outputs_of, over_years, told
from laban.analysis.sensitivity.sample import pairs, swapped
from laban.analysis.sensitivity.sums import Sums, added, sums_of, together
from laban.analysis.uncertainty.evaluate import evaluate
from laban.analysis.uncertainty.parameters import dimensions, parameters
from laban.analysis.uncertainty.prepare import Prepared
from laban.cluster.map_reduce import map_reduce
from laban.errors import MethodError, Problem, problem, raise_if
from laban.model.panel import Floats
from laban.model.result import Ints
from laban.model.sensitivity import Sampling, Shares
from laban.numeric import variance

Watch = Callable[[int, int], None]
"""Told how much is done, and of how much."""

MOST_FOR_SHAPLEY = 7
"""With more factors than these, the sets of factors are too many to be swapped one after another."""

BATCHES, FEWEST_BATCHES = 128, 16
"""In how many batches of rows sums are kept, from which intervals are resampled; fewer where there are very many outputs."""

MOST_SUMS = 2**24
"""About how many sums are kept in memory."""

TOGETHER = 2**20
"""About how many outputs are computed in one piece."""

LEAST_USUAL, MOST_USUAL, USUAL_RUNS = 1024, 4096, 2**17
"""How many rows a sample has unless told otherwise: so many that there are not too many computations."""

MOST_LOST = 0.05
"""With a larger share of lost rows than this, the others do not stand for the design."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a sample is drawn and used.

    `places` is the factor of each dimension, `sets` the sets of factors to be swapped, `batch` and `piece` numbers of rows.
    Without `resamples` there are no intervals. Numbers of rows are powers of two; a batch may be several pieces, or a piece
    several batches.
    """

    factors: int
    places: tuple[int, ...]
    base: int
    seed: int
    sets: tuple[int, ...]
    batch: int
    piece: int
    resamples: int
    level: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Piece:
    """What was taken of so many rows: the sums of each year, and failed computations (years, causes)."""

    size: int
    years: tuple[Sums, ...]
    failures: Ints
    causes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sampled:
    """What a sample gives: shares of all outputs, rows and computations, rows lost (years,), failures (years, causes)."""

    shares: Shares
    rows: int
    runs: int
    lost: Ints
    failures: Ints
    causes: tuple[str, ...]
    interrupted: bool


def plan(prepared: Prepared, asked: Sampling, *, shapley: bool = True) -> Plan:
    """Decide how a sample is drawn: with Shapley effects if wanted and there are few enough factors."""
    codes = [each.code for each in factors_of(prepared.design)]
    factors = len(codes)
    every = shapley and factors <= MOST_FOR_SHAPLEY
    sets = variance.swaps(factors, every=every)
    base = asked.base or max(LEAST_USUAL, min(MOST_USUAL, floor_power(USUAL_RUNS // len(sets))))
    columns = number_of(prepared) * len(prepared.years)
    kept = MOST_SUMS // ((3 + 3 * factors + every * len(sets)) * columns)
    batch = base // min(base, max(FEWEST_BATCHES, min(BATCHES, floor_power(kept))))
    return Plan(
        factors=factors,
        places=tuple(codes.index(each) for each in dimensions(prepared.design, prepared.framework)),
        base=base,
        seed=prepared.design.seed if asked.seed is None else asked.seed,
        sets=sets,
        batch=batch,
        piece=min(base, floor_power(TOGETHER // (len(sets) * columns))),
        resamples=asked.resamples,
        level=asked.level,
    )


def floor_power(number: int) -> int:
    """Return the largest power of two up to a number; 1 at least.

    >>> floor_power(5), floor_power(0)
    (4, 1)
    """
    return 1 << max(number, 1).bit_length() - 1


def sample(
    prepared: Prepared, chosen: Plan, *, workers: int = 1, cluster: str = "", watch: Watch | None = None
) -> Sampled:
    """Compute all rows and estimate. Ctrl-C ends it with the rows computed so far.

    Raises:
        MethodError: where more than a twentieth of the rows had a computation that failed, with the causes.

    """
    pieces = chosen.base // chosen.piece
    jobs = pairs(len(chosen.places), chosen.base, chosen.piece, chosen.seed)
    nothing: tuple[Piece, ...] = ()
    done = map_reduce(
        partial(computed, prepared, chosen),
        jobs,
        partial(appended, chosen.batch),
        nothing,
        workers=workers,
        cluster=cluster,
        threads=True,
        watch=None if watch is None else lambda number: watch(number, pieces),
    )
    if not done.value:
        raise KeyboardInterrupt
    rows = done.jobs * chosen.piece
    years = [together([piece.years[at] for piece in done.value]) for at in range(len(prepared.years))]
    lost = np.array([rows - int(each.rows.sum()) for each in years], np.int32)
    causes = done.value[0].causes
    failures = np.add.reduce([piece.failures for piece in done.value])
    raise_if(too_many(prepared.years, lost, rows, failures, causes), MethodError)
    shares = over_years([shares_of(each, base_of(prepared, at), chosen) for at, each in enumerate(years)])
    return Sampled(
        shares=shares, rows=rows, runs=rows * len(chosen.sets), lost=lost, failures=failures, causes=causes,
        interrupted=done.interrupted,
    )  # fmt: skip


def appended(batch: int, known: tuple[Piece, ...], new: Piece) -> tuple[Piece, ...]:
    """Return the pieces with one more, added to the last one where both are parts of one batch."""
    if not known or known[-1].size + new.size > batch:
        return (*known, new)
    last = known[-1]
    years = tuple(added(*both) for both in zip(last.years, new.years, strict=True))
    whole = Piece(
        size=last.size + new.size, years=years, failures=last.failures + new.failures, causes=new.causes
    )  # fmt: skip
    return (*known[:-1], whole)


def computed(prepared: Prepared, chosen: Plan, points: Floats) -> Piece:
    """Compute the index for some pairs of points with every set of factors swapped, and take the sums."""
    drawn = np.concatenate([swapped(points, chosen.places, each) for each in chosen.sets])
    found = evaluate(prepared, parameters(prepared, drawn))
    batch = min(chosen.batch, len(points))
    years = tuple(
        sums_of(outputs_of(found, prepared, at), found.failed[at] < 0, chosen.sets, chosen.factors, batch)
        for at in range(len(prepared.years))
    )
    failures = [np.bincount(row[row >= 0], minlength=len(found.causes)) for row in found.failed]
    return Piece(size=len(points), years=years, failures=np.asarray(failures, np.int32), causes=found.causes)


def too_many(
    years: tuple[int, ...], lost: Ints, rows: int, failures: Ints, causes: tuple[str, ...]
) -> Iterator[Problem]:
    """Tell the years that lost too many rows, with the groups that could not be formed."""
    for year, gone, counts in zip(years, lost.tolist(), failures.tolist(), strict=True):
        if gone > MOST_LOST * rows:
            why = ", ".join(f"{cause} ({count})" for cause, count in zip(causes, counts, strict=True) if count)
            yield problem("sensitivity.too_many_failed", year=year, lost=gone, rows=rows, causes=why)


def shares_of(sums: Sums, base: Floats, chosen: Plan) -> Shares:
    """Estimate the shares of one year, with their intervals."""
    rows = np.asarray(sums.rows.sum())
    found = variance.sobol(sums.pairs.sum(axis=0), rows)
    ends = of_sets = shapley = None
    if sums.subsets is not None:
        shapley = variance.effects(sums.subsets.sum(axis=0), rows)
    if chosen.resamples:
        random = np.random.default_rng((chosen.seed, chosen.resamples))
        counts = variance.resampled(len(sums.rows), chosen.resamples, random)
        ends = variance.intervals(alone_and_whole, sums.pairs, sums.rows, counts, chosen.level)
        if sums.subsets is not None:
            of_sets = variance.intervals(effects_only, sums.subsets, sums.rows, counts, chosen.level)[0]
    known = ~sums.missing & np.isfinite(sums.low)
    low, high = (np.where(known, each, 0.0) for each in (sums.low, sums.high))
    return told(
        Shares(
            first=found.first,
            total=found.total,
            shapley=shapley,
            first_interval=None if ends is None else ends[0],
            total_interval=None if ends is None else ends[1],
            shapley_interval=of_sets,
            mean=base + found.mean,
            deviation=found.deviation,
            moves=movement(low, high, base),
            known=known,
        )
    )


def alone_and_whole(sums: Floats, rows: Floats) -> tuple[Floats, ...]:
    """Return first-order and total shares of resampled sums."""
    found = variance.sobol(sums, rows)
    return found.first, found.total


def effects_only(sums: Floats, rows: Floats) -> tuple[Floats, ...]:
    """Return Shapley effects of resampled sums."""
    return (variance.effects(sums, rows),)
