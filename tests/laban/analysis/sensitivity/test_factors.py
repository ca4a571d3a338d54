# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

from laban.analysis.sensitivity.factors import discrete, factors_of
from laban.analysis.uncertainty.parameters import dimensions
from laban.model.design import LeaveOut, Noise, WeightNoise


def codes(design):
    return [each.code for each in factors_of(design)]


def test_what_varies_is_a_factor_and_what_does_not_is_none(exact_design, sampled_design):
    choices = ["choice:imputation", "choice:scale", "choice:dummy"]
    assert codes(exact_design) == [*choices, "leave_out"]
    assert codes(sampled_design) == [*choices, "weights"]
    noisy = replace(sampled_design, noise=Noise(on=("all",), size=0.1), leave_out=LeaveOut(probability=0.1))
    assert codes(noisy) == [*choices, "weights", "leave_out", "noise"]


def test_every_dimension_of_a_draw_belongs_to_a_factor(exact_design, sampled_design, small_framework):
    for design in (exact_design, sampled_design):
        assert list(dict.fromkeys(dimensions(design, small_framework))) == codes(design)


def test_weights_and_noise_have_no_end_of_ways(exact_design):
    assert discrete(exact_design)
    assert not discrete(replace(exact_design, weights=WeightNoise(method="dirichlet")))
    assert not discrete(replace(exact_design, noise=Noise(on=("late",), size=1.0)))
