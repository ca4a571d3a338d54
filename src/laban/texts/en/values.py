# SPDX-License-Identifier: Apache-2.0
"""Sentences on values that are not plausible, break a rule or look odd beside others."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "below": (
        "The value {value} is below {bound}, the least that is plausible. Check the figure and its unit of measure."
    ),
    "above": (
        "The value {value} is above {bound}, the most that is plausible. Check the figure and its unit of measure."
    ),
    "relation": (
        "The rule “{rule}” asks for {left} {relation} {right}, but the left side is {left_value} and the right side "
        "{right_value}. Correct the value that is wrong."
    ),
    "unknown_relation": "The rule “{rule}” has the relation “{relation}”, which is unknown. Choose one of: {known}.",
    "unknown_severity": "The rule “{rule}” has the severity “{word}”, which is unknown. Choose one of: {known}.",
    "unknown_element": (
        "The rule “{rule}” names “{element}”, which is not in the data. Correct the code, or add the element."
    ),
    "own_slip": (
        "The value {value} is off by about {factor} from the {usual} of this unit's other years. Check the unit "
        "of measure and the decimal point."
    ),
    "year_slip": (
        "The value {value} is off by about {factor} from the {usual} that is usual among the units of this year. "
        "Check the unit of measure and the decimal point."
    ),
    "jump": (
        "The value went from {before} in {year_before} to {value}, times {times}; for most units it was times "
        "{usual}. Check both figures, or explain the change."
    ),
    "outlier": (
        "The value {value} is far from the median of the units, {median} (robust z {z}). Check the figure, or "
        "explain it."
    ),
}
