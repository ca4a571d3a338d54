# SPDX-License-Identifier: Apache-2.0
"""Units and their mergers."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Units",
    "search": "Find by name or code (with or without accents)",
    "region": "Region",
    "type": "Type",
    "income": "Income group",
    "all_regions": "All regions",
    "with_past": "Also units before mergers",
    "count": "{count} of {total} units",
    "name": "Name",
    "code": "Code",
    "key": "Key",
    "exists": "Exists",
    "national": "national",
    "no_more": "no more",
    "is_no_more": "This unit exists no more; its figures stay under its old name.",
    "not_found": "No unit answers.",
    "not_found_advice": "Try a shorter name, all regions, or also the units before mergers.",
    "renamed": "{count} codes that stayed and changed their name",
    "renamed_means": "The same code stands for different units before and after the mergers. So a unit is always known by "
    "its code together with its first day, never by the code alone.",
    "before": "Before",
    "since": "Now",
    "same_code": "Code {unit_code} is also the code of another unit: {name}. Never join figures by code.",
    "lineage": "Mergers and predecessors",
    "before_day": "Before {day}",
    "after_day": "After {day}",
    "came_from": "Merged from {count} units",
    "came_from_one": "Continues one unit",
    "went_into": "Went into",
    "went_into_many": "Was divided among {count} units",
    "no_unit": "There is no such unit. Look for it in the list of units.",
}
