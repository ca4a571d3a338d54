# SPDX-License-Identifier: Apache-2.0
"""A small result made by hand: what the indicators' values are is what they score."""

from __future__ import annotations

import numpy as np
import pytest

from laban.model.framework import Framework, Group, Indicator
from laban.model.method import Method
from laban.model.panel import Flag, Panel
from laban.model.result import Result
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.steps.aggregate import aggregate, coverage
from laban.steps.rank import rank
from laban.steps.weigh import weigh


def result_of(values, *, imputed=None, groups=None, present=None, pillars=1, groupings=None, denominators=None):
    """Make a result from values (leaves, units), or (years, leaves, units); leaves are shared out among the pillars.

    `imputed` are (leaf, unit) pairs whose value counts as filled in; `groups` the units' regions.
    """
    figures = np.array(values, dtype=float)
    figures = figures[None] if figures.ndim == 2 else figures
    years = tuple(range(2025 - len(figures) + 1, 2026))
    leaves = tuple(f"x{at}" for at in range(figures.shape[1]))
    there = np.ones((len(years), figures.shape[2]), bool) if present is None else np.array(present)
    figures = np.where(there[:, None, :], figures, np.nan)
    tree = [Group(code="I", parent="", level="index")]
    tree += [Group(code=f"P{at}", parent="I", level="pillar") for at in range(pillars)]
    size = -(-len(leaves) // pillars)
    indicators = [
        Indicator(code=code, parent=f"P{at // size}", denominator=(denominators or {}).get(code, ""))
        for at, code in enumerate(leaves)
    ]
    framework = Framework("f", "1", Text(), tuple(tree), tuple(indicators))
    pairs = [dict(groupings or {}) | ({"region": groups} if groups else {})][0]
    members = tuple(
        Unit(
            key=UnitKey("s", f"u{at}"),
            names=Text.of({"en": f"Unit {at}"}),
            groups=tuple((name, of_unit[at]) for name, of_unit in pairs.items() if of_unit[at]),
        )
        for at in range(figures.shape[2])
    )
    units, method = Units(members), Method()
    filled = np.zeros(figures.shape, bool)
    for leaf, unit in imputed or ():
        filled[:, leaf, unit] = True
    raw = Panel.of(units, years, leaves, np.where(filled, np.nan, figures), present=there)
    done = raw.with_values(figures.copy(), Flag.IMPUTED, filled)
    weights, effective = weigh(framework, method.weigh)
    scores, _ = aggregate(done, framework, method.aggregate, weights)
    return Result(
        framework=framework, method=method, units=units, years=years, elements=raw, raw=raw, imputed=done, treated=done,
        normalised=done, scores=scores, ranks=rank(scores, there, method.rank),
        coverage=coverage(~np.isnan(raw.values), framework), weights=weights, effective_weights=effective,
    )  # fmt: skip


@pytest.fixture(name="result_of", scope="session")
def _result_of():
    return result_of
