# SPDX-License-Identifier: Apache-2.0
"""The published numbers of PII 2025 that can be recomputed: Bắc Ninh's aggregates and the page of Khánh Hòa.

Everything printed is rounded to two decimals, so that each printed number stands for an interval of ±0.005.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from laban.model.framework import Element, Framework, Group, Indicator
from laban.model.method import Method, NormaliseRule, PerItem
from laban.model.panel import Panel
from laban.model.result import Result
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.pipeline import compute

HERE = Path(__file__).parent
YEAR = 2025
HALF = 0.005
AS_PRINTED = Method(code="as-printed", normalise=PerItem(NormaliseRule(method="none")))
BY_BOUNDS = Method(code="by-bounds", normalise=PerItem(NormaliseRule(method="goalposts")))


def table(name: str) -> dict[str, dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return {row["item"]: row for row in csv.DictReader(file)}


BAC_NINH = table("pii_2025_bac_ninh.csv")
KHANH_HOA = table("pii_2025_khanh_hoa.csv")


def computed(groups: dict[str, str], leaves: list[Indicator], values: list[float], method: Method) -> Result:
    """Compute one unit's index: `groups` are parents by group, the root having none."""
    framework = Framework(
        code="golden", version="2025", names=Text(),
        groups=tuple(Group(code=code, parent=parent, level="group") for code, parent in groups.items()),
        indicators=tuple(leaves), elements=tuple(Element(code=leaf.code) for leaf in leaves),
    )  # fmt: skip
    units = Units((Unit(key=UnitKey("vn-34", "00"), names=Text()),))
    figures = np.array(values).reshape(1, len(values), 1)
    return compute(framework, Panel.of(units, (YEAR,), tuple(leaf.code for leaf in leaves), figures), method)


def score(result: Result, item: str) -> float:
    return float(result.of(item, YEAR)[0])


def printed(rows: dict[str, dict[str, str]], item: str, column: str = "printed") -> float:
    return float(rows[item][column])


def test_bac_ninh_s_pillars_give_the_printed_sub_indices_and_index() -> None:
    pillars = [str(number) for number in range(1, 8)]
    leaves = [Indicator(code=code, parent="input" if code < "6" else "output") for code in pillars]
    tree = {"PII": "", "input": "PII", "output": "PII"}
    result = computed(tree, leaves, [printed(BAC_NINH, code) for code in pillars], AS_PRINTED)
    for item in ("input", "output", "PII"):
        assert round(score(result, item), 2) == printed(BAC_NINH, item)


def khanh_hoa_group(group: str) -> Result:
    codes = [code for code, row in KHANH_HOA.items() if row["kind"] == "raw" and code.startswith(f"{group}.")]
    leaves = [
        Indicator(code=code, parent=group, low=printed(KHANH_HOA, code, "low"), high=printed(KHANH_HOA, code, "high"))
        for code in codes
    ]
    return computed({group: ""}, leaves, [printed(KHANH_HOA, code) for code in codes], BY_BOUNDS)


def interval(group: str) -> tuple[float, float]:
    """Return the least and the greatest mean score that printed inputs, each off by at most ±0.005, allow."""
    rows = [row for code, row in KHANH_HOA.items() if row["kind"] == "raw" and code.startswith(f"{group}.")]
    ends: list[list[float]] = [[], []]
    for row in rows:
        value, low, high = float(row["printed"]), float(row["low"]), float(row["high"])
        for end, sign in zip(ends, (-1, 1), strict=True):
            # A score falls when the value falls, and when either bound rises.
            bottom, top = low - sign * HALF, high - sign * HALF
            end.append(100 * (value + sign * HALF - bottom) / (top - bottom))
    least, greatest = (sum(end) / len(end) for end in ends)
    return least, greatest


@pytest.mark.parametrize(("group", "expected"), [("1.1", 58.899), ("1.2", 58.516), ("2.1", 31.406)])
def test_khanh_hoa_s_raw_values_and_national_bounds_give_its_groups(group: str, expected: float) -> None:
    found = score(khanh_hoa_group(group), group)
    least, greatest = interval(group)
    assert round(found, 3) == expected
    assert least <= found <= greatest
    assert least <= printed(KHANH_HOA, group) <= greatest


@pytest.mark.parametrize(("pillar", "groups"), [("1", ("1.1", "1.2")), ("2", ("2.1", "2.2"))])
def test_khanh_hoa_s_printed_groups_give_its_pillars(pillar: str, groups: tuple[str, str]) -> None:
    leaves = [Indicator(code=code, parent=pillar) for code in groups]
    result = computed({pillar: ""}, leaves, [printed(KHANH_HOA, code) for code in groups], AS_PRINTED)
    assert round(score(result, pillar), 2) == printed(KHANH_HOA, pillar)


def test_khanh_hoa_s_printed_sub_indices_give_its_index() -> None:
    leaves = [Indicator(code=code, parent="PII") for code in ("input", "output")]
    values = [printed(KHANH_HOA, leaf.code) for leaf in leaves]
    assert round(score(computed({"PII": ""}, leaves, values, AS_PRINTED), "PII"), 2) == printed(KHANH_HOA, "PII")
