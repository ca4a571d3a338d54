# SPDX-License-Identifier: Apache-2.0
"""Indices made of given scores: what the indicators' values are is what they score, computed by the whole pipeline."""

from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.audit.subject import subject_of
from laban.model.framework import Element, Framework, Group, Indicator
from laban.model.method import AggregateRule, Aggregating, Method, NormaliseRule, PerItem
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.pipeline import compute

AS_IS = PerItem(NormaliseRule(method="none"))


def framework_of(tree, weights=None, denominators=None):
    """Make a framework from a tree of codes: {"I": {"P1": ("a", "b"), "P2": ("c",)}}; leaves are strings in tuples."""
    groups: list[Group] = []
    indicators: list[Indicator] = []
    weighed = weights or {}

    def walk(code, below, parent, depth):
        levels = ("index", "pillar", "group")
        groups.append(Group(code=code, parent=parent, level=levels[depth], weight=weighed.get(code, 1.0)))
        if isinstance(below, dict):
            for child, deeper in below.items():
                walk(child, deeper, code, depth + 1)
        else:
            indicators.extend(
                Indicator(
                    code=leaf,
                    parent=code,
                    weight=weighed.get(leaf, 1.0),
                    denominator=(denominators or {}).get(leaf, ""),
                )
                for leaf in below
            )

    ((root, below),) = tree.items()
    walk(root, below, "", 0)
    return Framework("f", "1", Text(), tuple(groups), tuple(indicators))


def index_of(tree, values, *, weights=None, rule=None, order=None, method=None):
    """Compute an index from {leaf: one value per unit}; `order` puts the units of the panel in another order."""
    framework = framework_of(tree, weights)
    rows = np.array([values[leaf] for leaf in framework.leaves], dtype=float)
    number = rows.shape[1]
    places = list(range(number)) if order is None else list(order)
    units = Units(tuple(Unit(key=UnitKey("s", f"u{at:02}"), names=Text.of({"en": f"Unit {at}"})) for at in places))
    framework = Framework(
        framework.code, "1", Text(), framework.groups, framework.indicators,
        tuple(Element(code=leaf) for leaf in framework.leaves),
    )  # fmt: skip
    panel = Panel.of(units, (2025,), framework.leaves, rows[None][:, :, places])
    chosen = method or Method(normalise=AS_IS, aggregate=Aggregating(default=rule or AggregateRule()))
    return framework, compute(framework, panel, chosen)


@pytest.fixture(scope="session", name="index_of")
def _index_of():
    return index_of


@pytest.fixture(scope="session", name="subject")
def _subject():
    """Return a maker of subjects from a tree and values."""

    def make(tree, values, **others):
        framework, result = index_of(tree, values, **others)
        return subject_of(framework, result)

    return make


@pytest.fixture(scope="session", name="mixed")
def _mixed():
    """Return a tree of two pillars and one deeper, and values of 20 units with gaps, ties and a constant."""
    rng = np.random.default_rng(7)
    tree = {"I": {"P1": ("a", "b", "c"), "P2": {"G1": ("d", "e"), "G2": ("f", "g", "h")}}}
    drive = rng.normal(50, 10, 20)
    values = {leaf: drive + rng.normal(0, 8, 20) for leaf in "abcdefgh"}
    values["c"] = 100 - drive + rng.normal(0, 4, 20)
    values["e"] = np.full(20, 40.0)
    values["g"][[2, 5]] = np.nan
    values["h"] = np.round(values["h"], -1)
    return tree, values
