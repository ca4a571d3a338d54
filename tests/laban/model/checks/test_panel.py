# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.errors import is_error
from laban.model.checks import panel_problems
from laban.model.formula import Formula
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import Denominating
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

UNITS = Units(tuple(Unit(key=UnitKey("s", code), names=Text()) for code in ("u", "v", "w")))
NAN = float("nan")


def framework(*indicators):
    return Framework("f", "1", Text(), (Group(code="I", parent="", level="index"),), indicators)


def panel(present=None, years=(2024, 2025), **columns):
    values = np.array([list(rows) for rows in zip(*columns.values(), strict=True)], dtype=float)
    return Panel.of(UNITS, years, tuple(columns), values, present=present)


TREE = framework(
    Indicator(code="a", parent="I"),
    Indicator(code="b", parent="I", denominator="people"),
    Indicator(code="c", parent="I", formula=Formula("a / b")),
)
FULL = {"a": [[1, 2, 3], [1, 2, 3]], "b": [[4, 5, 6], [4, 5, 6]], "people": [[7, 8, 9], [7, 8, 9]]}


def said(found):
    assert all(each.text("vi") != each.text("en") for each in found)
    return [
        (each.code.removeprefix("panel."), each.where.item, each.where.unit, each.where.year, is_error(each))
        for each in found
    ]


def test_a_sound_panel_has_no_problem():
    assert panel_problems(panel(**FULL), TREE) == ()


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"a": [[1, 2, 3], [1, np.inf, -np.inf]]},
         [("infinite", "a", "v", 2025, True), ("infinite", "a", "w", 2025, True)]),
        ({"a": [[NAN] * 3, [NAN] * 3]}, [("no_values", "a", "", None, True)]),
        ({"a": [[1, 2, 3], [NAN] * 3]}, [("no_values_in_year", "a", "", 2025, False)]),
        ({"a": [[2, 2, NAN], [2, NAN, NAN]]}, [("constant", "a", "", 2024, False)]),
        ({"people": [[0, -8, 0], [7, 8, 9]]},
         [("zero_denominator", "people", "", 2024, False), ("negative_denominator", "people", "", 2024, False)]),
        ({"a": [[NAN, 1, 2], [1, 2, 3]], "b": [[NAN, 1, 2], [1, 2, 3]], "people": [[NAN, 1, 2], [1, 2, 3]]},
         [("unit_empty_in_year", "", "u", 2024, False)]),
        ({"a": [[NAN, 1, 2], [NAN, 2, 3]], "b": [[NAN, 1, 2], [NAN, 2, 3]], "people": [[NAN, 1, 2], [NAN, 2, 3]]},
         [("unit_empty", "", "u", 2024, True), ("unit_empty", "", "u", 2025, True)]),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_place(changes, problems):
    assert said(panel_problems(panel(**{**FULL, **changes}), TREE)) == problems


def test_a_year_in_which_nobody_has_a_value_is_told_once():
    empty = {name: [[1, 2, 3], [NAN] * 3] for name in FULL}
    found = said(panel_problems(panel(**empty), TREE))
    assert [each for each in found if each[0] != "no_values_in_year"] == [("year_empty", "", "", 2025, True)]


def test_a_unit_that_takes_no_part_in_a_year_need_not_have_values():
    gone = {name: [[1, 2, 3], [1, 2, NAN]] for name in FULL}
    present = np.array([[True, True, True], [True, True, False]])
    assert panel_problems(panel(**gone, present=present), TREE) == ()


def test_an_element_that_is_lacking_names_the_indicators_that_need_it():
    (found,) = panel_problems(panel(a=FULL["a"], people=FULL["people"]), TREE)
    assert (found.code, dict(found.facts)) == ("panel.missing_element", {"element": "b", "indicators": "b, c"})


def test_data_that_are_ratios_already_need_no_denominator_but_every_indicator():
    found = panel_problems(panel(a=FULL["a"], b=FULL["b"]), TREE, Denominating(method="none"))
    assert [(each.code, each.where.item) for each in found] == [("panel.missing_element", "c")]


def test_an_indicator_whose_formula_cannot_be_read_is_left_to_the_check_of_the_framework():
    unreadable = framework(Indicator(code="z", parent="nowhere", formula=Formula("(")))
    assert panel_problems(panel(**FULL), unreadable) == ()


def test_a_single_unit_is_never_constant():
    alone = Panel.of(Units(UNITS.members[:1]), (2025,), ("a",), [[[1.0]]])
    assert panel_problems(alone, framework(Indicator(code="a", parent="I"))) == ()


def test_an_empty_panel_is_refused():
    nothing = Panel.of(Units(()), (2025,), ("a",), np.zeros((1, 1, 0)))
    assert said(panel_problems(nothing, TREE)) == [("empty", "", "", None, True)]


def test_all_faults_are_told_at_once():
    broken = panel(a=[[np.inf, NAN, 1], [NAN] * 3], people=[[0, NAN, 1], [1, 1, 1]])
    assert [each[0] for each in said(panel_problems(broken, TREE))] == [
        "infinite", "no_values_in_year", "missing_element", "unit_empty_in_year", "zero_denominator",
    ]  # fmt: skip
