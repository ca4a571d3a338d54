# SPDX-License-Identifier: Apache-2.0
"""Many draws, counted as they come: memory does not grow with their number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt

from laban.analysis.uncertainty.evaluate import laid_out, plainly
from laban.analysis.uncertainty.noisy_tables import NoisyTables
from laban.analysis.uncertainty.prepare import Watch
from laban.analysis.uncertainty.prepared import Prepared
from laban.analysis.uncertainty.tables import Tables
from laban.analysis.uncertainty.totals import PAIRED_UNITS, Totals, count_answers, nothing, of_all_pairs, of_all_units
from laban.cluster.map_reduce import Reduced, map_reduce
from laban.errors import MethodError, problem, raise_if
from laban.model.result import Note
from laban.model.uncertainty import Parameters, Uncertainty

LEAST, MOST = 4096, 65536
"""A chunk has so many draws at least and at most, unless its work is very large."""
EACH = 64
"""About how many draws of a chunk each way of computing should get: sixteen of one way are computed side by side."""
WORK = 2**31
"""About how many figures a chunk reads at most, so that Ctrl-C and progress never wait long."""
FEWEST = 256
"""Draws of a chunk of very large indices, or of rules that take the plain path."""

Places = npt.NDArray[np.intp]
Job = tuple[int, int]
"""The number of a chunk and how many draws it has."""


@dataclass(frozen=True, eq=False)
class Counting:
    """What counting a chunk needs; `prepared` only where some rule must take the plain path."""

    tables: Tables
    noisy: NoisyTables
    seed: int
    keep: bool
    prepared: Prepared | None


def uncertainty(
    prepared: Prepared,
    *,
    draws: int | None = None,
    seed: int | None = None,
    workers: int = 1,
    cluster: str = "",
    keep: bool = False,
    watch: Watch | None = None,
) -> Uncertainty:
    """Draw from the design and count; the same seed gives the same bytes whatever the number of workers.

    `draws` and `seed` are the design's where not given. `cluster` is the address of a Dask scheduler (`tcp://…`).
    `keep` keeps every draw's parameters (8 bytes an item and draw). Ctrl-C returns what was counted so far; stopped before
    anything was, it is passed on.

    Draws are made in chunks, each from generators seeded by the seed and the chunk's number, and chunks are added in their
    order. What a chunk holds depends on the design alone, so that a run is the beginning of a longer one up to its last
    whole chunk.
    """
    asked, begun = prepared.design.draws if draws is None else draws, prepared.design.seed if seed is None else seed
    raise_if(
        [
            problem("uncertainty.too_low", field=field, given=given, low=low)
            for field, given, low in (("draws", asked, 1), ("seed", begun, 0))
            if given < low
        ],
        MethodError,
    )
    tables, noisy = laid_out(prepared)
    slow = bool(tables.programs.slow.any())
    counting = Counting(tables, noisy, begun, keep, prepared if slow else None)
    size = chunk_size(tables)
    done = map_reduce(
        partial(count_chunk, counting),
        chunks(asked, size),
        Totals.add,
        nothing(len(prepared.years), len(tables.figures.members), len(prepared.framework.codes)),
        workers=workers,
        cluster=cluster,
        threads=not slow,
        watch=None if watch is None else told(watch, asked, size),
    )
    if not done.value.draws:
        raise KeyboardInterrupt
    return summed(prepared, tables, asked, begun, done)


def told(watch: Watch, asked: int, size: int) -> Callable[[int], None]:
    """Return who is told the number of chunks that are done, and tells the number of draws."""
    return lambda number: watch(min(number * size, asked), asked)


def chunk_size(tables: Tables) -> int:
    """Return how many draws a chunk has; it depends on the design only."""
    buckets = len(tables.figures.table_of) * tables.figures.x.shape[1]
    figures = max(1, tables.figures.x[0, 0].size)
    size = min(max(LEAST, EACH * buckets), MOST, max(FEWEST, WORK // figures))
    return FEWEST if tables.programs.slow.any() else size // FEWEST * FEWEST


def chunks(draws: int, size: int) -> Iterator[Job]:
    """Yield the chunks of a number of draws; the last may be smaller."""
    for number in range(-(-draws // size)):
        yield number, min(size, draws - number * size)


def count_chunk(counting: Counting, job: Job) -> Totals:
    """Draw and count one chunk."""
    from laban.analysis.uncertainty.kernel import start  # noqa: PLC0415 - half a second of loading the compiler

    number, draws = job
    tables, slow = counting.tables, counting.prepared is not None
    tally, drawn = start.counted(tables, counting.noisy, (counting.seed, number), draws, keep=counting.keep or slow)
    totals = nothing(len(tables.figures.number), len(tables.figures.members), len(tables.programs.parents))
    totals.draws = draws
    totals.counts += tally.counts
    totals.sums += np.add.reduce(tally.sums, axis=-1)
    if totals.wins.size:
        totals.wins += tally.wins
        totals.apart += tally.apart
    totals.failures += tally.failures
    noise = drawn.noise if tables.lot.noise else None
    parameters = Parameters(
        alternatives=drawn.alternatives, weights=drawn.weights, left_out=drawn.left_out, noise=noise
    )
    if counting.prepared is not None:
        rule = drawn.bucket % len(tables.figures.table_of)
        count_slow(totals, tables, counting.prepared, parameters, np.flatnonzero(tables.programs.slow[rule]))
    if counting.keep:
        totals.kept.append(parameters)
    return totals


def count_slow(totals: Totals, tables: Tables, prepared: Prepared, parameters: Parameters, draws: Places) -> None:
    """Compute the draws whose rule must take the plain path, and count them."""
    members = tables.figures.members
    scores, ranks, failed = plainly(prepared, parameters, draws.astype(np.int32))
    who = [row[:number] for row, number in zip(tables.figures.who, tables.figures.number.tolist(), strict=True)]
    count_answers(totals, scores[:, :, members], ranks[:, :, members], failed, who)


def summed(prepared: Prepared, tables: Tables, asked: int, seed: int, done: Reduced[Totals]) -> Uncertainty:
    """Return the totals as a value of the model."""
    totals, members, codes, units = done.value, tables.figures.members, prepared.framework.codes, len(prepared.units)
    causes = np.flatnonzero(totals.failures.any(axis=0))
    paired = len(members) <= PAIRED_UNITS
    return Uncertainty(
        design=prepared.design, units=prepared.units, years=prepared.years, items=codes, asked=asked, draws=totals.draws,
        seed=seed, counts=of_all_units(totals.counts, units, members), width=totals.width,
        score_sums=of_all_units(totals.sums, units, members),
        wins=of_all_pairs(totals.wins, units, members) if paired else None,
        apart=of_all_pairs(totals.apart, units, members) if paired else None,
        causes=tuple(codes[at] for at in causes), failures=totals.failures[:, causes],
        base_scores=prepared.base_scores, base_ranks=prepared.base_ranks, interrupted=done.interrupted,
        parameters=joined(totals.kept) if totals.kept else None,
        notes=(*prepared.notes, *put_together(totals.width, len(members))),
    )  # fmt: skip


def put_together(width: int, units: int) -> Iterator[Note]:
    """Note that several places share a count, so that nobody takes what stands on it for exact."""
    if width > 1:
        yield Note("uncertainty.places_together", facts=(("units", str(units)), ("width", str(width))))


def joined(parts: list[Parameters]) -> Parameters:
    """Return the parameters of all chunks, one after the other."""
    noise = [part.noise for part in parts if part.noise is not None]
    return Parameters(
        alternatives=np.concatenate([part.alternatives for part in parts]),
        weights=np.concatenate([part.weights for part in parts]),
        left_out=np.concatenate([part.left_out for part in parts]),
        noise=np.concatenate(noise) if noise else None,
    )
