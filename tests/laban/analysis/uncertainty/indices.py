# SPDX-License-Identifier: Apache-2.0
"""Indices for the tests of draws: random trees with gaps, ties and noughts, and small ones written out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from laban.analysis.uncertainty.prepare import Prepared, prepare
from laban.model.design import Alternative, Choice, Design, LeaveOut, Noise, Setting, Value, WeightNoise
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import (
    AggregateRule,
    Aggregating,
    ImputeRule,
    Method,
    NormaliseRule,
    PerItem,
    Ranking,
    Window,
)  # fmt: skip
from laban.model.panel import Flag, Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

MEANS = ("arithmetic", "geometric", "harmonic", "generalised")


@dataclass(frozen=True)
class Case:
    """Everything that draws are made from."""

    framework: Framework
    panel: Panel
    method: Method
    design: Design

    def ready(self) -> Prepared:
        return prepare(self.framework, self.panel, self.method, self.design)


def way(name: str, probability: float = 1.0, **settings: Value) -> Alternative:
    """Return an alternative; `treat__method` is the path `treat.method`."""
    made = tuple(Setting(tuple(path.split("__")), value) for path, value in settings.items())
    return Alternative(name=name, probability=probability, settings=made)


def units_of(number: int) -> Units:
    groups = [(("part", "ab"[at % 2]),) for at in range(number)]
    return Units(tuple(Unit(key=UnitKey("x", f"u{at}"), names=Text(), groups=each) for at, each in enumerate(groups)))


def tree(random: np.random.Generator) -> Framework:
    """Return a tree of two to four levels whose groups have one to four children, indicators at any depth."""
    groups = [Group(code="I", parent="", level="index")]
    leaves: list[Indicator] = []
    waiting = [("I", 1)]
    while waiting:
        parent, depth = waiting.pop(0)
        for _ in range(int(random.integers(2 if parent == "I" else 1, 5))):
            weight = float(random.choice([0.0, 1.0, 1.0, 2.0, 3.0])) if random.random() < 0.3 else 1.0
            if depth < 4 and random.random() < 0.45:
                code = f"g{len(groups)}"
                groups.append(Group(code=code, parent=parent, level=f"level{depth}", weight=weight))
                waiting.append((code, depth + 1))
            else:
                direction = -1 if random.random() < 0.2 else 1
                leaves.append(Indicator(code=f"i{len(leaves)}", parent=parent, direction=direction, weight=weight))
    return with_some_weight(Framework("f", "1", Text(), tuple(groups), tuple(leaves)))


def with_some_weight(framework: Framework) -> Framework:
    """Return the framework, the first child of every group weighing at least one."""
    first = {below[0] for below in framework.children.values()}
    groups = tuple(
        Group(code=each.code, parent=each.parent, level=each.level, weight=max(each.weight, float(each.code in first)))
        for each in framework.groups
    )
    leaves = tuple(
        Indicator(
            code=each.code,
            parent=each.parent,
            direction=each.direction,
            weight=max(each.weight, float(each.code in first)),
        )
        for each in framework.indicators
    )
    return Framework("f", "1", Text(), groups, leaves)


def figures(random: np.random.Generator, framework: Framework, years: int) -> Panel:
    """Return figures with ties, noughts and gaps; every indicator and every unit has some."""
    number = int(random.integers(4, 20))
    shape = (years, len(framework.leaves), number)
    values = np.exp(random.standard_normal(shape))
    if random.random() < 0.5:
        values = np.round(values * 3)
    if random.random() < 0.7:
        values[random.random(shape) < random.choice([0.05, 0.3])] = np.nan
    values[:, :, 0] = np.where(np.isnan(values[:, :, 0]), 1.0, values[:, :, 0])
    values[:, :, 1] = np.where(np.isnan(values[:, :, 1]), 4.0, values[:, :, 1])
    values[:, 0] = np.where(np.isnan(values[:, 0]), 2.0, values[:, 0])
    flags = np.where(random.random(shape) < 0.2, Flag.LATE, Flag.NORMAL).astype(np.uint16)
    return Panel.of(units_of(number), tuple(range(2025 - years, 2025)), framework.leaves, values, flags)


def rule(random: np.random.Generator) -> AggregateRule:
    """Return a rule, sometimes one that asks for many children."""
    share, coverage = 0.0, 0.0
    if random.random() < 0.4:
        asked = float(random.choice([0.4, 0.6, 1.0]))
        share, coverage = (asked, 0.0) if random.random() < 0.5 else (0.0, asked)
    power = float(random.choice([-2.0, -1.0, 0.0, 0.5, 1.0, 2.0, 3.5]))
    least = int(random.choice([1, 1, 2]))
    return AggregateRule(
        method=str(random.choice(MEANS)), power=power, min_children=least, min_share=share, min_coverage=coverage
    )


def random_case(seed: int) -> Case:
    """Return an index and a design drawn from a seed."""
    random = np.random.default_rng(seed)
    framework = tree(random)
    panel = figures(random, framework, int(random.integers(1, 4)))
    known = dict.fromkeys(each.level for each in framework.groups)
    levels = tuple((each, rule(random)) for each in known if random.random() < 0.5)
    low = float(random.choice([0.0, 1.0, 10.0]))
    method = Method(
        normalise=PerItem(NormaliseRule(low=low)),
        aggregate=Aggregating(AggregateRule(), levels if low else ()),
        rank=Ranking(ties=str(random.choice(["min", "max"])), decimals=2 if random.random() < 0.5 else None),
        window=Window(method=str(random.choice(["each", "all"]))),
    )
    means = [way("own", 2.0), *(way(name, aggregate__method=name) for name in MEANS[1:] if random.random() < 0.4)]
    choices = [
        Choice(name="imputation", alternatives=(way("none"), way("mean", 3.0, impute__method="mean"))),
        Choice(name="weights", alternatives=(way("given"), way("equal", weigh__method="equal"))),
    ]
    if len(means) > 1:
        choices.append(Choice(name="mean", alternatives=tuple(means)))
    noise = WeightNoise(
        method=str(random.choice(["none", "uniform", "dirichlet"])), spread=float(random.choice([0.25, 1.0]))
    )
    return Case(
        framework,
        panel,
        method,
        Design(choices=tuple(choices), weights=noise, leave_out=some_left_out(random, framework)),
    )


def some_left_out(random: np.random.Generator, framework: Framework) -> LeaveOut:
    """Return a choice of items that can be left out: they and a sibling weigh something."""
    able = [
        code
        for below in framework.children.values()
        for code in below
        if framework.by_code[code].weight > 0
        and any(framework.by_code[other].weight > 0 for other in below if other != code)
    ]
    if not able or random.random() < 0.4:
        return LeaveOut()
    return LeaveOut(probability=0.5, items=tuple(str(code) for code in random.permutation(able)[:3]))


def noisy_case(seed: int, **noise: object) -> Case:
    """Return an index of three pillars over two years whose figures are noisy."""
    random = np.random.default_rng(seed)
    groups = (
        Group(code="I", parent="", level="index"),
        *(Group(code=f"p{at}", parent="I", level="pillar") for at in range(3)),
    )
    leaves = tuple(
        Indicator(code=f"i{at}", parent=f"p{at % 3}", direction=-1 if at == 4 else 1, low=-10.0, high=20.0)
        for at in range(8)
    )
    framework = Framework("f", "1", Text(), groups, leaves)
    values = random.standard_normal((2, 8, 9)) * 2 + 5
    values[0, 1, 3] = values[1, 6, 2] = np.nan
    flags = np.where(random.random(values.shape) < 0.3, Flag.LATE, Flag.NORMAL).astype(np.uint16)
    panel = Panel.of(units_of(9), (2024, 2025), framework.leaves, values, flags)
    design = Design(weights=WeightNoise(method="uniform"), noise=Noise(**{"on": ("all",), "size": 0.3, **noise}))  # type: ignore[arg-type]  # checked or converted above
    return Case(framework, panel, Method(), design)


def small_case(design: Design, method: Method | None = None) -> Case:
    """Return two pillars of two indicators, five units, one gap."""
    groups = (
        Group(code="I", parent="", level="index"),
        Group(code="p", parent="I", level="pillar", weight=2.0),
        Group(code="q", parent="I", level="pillar"),
    )
    leaves = (
        Indicator(code="a", parent="p"), Indicator(code="b", parent="p"), Indicator(code="c", parent="q"),
        Indicator(code="d", parent="q", direction=-1),
    )  # fmt: skip
    framework = Framework("f", "1", Text(), groups, leaves)
    values = [[[1.0, 2, 3, 4, 5], [5.0, 1, 4, 2, 3], [2.0, np.nan, 5, 3, 1], [1.0, 2, 2, 4, 3]]]
    panel = Panel.of(units_of(5), (2025,), framework.leaves, values)
    return Case(framework, panel, method or Method(impute=PerItem(ImputeRule(method="mean"))), design)
