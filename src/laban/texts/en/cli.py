# SPDX-License-Identifier: Apache-2.0
"""English: problems with what was typed."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "method_unknown": "the pack has no method {method}. Choose one of: {known}.",
    "year_unknown": "there are no figures for {year}. Choose one of: {known}.",
    "item_unknown": "the framework has no item {item}. It has, among others: {known}.",
    "unit_unknown": "no unit has the code {unit} in {year}. `laban compute` lists the codes.",
    "like_and_seed": "--like and --demonstration go together: name the pack to follow and a whole number as the seed.",
    "not_a_pack": "there is no pack.toml, so this is not a pack. Name the folder of one, such as packs/vn-pii.",
    "argument_missing": "{given} is missing. `{help}` says what can be written.",
    "argument_unknown": "“{given}” is not understood here. `{help}` says what can be written.",
    "choice_unknown": "“{given}” is not a choice. Choose one of: {known}.",
    "value_missing": "this option needs a value. Write it behind the option; `{help}` says which.",
    "value_unwanted": "this option takes no value, and “{given}” was given. Leave the value out.",
    "not_whole": "“{given}” is not a whole number. Write one in digits, such as 2025.",
    "not_count": "“{given}” is not a whole number from 1 up. Write one in digits, such as 10.",
    "not_seed": "“{given}” is not a whole number from 0 up. Write one in digits, such as 2025.",
    "not_understood": "the command was not understood ({given}). `{help}` says what can be written.",
    "needs_step": "this goes with --step only. Name a step, such as --step normalised, or leave this out.",
    "not_with_step": "this does not go with --step, which shows the figures of one step as they are. Leave one of them out.",
    "needs_group_ranks": "a grouping is used with --show group_ranks only. Add that, or leave the grouping out.",
    "unit_ambiguous": "several units have the code {unit} in {year}. Write the whole key of one of them: {known}.",
    "inside_like": "this folder lies inside the pack that is to be copied. Choose a folder outside of it.",
    "design_unknown": "the pack has no design {design}. Choose one of: {known}.",
    "all_draws_failed": (
        "none of the {draws} draws could be computed: the mean of “{item}” is never defined. Drop the "
        "alternatives that do not go together, or scale indicators above zero."
    ),
}
