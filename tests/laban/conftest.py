# SPDX-License-Identifier: Apache-2.0
"""A small sound index, built in code: six units in two parts, three pillars of uneven depth, two years."""

from __future__ import annotations

import numpy as np
import pytest

from laban.errors import problem
from laban.model.design import Alternative, Choice, Design, LeaveOut, Setting, WeightNoise
from laban.model.framework import Element, Framework, Group, Indicator
from laban.model.method import ImputeRule, Method, PerItem
from laban.model.pack import Pack
from laban.model.panel import Panel
from laban.model.result import Note
from laban.model.sensitivity import Factor, Reach, Sensitivity, Shares, Swing
from laban.model.text import Text
from laban.model.uncertainty import Parameters, Uncertainty
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


@pytest.fixture
def small_design() -> Design:
    median = Alternative(
        name="median", names=_text("trung vị", "median"), settings=(Setting(("impute", "method"), "median"),)
    )
    geometric = Alternative(
        name="geometric", settings=(Setting(("aggregate", "method"), "geometric"),), probability=3.0
    )
    return Design(
        names=_text("Thiết kế nhỏ", "Small design"),
        held=_text("Khung chỉ số", "The framework"),
        choices=(
            Choice(
                name="imputation", names=_text("Bù thiếu", "Imputation"), alternatives=(Alternative(name="own"), median)
            ),
            Choice(name="mean", alternatives=(Alternative(name="own"), geometric)),
        ),
        weights=WeightNoise(method="uniform", levels=("pillar",)),
        leave_out=LeaveOut(probability=0.5, items=("cost", "trust")),
        draws=6,
        top=(1, 3),
    )


@pytest.fixture
def small_uncertainty(small_units: Units, small_framework: Framework, small_design: Design) -> Uncertainty:
    """Five good draws of six in 2024; six in 2025, when the last unit takes no part."""
    first_year = [[1, 2, 3, 4, 5, 6], [1, 3, 2, 4, 6, 5], [1, 2, 4, 3, 5, 6], [1, 4, 2, 3, 5, 6], [1, 2, 3, 5, 4, 6]]
    last_year = [[2, 1, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 4, 3, 5], [1, 3, 2, 5, 4], [2, 1, 3, 4, 5], [1, 2, 3, 4, 5]]
    ranks = np.zeros((2, 6, 6), np.int64)
    ranks[0, :5] = first_year
    ranks[1, :, :5] = last_year
    given = ranks > 0
    counts = np.stack([(ranks == place).sum(axis=1) for place in range(1, 7)], axis=-1)
    both = given[..., :, None] & given[..., None, :]
    wins = (both & (ranks[..., :, None] < ranks[..., None, :])).sum(axis=1)
    valid = np.array([5, 6])
    return Uncertainty(
        design=small_design,
        units=small_units,
        years=(2024, 2025),
        items=small_framework.codes,
        asked=6,
        draws=6,
        seed=1,
        counts=counts,
        score_sums=np.where(given, 100.0 - 10 * ranks, 0.0).sum(axis=1),
        base_scores=np.array([[90.0, 80, 70, 60, 50, 40], [90.0, 80, 70, 60, 50, np.nan]]),
        base_ranks=np.array([[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 0]], np.int32),
        wins=wins,
        apart=valid[:, None, None] - both.sum(axis=1),
        causes=("out",),
        failures=np.array([[1], [0]]),
        parameters=Parameters(
            alternatives=np.array([[0, 0], [0, 1], [1, 1], [1, 0], [0, 1], [1, 1]], np.int32),
            weights=np.linspace(0.1, 0.9, 6 * len(small_framework.codes)).reshape(6, -1),
            left_out=np.array([-1, -1, 0, 1, -1, 2], np.int32),
        ),
    )


def _shares(shapley: np.ndarray, moves: np.ndarray, known: np.ndarray) -> Shares:
    """Return shares (2 years, factors, outputs) around given Shapley effects, with intervals of ±0.1."""
    told = np.where((moves & known)[:, None], shapley, np.nan)
    ends = [np.stack([each - 0.1, each + 0.1], axis=1) for each in (told * 0.5, told * 1.5, told)]
    return Shares(
        first=told * 0.5,
        total=told * 1.5,
        shapley=told,
        first_interval=ends[0],
        total_interval=ends[1],
        shapley_interval=ends[2],
        mean=np.where(known, 2.0, np.nan),
        deviation=np.where(known, np.where(moves, 1.25, 0.0), np.nan),
        moves=moves,
        known=known,
    )


@pytest.fixture
def small_sensitivity(small_units: Units, small_design: Design) -> Sensitivity:
    """Four factors, the second of which moves most; the first unit never moves, the last takes no part in 2025."""
    known = np.ones((2, 6), bool)
    known[1, 5] = False
    moves = known.copy()
    moves[:, 0] = False
    effects = np.array([0.2, 0.7, 0.1, 0.0])[None, :, None] * np.ones((2, 4, 6))
    effects[:, :, 3] = [0.05, 0.05, 0.1, 0.8]
    always = np.ones((2, 1), bool)
    changes = np.array([[0.0, 1, -1, 2, -2, 0], [0.0, 1, -1, 0, 0, np.nan]])
    impossible = problem("aggregate.not_positive", group="out", method="geometric", children="patents", units="01")
    none = np.full((2, 6), np.nan)
    return Sensitivity(
        design=small_design,
        units=small_units,
        years=(2024, 2025),
        factors=(
            Factor("choice:imputation", small_design.choices[0].names),
            Factor("choice:mean"),
            Factor("weights"),
            Factor("leave_out"),
        ),
        method="sampled",
        asked=64,
        base=64,
        runs=1024,
        seed=1,
        resamples=300,
        level=0.95,
        base_scores=np.array([[90.0, 80, 70, 60, 50, 40], [90.0, 80, 70, 60, 50, np.nan]]),
        base_ranks=np.array([[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 0]], np.int32),
        scores=_shares(effects, known, known),
        ranks=_shares(effects, moves, known),
        shift=_shares(effects[..., :1], always, always),
        causes=("out",),
        failures=np.array([[3], [0]], np.int32),
        lost=np.array([2, 0], np.int32),
        swings=(
            Swing(
                factor="choice:imputation", alternative="median", names=_text("trung vị", "median"), scores=-changes,
                ranks=changes, shift=np.array([1.0, 0.4]),
            ),
            Swing(
                factor="choice:mean", alternative="geometric", scores=none, ranks=none, shift=none[:, 0],
                failure=impossible,
            ),
            Swing(
                factor="leave_out", alternative="cost", item="cost", scores=changes, ranks=-changes,
                shift=np.array([1.0, 0.4]),
            ),
        ),
        reaches=(
            Reach(
                factor="weights", draws=64, level=0.9, low=-np.abs(changes), high=np.abs(changes) / 2,
                shift=np.array([[0.1, 0.0], [0.5, 0.2], [1.1, 0.9]]), failed=np.array([1, 0], np.int32),
            ),
        ),
        notes=(Note("sensitivity.lost", year=2024, facts=(("lost", "2"), ("rows", "64"))),),
    )  # fmt: skip
