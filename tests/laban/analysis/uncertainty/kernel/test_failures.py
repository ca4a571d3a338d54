# SPDX-License-Identifier: Apache-2.0
"""Which group a draw that failed is told of: the one where it happened, of several the last in the codes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.uncertainty.evaluate import evaluate
from laban.analysis.uncertainty.parameters import parameters
from laban.model.design import Choice, Design, LeaveOut
from laban.model.method import Method, NormaliseRule, PerItem
from tests.laban.analysis.uncertainty.indices import small_case, way

pytestmark = pytest.mark.compiled

Z = PerItem(NormaliseRule(method="z_score"))


def causes(settings, normalise=None, leave_out=None, uniforms=(0.9,)):
    ways = (way("own"), way("other", **settings))
    method = replace(small_case(Design()).method, normalise=normalise or PerItem(NormaliseRule()))
    design = Design(choices=(Choice(name="m", alternatives=ways),), leave_out=leave_out or LeaveOut())
    prepared = small_case(design, method).ready()
    drawn = parameters(prepared, np.array([uniforms]))
    fast, plain = evaluate(prepared, drawn), evaluate(prepared, drawn, fast=False)
    np.testing.assert_array_equal(fast.failed, plain.failed)
    return "" if fast.failed[0, 0] < 0 else fast.causes[fast.failed[0, 0]]


@pytest.mark.parametrize(
    ("settings", "cause"),
    [
        ({"aggregate__method": "geometric"}, "q"),
        ({"aggregate__groups__p__method": "harmonic"}, "p"),
        ({"aggregate__groups__p__method": "generalised", "aggregate__groups__p__power": 2.0}, ""),
        ({"aggregate__groups__p__method": "generalised", "aggregate__groups__p__power": -2.0}, "p"),
        ({"aggregate__levels__index__method": "geometric"}, ""),
    ],
)
def test_the_group_with_a_figure_it_cannot_take_is_the_cause(settings, cause):
    assert causes(settings) == cause


def test_a_group_whose_groups_are_not_above_nought_is_the_cause():
    assert causes({"aggregate__levels__index__method": "geometric"}, Z) == "I"
    assert causes({"aggregate__levels__index__method": "generalised", "aggregate__levels__index__power": 2.0}, Z) == "I"


def test_what_was_left_out_makes_nothing_fail():
    settings = {"aggregate__groups__q__method": "geometric"}
    out = LeaveOut(probability=1.0, items=("q",))
    assert causes(settings) == "q"
    assert causes(settings, leave_out=out, uniforms=(0.9, 0.5)) == ""


def test_a_method_without_failures_has_no_causes():
    assert causes({"aggregate__method": "arithmetic", "weigh__method": "equal"}, Method().normalise) == ""
