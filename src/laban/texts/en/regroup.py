# SPDX-License-Identifier: Apache-2.0
"""Sentences of the regrouping step."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_system": (
        "Units of the code system “{system}” are to be ranked, but there are none. Choose one of: {known}."
    ),
    # Why a cell was rebuilt.
    "added": "Rebuilt: the values of the merged units were added.",
    "mean": "Rebuilt: the weighted mean of the values of the merged units.",
    # What a reader must know.
    "carried": "{count} units continue one other unit unchanged, whose figures were carried over as they are: {units}.",
    "cannot_split": (
        "The figures of {count} units belong to units that were split or merged since and cannot be told apart, so "
        "they take no part in this year: {units}. Rank the units of another code system, or collect their own "
        "figures."
    ),
    "predecessor_empty": (
        "Nothing could be rebuilt, because units that were merged into this one have no figures: {lacking}. Collect "
        "them."
    ),
    "part_missing": "The value could not be rebuilt, because it is missing for: {parts}. Collect it there.",
    "no_weight": (
        "The weighted mean could not be formed, because a weight is missing or negative, or all are zero. Check the "
        "element that weighs it."
    ),
    "not_rebuilt": (
        "The value is missing for {count} merged units, because the framework does not say how to merge it: {units}. "
        "Set merge to add or mean if that is sound."
    ),
}
