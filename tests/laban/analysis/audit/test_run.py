# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from laban.analysis.audit.run import audit, compared_level
from laban.errors import MethodError
from laban.io.results.audit_tables import audit_frames
from laban.model.audit.finding import PARTS, Judgement
from laban.model.audit.thresholds import Plan
from laban.model.method import AggregateRule
from laban.model.result import Note

NAN = float("nan")
PLAN = Plan(resamples=20, pillar_share=(0.05, 0.95))


def audited(framework, result, *, seed=0, plan=PLAN, **others):
    return audit(framework, result, rng=np.random.default_rng(seed), plan=plan, **others)


@pytest.fixture(scope="module", name="whole")
def _whole(index_of, mixed):
    return audited(*index_of(*mixed))


def test_an_audit_has_every_part_and_its_conclusions_in_order(whole):
    assert (whole.level, whole.year, len(whole.units)) == ("pillar", 2025, 20)
    parts = [each.part for each in whole.findings]
    assert parts == sorted(parts, key=PARTS.index)
    assert {"coverage", "outliers", "correlation", "structure", "importance", "added_value", "envelopment", "outranking",
            "leaving_out"} == set(parts)  # fmt: skip


def test_what_was_built_in_wrong_is_found(whole):
    problems = {each.code: each for each in whole.judged(Judgement.PROBLEM)}
    assert [codes for codes, _ in problems["constant_found"].listed] == [("e",)]
    assert {codes for codes, _ in problems["negative_indicators_found"].listed} == {("a", "c"), ("b", "c")}


def test_the_order_of_units_does_not_matter(index_of, mixed, whole):
    tree, values = mixed
    turned = audited(*index_of(tree, values, order=np.random.default_rng(1).permutation(20)))
    assert audit_rows(whole) == audit_rows(turned)


def test_nought_is_a_seed_like_any_other_and_only_intervals_depend_on_it(index_of, mixed, whole):
    made, rows = index_of(*mixed), audit_rows(whole)
    assert audit_rows(audited(*made)) == rows
    other = audit_rows(audited(*made, seed=5))
    assert {name for name in rows if rows[name] != other[name]} <= {"importance", "findings"}


def audit_rows(found):
    return {name: [tuple(map(str, row)) for row in frame.rows()] for name, frame in audit_frames(found).items()}


@pytest.mark.parametrize("method", ["arithmetic", "geometric", "copeland", "median"])
def test_whatever_the_means_no_part_stops_another(index_of, mixed, method):
    tree, values = mixed
    found = audited(
        *index_of(tree, {code: np.abs(row) + 1 for code, row in values.items()}, rule=AggregateRule(method=method))
    )
    assert found.findings
    assert len(audit_frames(found)) == 18


def test_two_units_and_constants_everywhere_leave_reasons_instead_of_numbers(index_of):
    tree = {"I": {"P1": ("a", "b"), "P2": ("c",)}}
    found = audited(*index_of(tree, {"a": [1.0, 1], "b": [2.0, NAN], "c": [3.0, 3]}))
    assert {each.code for each in found.undefined} >= {"audit.no_simulation", "audit.few_complete", "audit.few_items"}
    grave = {each.code for each in found.findings if each.judgement is Judgement.PROBLEM}
    assert grave >= {"coverage_indicators_found", "constant_found"}


def test_no_unit_at_all_is_told(result_of):
    result = result_of([[1.0, 2.0], [2.0, 1.0]], present=[[False, False]])
    found = audited(result.framework, result)
    assert found.undefined[0] == Note("audit.no_units", year=2025, facts=(("year", "2025"),))


def test_a_flat_index_is_compared_with_its_indicators(index_of):
    framework, result = index_of(
        {"I": ("a", "b", "c")}, {leaf: np.random.default_rng(3).uniform(1, 9, 12) for leaf in "abc"}
    )
    assert compared_level(framework) == "indicator"
    assert audited(framework, result).level == "indicator"


def test_an_impossible_plan_is_refused_with_every_reason(index_of, mixed):
    framework, result = index_of(*mixed)
    plan = Plan(level="cloud", resamples=0, confidence=1.5, pillar_share=(0.5, 0.1))
    with pytest.raises(MethodError) as refusal:
        audited(framework, result, plan=plan)
    assert [each.code for each in refusal.value.problems] == [
        "audit.bad_shares", "audit.unknown_level", "audit.bad_resamples", "audit.bad_confidence",
    ]  # fmt: skip


def test_every_conclusion_can_be_said_in_both_languages(whole):
    for each in whole.findings:
        english, vietnamese = each.text("en"), each.text("vi")
        assert english != vietnamese
        assert "{" not in english + vietnamese
    assert all(note.text("vi") != note.text("en") for note in whole.undefined)


def test_another_level_can_be_compared_with_the_index(index_of, mixed):
    found = audited(*index_of(*mixed), plan=dataclasses.replace(PLAN, level="group"))
    assert found.level == "group"
    assert {each.item for each in found.added_value if each.level == "group"} == {"G1", "G2"}
