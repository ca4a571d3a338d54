# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.model.checks.entry import entry_rule_faults, fitting, from_relations, with_relations
from laban.model.entry_rule import EntryRule
from laban.model.pack import Rule
from laban.model.text import Text

WORDS = Text.of({"vi": "Quy tắc", "en": "A rule"})
KNOWN = ("staff", "doctors")
PARTS = {"staff": [("sex", "m"), ("sex", "f")]}


def rule(**given: object) -> EntryRule:
    return EntryRule(**{"code": "r", "kind": "range", "names": WORDS, **given})  # type: ignore[arg-type]  # whatever a test says


def faults(**given: object) -> list[tuple[str, str]]:
    return [(path[0], found.code) for path, found in entry_rule_faults(rule(**given), KNOWN, PARTS)]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"elements": ("staff",), "low": 0.0, "high": 1.0},
        {"kind": "required", "elements": ("staff", "doctors"), "severity": "explain"},
        {"kind": "relation", "left": "doctors", "relation": "<=", "right": "[staff: sex=f] + 1", "severity": "error"},
        {"kind": "total", "limit": 0.005},
        {"kind": "total", "left": "doctors", "relation": "=", "right": "staff"},
        {"kind": "jump", "limit": 3.0, "low": 20.0},
        {"kind": "slip", "severity": "note"},
        {"kind": "source", "limit": 0.01},
        {"kind": "outlier", "limit": 3.5, "remedy": WORDS, "status": "confirmed"},
    ],
)
def test_a_sound_rule_has_no_faults(given):
    assert faults(**given) == []


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"code": "a rule"}, [("code", "entry.bad_code")]),
        ({"code": "r" * 61}, [("code", "entry.bad_code")]),
        ({"kind": "guess"}, [("kind", "entry.unknown_word")]),
        ({"severity": "notice"}, [("severity", "entry.unknown_word")]),
        ({"status": "sure"}, [("status", "entry.unknown_word")]),
        ({"elements": ("staf",)}, [("elements", "entry.unknown_element")]),
        ({"elements": ("staff", "staff")}, [("elements", "entry.element_twice")]),
        ({"low": 2.0, "high": 1.0}, [("low", "entry.low_above_high")]),
        ({"limit": 2.0}, [("limit", "entry.column_unused")]),
        ({"kind": "jump"}, [("limit", "entry.column_wanted")]),
        ({"kind": "jump", "limit": 1.0}, [("limit", "entry.bad_limit")]),
        ({"kind": "jump", "limit": 2.0, "low": -1.0}, [("low", "entry.negative_size")]),
        ({"kind": "slip", "limit": 11.0}, [("limit", "entry.bad_limit")]),
        ({"kind": "total", "limit": 1.5}, [("limit", "entry.bad_limit")]),
        (
            {"kind": "relation", "left": "staff"},
            [("relation", "entry.column_wanted"), ("right", "entry.column_wanted")],
        ),
        (
            {"kind": "relation", "left": "staff", "relation": "~", "right": "doctors"},
            [("relation", "entry.unknown_word")],
        ),
        (
            {"kind": "relation", "left": "staff +", "relation": "=", "right": "nurses"},
            [("left", "framework.formula_unfinished"), ("right", "entry.unknown_element")],
        ),
        (
            {"kind": "relation", "left": "[staff: sex]", "relation": "=", "right": "[staff: sex=x]"},
            [("left", "entry.bad_part"), ("right", "entry.unknown_part")],
        ),
        (
            {"kind": "total", "elements": ("staff",), "left": "staff", "relation": "=", "right": "doctors"},
            [("elements", "entry.formulas_or_elements")],
        ),
        ({"names": Text.of({"vi": "Quy tắc"})}, [("name_en", "entry.not_said")]),
        ({"names": Text()}, [("name_vi", "entry.not_said"), ("name_en", "entry.not_said")]),
        ({"remedy": Text.of({"en": "Do it"})}, [("remedy_vi", "entry.not_said")]),
        ({"remedy": Text.of({"vi": "x" * 501, "en": "x"})}, [("remedy_vi", "entry.too_long")]),
    ],
)
def test_each_fault_is_told_with_its_column(given, found):
    assert faults(**given) == found


def test_the_relations_of_the_figures_hold_at_entry_too():
    relation = Rule(code="a", left="doctors", relation="<=", right="staff", severity="notice", names=WORDS)
    (found,) = from_relations((relation,))
    assert (found.kind, found.left, found.relation, found.right) == ("relation", "doctors", "<=", "staff")
    assert (found.severity, found.names) == ("note", WORDS)
    assert entry_rule_faults(found, KNOWN) == ()


def test_a_rule_of_the_same_code_takes_the_place_of_a_relation_and_fills_what_it_leaves_empty():
    relations = (
        Rule(code="a", left="doctors", relation="<=", right="staff", names=WORDS),
        Rule(code="b", left="staff", relation=">", right="0", names=WORDS),
    )
    other = rule(code="c")
    severer = EntryRule(code="a", kind="relation", severity="error", remedy=WORDS)
    found = with_relations((other, severer), relations)
    assert [(each.code, each.severity, each.left) for each in found] == [
        ("a", "error", "doctors"),
        ("b", "warning", "staff"),
        ("c", "warning", ""),
    ]
    assert (found[0].names, found[0].remedy) == (WORDS, WORDS)
    whole = rule(code="a", kind="relation", left="staff", relation="=", right="1")
    assert with_relations((whole,), relations)[0] == whole


def test_where_little_is_known_only_what_fits_is_kept():
    both, none = rule(elements=("staff", "nurses")), rule(code="n", elements=("nurses",))
    joined = rule(code="j", kind="relation", left="nurses", relation="<=", right="staff")
    unsaid = rule(code="u", names=Text())
    assert fitting((both, none, joined, unsaid), KNOWN, PARTS) == (rule(elements=("staff",)), unsaid)
