# SPDX-License-Identifier: Apache-2.0
"""Sentences on the imputation of missing values."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # What is wrong with a rule.
    "unknown_method": "There is no imputation method “{method}”. Choose one of: {known}.",
    "unknown_item": "The imputation rules name “{item}”, which is not an indicator. Correct the code or remove the rule.",
    "unknown_grouping": (
        "Imputation by {method} needs a grouping of the units, and “{by}” is none. Set “by” to one of: {known}."
    ),
    "unknown_level": "“{within}” is not a level of aggregates in this framework. Set “within” to one of: {known}.",
    "unknown_predictor": "The predictor “{predictor}” is not an indicator. Correct the code or remove it.",
    "too_few_neighbours": "Imputation needs at least one neighbour; got {neighbours}. Set “neighbours” to 1 or more.",
    "negative_lag": "The greatest lag cannot be negative; got {max_lag}. Set “max_lag” to 0 (any) or more years.",
    "value_not_finite": "Missing cells cannot be filled with “{value}”. Set “value” to a finite number.",
    # Why a cell was filled.
    "mean": "Missing; filled with the mean of all units.",
    "median": "Missing; filled with the median of all units.",
    "group_mean": "Missing; filled with the mean of the unit's group.",
    "group_median": "Missing; filled with the median of the unit's group.",
    "row_mean": "Missing; filled from the mean standing of the unit on its other indicators.",
    "row_median": "Missing; filled from the median standing of the unit on its other indicators.",
    "regression": "Missing; estimated by regression on other indicators.",
    "regression_bounded": "Missing; estimated by regression on other indicators and cut to the observed range.",
    "knn": "Missing; filled with the mean of the most similar units.",
    "em": "Missing; estimated by expectation–maximisation.",
    "em_bounded": "Missing; estimated by expectation–maximisation and cut to the observed range.",
    "latest": "Missing; the latest earlier value was carried forward.",
    "constant": "Missing; the value of the nearest year was taken.",
    "linear": "Missing; interpolated linearly between years.",
    "linear_constant": "Missing; interpolated linearly between years, or held beyond the first or last known year.",
    "value": "Missing; filled with the number set in the method.",
    # What a reader must know.
    "all_missing": (
        "No unit has a value; cells that stay missing: {cells}. Collect data, or leave the indicator out of the framework."
    ),
    "left_missing": "Cells that stay missing: {cells}. Collect the values, or choose another imputation method.",
    "group_empty": (
        "In grouping {grouping}, group {group} has no value; cells that stay missing: {cells}. Collect a value or choose "
        "a coarser grouping."
    ),
    "no_group": (
        "The unit has no group in grouping {grouping}; cells that stay missing: {cells}. Enter its group in the unit table."
    ),
    "row_empty": (
        "Units with no other value that could say where they stand: {cells}; their cells stay missing. Choose a higher "
        "level or another method."
    ),
    "few_cases": (
        "Cells that could not be predicted: {cells}; too few units have the indicator and the predictors. Choose fewer "
        "predictors or another method."
    ),
    "no_neighbour": (
        "Cells without a neighbour: {cells}; no unit with a value shares enough indicators. Choose other predictors or "
        "another method."
    ),
    "nothing_known": (
        "Units with no value from which theirs could be estimated: {cells}; their cells stay missing. Choose more "
        "indicators or another method."
    ),
    "em_not_settled": (
        "Expectation–maximisation had not settled after {rounds} rounds; the last estimates are used. Check the indicators "
        "for near copies of each other, or choose another method."
    ),
    "from_years": "Filled from {sources}: {units}.",
}
