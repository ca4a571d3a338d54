# SPDX-License-Identifier: Apache-2.0
"""What all draws of a design share: each distinct way up to normalising computed once, each way of aggregating listed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from laban.model.design import Design
from laban.model.framework import Framework
from laban.model.method import Method
from laban.model.own import OwnStep
from laban.model.panel import Bools, Floats, Panel
from laban.model.result import Ints, Note
from laban.model.units import Units

Watch = Callable[[int, int], None]
"""Told how much is done, and of how much."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Prepared:
    """A design made ready: its variants and rules, and the method's own scores and ranks among the same units.

    `ranked` (years, units): who is ranked: the units that take part in every variant of the year.
    """

    framework: Framework
    method: Method
    design: Design
    units: Units
    years: tuple[int, ...]
    ranked: Bools
    base_scores: Floats
    base_ranks: Ints
    notes: tuple[Note, ...] = ()


def prepare(
    framework: Framework,
    panel: Panel,
    method: Method,
    design: Design,
    *,
    own: Sequence[OwnStep] = (),
    watch: Watch | None = None,
) -> Prepared:
    """Compute every distinct upstream variant once, and refuse an impossible design with all its problems at once."""
    raise NotImplementedError
