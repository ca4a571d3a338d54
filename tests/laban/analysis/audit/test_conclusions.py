# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from laban.analysis.audit.coherence import coherence
from laban.analysis.audit.conclusions import on_correlation, on_coverage, on_importance, on_structure
from laban.analysis.audit.coverage import indicator_quality, unit_quality
from laban.analysis.audit.importance import importance
from laban.analysis.audit.reweighting import proposals
from laban.analysis.audit.structure import structures
from laban.model.audit.finding import UNITS, Judgement
from laban.model.audit.thresholds import Plan, Thresholds

LIMITS = Thresholds()
RNG = np.random.default_rng(8)
DRIVE = RNG.normal(size=40)
ALIKE = {leaf: DRIVE + 0.6 * RNG.normal(size=40) for leaf in "abcd"}
TREE = {"I": {"P1": ("a", "b"), "P2": ("c", "d")}}


def by_code(findings):
    return {each.code: each for each in findings}


def test_a_sound_index_is_found_good(subject):
    found = subject(TREE, ALIKE)
    quality, units = indicator_quality(found, LIMITS), unit_quality(found, LIMITS)
    said = [
        *on_coverage(found, quality, units, LIMITS), *on_correlation(found, coherence(found, LIMITS), LIMITS),
        *on_structure(found, structures(found, "pillar", LIMITS), "pillar", LIMITS),
    ]  # fmt: skip
    assert {each.judgement for each in said} == {Judgement.GOOD}
    assert all(each.code.endswith("_good") for each in said)


def test_each_conclusion_names_its_figure_and_its_limit(subject):
    found = subject(TREE, {**ALIKE, "b": [*ALIKE["b"][:20], *[np.nan] * 20]})
    quality, units = indicator_quality(found, LIMITS), unit_quality(found, LIMITS)
    said = by_code(on_coverage(found, quality, units, LIMITS))
    one = said["coverage_indicators_found"]
    assert (one.figure, one.limit, one.limit_name, one.judgement) == (0.5, 0.65, "min_available", Judgement.LOOK)
    assert one.listed == ((("b",), 0.5),)
    assert said["coverage_units_good"].about == UNITS


def test_what_runs_against_its_parent_is_a_problem_and_is_not_also_called_weak(subject):
    values = {**ALIKE, "b": -0.4 * DRIVE + 0.1 * RNG.normal(size=40), "a": 2 * DRIVE}
    found = subject(TREE, values)
    said = by_code(on_correlation(found, coherence(found, LIMITS), LIMITS))
    assert said["negative_parent_found"].judgement is Judgement.PROBLEM
    assert said["negative_parent_found"].listed[0][0] == ("b", "P1")
    assert "weak_parent_found" not in said
    assert said["negative_indicators_found"].listed[0][0] == ("a", "b")


def test_items_that_run_against_each_other_make_alpha_a_problem(subject):
    values = {**ALIKE, "b": -ALIKE["a"] + 0.5 * RNG.normal(size=40)}
    found = subject(TREE, values)
    said = by_code(on_structure(found, structures(found, "pillar", LIMITS), "pillar", LIMITS))
    assert said["alpha_found"].judgement is Judgement.PROBLEM
    assert said["alpha_found"].figure < 0
    assert said["loadings_found"].listed


def test_weights_that_do_not_do_what_they_say_are_told_with_the_ratio(subject):
    x, y = np.tile(np.linspace(-1, 1, 8), 8), np.repeat(np.linspace(-1, 1, 8), 8)
    found = subject({"I": {"P1": ("a",), "P2": ("b",)}}, {"a": 10 * x, "b": y})
    seen = structures(found, "pillar", LIMITS)
    weighed = importance(found, Plan(resamples=40), LIMITS, np.random.default_rng(0))
    said = by_code(on_importance(found, weighed, proposals(found, seen, "pillar"), "pillar", LIMITS))
    one = said["importance_index_found"]
    assert one.judgement is Judgement.PROBLEM
    assert one.listed[0][0] == ("P2",)
    assert one.listed[0][1] < 0.1
    assert said["balance_good"].judgement is Judgement.GOOD
    assert dict(said["balance_good"].facts)["emptied"] == 0
