# SPDX-License-Identifier: Apache-2.0
"""Scores and ranks of given draws, by the compiled kernel or by the plain path that judges it."""

from __future__ import annotations

from dataclasses import dataclass

from laban.analysis.uncertainty.prepare import Prepared
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
    """Return scores and ranks of given draws; `fast` takes the compiled kernel, else the plain readable path."""
    raise NotImplementedError
