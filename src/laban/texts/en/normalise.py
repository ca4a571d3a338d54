# SPDX-License-Identifier: Apache-2.0
"""Sentences on normalisation."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # What a method needs and does not have.
    "goalposts_missing": (
        "Normalisation by goalposts needs a lower and an upper goalpost. Enter both for this indicator in the framework, or "
        "choose another method for it."
    ),
    "goalposts_reversed": (
        "The lower goalpost ({low}) is not below the upper one ({high}). Give the smaller number as “low” whatever the "
        "direction of the indicator."
    ),
    "target_missing": (
        "The distance to a target needs a target. Enter one for this indicator in the framework, or choose another method "
        "for it."
    ),
    "reference_missing": (
        "The reference unit “{unit}” has no value. Choose a reference unit that has one, fill the value in, or choose "
        "another method for this indicator."
    ),
    "reference_worst": (
        "The reference unit “{unit}” has itself the worst value, so there is no distance to measure. Choose another "
        "reference unit, or another method for this indicator."
    ),
    "maximum_not_positive": (
        "The largest value is {maximum}, and fractions can only be taken of a maximum above zero. Choose another method for "
        "this indicator."
    ),
    "not_learned": (
        "There is no scale for this indicator and year. Learn scales for it too, or set the window of the method to “all” or "
        "to named years, which serve every year."
    ),
    # Why a score was changed.
    "truncated_high": "Better than the goalpost; the score is cut to the top of the range.",
    "truncated_low": "Worse than the goalpost; the score is raised to the bottom of the range.",
    # What a reader must know.
    "all_missing": "No unit has a value, so no unit has a score. Collect data, or leave the indicator out of the framework.",
    "nothing_learned": (
        "The years from which scales are learned have no value, so the values of this year have no score. Name other years "
        "in the window of the method."
    ),
    "constant": (
        "All units have the same value, or only one has a value: the indicator cannot tell units apart, and each that has "
        "the value gets the score {score}. Check the values, or leave the indicator out."
    ),
    "target_reached": (
        "Even the worst unit has reached the target, so every unit gets the score {score}. Set a higher target, or choose "
        "another method for this indicator."
    ),
}
