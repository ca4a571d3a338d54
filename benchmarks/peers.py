# SPDX-License-Identifier: Apache-2.0
"""One peer, in its own environment: `python peers.py PEER FIGURES.npy WEIGHTS.npy` prints runs a second, by
the clock and by its own processor time, and its ranks.

Each peer does what its own guide does for one set of weights: scores by a weighted sum of figures that are comparable
already, then ranks. What it can do once for all weights is done once.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from statistics import median
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
RUNS = 5


def pyrepo_mcda(figures: Floats) -> Callable[[Floats], Floats]:
    """Return simple additive weighting; its own normalisation is replaced by none."""
    saw = import_module("pyrepo_mcda.mcda_methods").SAW(normalization_method=lambda matrix, _: matrix)
    rank = import_module("pyrepo_mcda.additions").rank_preferences
    types = np.ones(figures.shape[1])
    return lambda weights: rank(saw(figures, weights, types), reverse=True)


def pymcdm(figures: Floats) -> Callable[[Floats], Floats]:
    """Return the weighted sum model, checks off; its own normalisation is replaced by none."""
    model = import_module("pymcdm.methods").WSM(normalization_function=lambda column, cost: column)  # noqa: ARG005 - named so by its caller
    rank = import_module("pymcdm.helpers").rankdata
    types = np.ones(figures.shape[1])
    return lambda weights: rank(model(figures, weights, types, validation=False), reverse=True)


def scikit_criteria(figures: Floats) -> Callable[[Floats], Floats]:
    """Return the weighted sum model, which does not normalise."""
    make = import_module("skcriteria").mkdm
    model = import_module("skcriteria.agg.simple").WeightedSumModel()
    objectives = [max] * figures.shape[1]
    return lambda weights: model.evaluate(make(figures, objectives, weights=weights)).rank_


PEERS: dict[str, Callable[[Floats], Callable[[Floats], Floats]]] = {
    "pyrepo-mcda": pyrepo_mcda,
    "pymcdm": pymcdm,
    "scikit-criteria": scikit_criteria,
}


def main(peer: str, figures_at: str, weights_at: str) -> None:
    """Time all weights several times, after a few to warm up."""
    figures, weights = np.load(figures_at), np.load(weights_at)
    ranks_of = PEERS[peer](figures)
    ranks: list[Any] = [ranks_of(each).tolist() for each in weights[:20]]
    taken, busy = [], []
    for _ in range(RUNS):
        began, begun = time.perf_counter(), time.process_time()
        for each in weights:
            ranks_of(each)
        taken.append(time.perf_counter() - began)
        busy.append(time.process_time() - begun)
    print(json.dumps({"rate": len(weights) / median(taken), "each": len(weights) / median(busy), "ranks": ranks}))


if __name__ == "__main__":
    main(*sys.argv[1:])
