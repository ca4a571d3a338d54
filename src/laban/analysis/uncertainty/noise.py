# SPDX-License-Identifier: Apache-2.0
"""Noise on treated figures: on which cells it lies, how large it is, and what makes it impossible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

import numpy as np

from laban.analysis.uncertainty.prepared import Noisy, Variant
from laban.errors import Place, Problem, problem
from laban.model.checks.design import spoken
from laban.model.design import Design, Noise
from laban.model.panel import Bools, Flag, Floats, Panel
from laban.numeric import moments
from laban.steps.normalise.lines import COUNTED

ALL = "all"
"""The mark of every cell."""
WITHOUT_LEARNING = ("distance_to_target", "distance_to_reference", "fraction_of_max")
"""Normalisations whose line is not learned anew from noisy figures; held, they are possible."""


def noisy_of(design: Design, variants: Sequence[Variant]) -> Noisy:
    """Return the cells that have noise in any variant, and the size of the noise in each variant (0 where it has none)."""
    panels = [treated_of(each) for each in variants]
    marked = [marked_cells(panel, design.noise) for panel in panels]
    cells = np.argwhere(np.logical_or.reduce(marked)).astype(np.int32)
    year, item, unit = cells.T
    sizes = np.stack([
        np.where(mark, size_of(panel, design.noise)[:, :, None], 0.0)[year, item, unit]
        for panel, mark in zip(panels, marked, strict=True)
    ])  # fmt: skip
    return Noisy(cells=cells, sizes=sizes)


def treated_of(variant: Variant) -> Panel:
    """Return the treated figures, which are kept wherever there is noise."""
    assert variant.treated is not None  # noqa: S101 - prepared so
    return variant.treated


def marked_cells(panel: Panel, noise: Noise) -> Bools:
    """Return the cells with a value and one of the marks."""
    there = ~np.isnan(panel.values)
    if ALL in noise.on:
        return there
    marks = reduce(or_, (Flag[mark.upper()] for mark in noise.on), Flag.NORMAL)
    found: Bools = there & ((panel.flags & np.uint16(marks)) != 0)
    return found


def size_of(panel: Panel, noise: Noise) -> Floats:
    """Return the standard deviation of the noise, (years, items): `size` times that of the indicator in the year.

    0 where the indicator is constant or has a single value.
    """
    found: Floats = noise.size * np.nan_to_num(moments.deviation(panel.values))
    return found


def set_by(design: Design, normalisation: str) -> str:
    """Return the choice and alternative that take a normalisation, as people quote them; nothing where it is the method's."""
    for at, choice in enumerate(design.choices):
        for number, alternative in enumerate(choice.alternatives):
            if any(each.path[0] == "normalise" and each.value == normalisation for each in alternative.settings):
                return spoken(design, ("choice", str(at), "alternatives", str(number)))
    return ""


def noise_problems(design: Design, variants: Sequence[Variant | None]) -> Iterator[Problem]:
    """Tell normalisations that noise cannot pass through, own steps after them, and marks that no cell has."""
    told: set[str] = set()
    there = [each for each in variants if each is not None]
    for variant in there:
        for scale in variant.scales:
            if scale.method in COUNTED:
                name = "noise_on_ranks"
            elif scale.method in WITHOUT_LEARNING and design.noise.bounds == "learned":
                name = "noise_not_learned"
            else:
                continue
            if scale.method not in told:
                told.add(scale.method)
                where = Place(item=scale.item, column=set_by(design, scale.method))
                yield problem(f"uncertainty.{name}", where, item=scale.item, method=scale.method)
        for custom in variant.method.custom:
            if custom.after == "normalise" and custom.name not in told:
                told.add(custom.name)
                yield problem("uncertainty.noise_own_step", Place(item=custom.name), name=custom.name)
    if not any(marked_cells(treated_of(each), design.noise).any() for each in there):
        yield problem("uncertainty.noise_nowhere", Place(column="noise.on"), marks=", ".join(design.noise.on))
