# SPDX-License-Identifier: Apache-2.0
"""A recipe that cannot be drawn tells all its faults at once."""

from __future__ import annotations

from laban.datasets.recipe import Classes, Draw, Recipe, recipe_problems
from laban.model.framework import Element

ELEMENTS = (Element(code="people"), Element(code="firms"))
SIZE = Draw(kind="size", middle=1000.0)
PART = Draw(kind="part", base="people", middle=0.01)


def codes(recipe: Recipe) -> list[str]:
    return [each.code for each in recipe_problems(recipe, ELEMENTS, "demonstration.toml")]


def test_a_sound_recipe_has_no_problem():
    assert codes(Recipe(elements=(("people", SIZE), ("firms", PART)))) == []


def test_every_fault_is_told_at_once():
    recipe = Recipe(
        elements=(("firms", PART), ("wrong", Draw(kind="guess", decimals=3)), ("score", Draw(kind="score", development=2))),
        memory=1.5,
        classes=(Classes(grouping="income", numerator="nothing", denominator="people", groups=()),),
    )  # fmt: skip
    assert codes(recipe) == [
        "demonstration.base_first",
        "demonstration.unknown_element",
        "demonstration.unknown_kind",
        "demonstration.decimals",
        "demonstration.unknown_element",
        "demonstration.share",
        "demonstration.not_drawn",
        "demonstration.share",
        "demonstration.unknown_element",
        "demonstration.no_groups",
    ]


def test_the_parts_that_a_rest_leaves_out_must_be_drawn_before():
    rest = Draw(kind="rest", base="people", less=("villages",))
    assert codes(Recipe(elements=(("people", SIZE), ("firms", rest)))) == ["demonstration.base_first"]


def test_a_problem_says_what_to_do_in_both_languages():
    (found,) = recipe_problems(Recipe(elements=(("people", SIZE),)), ELEMENTS, "demonstration.toml")
    assert "Add a line" in found.text("en")
    assert "Hãy thêm một dòng" in found.text("vi")
