# SPDX-License-Identifier: Apache-2.0
"""How many times a second the whole index is computed again, in five designs, beside what peers do with weights alone.

`python -m benchmarks.draws CASE DRAWS WORKERS` does one run by itself: fresh processes measure memory with it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy as np

from benchmarks.measure import ROOT, Timing, fresh, machine, timed
from benchmarks.peers import PEERS
from laban.analysis.uncertainty.evaluate import evaluate
from laban.analysis.uncertainty.parameters import dimensions, parameters
from laban.analysis.uncertainty.prepare import Prepared, prepare
from laban.analysis.uncertainty.run import uncertainty
from laban.model.design import Alternative, Choice, Design, Noise, Setting, Value, WeightNoise
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import Method, NormaliseRule, PerItem, TreatRule
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

UNITS, INDICATORS = 63, 52
GROUPS, PILLARS, SUB_INDICES = 18, 7, 2
RUNS = 5
PEER_DRAWS = 2000
PEER_ENVIRONMENT, PEER_LOCK = ROOT / ".venv-peers", ROOT / "benchmarks" / "peers.lock"

METHOD = Method(treat=PerItem(TreatRule()), normalise=PerItem(NormaliseRule(low=1.0)))
"""Scores from 1 on, so that geometric means exist."""


def invented(units: int, indicators: int, *, missing: float = 0.0, seed: int = 1) -> tuple[Framework, Panel]:
    """Invent an index of five levels, as Vietnam's provincial one has: log-normal indicators, some cells missing."""
    random = np.random.default_rng(seed)
    groups = [Group(code="index", parent="", level="index")]
    for level, number, above in (("sub", SUB_INDICES, 1), ("pillar", PILLARS, SUB_INDICES), ("group", GROUPS, PILLARS)):
        parents = [each.code for each in groups[-above:]]
        groups += [Group(code=f"{level}{at}", parent=parents[at % above], level=level) for at in range(number)]
    leaves = tuple(Indicator(code=f"i{at}", parent=f"group{at % GROUPS}") for at in range(indicators))
    members = tuple(Unit(key=UnitKey("x", f"{at:05d}"), names=Text()) for at in range(units))
    values = np.exp(random.standard_normal((1, indicators, units)) * random.uniform(0.2, 1.0, (1, indicators, 1)))
    values[random.random(values.shape) < missing] = np.nan
    framework = Framework("invented", "1", Text(), tuple(groups), leaves)
    return framework, Panel.of(Units(members), (2025,), tuple(each.code for each in leaves), values)


def way(name: str, **settings: Value) -> Alternative:
    """Return an alternative; two underscores stand for a dot."""
    return Alternative(
        name=name, settings=tuple(Setting(tuple(path.split("__")), value) for path, value in settings.items())
    )


WEIGHTS = Design(weights=WeightNoise(method="uniform", spread=0.25))
JOINT = Design(
    choices=(
        Choice(name="treatment", alternatives=(way("winsorise"), way("none", treat__method="none"))),
        Choice(
            name="normalisation",
            alternatives=(
                way("min-max"),
                way("z-score", normalise__method="z_score", normalise__mean=50.0, normalise__spread=5.0),
                way("percentile", normalise__method="percentile_rank"),
                way("70–130", normalise__method="adjusted_mazziotta_pareto"),
            ),
        ),
        Choice(
            name="aggregation",
            alternatives=(way("arithmetic"), way("geometric", aggregate__levels__index__method="geometric")),
        ),
    ),
    weights=WEIGHTS.weights,
)
"""Eight ways up to normalising × two ways to join the sub-indices × weights at all levels."""
NOISE = replace(WEIGHTS, noise=Noise(on=("all",), size=0.1))

CASES: dict[str, tuple[Design, float, int]] = {
    "joint": (JOINT, 0.0, 1_000_000),
    "missing": (JOINT, 0.05, 500_000),
    "weights": (WEIGHTS, 0.0, 2_000_000),
    "noise": (NOISE, 0.0, 100_000),
}
"""By name: the design, the share of cells missing, the draws of one run."""
TOLD = {
    "joint": "8 variants × 2 aggregations × weights ±25 %, complete data",
    "missing": "the same, 5 % of the cells missing",
    "weights": "weights ±25 % alone, all levels",
    "noise": "noise on every cell afresh, bounds learned anew, treatment held, weights ±25 %",
}


def made_ready(case: str) -> Prepared:
    """Return a case made ready."""
    design, missing, _ = CASES[case]
    return prepare(*invented(UNITS, INDICATORS, missing=missing), METHOD, design)


def run(prepared: Prepared, draws: int, workers: int) -> None:
    """Draw, count ranks and pairs, and ask for what people ask for: medians, intervals, pairs and groups."""
    found = uncertainty(prepared, draws=draws, seed=1, workers=workers)
    _ = found.median_rank, found.interval(0.5), found.interval(0.9), found.ahead, found.rank_groups()


def rate(draws: int, timing: Timing) -> str:
    """Return draws a second in words; on a busy machine only those per second of a core's own time hold."""
    wall, best, each = (draws / taken for taken in (timing.median_s, timing.least_s, timing.processor_s))
    had = timing.processor_s / timing.median_s
    return f"{wall:,.0f} a second on {had:.1f} cores (best {best:,.0f}; {each:,.0f} per second of one core)"


def plainly(prepared: Prepared, draws: int) -> Timing:
    """Time the plain readable path."""
    columns = len(dimensions(prepared.design, prepared.framework))
    given = parameters(prepared, np.random.default_rng(1).random((draws, columns)))
    return timed(lambda: evaluate(prepared, given, fast=False), 3)


def peers_ready() -> bool:
    """Make the peers' own environment once; say loudly where that cannot be done."""
    uv, python = ROOT / ".venv" / "bin" / "uv", PEER_ENVIRONMENT / "bin" / "python"
    steps = (
        [str(uv), "venv", "--quiet", "--allow-existing", "--python", sys.executable, str(PEER_ENVIRONMENT)],
        [str(uv), "pip", "sync", "--quiet", "--require-hashes", str(PEER_LOCK), "--python", str(python)],
    )
    try:
        for step in steps:
            subprocess.run(step, check=True)
    except (OSError, subprocess.CalledProcessError) as refused:
        print(
            f"\nPEERS NOT MEASURED: {PEER_LOCK.name} could not be installed into {PEER_ENVIRONMENT.name}: {refused}\n"
        )
        return False
    return True


def peers(rates: dict[str, float]) -> None:
    """Time each peer on the same figures, one after the other, and hold all to the same ranks.

    They have no tree, no other choices and no counting: only weights of indicators, scores and ranks.
    """
    prepared = made_ready("weights")
    figures = prepared.variants[0].normalised.values[0].T
    weights = np.random.default_rng(1).uniform(0.75, 1.25, (PEER_DRAWS, INDICATORS))
    weights /= weights.sum(axis=1, keepdims=True)
    expected = [(1 + (each[None, :] > each[:, None]).sum(axis=1)).tolist() for each in weights[:20] @ figures.T]
    with TemporaryDirectory() as folder:
        at = [f"{folder}/figures.npy", f"{folder}/weights.npy"]
        np.save(at[0], figures)
        np.save(at[1], weights)
        for peer in PEERS:
            command = [str(PEER_ENVIRONMENT / "bin" / "python"), str(ROOT / "benchmarks" / "peers.py"), peer, *at]
            ended = subprocess.run(command, capture_output=True, text=True, check=False)
            if ended.returncode:
                print(f"{peer}: NOT MEASURED: {ended.stderr.strip().splitlines()[-1]}")
                continue
            answer = json.loads(ended.stdout.splitlines()[-1])
            same = "the same ranks" if answer["ranks"] == expected else "OTHER RANKS than a plain weighted sum"
            ratios = ", ".join(f"{name} ×{each / answer['each']:,.0f}" for name, each in rates.items())
            speed = f"{answer['rate']:,.0f} a second ({answer['each']:,.0f} per second of one core)"
            print(f"{peer}, weighted sum and ranks: {speed}, {same}; Laban on one core: {ratios}")


def measured(case: str, workers: int) -> float:
    """Time a case and print it; return draws a second of one core's own time."""
    prepared, draws = made_ready(case), CASES[case][2] * workers // 2
    timing = timed(lambda: run(prepared, draws, workers), RUNS)
    print(f"{case}, {workers} thread{'s'[: workers - 1]}: {rate(draws, timing)}: {TOLD[case]}", flush=True)
    return draws / timing.processor_s


def main() -> None:
    """Print what the README quotes."""
    print(machine())
    print(f"{UNITS} × {INDICATORS}, tree {INDICATORS}→{GROUPS}→{PILLARS}→{SUB_INDICES}→1; medians of {RUNS} runs")
    shapes = made_ready("joint")
    print(f"joint: {len(shapes.variants)} variants, {len(shapes.rules)} rules")
    rates = {}
    for case in CASES:
        measured(case, 2)
        rates[case] = measured(case, 1)
    print(f"the plain path, joint: {rate(200, plainly(shapes, 200))}")
    large = fresh([sys.executable, "-m", "benchmarks.draws", "joint", "10000000", "2"], 1)
    print(f"10 million draws in a fresh process, all included: {large.median_s:.1f} s, peak {large.peak_mb:.0f} MB")
    small = fresh([sys.executable, "-m", "benchmarks.draws", "joint", "10000", "2"], 3)
    print(f"10 thousand draws in a fresh process, all included: {small.median_s:.2f} s, peak {small.peak_mb:.0f} MB")
    if peers_ready():
        peers(rates)


def alone(case: str, draws: str, workers: str) -> None:
    """Do one run and say how long it took."""
    began = perf_counter()
    run(made_ready(case), int(draws), int(workers))
    print(f"{perf_counter() - began:.2f} s")


if __name__ == "__main__":
    alone(*sys.argv[1:])
