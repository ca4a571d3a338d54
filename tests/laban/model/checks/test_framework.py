# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import inf, nan

import pytest

from laban.model.checks import framework_problems
from laban.model.formula import Formula
from laban.model.framework import Element, Framework, Group, Indicator
from laban.model.text import Text

SOUND = Framework(
    "f",
    "1",
    Text(),
    (Group(code="I", parent="", level="index"), Group(code="P", parent="I", level="pillar")),
    (
        Indicator(code="a", parent="P", denominator="people", low=0.0, high=1.0, target=0.5),
        Indicator(code="b", parent="I", direction=-1, formula=Formula("100 * a / people")),
    ),
    (Element(code="a", merge="add"), Element(code="people", merge="mean", merge_weight="a", low=0.0)),
)


def said(framework):
    """Return code, item and facts of each problem, after making sure that it has words in both languages."""
    found = framework_problems(framework)
    assert all(each.text("vi") != each.text("en") for each in found)
    return [(each.code.removeprefix("framework."), each.where.item) for each in found]


def with_group(**changes):
    return replace(SOUND, groups=(SOUND.groups[0], replace(SOUND.groups[1], **changes)))


def with_indicator(**changes):
    return replace(SOUND, indicators=(replace(SOUND.indicators[0], **changes), SOUND.indicators[1]))


def with_element(**changes):
    return replace(SOUND, elements=(SOUND.elements[0], replace(SOUND.elements[1], **changes)))


def test_a_sound_framework_has_no_problem(small_framework):
    assert said(SOUND) == []
    assert said(small_framework) == []


def test_a_framework_that_lists_no_elements_is_not_asked_for_them():
    assert said(replace(SOUND, elements=())) == []


@pytest.mark.parametrize(
    ("framework", "problems"),
    [
        (replace(SOUND, groups=(), indicators=()), [("no_root", "")]),
        (replace(SOUND, groups=(*SOUND.groups, replace(SOUND.groups[0], code="J"))),
         [("several_roots", "J"), ("empty_group", "J")]),
        (replace(SOUND, groups=(*SOUND.groups, SOUND.groups[1])), [("duplicate_code", "P")]),
        (replace(SOUND, indicators=(*SOUND.indicators, replace(SOUND.indicators[0], code="P"))),
         [("duplicate_code", "P"), ("no_element", "P")]),
        (replace(SOUND, elements=(*SOUND.elements, SOUND.elements[0])), [("duplicate_element", "a")]),
        (replace(SOUND, elements=(*SOUND.elements, Element(code=""))), [("no_code", "")]),
        (with_group(parent="X"), [("unknown_parent", "P")]),
        (with_group(parent="b"), [("parent_is_indicator", "P")]),
        (with_indicator(parent=""), [("no_parent", "a"), ("empty_group", "P")]),
        (with_indicator(parent="I"), [("empty_group", "P")]),
        (with_group(level="indicator"), [("reserved_level", "P")]),
        (with_group(status="sure"), [("status", "P")]),
        (with_group(weight=-1.0), [("negative_weight", "P")]),
        (with_group(weight=inf), [("not_finite", "P")]),
        (with_indicator(weight=nan), [("not_finite", "a")]),
        (with_indicator(weight=0.0), [("zero_weights", "P")]),
        (with_indicator(direction=0), [("direction", "a")]),
        (with_indicator(scale=0.0), [("zero_scale", "a")]),
        (with_indicator(scale=inf, target=nan), [("not_finite", "a"), ("not_finite", "a")]),
        (with_indicator(low=1.0), [("bounds", "a")]),
        (with_indicator(low=-inf), [("not_finite", "a")]),
        (with_indicator(status=""), [("status", "a")]),
        (with_indicator(denominator="men"), [("unknown_denominator", "a")]),
        (with_indicator(code="c"), [("no_element", "c")]),
        (with_indicator(formula=Formula("a + c + [d e]")), [("unknown_element", "a"), ("unknown_element", "a")]),
        (with_indicator(formula=Formula("a +")), [("formula_unfinished", "a")]),
        (with_indicator(formula=Formula("2"), denominator=""), [("formula_names_nothing", "a")]),
        (with_element(merge="sum"), [("merge", "people")]),
        (with_element(merge_weight=""), [("no_merge_weight", "people")]),
        (with_element(merge_weight="x"), [("unknown_merge_weight", "people")]),
        (with_element(high=-1.0), [("bounds", "people")]),
        (with_element(status="x"), [("status", "people")]),
        (replace(SOUND, valid_from=date(2025, 1, 2), valid_to=date(2025, 1, 1)), [("validity", "")]),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_place(framework, problems):
    assert said(framework) == problems


def test_a_constant_over_a_denominator_is_a_formula():
    assert said(with_indicator(formula=Formula("1000"))) == []


def test_a_circle_is_told_once_and_its_followers_are_not_blamed():
    groups = tuple(
        Group(code=code, parent=parent, level="g")
        for code, parent in (("I", ""), ("D", "A"), ("A", "B"), ("B", "C"), ("C", "A"), ("S", "S"))
    )
    indicators = (Indicator(code="x", parent="D"), Indicator(code="y", parent="I"))
    found = framework_problems(replace(SOUND, groups=groups, indicators=indicators, elements=()))
    assert [(each.code, dict(each.facts)["path"]) for each in found] == [
        ("framework.cycle", "A → B → C → A"),
        ("framework.cycle", "S → S"),
    ]


def test_a_tree_that_is_only_a_circle_has_no_root_either():
    groups = (Group(code="A", parent="B", level="g"), Group(code="B", parent="A", level="g"))
    assert said(replace(SOUND, groups=groups, indicators=(), elements=())) == [("no_root", ""), ("cycle", "A")]


def test_the_weight_of_the_root_is_never_used_and_may_be_zero():
    assert said(replace(SOUND, groups=(replace(SOUND.groups[0], weight=0.0), SOUND.groups[1]))) == []


def test_all_faults_are_told_at_once():
    broken = replace(
        SOUND,
        groups=(SOUND.groups[0], Group(code="P", parent="X", level="pillar", weight=-1.0)),
        indicators=(Indicator(code="a", parent="Y", direction=2, scale=0.0, denominator="z"),),
    )
    assert [code for code, _ in said(broken)] == [
        "unknown_parent", "unknown_parent", "empty_group", "empty_group", "negative_weight", "direction", "zero_scale",
        "unknown_denominator",
    ]  # fmt: skip
