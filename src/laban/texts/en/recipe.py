# SPDX-License-Identifier: Apache-2.0
"""The method in words, in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "step_regroup": "Which units",
    "step_denominate": "Ratios",
    "step_screen": "Who takes part",
    "step_impute": "Missing figures",
    "step_treat": "Outliers",
    "step_normalise": "One scale for all",
    "step_weigh": "Weights",
    "step_aggregate": "From indicators to the index",
    "step_rank": "Ranks",
    "step_custom": "Own steps",
    "only_for": "Only for {items}: {words}",
    "only_level": "At the level “{level}”: {words}",
    "and_more": "and {count} more",
    "whole_framework": "whole framework",
    "regroup_none": "The units are ranked as the data have them.",
    "regroup_to": (
        "The units of the system {to} are ranked. Where units merged, the numerators and denominators of their "
        "predecessors are added up before any ratio is formed; ready-made scores are never averaged unless the "
        "framework says so."
    ),
    "denominate_divide": (
        "Each indicator is formed from its data elements: by its formula, or divided by its denominator and "
        "multiplied by its scale. Without one of them the indicator is missing."
    ),
    "denominate_none": "The data are ratios already; nothing is divided.",
    "screen_none": "All units take part, however many figures they lack.",
    "screen_availability": "A unit takes part when it has at least {share} of the indicators.",
    "screen_nonzero": "A unit takes part when at least {nonzero} of its figures are not zero.",
    "screen_both": (
        "A unit takes part when it has at least {share} of the indicators, and at least {nonzero} of its figures "
        "are not zero."
    ),
    "screen_before_imputation": "This is judged on the observed figures, before gaps are filled.",
    "screen_after_imputation": "This is judged after gaps are filled.",
    "screen_keep": "These units stay in any case: {units}.",
    "screen_drop": "These units are left out in any case: {units}.",
    "impute_none": "Gaps are not filled; the means leave them out.",
    "impute_mean": "A gap is filled with the mean of all units with a figure in that year.",
    "impute_median": "A gap is filled with the median of all units with a figure in that year.",
    "impute_group_mean": "A gap is filled with the mean of the units of the same group ({by}).",
    "impute_group_median": "A gap is filled with the median of the units of the same group ({by}).",
    "impute_row_mean": (
        "A gap is filled from where the unit stands on average in its other indicators (within: {within}), each "
        "scaled from 0 to 1."
    ),
    "impute_row_median": (
        "A gap is filled from the unit's median standing in its other indicators (within: {within}), each scaled "
        "from 0 to 1."
    ),
    "impute_regression": "A gap is filled by ridge regression on {predictors}.",
    "impute_regression_siblings": "A gap is filled by ridge regression on the other indicators of the same group.",
    "impute_knn": (
        "A gap is filled with the mean of the {neighbours} units that are most alike in the other indicators."
    ),
    "impute_em": "Gaps are filled by expectation–maximisation (EM) under a multivariate normal model.",
    "impute_latest": "A gap is filled with the unit's latest earlier figure.",
    "impute_max_lag": "It may be at most {years} years old.",
    "impute_constant": "A gap is filled with the unit's figure of the nearest year.",
    "impute_linear": "A gap between two years is filled on the straight line between them.",
    "impute_linear_constant": (
        "A gap between two years is filled on the straight line between them; before the first and after the last "
        "figure the nearest one is used."
    ),
    "impute_value": "A gap is filled with {value}.",
    "treat_none": "Outliers are left as they are.",
    "treat_force": "Each indicator is transformed by {transform}, whatever its shape.",
    "treat_force_winsorise": (
        "The most extreme values of each indicator, {points} at most, are capped whatever its shape (winsorising)."
    ),
    "treat_when_or": (
        "An indicator is left as it is when its absolute skewness is below {skewness}, or its excess kurtosis "
        "below {kurtosis}."
    ),
    "treat_when_and": (
        "An indicator is left as it is when its absolute skewness is below {skewness} and its excess kurtosis "
        "below {kurtosis}."
    ),
    "treat_winsorise": (
        "Otherwise its most extreme values, {points} at most, are set one after another to the next value that is "
        "not capped (winsorising), until it passes."
    ),
    "treat_second": "If it still fails, the untreated values are transformed by {transform}.",
    "treat_second_combined": "If it still fails, the winsorised values are transformed by {transform}.",
    "treat_only": "Otherwise its values are transformed by {transform}.",
    "treat_mirror": (
        "An indicator with negative skewness is mirrored before the transformation and mirrored back after it."
    ),
    "treat_no_mirror": "An indicator with negative skewness is transformed as it is, without mirroring.",
    "by_log_ct": "the logarithm ln(x − min + 0.01 · range)",
    "by_log_ct_original": "the logarithm ln(x − min + 1)",
    "by_log_gii": (
        "the logarithm of the Global Innovation Index, ln((max − 1)(x − min)/(max − min) + 1), with its guard for "
        "a maximum at or below one"
    ),
    "by_box_cox": "the Box–Cox transformation with power {power}, of x − min + 1",
    "moments_bias_corrected": (
        "Skewness is the bias-corrected G₁ = √(n(n−1))/(n−2) · m₃/m₂^(3/2), and excess kurtosis G₂ = "
        "(n−1)/((n−2)(n−3)) · ((n+1)(m₄/m₂² − 3) + 6), where mₖ is the k-th central moment of the n observed "
        "values."
    ),
    "moments_population": (
        "Skewness is g₁ = m₃/m₂^(3/2) and excess kurtosis g₂ = m₄/m₂² − 3, where mₖ is the k-th central moment of "
        "the observed values."
    ),
    "normalise_none": "Values are used as they are.",
    "normalise_min_max": (
        "Each indicator is scaled from {low} (worst value) to {high} (best value); where less is better, the "
        "lowest value scores {high}."
    ),
    "normalise_scaled": "Each value is multiplied by {factor} and {shift} is added.",
    "normalise_z_score": (
        "Each value becomes its distance from the mean in standard deviations, with mean {mean} and spread {spread}."
    ),
    "normalise_rank": (
        "Each value becomes its rank from the bottom: 1 for the worst, the number of units for the best; equal "
        "values share the lower number."
    ),
    "normalise_borda": "Each value becomes the number of units that are worse (Borda points).",
    "normalise_percentile_rank": (
        "Each value becomes the share of the other units that are worse, from {low} (none) to {high} (all)."
    ),
    "normalise_distance_to_max": (
        "Each value is placed by its distance from the best, in shares of the range: {low} for the worst value, "
        "{high} for the best."
    ),
    "normalise_distance_to_reference": (
        "Each value is placed on the line from {low} at the worst value to {high} at that of {reference}; a unit "
        "that is better gets more."
    ),
    "normalise_distance_to_target": (
        "Each value is placed on the line from {low} at the worst value to {high} at the target; a unit beyond its "
        "target gets more."
    ),
    "normalise_fraction_of_max": (
        "Each value becomes its share of the highest, from {low} at nothing to {high} at the highest; where less "
        "is better it is turned round."
    ),
    "normalise_goalposts": "Each indicator is scaled from {low} to {high} between the goalposts of the framework.",
    "normalise_truncated": "Values beyond a goalpost score as if they lay on it.",
    "normalise_goalposts_first": "An indicator that has goalposts in the framework is scaled between them.",
    "normalise_mazziotta_pareto": (
        "Each indicator is standardised to mean 100 and a (population) standard deviation of 10, as "
        "Mazziotta–Pareto asks."
    ),
    "normalise_adjusted_mazziotta_pareto": (
        "Each indicator is scaled from 70 to 130 between its goalposts or, without them, its lowest and highest "
        "value (adjusted Mazziotta–Pareto)."
    ),
    "window_each": (
        "Caps and bounds are learned in each year from that year's figures, so scores tell where a unit stands "
        "among the others in that year."
    ),
    "window_all": "Caps and bounds are learned from all years together, so scores can be compared over time.",
    "window_named": "Caps and bounds are learned from {years} and held fixed, so scores can be compared over time.",
    "weigh_given": "Weights are those of the framework, relative to the items of the same group.",
    "weigh_equal": "All items of a group have the same weight.",
    "weigh_set": "Weights are those of the set “{name}”, relative to the items of the same group.",
    "aggregate_arithmetic": (
        "A group's score is the weighted arithmetic mean of its parts: what one lacks another can make up for. "
        "Missing parts are left out and the weights of the others rescaled."
    ),
    "aggregate_geometric": (
        "A group's score is the weighted geometric mean of its parts: a weak part can only partly be made up for. "
        "Missing parts are left out and the weights of the others rescaled."
    ),
    "aggregate_harmonic": (
        "A group's score is the weighted harmonic mean of its parts: a weak part can hardly be made up for. "
        "Missing parts are left out and the weights of the others rescaled."
    ),
    "aggregate_generalised": (
        "A group's score is the weighted power mean of its parts with power {power}. Missing parts are left out "
        "and the weights of the others rescaled."
    ),
    "aggregate_median": "A group's score is the weighted median of its parts; missing parts are left out.",
    "aggregate_copeland": (
        "Units are compared two by two: each earns a point for every unit it beats on more than half the weight, "
        "and loses one for every unit that beats it (Copeland)."
    ),
    "aggregate_outranking": (
        "Units are compared two by two: the score is the mean share of weight on which a unit is ahead, ties "
        "counting half."
    ),
    "aggregate_mazziotta_pareto": (
        "A group's score is the mean of its parts, corrected for how unequal they are (Mazziotta–Pareto)."
    ),
    "aggregate_own": "A group's score is given by a function of the user's own.",
    "aggregate_adjusted_mazziotta_pareto": (
        "A group's score is the mean of its parts, corrected for how unequal they are (adjusted Mazziotta–Pareto)."
    ),
    "penalty_minus": "The correction is taken off: unequal parts cost score.",
    "penalty_plus": "The correction is added, as for indices where high means bad.",
    "min_share": "The group has no score when fewer than {share} of its parts have one.",
    "min_children": "The group has no score when fewer than {count} of its parts have one.",
    "min_coverage": "The group has no score when fewer than {share} of all indicators below it have a value.",
    "rank_min": "Rank 1 is the highest score; units with equal scores share the better rank (1, 2, 2, 4).",
    "rank_max": "Rank 1 is the highest score; units with equal scores share the worse rank (1, 3, 3, 4).",
    "rank_mean": "Rank 1 is the highest score; units with equal scores share the mean rank (1, 2.5, 2.5, 4).",
    "rank_dense": (
        "Rank 1 is the highest score; units with equal scores share a rank and no rank is left out (1, 2, 2, 3)."
    ),
    "rank_twelve": "Scores are equal when they agree in twelve significant digits.",
    "rank_decimals": "Scores are compared after rounding to {decimals} decimals.",
    "custom": "After the step “{after}” the pack's own step “{name}” runs; every cell it changes is recorded.",
}
