# SPDX-License-Identifier: Apache-2.0
"""Sentences on what can be wrong with a method."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Words and numbers.
    "unknown_word": "{choice} is “{word}”, which is not among its choices. Choose one of: {known}.",
    "not_finite": "{choice} is “{value}”. Write a finite number.",
    "not_positive": "{choice} is {value}. Write a number above zero.",
    "too_low": "{choice} is {value}. Write {low} or more.",
    "too_high": "{choice} is {value}. Write {high} or less.",
    # Units.
    "unknown_system": (
        "Units of the code system “{system}” are to be ranked, but there are none. Choose one of: {known}."
    ),
    "unknown_unit": (
        "The unit “{unit}” is to be kept or dropped, but it is not among the units ranked. Correct the code, or "
        "remove it."
    ),
    "keep_and_drop": "The unit “{unit}” is to be both kept and dropped. Remove it from one of the two lists.",
    "unknown_reference": "The reference unit “{unit}” is not among the units ranked. Correct the code.",
    "no_reference": "Distance to a reference needs a reference unit. Name one as normalise.reference.",
    # Items.
    "unknown_indicator": "{choice} names “{item}”, which is not an indicator. Correct the code, or remove it.",
    "unknown_group": (
        "There is an aggregation rule for “{group}”, which is not a group of the framework. Correct the code, or "
        "remove the rule."
    ),
    "unknown_level": "{choice} names the level “{level}”, which this framework has not. Choose one of: {known}.",
    "unknown_grouping": (
        "Imputation by {method} goes by the grouping “{grouping}”, which the units do not have. Choose one of: {known}."
    ),
    "no_grouping": "Imputation by {method} needs a grouping of the units. Set impute.by to one of: {known}.",
    "reversed_range": "Scores are to range from {low} to {high}. Write the smaller number as low.",
    "no_goalposts": (
        "“{item}” is normalised by goalposts, but has none. Give low and high in the framework, or choose another "
        "method."
    ),
    "no_target": (
        "“{item}” is normalised by its distance to a target, but has none. Give its target in the framework, or "
        "choose another method."
    ),
    "zero_possible": (
        "“{item}” is formed as a {method} mean, but {count} of the indicators below can score zero, such as "
        "“{example}”; the mean is then zero or has no meaning. Normalise to a range above zero, such as 1–100, or "
        "choose another mean."
    ),
    # Weights.
    "weight_set_name": (
        "There is a set of weights named “{set}”: the name is empty, taken, or used twice. Give it a name of its own."
    ),
    "unknown_weight_item": (
        "The set of weights “{set}” names “{item}”, which is not in the framework. Correct the code, or remove it."
    ),
    "weight": "The set of weights “{set}” gives “{item}” the weight {weight}. Write a finite number of zero or more.",
    "zero_weights": (
        "With the set of weights “{set}” everything directly below “{item}” weighs zero. Give at least one of them a "
        "weight above zero."
    ),
    # Years and own steps.
    "no_window_years": (
        "Bounds are to be learned from named years, but none is named. Add window.years, or choose each or all."
    ),
    "unknown_year": "Bounds are to be learned from {year}, for which there are no figures. Choose among: {known}.",
    "custom_name": (
        "An own step is named “{name}”: the name is empty or used twice. Give each own step a name of its own."
    ),
    "own_missing": (
        "The method has an own step “{name}”, but no function of this name was given. Hand the function over, or "
        "remove the step."
    ),
    "own_unasked": (
        "A function “{name}” was given that no own step of the method names, or two of this name. Add the step to the "
        "method, or hand over one function for each."
    ),
    "own_result": (
        "An own step gave back {given} where an array of shape {wanted} was needed, or infinite values. Return an "
        "array of the same shape with finite or missing values."
    ),
    "own_step": "Changed by a step of the user's own.",
}
