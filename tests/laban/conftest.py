# SPDX-License-Identifier: Apache-2.0
"""A small sound index, built in code: six units in two parts, three pillars of uneven depth, two years."""

from __future__ import annotations

import numpy as np
import pytest

from laban.model.framework import Element, Framework, Group, Indicator
from laban.model.method import ImputeRule, Method, PerItem
from laban.model.pack import Pack
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units


def _text(vietnamese: str, english: str) -> Text:
    return Text.of({"vi": vietnamese, "en": english})


@pytest.fixture
def small_units() -> Units:
    names = ("Hà Nội", "Huế", "Đà Nẵng", "Cần Thơ", "An Giang", "Lào Cai")
    return Units(
        tuple(
            Unit(
                key=UnitKey("demo", f"0{at}"),
                names=_text(name, f"Unit {at}"),
                sort_key=f"{at}",
                groups=(("part", "north" if at % 2 else "south"),),
                position=(21.0 - at, 105.0 + at % 3),
            )
            for at, name in enumerate(names)
        )
    )


@pytest.fixture
def small_framework() -> Framework:
    return Framework(
        "small",
        "1",
        _text("Khung nhỏ", "Small framework"),
        (
            Group(code="index", parent="", level="index", names=_text("Chỉ số chung", "Index")),
            Group(code="in", parent="index", level="pillar", names=_text("Đầu vào", "Input"), weight=2.0),
            Group(code="out", parent="index", level="pillar", names=_text("Đầu ra", "Output")),
        ),
        (
            Indicator(code="staff", parent="in", names=_text("Nhân lực", "Staff"), denominator="people", scale=1000.0),
            Indicator(code="cost", parent="in", names=_text("Chi phí", "Cost"), direction=-1, weight=0.5),
            Indicator(code="patents", parent="out", names=_text("Sáng chế", "Patents"), source="=IP office"),
            Indicator(
                code="trust", parent="index", names=_text("Niềm tin", "Trust"), low=0.0, high=10.0, status="assumed"
            ),
        ),
        (
            Element(code="staff", merge="add"),
            Element(code="people", merge="add"),
            Element(code="cost"),
            Element(code="patents", merge="add"),
            Element(code="trust", merge="mean", merge_weight="people"),
        ),
    )


@pytest.fixture
def small_panel(small_units: Units) -> Panel:
    one_year = np.array(
        [
            [10.0, 20.0, 35.0, 12.0, 90.0, 40.0],
            [1000.0, 2000.0, 2500.0, 1500.0, 3000.0, 4000.0],
            [5.0, np.nan, 9.0, 3.0, 7.0, 4.0],
            [1.0, 4.0, 2.0, 8.0, 16.0, 3.0],
            [5.5, 6.0, 7.25, 4.0, np.nan, 9.0],
        ]
    )
    items = ("staff", "people", "cost", "patents", "trust")
    return Panel.of(small_units, (2024, 2025), items, np.stack([one_year, one_year[:, ::-1] * 1.1]))


@pytest.fixture
def small_method() -> Method:
    return Method(code="default", names=_text("Mặc định", "Default"), impute=PerItem(ImputeRule(method="mean")))


@pytest.fixture
def small_pack(small_framework: Framework, small_units: Units, small_panel: Panel, small_method: Method) -> Pack:
    return Pack(
        code="small",
        names=_text("Chỉ số nhỏ", "Small index"),
        description=_text("Một ví dụ nhỏ", "A small example"),
        languages=("vi", "en"),
        framework=small_framework,
        units=small_units,
        panel=small_panel,
        methods={"default": small_method},
        method=small_method,
        source="Invented",
        licence="CC0-1.0",
        inputs=(("units.csv", "0" * 64),),
    )
