# SPDX-License-Identifier: Apache-2.0
"""Scores and ranks of given draws, by the compiled loops or by the plain path that judges them."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np

from laban.analysis.uncertainty.noisy_tables import NoisyTables, noisy_tables_of
from laban.analysis.uncertainty.plain import answer_all
from laban.analysis.uncertainty.prepared import Prepared
from laban.analysis.uncertainty.tables import Tables, tables_of
from laban.model.panel import Floats
from laban.model.result import Ints
from laban.model.uncertainty import Parameters


@dataclass(frozen=True, eq=False)
class Evaluated:
    """What each draw gives: `scores` (years, draws, units), NaN where there is none; `ranks`, 0 where there is none.

    `failed` (years, draws): -1, or the place in `causes` of the group for which a mean is not defined; such a draw has no
    scores and no ranks in that year.
    """

    scores: Floats
    ranks: Ints
    failed: Ints
    causes: tuple[str, ...]


def evaluate(prepared: Prepared, parameters: Parameters, *, fast: bool = True) -> Evaluated:
    """Return scores and ranks of given draws; `fast` takes the compiled loops, else the plain readable path.

    The compiled loops know arithmetic, geometric, harmonic and generalised means; draws of any other rule take the plain
    path in both cases. Both give the same ranks; scores may differ in the last bits.
    """
    causes = prepared.framework.codes
    if not fast:
        return Evaluated(*plainly(prepared, parameters, np.arange(len(parameters), dtype=np.int32)), causes)
    from laban.analysis.uncertainty.kernel import start  # noqa: PLC0415 - half a second of loading the compiler

    tables, noisy = laid_out(prepared)
    answers = start.answered(prepared, parameters, tables, noisy)
    _, rule = prepared.taken(parameters.alternatives)
    slow = np.flatnonzero(tables.programs.slow[rule]).astype(np.int32)
    if len(slow):
        answers.scores[:, slow], answers.ranks[:, slow], answers.failed[:, slow] = plainly(prepared, parameters, slow)
    return Evaluated(answers.scores, answers.ranks, answers.failed, causes)


LAID_OUT: WeakKeyDictionary[Prepared, tuple[Tables, NoisyTables]] = WeakKeyDictionary()
"""What was laid out for designs that are still in use; they never change."""


def laid_out(prepared: Prepared) -> tuple[Tables, NoisyTables]:
    """Return a prepared design laid out for the compiled loops, the first time by doing it."""
    if prepared not in LAID_OUT:
        LAID_OUT[prepared] = tables_of(prepared), noisy_tables_of(prepared)
    return LAID_OUT[prepared]


def plainly(prepared: Prepared, parameters: Parameters, draws: Ints) -> tuple[Floats, Ints, Ints]:
    """Return what some of the draws give by the plain path."""
    noise: Floats | None = None
    if parameters.noise is not None and prepared.noisy is not None:
        from laban.analysis.uncertainty.kernel.noise import noise_of  # noqa: PLC0415 - as above

        even = int(prepared.design.noise.method == "uniform")
        noise = noise_of(parameters.noise[draws], even, len(prepared.noisy.cells))
    return answer_all(prepared, parameters, noise, draws)
