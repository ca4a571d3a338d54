# SPDX-License-Identifier: Apache-2.0
"""Words of the audit's pictures, in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "item": "Item",
    "other_item": "Other item",
    "r": "r",
    "stands_out": "What stands out",
    "note": "Note",
    "before": "before",
    "limit": "limit {limit}",
    "mark_negative": "negative",
    "mark_weak": "weak",
    "mark_redundant": "redundant",
    "mark_elsewhere": "stronger with another group",
    "own_group": "own group",
    "correlations": (
        "Of {count} correlations, the highest is between {one} and {other} ({high}), the lowest between {third} and "
        "{fourth} ({low})."
    ),
    "counted": "{mark}: {count}",
    "standing_out": "Marked: {marks}.",
    "bars": "{measure}: {most} has most ({high}), {least} least ({low}).",
    "bars_one": "{measure}: {high} for {most}.",
    "bars_same": "{measure}: {high} for all.",
    "beyond": "Beyond the limit of {limit}: {count} of {total}.",
    "scatter": "{count} items by “{across}” and “{up}”.",
    "marked": "Marked ({count}): {names}.",
    "weight": "Stated weight",
    "importance": "Share of importance",
    "interval": "Interval",
    "importances": (
        "{over} matters most beyond its weight ({over_share} against {over_weight}), {under} falls most short of it "
        "({under_share} against {under_weight})."
    ),
    "flagged": "Marked: {count} of {total}.",
    "first_component": "First component",
    "second_component": "Second component",
    "other_components": "All others",
    "stacks": ("The first component explains most of the variance in {most} ({high}) and least in {least} ({low})."),
    "stacks_below": "It explains less than {limit} in {count} of {total}.",
    "mean_shift": "Mean shift",
    "largest_gain": "Largest gain",
    "largest_loss": "Largest loss",
    "shift_most": "nine tenths of the units",
    "shift_all": "all units: gains to the left, losses to the right",
    "shifts": (
        "Ranks move most with {most} ({mean} places on average); the largest move of one unit is {places} places, "
        "with {far}."
    ),
    "shifts_none": "None of the {count} changes moves any rank.",
}
