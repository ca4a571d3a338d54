# SPDX-License-Identifier: Apache-2.0
"""Sentences on what the rules for values at entry find, and on what is wrong with such a rule."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "range_low": (
        "The value {value} is below {bound}, the least that is plausible. Check the figure and its unit of measure."
    ),
    "range_high": (
        "The value {value} is above {bound}, the most that is plausible. Check the figure and its unit of measure."
    ),
    "required": (
        "“No data” stands in {count} cells of this item, but a value is needed here. Find the figure; if there really is "
        "none, say why and from when there will be."
    ),
    "required_empty": (
        "{count} cells of this item are empty, but a value is needed here. Enter the figure, or mark that there are no "
        "data and say why."
    ),
    "relation": (
        "“{rule}” does not hold: {left} should be {relation} {right}, but the left side is {left_value} and the right "
        "side {right_value}. Correct the value that is wrong."
    ),
    "total": (
        "The total is {total}, but its parts add up to {sum} (difference {difference}). Correct the total or the part "
        "that is wrong."
    ),
    "parts_over": (
        "The total is {total}, but the parts entered so far already add up to {sum}. Correct the total or the part that "
        "is wrong."
    ),
    "jump": (
        "The value is {value}, {times} times the {before} of {period}. Check both figures and the unit of measure, or "
        "explain the change."
    ),
    "fall": (
        "The value {value} is {times} times smaller than the {before} of {period}. Check both figures and the unit of "
        "measure, or explain the change."
    ),
    "jump_zero": (
        "The value went from {before} in {period} to {value}. Check whether it is really so, or whether it should be "
        "“no data”; explain the change."
    ),
    "slip": (
        "The value {value} is off by about {factor} times from the {before} of {period}. Check the unit of measure, the "
        "decimal sign and the zeros."
    ),
    "slip_held": (
        "The value {value} is off by about {factor} times from the {before} held by {source}. Check the unit of measure, "
        "the decimal sign and the zeros."
    ),
    "unlike_source": (
        "The value {value} differs by {share} % from the {held} that {source} gives for the same period. Check both, and "
        "say which figure is right and why."
    ),
    "outlier": (
        "The value {value} is far from the {usual} that is usual in this unit's earlier years (robust z {z}). Check the "
        "figure, or explain it."
    ),
    "outlier_growth": (
        "The value {value} is {times} times the one before, while {usual} times is usual in this unit (robust z {z}). "
        "Check the figure, or explain it."
    ),
    "outlier_elsewhere": (
        "The value {value} is {times} times the one before, while {usual} times was usual among other units the period "
        "before (robust z {z}). Check the figure, or explain it."
    ),
    "bad_code": (
        "The code “{rule}” of a rule cannot be used. Use up to 60 letters, digits, points, hyphens and underscores."
    ),
    "unknown_word": "The rule “{rule}” has “{given}” in the column {column}, which is unknown. Choose one of: {known}.",
    "column_wanted": "The rule “{rule}” is of the kind {kind} and needs something in the column {column}. Fill it in.",
    "column_unused": (
        "The rule “{rule}” is of the kind {kind}, for which the column {column} says nothing. Empty the cell, or choose "
        "another kind."
    ),
    "formulas_or_elements": (
        "The rule “{rule}” has both formulas and elements. Keep the formulas, or keep the elements and let each total be "
        "held against its own parts."
    ),
    "bad_limit": (
        "The limit {given} of the rule “{rule}” cannot be used: for the kind {kind} it lies above {least} and is at most "
        "{most}. Correct it."
    ),
    "low_above_high": "The rule “{rule}” has low {low} above high {high}. Exchange them, or correct the one that is wrong.",
    "negative_size": (
        "The rule “{rule}” has {given} in the column low; the size from which a rule speaks is 0 or more. Correct it."
    ),
    "unknown_element": (
        "The rule “{rule}” names “{element}”, which is an element neither of the index nor of a form. Correct the code, or "
        "add the element."
    ),
    "element_twice": "The rule “{rule}” names the element “{element}” twice. Name it once.",
    "bad_part": (
        "The rule “{rule}” asks for the part “{part}”, which cannot be read. Write it as [element: list=option], several "
        "lists with a semicolon between them."
    ),
    "unknown_part": (
        "The rule “{rule}” asks for the part {part} of “{element}”, by which no form splits it. Known: {known}. Correct "
        "the formula."
    ),
    "not_said": (
        "The rule “{rule}” says nothing in the column {column}. Write it: both sides see what a rule asks for in their own "
        "language."
    ),
    "too_long": "A sentence of the rule “{rule}” has {length} characters; {most} are the most. Shorten it.",
}
