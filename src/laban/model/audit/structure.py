# SPDX-License-Identifier: Apache-2.0
"""Whether the items of a group measure one thing: principal components, Cronbach's alpha, KMO, Bartlett's test."""

from __future__ import annotations

from dataclasses import dataclass

from laban.model.result import Note

CHILDREN, INDICATORS, PILLARS = "children", "indicators", "pillars"
"""Through what a group is seen: its own children, all indicators below it, or (the index) the items of the level compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Components:
    """Principal components of the standardised items.

    `eigenvalues` fall; `shares` are of the variance; `above` of them are above the limit. `loadings` are the items'
    correlations with the first component, turned so that they sum to more than nought; `against` load with minus.
    `weights` are the first component's coefficients as shares; an item that loads against the others gets none.
    """

    eigenvalues: tuple[float, ...]
    shares: tuple[float, ...]
    above: int
    loadings: tuple[float, ...]
    against: tuple[str, ...]
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alpha:
    """Cronbach's alpha from the pairwise covariances (as COINr has it) and from complete units only; NaN where undefined.

    `without` is the pairwise alpha with each item left out (NaN with fewer than three items).
    """

    pairwise: float
    complete: float
    without: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adequacy:
    """The Kaiser–Meyer–Olkin measure of sampling adequacy: overall, and of each item."""

    overall: float
    items: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sphericity:
    """Bartlett's test that the items do not go together at all: chi², degrees of freedom, probability by chance."""

    chi_square: float
    freedom: int
    p: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """One group seen through its children, its indicators, or its pillars.

    `items` are those that vary, `left_out` tells which do not; `units` have all of them. What cannot be computed is a
    note that says why.
    """

    group: str
    seen: str
    items: tuple[str, ...]
    left_out: tuple[str, ...]
    units: int
    components: Components | Note
    alpha: Alpha | Note
    adequacy: Adequacy | Note
    sphericity: Sphericity | Note
