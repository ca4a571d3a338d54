# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.errors import Severity
from laban.model.checks.entry import findings, findings_of_cell
from tests.laban.model.checks.entry.small_forms import MONEY, PEOPLE, codes, facts, find, ready, rule, standing, values


def test_a_total_equals_the_sum_of_its_parts():
    assert find(rule("total"), values=values(staff=30, staff_m=10, staff_f=20)) == ()
    seen = find(rule("total"), values=values(staff=31, staff_m=10, staff_f=20))
    assert codes(seen) == [("staff", "", "total")]
    assert facts(seen) == {"total": "31", "sum": "30", "difference": "-1"}
    assert seen[0].cells == (("staff", ""), ("staff", "sex=m"), ("staff", "sex=f"))


def test_rounded_parts_may_differ_by_a_share():
    given = values(staff=1000, staff_m=500, staff_f=505)
    assert find(rule("total", limit=0.01), values=given) == ()
    assert codes(find(rule("total", limit=0.001), values=given)) == [("staff", "", "total")]


def test_parts_that_are_there_may_not_exceed_the_total_already():
    assert find(rule("total"), values=values(staff=30, staff_m=30)) == ()
    assert codes(find(rule("total"), values=values(staff=30, staff_m=31))) == [("staff", "", "parts_over")]
    assert find(rule("total"), values=values(staff_m=31)) == ()
    assert find(rule("total"), values=values(staff=30)) == ()


def test_a_field_without_a_total_has_nothing_to_be_summed_up_to():
    assert find(rule("total"), values=values(doctors_m=1, doctors_f=2)) == ()


@pytest.mark.parametrize(
    ("left", "relation", "right", "holds"),
    [
        ("doctors", "<=", "staff", True),
        ("doctors", ">=", "staff", False),
        ("[staff: sex=m] + [staff: sex=f]", "=", "staff", True),
        ("[doctors: sex=f]", "<", "[staff: sex=f]", True),
        ("[doctors: sex=f]", "<", "[doctors: sex=f]", False),
        ("doctors", "=", "3", True),
        ("spending / staff", ">", "4", False),
        ("-doctors", "<=", "-3", True),
        ("2 * (staff - 10)", "=", "spending / 3", True),
    ],
)
def test_a_relation_joins_elements_and_parts_of_several_forms(left, relation, right, holds):
    given = values(staff=30, staff_m=10, staff_f=20, doctors_m=1, doctors_f=2, spending=120)
    seen = find(rule("relation", left=left, relation=relation, right=right), values=given)
    assert [each.problem.code for each in seen] == ([] if holds else ["entry.relation"])


@pytest.mark.parametrize("gone", ["doctors_f", "staff"])
def test_a_relation_of_which_a_side_is_missing_finds_nothing(gone):
    given = values(
        **{name: value for name, value in {"doctors_m": 9, "doctors_f": 90, "staff": 30}.items() if name != gone}
    )
    assert find(rule("relation", left="doctors", relation="<=", right="staff"), values=given) == ()


def test_a_division_by_zero_is_a_missing_side():
    broken = rule("relation", left="spending / staff", relation="<=", right="0")
    assert find(broken, values=values(spending=1, staff=0)) == ()


def test_a_relation_is_told_at_the_cell_of_the_form_looked_at_and_names_all():
    joined = rule("relation", left="staff", relation="<=", right="spending", severity="error")
    given = values(staff=30, spending=20)
    (here,) = find(joined, values=given, forms=(MONEY,))
    assert (here.element, here.slice, here.cells) == ("spending", "", (("spending", ""), ("staff", "")))
    assert (here.severity, here.problem.severity) == ("error", Severity.ERROR)
    (there,) = find(joined, values=given, forms=(PEOPLE,))
    assert (there.element, there.fingerprint) == ("staff", here.fingerprint)


def test_no_data_is_found_where_a_value_is_needed_once_for_all_cells_of_a_field():
    kinds = {("staff", ""): "value", ("staff", "sex=m"): "none", ("staff", "sex=f"): "none"}
    seen = find(rule("required", severity="explain"), values=values(staff=20), kinds=kinds)
    assert codes(seen) == [("staff", "sex=m", "required")]
    assert (facts(seen), seen[0].cells) == ({"count": "2"}, (("staff", "sex=m"), ("staff", "sex=f")))


def test_an_empty_cell_is_found_only_where_the_form_itself_would_let_it_pass():
    assert find(rule("required"), values=values(staff=20)) == ()
    named = rule("required", elements=("staff", "visitors"))
    assert codes(find(named, values=values(staff=20))) == [("visitors", "", "required_empty")]
    assert find(named, values=values(staff=20), kinds={("visitors", ""): "unread"}) == ()


def test_what_is_not_asked_is_not_needed_and_not_held_against_anything():
    visitors = rule("relation", left="visitors", relation="<=", right="spending")
    given = values(staff=0, visitors=50, spending=20)
    assert find(visitors, rule("required", elements=("visitors",)), values=given) == ()
    assert codes(find(visitors, values=values(staff=1, visitors=50, spending=20))) == [("visitors", "", "relation")]


def test_findings_stand_in_the_order_of_the_form_and_the_severest_first():
    rules = (
        rule("range", severity="warning"),
        rule("total", severity="error"),
        rule("jump", limit=2.0, severity="explain"),
    )
    given = values(spending=300, staff=2000, staff_m=1, staff_f=1)
    seen = find(*rules, values=given, previous=values(spending=100))
    assert [(each.element, each.severity) for each in seen] == [
        ("staff", "error"),
        ("staff", "warning"),
        ("spending", "explain"),
    ]


def test_a_cell_is_told_what_concerns_it_and_nothing_else():
    rules = (rule("range"), rule("total"), rule("relation", left="doctors", relation="<=", right="spending"))
    checks = ready(*rules)
    now = standing(values=values(staff=2000, staff_m=1, staff_f=1, doctors_m=5, doctors_f=5, spending=1))
    of_part = findings_of_cell(checks, now, "staff", "sex=m")
    assert codes(of_part) == [("staff", "", "total")]
    assert codes(findings_of_cell(checks, now, "spending")) == [("doctors", "sex=m", "relation")]
    assert findings_of_cell(checks, now, "fund") == ()
    assert findings_of_cell(checks, now, "unknown") == ()
    assert set(of_part) <= set(findings(checks, now))
