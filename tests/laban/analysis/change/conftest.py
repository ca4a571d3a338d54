# SPDX-License-Identifier: Apache-2.0
"""A small index whose every number can be worked by hand: a few indicators, each from 0 to 10, and a few units."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.change.split import change
from laban.model.change import Edition
from laban.model.framework import Element, Framework, Group, Indicator
from laban.model.method import Denominating, Method, Regrouping
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


BASE = Method(denominate=Denominating(method="none"))


def changed(before, after, leaves="ab", *, methods=(BASE, BASE)):
    """Return the change between two years of one panel, by one method or by two."""
    figures = panel_of([before, after], leaves)
    return change(edition_of(figures, 2024, method=methods[0]), edition_of(figures, 2025, method=methods[1]))


def parts_of_unit(found, unit, item=0, kind="score"):
    at = found.units.codes.index(unit)
    return dict(zip(found.factors, getattr(found, kind).parts[:, item, at].tolist(), strict=True))


def merging():
    """A and B of the old system became N; C became M alone; D became two units of today, P and Q."""
    old = {code: UnitKey("old", code) for code in "ABCD"}
    new = {code: UnitKey("new", code) for code in "NMPQ"}
    came = {"N": "AB", "M": "C", "P": "D", "Q": "D"}
    members = [Unit(key=key, names=Text.of({"en": f"Old {code}"})) for code, key in old.items()]
    members += [
        Unit(key=key, names=Text.of({"en": code}), predecessors=tuple(old[each] for each in came[code]))
        for code, key in new.items()
    ]
    return Units(tuple(members))


def regrouped():
    """Return two editions: 2024 by the old units (A 0, B 4, C 5, D 10), 2025 by the new ones (N 4, M 5, P 9, Q 1)."""
    gap = [np.nan] * 4
    figures = panel_of([[[0, 4, 5, 10, *gap]], [[*gap, 4, 5, 9, 1]]], "a", merging())
    sides = [replace(BASE, regroup=Regrouping(to=system)) for system in ("old", "new")]
    return edition_of(figures, 2024, method=sides[0]), edition_of(figures, 2025, method=sides[1])


@pytest.fixture(scope="session")
def base():
    return BASE


@pytest.fixture(scope="session")
def two_years():
    return changed


@pytest.fixture(scope="session")
def parts_of():
    return parts_of_unit


@pytest.fixture(scope="session")
def mergers():
    return regrouped()


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
