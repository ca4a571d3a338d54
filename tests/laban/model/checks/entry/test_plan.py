# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.model.checks.entry import split_by
from laban.model.checks.entry.plan import concerned
from tests.laban.model.checks.entry.small_forms import MONEY, PEOPLE, SEX, ready, rule


def test_elements_are_split_by_the_options_of_their_fields():
    assert {code: list(pairs) for code, pairs in split_by((PEOPLE, MONEY), {"sex": SEX}).items() if pairs} == {
        "staff": [("sex", "m"), ("sex", "f")],
        "doctors": [("sex", "m"), ("sex", "f")],
    }


def test_what_concerns_a_cell_is_found_by_it():
    checks = ready(rule("total"), rule("relation", left="doctors", relation="<=", right="spending"))
    assert [[concerned(checks.checks[at]) for at in places] for places in checks.concerning.values()] == [
        [(("staff", ""), ("staff", "sex=m"), ("staff", "sex=f"))],
        [(("staff", ""), ("staff", "sex=m"), ("staff", "sex=f"))],
        [(("staff", ""), ("staff", "sex=m"), ("staff", "sex=f"))],
        [(("doctors", "sex=m"), ("doctors", "sex=f"), ("spending", ""))],
        [(("doctors", "sex=m"), ("doctors", "sex=f"), ("spending", ""))],
        [(("doctors", "sex=m"), ("doctors", "sex=f"), ("spending", ""))],
    ]


def test_a_rule_between_elements_of_other_forms_only_does_not_concern_a_form():
    between = rule("relation", left="doctors", relation="<=", right="staff")
    assert ready(between, forms=(MONEY,)).checks == ()
    assert len(ready(between, forms=(PEOPLE,)).checks) == 1
