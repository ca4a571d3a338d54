# SPDX-License-Identifier: Apache-2.0
"""Computations that share steps give what each gives alone."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest

from laban.model.method import CustomStep, ImputeRule, NormaliseRule, PerItem, Screening, TreatRule
from laban.model.own import OwnStep
from laban.model.panel import Panel
from laban.pipeline import Shared, compute

WAYS: dict[str, dict[str, Any]] = {
    "other bounds": {"normalise": PerItem(NormaliseRule(method="z_score"))},
    "treated": {"treat": PerItem(TreatRule(skewness=0.5, kurtosis=0.5))},
    "median": {"impute": PerItem(ImputeRule(method="median"))},
    "screened after": {"screen": Screening(rule="availability", min_available=0.5, when="after_imputation")},
}


def assert_same(one, other):
    for each in fields(one):
        mine, theirs = getattr(one, each.name), getattr(other, each.name)
        if isinstance(mine, Panel):
            np.testing.assert_array_equal(mine.values, theirs.values)
            np.testing.assert_array_equal(mine.flags, theirs.flags)
        elif isinstance(mine, np.ndarray):
            np.testing.assert_array_equal(mine, theirs)
        elif each.name in ("changes", "treatments", "scales"):
            assert repr(mine) == repr(theirs)
        else:
            assert mine == theirs


@pytest.mark.parametrize("name", WAYS)
def test_a_shared_computation_gives_the_whole_result_of_one_alone(small_framework, small_panel, small_method, name):
    method = replace(small_method, **WAYS[name])
    shared: Shared = {}
    compute(small_framework, small_panel, small_method, shared=shared)
    assert_same(
        compute(small_framework, small_panel, method, shared=shared), compute(small_framework, small_panel, method)
    )


def test_steps_done_before_are_not_done_again(small_framework, small_panel, small_method):
    shared: Shared = {}
    first = compute(small_framework, small_panel, small_method, shared=shared)
    number = len(shared)
    again = compute(small_framework, small_panel, replace(small_method, **WAYS["other bounds"]), shared=shared)
    assert again.treated is first.treated
    assert len(shared) == number
    compute(small_framework, small_panel, replace(small_method, **WAYS["treated"]), shared=shared)
    assert len(shared) == number + 1


def test_own_steps_are_run_for_every_computation(small_framework, small_panel, small_method):
    method = replace(small_method, custom=(CustomStep(name="count", after="impute"),))
    calls: list[int] = []

    def count(figures):
        calls.append(1)
        return figures

    shared: Shared = {}
    for _ in range(2):
        compute(small_framework, small_panel, method, own=[OwnStep("count", count)], shared=shared)
    assert len(calls) == 2 * len(small_panel.years)
