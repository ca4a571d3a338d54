# SPDX-License-Identifier: Apache-2.0
"""The whole analysis: exact where every combination can be computed, from a quasi-random sample else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from laban.analysis.sensitivity.enumeration import enumerable, enumeration, ways_of
from laban.analysis.sensitivity.factors import discrete, factors_of
from laban.analysis.sensitivity.outputs import parted
from laban.analysis.sensitivity.sobol import MOST_FOR_SHAPLEY, Sampled, Watch, floor_power, plan, sample
from laban.analysis.sensitivity.tornado import reaches, swings
from laban.analysis.uncertainty.prepare import Prepared
from laban.errors import MethodError, Problem, problem, raise_if
from laban.model.own import OwnStep
from laban.model.panel import Panel
from laban.model.result import Note
from laban.model.sensitivity import EXACT, SAMPLED, Sampling, Sensitivity

LEAST = 16
"""How many rows a sample has at least."""


def sensitivity(
    prepared: Prepared,
    panel: Panel,
    sampling: Sampling | None = None,
    *,
    workers: int = 1,
    cluster: str = "",
    own: Sequence[OwnStep] = (),
    watch: Watch | None = None,
) -> Sensitivity:
    """Share the variance of every unit's score and rank, and of the mean rank shift, among the factors of the design.

    Where neither weights nor noise vary and the combinations are few, all are computed and the shares are exact. Else a
    quasi-random sample is drawn. Beside it stands what each alternative does alone. A unit whose rank never moves has no
    shares. `panel` holds the data elements from which the design was prepared; `own` are a user's own steps.

    Raises:
        MethodError: where the base is no power of two, or too many computations of a sample failed, with the causes.

    """
    asked = sampling or Sampling()
    raise_if(problems(asked), MethodError)
    chosen = plan(prepared, asked)
    found = all_combinations(prepared)
    method = SAMPLED if found is None else EXACT
    if found is None:
        found = sample(prepared, chosen, workers=workers, cluster=cluster, watch=watch)
    scores, ranks, shift = parted(found.shares, len(prepared.units))
    return Sensitivity(
        design=prepared.design,
        units=prepared.units,
        years=prepared.years,
        factors=factors_of(prepared.design),
        method=method,
        asked=found.rows if method == EXACT else chosen.base,
        base=found.rows,
        runs=found.runs,
        seed=chosen.seed,
        resamples=0 if method == EXACT else asked.resamples,
        level=asked.level,
        base_scores=prepared.base_scores,
        base_ranks=prepared.base_ranks,
        scores=scores,
        ranks=ranks,
        shift=shift,
        causes=found.causes,
        failures=found.failures,
        lost=found.lost,
        swings=swings(prepared, panel, own),
        reaches=reaches(prepared, panel, chosen.base, chosen.seed, own),
        interrupted=found.interrupted,
        notes=(*prepared.notes, *notes(prepared, found, method)),
    )


def problems(asked: Sampling) -> Iterator[Problem]:
    """Tell what cannot be done."""
    base = LEAST if asked.base is None else asked.base
    if base < LEAST or base & (base - 1):
        yield problem("sensitivity.bad_base", given=base, least=LEAST, near=max(LEAST, floor_power(base)))
    if asked.seed is not None and asked.seed < 0:
        yield problem("sensitivity.bad_seed", given=asked.seed)
    if asked.resamples < 0:
        yield problem("sensitivity.bad_resamples", given=asked.resamples)
    if not 0 < asked.level < 1:
        yield problem("sensitivity.bad_level", given=asked.level)


def all_combinations(prepared: Prepared) -> Sampled | None:
    """Return exact shares where they can be had: all factors discrete, combinations few, none of them failing."""
    if not discrete(prepared.design):
        return None
    found = ways_of(prepared.design, prepared.framework)
    if not enumerable(prepared, found):
        return None
    shares, runs = enumeration(prepared, found)
    if shares is None:
        return None
    years = len(prepared.years)
    none = np.zeros((years, 0), np.int32)
    return Sampled(
        shares=shares, rows=runs, runs=runs, lost=np.zeros(years, np.int32), failures=none, causes=(), interrupted=False
    )  # fmt: skip


def notes(prepared: Prepared, found: Sampled, method: str) -> Iterator[Note]:
    """Say what a reader must know: what was left out of the sample, and what could not be told."""
    if method == SAMPLED and discrete(prepared.design):
        yield Note("sensitivity.not_exact")
    if found.shares.shapley is None:
        yield Note("sensitivity.no_shapley", facts=(("most", str(MOST_FOR_SHAPLEY)),))
    for year, lost in zip(prepared.years, found.lost.tolist(), strict=True):
        if lost:
            yield Note("sensitivity.lost", year=year, facts=(("lost", str(lost)), ("rows", str(found.rows))))
