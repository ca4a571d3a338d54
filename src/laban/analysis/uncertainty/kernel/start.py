# SPDX-License-Identifier: Apache-2.0
"""From prepared designs to the compiled loops: the room they need, and their two uses, to answer and to count."""

from __future__ import annotations

import numpy as np

from laban.analysis.uncertainty.kernel.bench import bench_for
from laban.analysis.uncertainty.kernel.chunk import Desks, Results, run_draws
from laban.analysis.uncertainty.kernel.draw import Drawn, drawn_for
from laban.analysis.uncertainty.kernel.noise import noise_bench_for
from laban.analysis.uncertainty.kernel.tally import Tally, block_for, tally_for
from laban.analysis.uncertainty.noisy_tables import NoisyTables
from laban.analysis.uncertainty.prepared import Prepared
from laban.analysis.uncertainty.tables import Tables
from laban.model.uncertainty import Parameters
from laban.numeric.generator import seeded
from laban.numeric.lanes import LANES


def desks_for(tables: Tables, noisy: NoisyTables) -> Desks:
    """Make room for a prepared design."""
    return Desks(bench=bench_for(tables), noise=noise_bench_for(noisy), block=block_for(tables))


def answered(prepared: Prepared, parameters: Parameters, tables: Tables, noisy: NoisyTables) -> Results:
    """Return scores and ranks of given draws; those of rules that must take the plain path stay empty."""
    shape = (len(prepared.years), len(parameters), len(prepared.units))
    results = Results(
        counting=0,
        tally=tally_for(tables),
        scores=np.full(shape, np.nan),
        ranks=np.zeros(shape, np.int32),
        failed=np.full(shape[:2], -1, np.int32),
    )
    variant, rule = prepared.taken(parameters.alternatives)
    noise = np.zeros(len(parameters), np.uint64) if parameters.noise is None else parameters.noise
    drawn = Drawn(
        alternatives=np.ascontiguousarray(parameters.alternatives, np.int32),
        bucket=(variant * np.int32(len(prepared.rules)) + rule).astype(np.int32),
        left_out=np.ascontiguousarray(parameters.left_out, np.int32),
        noise=np.ascontiguousarray(noise, np.uint64),
        weights=np.ascontiguousarray(parameters.weights, np.float64),
        given=1,
    )
    run_draws(tables, noisy, np.zeros((4, LANES), np.uint64), drawn, desks_for(tables, noisy), results)
    return results


def counted(
    tables: Tables, noisy: NoisyTables, place: tuple[int, int], draws: int, *, keep: bool
) -> tuple[Tally, Drawn]:
    """Draw and count a chunk of draws; `place` is the seed and the number of the chunk."""
    tally, drawn = tally_for(tables), drawn_for(tables.lot, draws, keep=keep)
    nothing = Results(
        counting=1,
        tally=tally,
        scores=np.zeros((0, 0, 0)),
        ranks=np.zeros((0, 0, 0), np.int32),
        failed=np.zeros((0, 0), np.int32),
    )
    run_draws(tables, noisy, seeded(*place), drawn, desks_for(tables, noisy), nothing)
    return tally, drawn
