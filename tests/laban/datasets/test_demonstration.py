# SPDX-License-Identifier: Apache-2.0
"""Generated figures: repeatable, plausible, and added up over a merger as the engine adds them."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from laban.datasets.demonstration import Demonstration, Figure, Round, classified, demonstration, drawn, rounded
from laban.datasets.recipe import Classes, Draw, Lift, Recipe
from laban.model.framework import Element, Framework
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

OLD, NEW = date(2000, 1, 1), date(2025, 7, 1)
A, B, C = (UnitKey("old", code, OLD) for code in "abc")
AB, CC = UnitKey("new", "a", NEW), UnitKey("new", "c", NEW)
UNITS = Units(
    (
        Unit(key=A, names=Text(), valid_to=date(2025, 6, 30), successors=(AB,), groups=(("type", "city"),)),
        Unit(key=B, names=Text(), valid_to=date(2025, 6, 30), successors=(AB,)),
        Unit(key=C, names=Text(), valid_to=date(2025, 6, 30), successors=(CC,)),
        Unit(key=AB, names=Text(), predecessors=(A, B)),
        Unit(key=CC, names=Text(), predecessors=(C,)),
    )
)
ELEMENTS = {
    "people": Draw(kind="size", middle=1000.0, spread=0.3, growth=0.1),
    "towns": Draw(kind="part", base="people", middle=0.5, spread=0.5, high=0.9),
    "villages": Draw(kind="rest", base="people", less=("towns",)),
    "before": Draw(kind="prior", base="people"),
    "everybody": Draw(kind="total", base="people"),
    "mark": Draw(kind="score", middle=6.0, spread=0.4, development=0.5, low=0.0, high=10.0, decimals=2),
}
RECIPE = Recipe(elements=tuple(ELEMENTS.items()))
MERGE = {"mark": ("mean", "people"), "everybody": ("mean", "people")}
FRAMEWORK = Framework(
    "f", "1", Text(), (), (),
    tuple(
        Element(code=code, merge=MERGE.get(code, ("add", ""))[0], merge_weight=MERGE.get(code, ("add", ""))[1])
        for code in ELEMENTS
    ),
)  # fmt: skip
ROUNDS = (Round(2024, "old"), Round(2025, "new"))


def made(seed: int, recipe: Recipe = RECIPE, rounds: tuple[Round, ...] = ROUNDS) -> Demonstration:
    return demonstration(FRAMEWORK, UNITS, recipe, rounds, np.random.Generator(np.random.PCG64(seed)))


def values(found: Demonstration, year: int) -> dict[tuple[UnitKey, str], float]:
    return {(each.unit, each.element): each.value for each in found.figures if each.round.year == year}


def test_the_same_seed_gives_the_same_figures_and_another_seed_gives_others():
    assert made(0) == made(0)
    assert made(0).figures != made(1).figures


def test_every_unit_that_exists_on_the_reference_day_reports_every_element():
    found = made(3)
    assert set(values(found, 2024)) == {(unit, code) for unit in (A, B, C) for code in ELEMENTS}
    assert set(values(found, 2025)) == {(unit, code) for unit in (AB, CC) for code in ELEMENTS}


def test_on_an_earlier_reference_day_the_old_units_still_report():
    rng = np.random.Generator(np.random.PCG64(3))
    found = demonstration(FRAMEWORK, UNITS, RECIPE, (Round(2025, "old"),), rng, day=(3, 31))
    assert {each.unit for each in found.figures} == {A, B, C}


def test_everything_is_marked_as_generated():
    assert {each.marks for each in made(1).figures} == {"generated"}


def test_merged_units_get_sums_and_weighted_means_of_what_the_old_ones_would_report():
    rng = np.random.Generator(np.random.PCG64(5))
    whole = drawn(UNITS.of_system("old"), RECIPE, 2, rng)
    new = values(made(5), 2025)
    assert new[AB, "people"] == whole["people"][1, 0] + whole["people"][1, 1]
    weighted = (whole["mark"][1, :2] * whole["people"][1, :2]).sum() / whole["people"][1, :2].sum()
    assert new[AB, "mark"] == pytest.approx(weighted, abs=0.005)
    assert new[CC, "mark"] == whole["mark"][1, 2]
    assert new[AB, "everybody"] == whole["everybody"][1, 0]


def test_parts_stay_within_their_whole_and_rests_complete_it():
    for unit in (A, B, C):
        found = values(made(8), 2024)
        assert found[unit, "towns"] <= 0.9 * found[unit, "people"] + 0.5
        assert found[unit, "towns"] + found[unit, "villages"] == found[unit, "people"]


def test_the_year_before_is_what_was_reported_then():
    rng = np.random.Generator(np.random.PCG64(2))
    whole = drawn(UNITS.of_system("old"), RECIPE, 3, rng)
    assert whole["before"][1].tolist() == whole["people"][0].tolist()
    assert whole["before"][2].tolist() == whole["people"][1].tolist()


def test_texts_carry_the_decimals_of_the_recipe_and_read_back_as_the_value():
    for each in made(4).figures:
        assert float(each.text) == each.value
        assert len(each.text.partition(".")[2]) == ELEMENTS[each.element].decimals


def test_a_lifted_group_is_larger_with_the_same_luck():
    lifted = Recipe(elements=RECIPE.elements, lift=(Lift(grouping="type", group="city", size=1.0),))
    plain, larger = values(made(6), 2024), values(made(6, lifted), 2024)
    assert larger[A, "people"] > 2 * plain[A, "people"]
    assert larger[B, "people"] == plain[B, "people"]


def test_full_memory_keeps_a_unit_s_luck_for_ever():
    steady = Recipe(elements=(("people", Draw(kind="size", middle=1000.0, spread=0.3)),), memory=1.0)
    whole = drawn(UNITS, steady, 3, np.random.Generator(np.random.PCG64(1)))
    assert whole["people"][0].tolist() == whole["people"][2].tolist()


def test_without_rounds_nothing_is_drawn():
    assert made(1, rounds=()) == Demonstration((), {})


CLASSES = Classes(grouping="income", numerator="output", denominator="people", groups=("low", "middle", "high"))


def figure(unit: UnitKey, element: str, value: float) -> Figure:
    return Figure(ROUNDS[0], unit, element, value, str(value))


def test_classes_cut_units_into_equal_groups_lowest_first_and_the_last_takes_the_rest():
    keys = [UnitKey("old", str(number)) for number in range(7)]
    figures = [figure(key, "people", 10.0) for key in keys]
    figures += [figure(key, "output", float(at)) for at, key in enumerate(keys)]
    found = classified(figures, CLASSES)
    assert [found[key, "income"] for key in keys] == ["low", "low", "middle", "middle", "high", "high", "high"]


def test_a_unit_without_a_denominator_is_in_no_class():
    figures = [figure(A, "output", 1.0), figure(A, "people", 0.0), figure(B, "output", 1.0), figure(B, "people", 1.0)]
    assert classified(figures, CLASSES) == {(B, "income"): "high"}


def test_rounding_takes_the_even_neighbour_of_a_half():
    assert rounded(np.array([0.5, 1.5, 2.25]), 0).tolist() == [0.0, 2.0, 2.0]
