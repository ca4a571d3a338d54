# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math

import pytest

from laban.model.checks.entry.side import cells_of, holds, side
from laban.model.form import CodeList, Field, Option

LISTS = {
    name: CodeList(code=name, options=tuple(Option(code=each) for each in codes))
    for name, codes in {"sex": "mf", "level": "ab"}.items()
}
FIELDS = {
    "staff": Field(element="staff", by=("level", "sex")),
    "doctors": Field(element="doctors", by=("sex",), total=False),
    "area": Field(element="area"),
}


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("area", [("area", "")]),
        ("elsewhere", [("elsewhere", "")]),
        ("staff", [("staff", "")]),
        ("doctors", [("doctors", "sex=m"), ("doctors", "sex=f")]),
        ("staff: sex=f", [("staff", "level=a;sex=f"), ("staff", "level=b;sex=f")]),
        ("staff: sex=f; level=b", [("staff", "level=b;sex=f")]),
        ("staff: sex=x", []),
        ("staff: sex", []),
        ("area: sex=f", []),
    ],
)
def test_a_name_means_a_total_or_the_cells_that_add_up_to_it(name, found):
    assert list(cells_of(name, FIELDS, LISTS)) == found


def test_a_side_that_asks_for_what_no_form_has_cannot_be_made_ready():
    assert side("area + [area: sex=f]", FIELDS, LISTS) is None


def test_a_side_with_a_missing_cell_or_a_result_too_large_is_no_number():
    made = side("doctors * area", FIELDS, LISTS)
    assert made is not None
    known = {("doctors", "sex=m"): 1.0, ("doctors", "sex=f"): 2.0, ("area", ""): 3.0}
    assert made.compute(known) == 9.0
    assert made.cells == (("doctors", "sex=m"), ("doctors", "sex=f"), ("area", ""))
    assert math.isnan(made.compute({**known, ("area", ""): 1e308}))
    del known["doctors", "sex=f"]
    assert math.isnan(made.compute(known))


@pytest.mark.parametrize(
    ("left", "relation", "right", "held"),
    [
        (1, "<", 2, True), (2, "<", 2, False), (2, "<=", 2, True), (3, "<=", 2, False), (3, ">", 2, True),
        (2, ">", 2, False), (2, ">=", 2, True), (1, ">=", 2, False), (2, "=", 2, True), (1, "=", 2, False),
    ],
)  # fmt: skip
def test_relations_hold_as_they_are_written(left, relation, right, held):
    assert holds(left, relation, right) is held
