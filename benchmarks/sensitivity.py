# SPDX-License-Identifier: Apache-2.0
"""Which choice moves the ranks: grouped Sobol indices of all 63 ranks at once, beside SALib on the same computations."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib import import_module
from statistics import median

import numpy as np

from benchmarks.engine import METHOD, invented
from benchmarks.measure import machine, peak_mb
from laban.analysis.sensitivity.outputs import outputs_of, parted
from laban.analysis.sensitivity.sample import pairs, swapped
from laban.analysis.sensitivity.sobol import plan, sample
from laban.analysis.uncertainty.evaluate import evaluate
from laban.analysis.uncertainty.parameters import parameters
from laban.analysis.uncertainty.prepare import Prepared, prepare
from laban.model.design import Alternative, Choice, Design, Setting, WeightNoise
from laban.model.panel import Floats
from laban.model.sensitivity import Sampling

UNITS, INDICATORS, PILLARS = 63, 52, 8
BASE = 4096
RUNS = 7


def choice(name: str, path: str, value: str) -> Choice:
    """Return a choice between the method's own way and one other."""
    other = Alternative(name=value, settings=(Setting(tuple(path.split(".")), value),))
    return Choice(name=name, alternatives=(Alternative(name="own"), other))


DESIGN = Design(
    choices=(
        choice("imputation", "impute.method", "median"),
        choice("treatment", "treat.method", "none"),
        choice("normalisation", "normalise.method", "z_score"),
        choice("aggregation", "aggregate.levels.index.method", "geometric"),
    ),
    weights=WeightNoise(method="uniform", spread=0.25),
)
"""Five factors, so that a grouped sample of 4,096 rows takes 7 · 4,096 = 28,672 computations."""


def made_ready() -> Prepared:
    """Return the design made ready for an invented index; z-scores lie around 50, so that geometric means exist."""
    framework, panel = invented(UNITS, INDICATORS, PILLARS, 1)
    choices = list(DESIGN.choices)
    more = (Setting(("normalise", "mean"), 50.0), Setting(("normalise", "spread"), 5.0))
    own, other = choices[2].alternatives
    scaled = Alternative(name=other.name, settings=(*other.settings, *more))
    low = Alternative(name="own", settings=(Setting(("normalise", "low"), 1.0),))
    choices[2] = Choice(name="normalisation", alternatives=(low, scaled))
    del own
    return prepare(framework, panel, METHOD, Design(choices=tuple(choices), weights=DESIGN.weights))


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Return the least and the median of some runs, after one to warm up."""
    work()
    taken = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return min(taken), median(taken)


def told(what: str, work: Callable[[], object]) -> None:
    """Print how long some work takes."""
    least, middle = seconds(work)
    print(f"{what}: least {least * 1e3:.0f} ms, median {middle * 1e3:.0f} ms")


def salib_inputs(prepared: Prepared) -> tuple[dict[str, object], Floats]:
    """Return the problem as SALib names it, and the outputs (rows · sets, units) of the same computations in its order."""
    chosen = plan(prepared, Sampling(base=BASE, seed=1), shapley=False)
    points = next(pairs(len(chosen.places), BASE, BASE, 1))
    drawn = np.concatenate([swapped(points, chosen.places, each) for each in chosen.sets])
    outputs = outputs_of(evaluate(prepared, parameters(prepared, drawn)), prepared, 0)
    ranks = outputs[:, UNITS : 2 * UNITS].reshape(len(chosen.sets), BASE, UNITS)
    in_rows = ranks.transpose(1, 0, 2).reshape(-1, UNITS)
    names = [f"factor {at}" for at in range(chosen.factors)]
    return {"num_vars": chosen.factors, "names": names, "bounds": [[0, 1]] * chosen.factors}, in_rows


def beside_salib(prepared: Prepared) -> None:
    """Let SALib analyse the same computations, one unit's rank at a time, and hold both to the same indices."""
    judge, sampler = import_module("SALib.analyze.sobol"), import_module("SALib.sample.sobol")
    problem, in_rows = salib_inputs(prepared)
    varied = [at for at in range(UNITS) if np.ptp(in_rows[:, at]) > 0]

    def indices(resamples: int) -> list[dict[str, Floats]]:
        return [
            judge.analyze(problem, in_rows[:, at], calc_second_order=False, num_resamples=resamples, seed=1)
            for at in varied
        ]

    columns = len(plan(prepared, Sampling(base=BASE)).places)
    grouped = {
        "num_vars": columns,
        "names": [f"x{at}" for at in range(columns)],
        "bounds": [[0, 1]] * columns,
        "groups": [f"g{min(at, 4)}" for at in range(columns)],
    }
    told("SALib, sampling alone", lambda: sampler.sample(grouped, BASE, calc_second_order=False, seed=1))
    told(f"SALib, analysing {len(varied)} ranks alone, 2 resamples (it cannot do without)", lambda: indices(2))
    began = time.perf_counter()
    theirs = indices(100)
    print(f"SALib, analysing {len(varied)} ranks alone, 100 resamples: {time.perf_counter() - began:.2f} s (one run)")
    mine = sample(prepared, plan(prepared, Sampling(base=BASE, seed=1, resamples=0), shapley=False))
    _, ranks, _ = parted(mine.shares, UNITS)
    apart = max(
        float(np.abs(ranks.total[0, :, at] - each["ST"]).max()) for at, each in zip(varied, theirs, strict=True)
    )
    print(f"largest difference between the total indices of both: {apart:.1e}")


def main() -> None:
    """Time what the README quotes: sampling, computing and estimating, for all ranks at once."""
    print(machine())
    prepared = made_ready()
    print(f"{UNITS} × {INDICATORS}, {len(prepared.variants)} variants × {len(prepared.rules)} rules × weights")
    for resamples in (0, 300):
        chosen = plan(prepared, Sampling(base=BASE, seed=1, resamples=resamples), shapley=False)
        runs = BASE * len(chosen.sets)
        name = "with intervals" if resamples else "no intervals"
        told(f"Sobol indices of {UNITS} ranks, {UNITS} scores and the shift, {runs:,} computations, {name}",
             lambda c=chosen: sample(prepared, c))  # type: ignore[misc]  # fmt: skip
        told("  the same on two workers", lambda c=chosen: sample(prepared, c, workers=2))  # type: ignore[misc]  # an untyped library beneath
    chosen = plan(prepared, Sampling(base=BASE, seed=1))
    told(f"the same with Shapley effects, {BASE * len(chosen.sets):,} computations", lambda: sample(prepared, chosen))
    beside_salib(prepared)
    print(f"peak memory of this process: {peak_mb():.0f} MB")
