# SPDX-License-Identifier: Apache-2.0
"""Sentences of the description of figures."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "low_available": "Few units have a value. Collect what is missing, or leave the indicator out.",
    "low_nonzero": "Most values are 0. See whether 0 was entered for “missing”, or choose another indicator.",
    "low_unique": (
        "Few values are different, so that the indicator hardly tells units apart. See whether it is measured finely enough."
    ),
    "skewed": "A few extreme values dominate. Verify them, then treat the indicator before normalising.",
    "high": "The two go closely together. See whether one of them is enough, or whether a denominator is missing.",
    "low": "The two run against each other. See whether a direction is wrong, or whether a denominator is missing.",
    "unknown_correlation": "There is no correlation “{got}”. Choose one of: {known}.",
}
