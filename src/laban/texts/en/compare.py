# SPDX-License-Identifier: Apache-2.0
"""Sentences of comparing two results."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_item": "One of the two has no item “{item}”; it has, among others: {known}. Name an item that both have.",
    "unknown_year": "One of the two has no figures for {year}; it has: {known}. Name a year that both have.",
    "no_common_unit": (
        "No unit takes part in both ({first} and {second}): units are the same only by code system, code and "
        "validity. Choose methods that rank the same units."
    ),
    "summary": (
        "{item}: {units} units in both. Correlation of scores {pearson}; of ranks {spearman} (Spearman), {kendall} "
        "(Kendall). On the average a rank moves by {mean} places, at most by {largest}."
    ),
    "only_first": "Only in the first: {units}. Ranks count them there.",
    "only_second": "Only in the second: {units}. Ranks count them there.",
    "title_unit": "Code",
    "title_name": "Unit",
    "title_score_a": "Score A",
    "title_score_b": "Score B",
    "title_score_change": "Change",
    "title_rank_a": "Rank A",
    "title_rank_b": "Rank B",
    "title_places_gained": "Places gained",
    "title_item": "Item",
    "title_other": "Item B",
    "title_units": "Units",
    "title_pearson": "Pearson",
    "title_spearman": "Spearman",
    "title_kendall": "Kendall",
    "title_mean_shift": "Mean shift",
    "title_largest_shift": "Largest shift",
    "bad_setting": "“{setting}” sets nothing. Write a field of the method and its value, such as treat.method=none.",
    "unknown_path": "The method has no field “{path}”. Choose one of: {known}.",
    "not_number": "{path} takes a number, and “{value}” is none. Write one such as 2.25.",
    "not_whole": "{path} takes whole numbers, and “{value}” is none. Write one such as 3; several with commas.",
    "not_switch": "{path} takes true or false, and “{value}” is neither. Write one of them.",
}
