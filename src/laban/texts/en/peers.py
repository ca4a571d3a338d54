# SPDX-License-Identifier: Apache-2.0
"""Sentences on units that are alike in structure."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # What is wrong.
    "no_features": (
        "The peers have no feature by which units could be alike. Name at least one formula over data elements in "
        "“features”, or leave the whole [peers] table out: the denominators of the framework are used then."
    ),
    "no_code": "The feature “{formula}” has an empty code. Give it a short code, or leave “code” out.",
    "same_code": "Two features have the code “{feature}”. Give each its own code, or remove one.",
    "bad_weight": "The weight of feature “{feature}” is {weight}. Write a number above zero, or remove the feature.",
    "names_nothing": (
        "The feature “{formula}” names no data element, so that it is the same for every unit. Write a "
        "formula over elements."
    ),
    "unknown_element": (
        "The feature “{feature}” names the data element “{element}”, which the pack does not have. Correct the code; "
        "similar or known ones: {known}."
    ),
    "bad_feature": (
        "A feature is a formula in quotation marks or a table with a “formula”; found {given}. Write, for example, "
        '"grdp / population".'
    ),
    "unknown_year": "The result has no year {year}. Choose from: {known}.",
    "bad_count": "The number of peers must be 1 or more; got {got}. Correct it.",
    # What a reader must know.
    "no_cause": (
        "Peers are alike in the features named, and in these only. Likeness is no proof of cause: what works in one unit "
        "need not work in its peer."
    ),
    "default": (
        "The pack names no features. The default is used: the denominators of the framework, in logarithms, each of the "
        "same weight. They tell size above all; a [peers] table in pack.toml can say more."
    ),
    "no_denominators": (
        "No unit has peers: the pack has no [peers] table, and no indicator has a denominator that could stand in for it. "
        "Add a [peers] table with features to pack.toml."
    ),
    "assumed": "The choice of features is an assumption of the pack, not a decision of the owner of the index.",
    "unknown_everywhere": (
        "The feature “{feature}” is known for no unit that takes part, and was left out. Supply its data elements, or "
        "remove it from the [peers] table."
    ),
    "same_everywhere": "The feature “{feature}” is the same in all units that take part, says nothing, and was left out.",
    "mostly_same": (
        "More than half of the units have the same value of feature “{feature}”. Its differences are measured by the mean "
        "absolute deviation instead of the median one."
    ),
    "not_positive": (
        "The feature “{feature}” is zero or negative, has no logarithm and counts as missing in some units ({count}): "
        "{units}."
    ),
    "also_indicator": (
        "The feature “{feature}” is made of the same data as indicator {indicators}. Units alike in it are by that much "
        "alike in the index too."
    ),
    "part_known": (
        "Units that lack some of the {features} features ({count}): {units}. Their distances are told by the features that "
        "both sides have."
    ),
    "too_few": (
        "Units that have fewer than {least} of the {features} features and are not compared ({count}): {units}. Collect the "
        "missing data elements to give them peers."
    ),
    # On the terminal.
    "title": "Units alike in structure · {pack} · {year}",
    "features": "Compared by: {features}",
    "log": "{feature} (logarithm)",
    "weight": "{feature} (weight {weight})",
    "reading": (
        "A distance of 1 means that two units differ by one robust standard deviation on the whole. Mutual: each is among "
        "the other's peers."
    ),
    "yes": "yes",
    "no": "no",
    "share": "{feature} ({share} %)",
    "title_unit": "Unit",
    "title_peer": "Peer",
    "title_peer_name": "Name",
    "title_distance": "Distance",
    "title_mutual": "Mutual",
    "title_alike": "Most alike in",
    "title_unlike": "Least alike in (share of the distance)",
}
