# SPDX-License-Identifier: Apache-2.0
"""Sentences on what can be wrong with a framework and its formulas."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Formulas.
    "formula_empty": (
        "The formula is empty. Write one over element codes, or leave the column empty to use the element of the "
        "indicator's code."
    ),
    "formula_long": (
        "The formula has {length} characters; at most {most} are allowed. Split it, or put the computed value into "
        "the data."
    ),
    "formula_character": (
        "The formula “{formula}” has the character “{character}” at position {at}, which means nothing there. Write "
        "numbers with a decimal point, and codes with other letters than a–z, A–Z, 0–9 and _ in [brackets]."
    ),
    "formula_bracket": (
        "The formula “{formula}” has “{character}” at position {at} without a code in a pair of [brackets]. Write "
        "the code between [ and ]."
    ),
    "formula_number": (
        "The formula “{formula}” has the number “{number}” at position {at}, which is too large. Write a smaller "
        "number."
    ),
    "formula_deep": "The formula “{formula}” is nested more than {most} times. Take out parentheses, or split it.",
    "formula_parenthesis": (
        "The formula “{formula}” has a parenthesis at position {at} without its partner. Add the other one, or "
        "remove it."
    ),
    "formula_unfinished": "The formula “{formula}” ends where a number or a code is expected. Complete it.",
    "formula_value": (
        "The formula “{formula}” has “{found}” at position {at} where a number or a code is expected. Correct it."
    ),
    "formula_sign": (
        "The formula “{formula}” has “{found}” at position {at} where one of + - * / is expected. Add the sign; a "
        "code with spaces or dots stands in [brackets]."
    ),
    "formula_names_nothing": (
        "The formula “{formula}” names no element, so all units would have the same value. Name the elements it is "
        "made of."
    ),
    # The tree.
    "no_code": "{times} entries have no code. Give each a code of its own.",
    "duplicate_code": "The code “{item}” stands for {times} items of the tree. Give each item a code of its own.",
    "duplicate_element": (
        "The code “{item}” stands for {times} elements. Keep one, or give the others codes of their own."
    ),
    "no_root": "No group is without a parent, so the tree has no top. Leave the parent of the index itself empty.",
    "several_roots": "{roots} all have no parent, but a tree has one top. Give all but one a parent.",
    "no_parent": "The indicator “{item}” has no parent. Name the group it belongs to.",
    "parent_is_indicator": "“{item}” lies below “{parent}”, which is an indicator. Name a group as its parent.",
    "unknown_parent": (
        "“{item}” lies below “{parent}”, which is not in the framework. Correct the code, or add the group."
    ),
    "cycle": "These groups lie below each other in a circle: {path}. Give one of them another parent.",
    "empty_group": (
        "The group “{item}” has nothing below it, so it cannot have a score. Put indicators below it, or remove it."
    ),
    "reserved_level": (
        "The group “{item}” has the level “{level}”, which is kept for the leaves of the tree. Choose another label."
    ),
    # Items and elements.
    "not_finite": "{field} is “{value}”. Write a finite number, or leave it empty.",
    "negative_weight": (
        "“{item}” has the weight {weight}. Give a weight of zero or more; turn an indicator round with its direction."
    ),
    "zero_weights": (
        "Everything directly below “{item}” has the weight zero, so no mean can be formed. Give at least one of them "
        "a weight above zero."
    ),
    "direction": "“{item}” has the direction {direction}. Write 1 where more is better, -1 where less is better.",
    "zero_scale": (
        "“{item}” has the scale factor zero, which makes all its values zero. Write the factor, or leave it empty "
        "for 1."
    ),
    "unknown_denominator": (
        "“{item}” is divided by “{element}”, which is not among the elements. Correct the code, or add the element."
    ),
    "no_element": "“{item}” has no formula, and no element has its code. Add the element, or write a formula.",
    "unknown_element": (
        "The formula of “{item}” names “{element}”, which is not among the elements. Correct the code, or add the "
        "element."
    ),
    "merge": "There is no way of merging called “{merge}”. Choose one of: {known}.",
    "no_merge_weight": (
        "“{item}” is merged as a weighted mean, but nothing says by what it is weighted. Name an element as "
        "merge_weight."
    ),
    "unknown_merge_weight": (
        "“{item}” is weighted by “{element}”, which is not among the elements. Correct the code, or add the element."
    ),
    "bounds": (
        "The lower bound {low} is not below the upper bound {high}. Write the smaller number as low, whatever the "
        "direction."
    ),
    "status": "There is no status “{status}”. Choose one of: {known}.",
    "validity": "The framework “{item}” is valid from {start} to {end}, which is before it begins. Correct the dates.",
}
