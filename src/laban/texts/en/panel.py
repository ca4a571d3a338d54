# SPDX-License-Identifier: Apache-2.0
"""Sentences on what can be wrong with a panel of figures."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "empty": "There is nothing to compute with: {years} years, {units} units, {items} elements. Add figures.",
    "infinite": "The value is “{value}”. Write a finite number, or leave the cell empty.",
    "missing_element": (
        "The data have no column “{element}”, which is needed for: {indicators}. Add it, or correct the code."
    ),
    "no_values": (
        "“{element}” has no value for any unit in any year; it is needed for: {indicators}. Collect it, or leave "
        "these indicators out of the framework."
    ),
    "no_values_in_year": (
        "“{element}” has no value for any unit in this year; it is needed for: {indicators}. Collect it, or choose "
        "how missing years are imputed."
    ),
    "year_empty": "No unit has any value in {year}. Add figures for the year, or leave it out.",
    "unit_empty": (
        "The unit “{unit}” has no value at all in {year}. Add its figures, or end its validity before the year."
    ),
    "unit_empty_in_year": (
        "The unit “{unit}” has no value at all in {year}, though it has in other years: it gets no score in {year}. "
        "Add its figures if there are any."
    ),
    "constant": (
        "All units have the value {value}, so the indicator tells none from another. Check the figures, or leave the "
        "indicator out."
    ),
    "zero_denominator": (
        "The denominator “{element}” is zero for {count} units: {units}. Their ratios will be missing; check the "
        "figures."
    ),
    "negative_denominator": (
        "The denominator “{element}” is negative for {count} units: {units}. Their ratios turn round; check the "
        "figures."
    ),
}
