# SPDX-License-Identifier: Apache-2.0
"""Sentences of unit profiles."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "rule": (
        "Strengths are the unit’s {count} best indicators and weaknesses its {count} worst, by its place among all units "
        "that have a score. An imputed value is never one; nor is the lowest score of all ever a strength, or the highest "
        "a weakness. A unit with few indicators has fewer."
    ),
    "rule_gii": (
        "Strengths are the indicators in which the unit’s percent rank is at least its {count}th best, and all in which it "
        "is first, second or third; weaknesses are those at or below its {count}th worst. Imputed values do not count. "
        "This rule of the Global Innovation Index is assumed, not confirmed by its owner."
    ),
    "rule_gii_group": (
        "Strengths (weaknesses) are the indicators in which the unit’s score is more than one standard deviation above "
        "(below) the mean of its group by {grouping}. Imputed values do not count. "
        "This rule of the Global Innovation Index is assumed, not confirmed by its owner."
    ),
    "observed": "observed",
    "imputed": "imputed",
    "missing": "missing",
    "strength": "strength",
    "weakness": "weakness",
    "unknown_rule": "There is no rule “{got}” for strengths and weaknesses. Choose one of: {known}.",
    "unknown_year": "The result has no year {year}. Choose one of: {known}.",
    "unknown_unit": "The result has no unit at position {unit}. It has {count} units, counted from 0.",
    "unknown_grouping": "Units have no grouping “{grouping}”. Choose one of: {known}.",
    "bad_count": "{got} strengths and weaknesses cannot be picked. Ask for at least 1.",
}
