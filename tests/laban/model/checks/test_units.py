# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import nan

import pytest

from laban.errors import is_error
from laban.model.checks import units_problems
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

NAME = Text.of({"vi": "Tỉnh", "en": "Province"})
OLD = UnitKey("vn-63", "01")
NEW = UnitKey("vn-34", "01", date(2025, 7, 1))
LEFT = Unit(key=OLD, names=NAME, valid_to=date(2025, 6, 30), successors=(NEW,))
RIGHT = Unit(key=NEW, names=NAME, predecessors=(OLD,), position=(21.0, 105.8))


def said(*members):
    found = units_problems(Units(members))
    assert all(each.text("vi") != each.text("en") for each in found)
    return [(each.code.removeprefix("units."), each.where.unit) for each in found]


def test_sound_units_have_no_problem(small_units):
    assert said(LEFT, RIGHT) == []
    assert units_problems(small_units) == ()


def test_no_units_are_a_problem():
    assert said() == [("none", "")]


@pytest.mark.parametrize(
    ("member", "problems"),
    [
        (replace(RIGHT, key=UnitKey("", "01"), predecessors=()), [("no_code", "/01")]),
        (replace(RIGHT, valid_to=date(2025, 6, 30)), [("validity", "vn-34/01@2025-07-01")]),
        (replace(RIGHT, position=(105.8, 21.0)), [("position", "vn-34/01@2025-07-01")]),
        (replace(RIGHT, position=(nan, 21.0)), [("position", "vn-34/01@2025-07-01")]),
        (replace(RIGHT, position=(0.0, 181.0)), [("position", "vn-34/01@2025-07-01")]),
        (replace(RIGHT, names=Text()), [("no_name", "vn-34/01@2025-07-01")]),
        (replace(RIGHT, names=Text.of({"vi": "Tỉnh"})), [("name_language", "vn-34/01@2025-07-01")]),
        (replace(RIGHT, predecessors=(UnitKey("x", "y"),)), [("unknown_predecessor", "vn-34/01@2025-07-01")]),
        (replace(RIGHT, successors=(UnitKey("x", "y"),)), [("unknown_successor", "vn-34/01@2025-07-01")]),
        (replace(RIGHT, predecessors=(OLD, NEW)), [("own_kin", "vn-34/01@2025-07-01")]),
    ],
)
def test_each_fault_is_told_with_its_unit(member, problems):
    assert said(replace(LEFT, successors=()), member) == problems


def test_a_key_that_stands_twice_is_told_once():
    assert said(LEFT, RIGHT, RIGHT, RIGHT)[0] == ("duplicate", "vn-34/01@2025-07-01")
    assert [code for code, _ in said(RIGHT, RIGHT)] == ["duplicate", "unknown_predecessor", "unknown_predecessor"]


def test_two_units_may_share_a_code_only_one_after_the_other():
    first = Unit(key=UnitKey("a", "1", date(2020, 1, 1)), names=NAME, valid_to=date(2020, 12, 31))
    second = Unit(key=UnitKey("a", "1", date(2021, 1, 1)), names=NAME)
    assert said(first, second) == []
    assert said(replace(first, valid_to=date(2021, 1, 1)), second) == [("overlap", "a/1@2021-01-01")]
    assert said(replace(first, valid_to=None), second) == [("overlap", "a/1@2021-01-01")]
    assert said(first, second, replace(second, key=UnitKey("b", "1", date(2020, 5, 1)))) == []


@pytest.mark.parametrize(
    ("end", "start"),
    [(None, date(2025, 7, 1)), (date(2025, 6, 29), date(2025, 7, 1)), (date(2025, 7, 1), date(2025, 7, 1)),
     (date(2025, 6, 30), date.min)],
)  # fmt: skip
def test_a_gap_in_the_lineage_is_a_warning(end, start):
    key = UnitKey("vn-34", "01", start)
    left, right = replace(LEFT, valid_to=end, successors=(key,)), replace(RIGHT, key=key)
    assert said(left, right) == [("lineage_gap", str(key))]
    assert [is_error(each) for each in units_problems(Units((left, right)))] == [False]


def test_missing_names_are_warnings():
    assert [is_error(each) for each in units_problems(Units((LEFT, replace(RIGHT, names=Text()))))] == [False]


def test_a_circle_of_predecessors_is_told_once():
    a, b, c = (UnitKey("s", code) for code in "abc")
    members = (
        Unit(key=a, names=NAME, predecessors=(b,)),
        Unit(key=b, names=NAME, predecessors=(a,)),
        Unit(key=c, names=NAME, predecessors=(a,)),
    )
    (circle,) = [each for each in units_problems(Units(members)) if each.code == "units.circle"]
    assert dict(circle.facts) == {"units": "a, b, c"}


def test_all_faults_are_told_at_once():
    broken = replace(RIGHT, valid_to=date(2020, 1, 1), position=(91.0, 0.0), predecessors=(UnitKey("x", "y"),))
    assert [code for code, _ in said(broken)] == ["validity", "unknown_predecessor", "position"]
