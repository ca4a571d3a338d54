# SPDX-License-Identifier: Apache-2.0
"""Sentences on the treatment of outliers."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # What is wrong with treatments that are put on figures.
    "unknown_item": "There is a treatment for “{item}”, which is not among the figures. Learn the treatments again.",
    "year_not_learned": (
        "Treatments were learned for other years only. Learn them for this year too, or set the window of the method to "
        "“all” or to named years, which serve every year."
    ),
    # Why a cell was changed.
    "winsorised_high": "Outlier; capped at the highest value that is kept.",
    "winsorised_low": "Outlier; raised to the lowest value that is kept.",
    "log_ct": "Skewed indicator; logarithm ln(x − min + 0.01·range) taken of all its values.",
    "log_ct_mirrored": (
        "Skewed indicator; logarithm ln(x − min + 0.01·range) taken of all its values, mirrored because the tail is below."
    ),
    "log_ct_original": "Skewed indicator; logarithm ln(x − min + 1) taken of all its values.",
    "log_ct_original_mirrored": (
        "Skewed indicator; logarithm ln(x − min + 1) taken of all its values, mirrored because the tail is below."
    ),
    "log_gii": "Skewed indicator; logarithm of the Global Innovation Index taken of all its values.",
    "log_gii_mirrored": (
        "Skewed indicator; logarithm of the Global Innovation Index taken of all its values, with minimum and maximum "
        "exchanged."
    ),
    "box_cox": "Skewed indicator; Box–Cox transformation of all its values.",
    "box_cox_mirrored": "Skewed indicator; Box–Cox transformation of all its values, mirrored because the tail is below.",
    # What a reader must know.
    "not_judged": (
        "There are fewer than four values, or they are all equal: outliers could not be judged and nothing was treated. "
        "Check the values, or set the treatment of this indicator to “none”."
    ),
    "still_fails": (
        "The distribution is still outside the limits after treatment (skewness {skewness}, excess kurtosis {kurtosis}). "
        "Look at the values, or choose another treatment for this indicator."
    ),
    "log_gii_guard": (
        "The largest value is {maximum}, and with a maximum of 1 or less the GII's logarithm would turn the indicator round. "
        "The values were first put on a scale from 1 to 101; to avoid this, give them in a smaller unit of measure."
    ),
}
