# SPDX-License-Identifier: Apache-2.0
"""A small index for the tests of imputation: two pillars of two indicators, one indicator right under the index."""

from __future__ import annotations

import numpy as np
import pytest

from laban.model.framework import Framework, Group, Indicator
from laban.model.method import ImputeRule, PerItem
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.steps.impute import impute

ITEMS = ("a", "b", "c", "d", "e")


def _framework(directions=()):
    turned = dict(directions)
    parents = {"a": "P", "b": "P", "c": "Q", "d": "Q", "e": "I"}
    groups = (Group(code="I", parent="", level="index"), *(Group(code=p, parent="I", level="pillar") for p in "PQ"))
    leaves = (Indicator(code=code, parent=parents[code], direction=turned.get(code, 1)) for code in ITEMS)
    return Framework("small", "1", Text(), groups, tuple(leaves))


def _units(regions):
    members = (
        Unit(key=UnitKey("s", f"u{at}"), names=Text(), groups=(("region", name),) if name else ())
        for at, name in enumerate(regions, 1)
    )
    return Units(tuple(members))


def _panel(figures, *, years=(2024,), regions="", present=None):
    """Make a panel of items → figures (one list per item, or years → lists); other items are all missing."""
    arrays = {code: np.atleast_2d(np.array(rows, float)) for code, rows in figures.items()}
    count = next(iter(arrays.values())).shape[1]
    empty = np.full((len(years), count), np.nan)
    items = _framework().leaves
    values = np.stack([arrays.get(code, empty) for code in items], axis=1)
    there = None if present is None else np.atleast_2d(np.array(present, bool))
    return Panel.of(_units(regions or "n" * count), years, items, values, present=there)


@pytest.fixture(scope="session")
def framework_of():
    """Return the maker of the framework; it takes items → direction."""
    return _framework


@pytest.fixture(scope="session")
def panel_of():
    """Return the maker of panels."""
    return _panel


@pytest.fixture(scope="session")
def filled():
    """Return a function that imputes with one rule for all items and gives an item's figures and all of the step."""

    def run(panel, item, method, directions=(), year=0, **choices):
        stepped = impute(panel, _framework(directions), PerItem(ImputeRule(method=method, **choices)))
        return stepped.panel.values[year, stepped.panel.item_place[item]].tolist(), stepped

    return run
