# SPDX-License-Identifier: Apache-2.0
"""Planted faults are the ones asked for, each told with what would be right."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from laban.datasets.demonstration import Figure, Round
from laban.datasets.faults import Fault, plant
from laban.datasets.recipe import Draw, Planted, Recipe
from laban.model.pack import Rule
from laban.model.units import UnitKey

ROUND = Round(2024, "old")
DRAWS = {
    "people": Draw(kind="size"),
    "towns": Draw(kind="part", base="people"),
    "villages": Draw(kind="rest", base="people"),
    "mark": Draw(kind="score", decimals=1),
}
RULES = (
    Rule(code="sum", left="towns + villages", relation="=", right="people"),
    Rule(code="part", left="towns", relation="<=", right="people"),
    Rule(code="other", left="2 * towns", relation="<=", right="people"),
)
FIGURES = tuple(
    Figure(ROUND, UnitKey("old", str(unit)), element, value, text)
    for unit in range(20)
    for element, value, text in (
        ("people", 100.0, "100"),
        ("towns", 40.0, "40"),
        ("villages", 60.0, "60"),
        ("mark", 7.5, "7.5"),
    )
)


ONE = {
    "gap": Planted(gap=1),
    "late": Planted(late=1),
    "thousandfold": Planted(thousandfold=1),
    "decimal_comma": Planted(decimal_comma=1),
    "part_over_total": Planted(part_over_total=1),
    "parts_unlike_total": Planted(parts_unlike_total=1),
}


def planted(wanted: Planted, seed: int = 1) -> tuple[tuple[Figure, ...], tuple[Fault, ...]]:
    recipe = Recipe(elements=tuple(DRAWS.items()), faults=wanted)
    return plant(FIGURES, recipe, RULES, np.random.Generator(np.random.PCG64(seed)))


def test_as_many_faults_are_planted_as_asked_and_never_two_in_one_cell():
    asked = Planted(gap=5, late=4, thousandfold=3, decimal_comma=2, part_over_total=3, parts_unlike_total=2)
    figures, faults = planted(asked)
    assert Counter(fault.kind for fault in faults) == {kind: getattr(asked, kind) for kind in ONE}
    cells = [(fault.right.unit, fault.right.element) for fault in faults]
    assert len(set(cells)) == len(cells)
    changed = [right for right, wrong in zip(FIGURES, figures, strict=True) if right != wrong]
    assert changed == [fault.right for fault in faults]


@pytest.mark.parametrize(
    ("kind", "element", "text", "marks", "rule"),
    [
        ("gap", "mark", "", "", ""),
        ("late", "mark", "7.5", "generated late", ""),
        ("thousandfold", "mark", "7500.0", "generated", ""),
        ("decimal_comma", "mark", "7,5", "generated", ""),
        ("part_over_total", "towns", "115", "generated", "part"),
        ("parts_unlike_total", "villages", "75", "generated", "sum"),
    ],
)
def test_each_kind_of_fault_looks_as_described(kind, element, text, marks, rule):
    others = tuple(code for code in DRAWS if code != element)
    _, (fault,) = planted(replace(ONE[kind], sound=others))
    assert (fault.wrong.text, fault.wrong.marks, fault.rule) == (text, marks, rule)
    assert math.isnan(fault.wrong.value) == (kind == "gap")


def test_the_same_generator_plants_the_same_faults():
    assert repr(planted(Planted(gap=6), 7)) == repr(planted(Planted(gap=6), 7))
    assert repr(planted(Planted(gap=6), 7)) != repr(planted(Planted(gap=6), 8))


def test_where_no_cell_can_hold_a_fault_fewer_are_planted():
    _, faults = planted(Planted(decimal_comma=99))
    assert len(faults) == 20


def test_sound_elements_are_left_alone():
    figures, _ = planted(Planted(gap=99, sound=("people",)))
    assert all(figure.text for figure in figures if figure.element == "people")


def test_without_faults_the_figures_are_as_they_were():
    assert planted(Planted()) == (FIGURES, ())
