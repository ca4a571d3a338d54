# SPDX-License-Identifier: Apache-2.0
"""Sentences of the step that makes indicators from data elements."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_method": "There is no way of forming ratios called “{word}”. Choose one of: {known}.",
    "names_nothing": "The formula of “{item}” names no element. Name the elements it is made of.",
    "missing_element": "“{item}” needs “{element}”, which the data do not have. Add the column, or correct the code.",
    "zero_denominator": (
        "The denominator {denominator} is zero for {count} units, whose ratio is missing: {units}. Check the figures."
    ),
    "no_denominator": (
        "The denominator {denominator} is missing for {count} units that have the numerator, so their ratio is "
        "missing: {units}. Collect it."
    ),
    "negative_denominator": (
        "The denominator {denominator} is negative for {count} units, which turns their ratio round: {units}. Check "
        "the figures."
    ),
    "undefined": (
        "The formula divides by zero, or grows too large, for {count} units, whose value is missing: {units}. Check "
        "the figures it is made of."
    ),
}
