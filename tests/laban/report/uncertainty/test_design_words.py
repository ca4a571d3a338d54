# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pytest

from laban.model.checks.design import MARKS
from laban.model.design import LeaveOut, Noise, WeightNoise
from laban.report.uncertainty import design_words


def test_choices_stand_with_their_alternatives_and_probabilities(looked, read):
    rows = read(design_words.design(looked, looked.found.design)).rows
    assert rows == [
        ["Choice", "Alternative", "Probability"],
        ["Imputation", "own (as in the method)", "50%"],
        ["median impute.method = median", "50%"],
        ["mean", "own (as in the method)", "25%"],
        ["geometric aggregate.method = geometric", "75%"],
    ]


def test_what_is_held_is_said_where_the_design_says_it(looked):
    assert "The framework" in design_words.design(looked, looked.found.design)
    silent = replace(looked.found.design, held=type(looked.found.design.held)())
    assert "Held fixed" not in design_words.design(looked, silent)


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        (WeightNoise(), "Weights do not vary."),
        (
            WeightNoise(method="uniform", levels=("pillar",)),
            "Each weight (pillar) is multiplied by a number up to 25% above or below 1, then rescaled inside its parent.",
        ),
        (
            WeightNoise(method="dirichlet", concentration=20.0),
            "Weights (all levels) are drawn from a Dirichlet distribution around those of the method, with concentration 20.",
        ),
    ],
)
def test_weights_are_said(looked, weights, said):
    assert design_words.weights_words(looked, replace(looked.found.design, weights=weights)) == said


def test_what_may_be_left_out_is_named(looked):
    design = looked.found.design
    assert "50% of the draws" in design_words.leave_out_words(looked, design)
    assert design_words.leave_out_words(looked, design).endswith("Cost, Trust.")
    anything = replace(design, leave_out=LeaveOut(probability=0.1))
    assert design_words.leave_out_words(looked, anything).endswith("any indicator.")
    assert design_words.leave_out_words(looked, replace(design, leave_out=LeaveOut())) == "Nothing is left out."


@pytest.mark.parametrize("mark", MARKS)
def test_noise_is_said_for_every_mark(looked, mark):
    noisy = replace(looked.found.design, noise=Noise(on=(mark,), size=0.5, bounds="held"))
    said = design_words.noise_words(looked, noisy)
    assert said.startswith("Normal noise of 0.5 standard deviations")
    assert said.endswith("The bounds of normalisation are held.")
    assert design_words.noise_words(looked, replace(noisy, noise=Noise())).endswith("without noise.")
