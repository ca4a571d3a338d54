# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.model.entry_rule import AS_PROBLEM, SEVERITIES, part_of


@pytest.mark.parametrize(
    ("name", "element", "wanted"),
    [
        ("staff", "staff", set()),
        ("staff:sex=f", "staff", {("sex", "f")}),
        ("staff: sex = f; level=b", "staff", {("sex", "f"), ("level", "b")}),
        ("staff:", "staff", None),
        ("staff: sex", "staff", None),
        ("staff: sex=", "staff", None),
        ("staff: sex=f; sex=m", "staff", None),
    ],
)
def test_a_name_in_a_formula_is_an_element_or_a_part_of_it(name, element, wanted):
    assert part_of(name) == (element, wanted)


def test_every_severity_has_its_place_among_problems():
    assert tuple(AS_PROBLEM) == SEVERITIES
