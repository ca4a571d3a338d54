# SPDX-License-Identifier: Apache-2.0
"""Sentences of the aggregating step."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_method": "Aggregation by “{got}” does not exist. Choose one of: {known}.",
    "unknown_group": (
        "The method has an aggregation rule for “{group}”, which is not a group of the framework. "
        "Correct the code or remove the rule."
    ),
    "unknown_penalty": "The penalty “{got}” does not exist. Choose one of: {known}.",
    "bad_power": (
        "The power {got} of the generalised mean cannot be computed with. "
        "Give 0 (geometric mean) or a finite number of at least {smallest} in size."
    ),
    "bad_share": "{field} is {got}, but a share lies between 0 and 1. Correct it.",
    "bad_number": "{field} is {got}, but at least 1 child is always needed. Correct it.",
    "not_positive": (
        "“{group}” cannot be formed by the method “{method}”: {children} must be above 0 but is not in {units}. "
        "Normalise to a range above 0 (for example 1–100), or choose another aggregation."
    ),
    "negative": (
        "“{group}” cannot be formed by the method “{method}”: {children} must not be negative but is in {units}. "
        "Normalise to a range from 0 (for example 0–100), or choose another aggregation."
    ),
    "mean_not_positive": (
        "“{group}” cannot be formed by the method “{method}”: the mean of its items is not above 0 in {units} "
        "(values of 0 or less: {children}). Normalise by the method of the same name, or choose another aggregation."
    ),
    "too_few": "“{group}” is not given for {number} units, which have fewer values than the method asks for: {units}.",
    "unused_level": "The method has an aggregation rule for the level “{level}”, which this framework does not have.",
    "own_missing": (
        "A mean of one’s own is a function handed over from Python (OwnAggregateRule). In a method file choose one of the "
        "other methods."
    ),
    "own_gave_nothing": (
        "The own function of the group {group} gives no value for {units}, though the children {children} have one. "
        "Let it give a number wherever any child has a value."
    ),
}
