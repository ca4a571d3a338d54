# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.io.pack import load_pack


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (("few,x", ",x"), "pack.empty_cell", "rules.csv:2:code"),
        (("few,x,<=,[p.op]", "few,x,<=,"), "pack.empty_cell", "rules.csv:2:right"),
        (("x,<=", "x,!="), "values.unknown_relation", "rules.csv:2"),
        (("error", "serious"), "values.unknown_severity", "rules.csv:2"),
        (("[p.op]", "[pop]"), "values.unknown_element", "rules.csv:2"),
        (("few,x", "few,x,<=,[p.op],error,,\nfew,x"), "pack.same_rule", "rules.csv:3:code"),
        (("severity", "how_bad"), "pack.unknown_column", "rules.csv:1:how_bad"),
    ],
)
def test_each_fault_of_a_rule_is_told_with_its_line(told, change, code, place):
    assert (code, place) in told({"rules.csv": change})


@pytest.mark.parametrize(
    ("written", "right", "meant"), [("≤", "x", "<="), ("≥", "x", ">="), ("==", "x", "="), ("<", "x + 1", "<")]
)
def test_a_relation_may_be_written_as_people_do(pack_with, written, right, meant):
    changes = {"rules.csv": f"code,left,relation,right\nfew,x,{written},{right}\n"}
    (rule,) = load_pack(pack_with(changes)).rules
    assert (rule.relation, rule.severity) == (meant, "warning")
