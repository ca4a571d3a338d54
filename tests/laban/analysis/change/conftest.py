# SPDX-License-Identifier: Apache-2.0
"""A small index whose every number can be worked by hand: a few indicators, each from 0 to 10, and a few units."""

from __future__ import annotations

import numpy as np
import pytest

from laban.model.change import Edition
from laban.model.framework import Element, Framework, Group, Indicator
from laban.model.method import Denominating, Method
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units


def framework_of(leaves="ab", weights=(), pillars=None, goalposts=None, **more):
    """Make a tree: the index I, pillars (`{"P": "ab"}`; without any, the indicators stand right below), indicators."""
    groups = [Group(code="I", parent="", level="index", names=Text.of({"en": "Index", "vi": "Chỉ số"}))]
    groups += [Group(code=code, parent="I", level="pillar") for code in pillars or {}]
    above = {leaf: code for code, below in (pillars or {}).items() for leaf in below}
    indicators = tuple(
        Indicator(
            code=code, parent=above.get(code, "I"), weight=weights[at] if weights else 1.0,
            low=goalposts[0] if goalposts else None, high=goalposts[1] if goalposts else None, **more.get(code, {}),
        )
        for at, code in enumerate(leaves)
    )  # fmt: skip
    return Framework(
        "f", "1", Text(), tuple(groups), indicators, tuple(Element(code=code, merge="add") for code in leaves)
    )


def units_of(codes="ABC"):
    return Units(tuple(Unit(key=UnitKey("s", code), names=Text.of({"en": f"Unit {code}"})) for code in codes))


def panel_of(years, leaves="ab", units=None, first=2024):
    """Make a panel from {year: rows of indicators}; None stands for a missing figure."""
    values = np.array(years, dtype=float)
    known = units or units_of("ABCDEFGH"[: values.shape[2]])
    there = ~np.isnan(values).all(axis=1)
    return Panel.of(known, tuple(range(first, first + len(values))), tuple(leaves), values, present=there)


def edition_of(panel, year, framework=None, method=None, label="demo"):
    tree = framework or framework_of("".join(panel.items))
    chosen = method or Method(denominate=Denominating(method="none"))
    return Edition(framework=tree, panel=panel, method=chosen, year=year, label=label)


@pytest.fixture(scope="session")
def tree():
    return framework_of


@pytest.fixture(scope="session")
def panel():
    return panel_of


@pytest.fixture(scope="session")
def edition():
    return edition_of


@pytest.fixture(scope="session")
def some_units():
    return units_of
