# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.errors import Severity
from laban.model.checks import range_problems, relation_problems, rule_problems
from laban.model.framework import Element, Framework
from laban.model.pack import Rule
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

UNITS = Units(tuple(Unit(key=UnitKey("s", code), names=Text()) for code in ("u", "v", "w")))
NAN = float("nan")


def panel(**columns):
    return Panel.of(UNITS, (2025,), tuple(columns), [list(columns.values())])


def framework(**bounds):
    elements = tuple(Element(code=code, low=low, high=high) for code, (low, high) in bounds.items())
    return Framework("f", "1", Text(), (), (), elements)


def said(found):
    assert all(each.text("vi") != each.text("en") for each in found)
    return [(each.code.removeprefix("values."), each.where.item, each.where.unit, each.severity) for each in found]


def test_a_value_beyond_a_plausible_bound_is_a_warning_and_the_bound_itself_is_plausible():
    found = range_problems(
        panel(share=[-0.5, 0.0, 100.0], staff=[1, 2, 1e6]), framework(share=(0, 100), staff=(None, 9))
    )
    assert said(found) == [
        ("below", "share", "u", Severity.WARNING),
        ("above", "staff", "w", Severity.WARNING),
    ]
    assert dict(found[0].facts) == {"value": "-0.5", "bound": "0"}


def test_missing_values_unbounded_elements_and_elements_without_data_are_passed_over():
    assert range_problems(panel(a=[NAN, 1, 2]), framework(a=(0, 5), b=(0, 1))) == ()
    assert range_problems(panel(a=[-9, 1, 2]), framework(a=(None, None))) == ()


def rule(left, relation, right, severity="warning"):
    return Rule(code="r", left=left, relation=relation, right=right, severity=severity)


@pytest.mark.parametrize(
    ("relation", "broken"),
    [("<=", ["w"]), ("<", ["v", "w"]), ("=", ["u", "w"]), (">=", ["u"]), (">", ["u", "v"])],
)
def test_each_relation_is_held_against_every_unit(relation, broken):
    found = relation_problems(panel(a=[1, 2, 3], b=[2, 2, 2]), (rule("a", relation, "b"),))
    assert [each.where.unit for each in found] == broken


def test_a_broken_rule_tells_its_severity_both_sides_and_the_place_of_its_first_element():
    (found,) = relation_problems(
        panel(men=[3, NAN, 1], women=[4, 5, 1], all=[8, 9, 2]), (rule("[men] + women", "=", "all", "error"),)
    )
    assert said([found]) == [("relation", "men", "u", Severity.ERROR)]
    assert dict(found.facts) == {
        "rule": "r", "left": "[men] + women", "relation": "=", "right": "all", "left_value": "7", "right_value": "8",
    }  # fmt: skip


def test_sums_of_decimals_are_equal_to_what_they_mean():
    figures = panel(a=[0.1, -0.1, 0.0], b=[0.2, -0.2, 0.0], c=[0.3, -0.3, 0.0])
    assert relation_problems(figures, tuple(rule("a + b", sign, "c") for sign in ("=", "<=", ">="))) == ()
    assert len(relation_problems(figures, tuple(rule("a + b", sign, "c") for sign in ("<", ">")))) == 6


def test_a_rule_may_compare_with_a_number():
    assert [each.where.unit for each in relation_problems(panel(a=[-1, 0, 1]), (rule("a", ">=", "0"),))] == ["u"]
    assert relation_problems(panel(a=[-1, 0, 1]), (rule("1", "<", "2"),)) == ()


def test_a_side_that_cannot_be_computed_breaks_no_rule():
    assert relation_problems(panel(a=[1, 1, 1], b=[0, NAN, 1]), (rule("a / b", "<=", "5"),)) == ()


def test_an_unsound_rule_is_told_with_all_its_faults_instead_of_being_applied():
    unsound = rule("x +", "~", "y", "loud")
    wanted = [
        "values.unknown_relation",
        "values.unknown_severity",
        "framework.formula_unfinished",
        "values.unknown_element",
    ]
    found = rule_problems(unsound, ("a",))
    assert [each.code for each in found] == wanted
    assert all(dict(each.facts)["rule"] == "r" and each.text("vi") for each in found)
    assert relation_problems(panel(a=[1, 2, 3]), (unsound,)) == found
