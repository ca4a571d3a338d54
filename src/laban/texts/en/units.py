# SPDX-License-Identifier: Apache-2.0
"""Sentences on what can be wrong with units, their validity and their lineage."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "none": "There are no units. List what is to be ranked.",
    "no_code": "The unit “{key}” lacks its code or its code system. Fill in both.",
    "duplicate": (
        "The unit {key} stands {times} times in the list. Keep one entry, or give the date from which each is valid."
    ),
    "validity": "The unit {key} is valid from {start} to {end}, which is before it begins. Correct the dates.",
    "overlap": (
        "{earlier} and {later} share a code at the same time. End the earlier one on the day before the later one "
        "begins."
    ),
    "unknown_predecessor": (
        "{key} names {kin} as its predecessor, which is not among the units. Correct the key, or add the unit."
    ),
    "unknown_successor": (
        "{key} names {kin} as its successor, which is not among the units. Correct the key, or add the unit."
    ),
    "lineage_gap": (
        "{earlier} ends on {ends} and its successor {later} begins on {starts}: the two do not meet (… is an open "
        "date). Give both dates, one day apart."
    ),
    "own_kin": "{key} is named as its own predecessor or successor. Remove it from its own list.",
    "circle": (
        "These units come before themselves by their lineage, or after such a unit: {units}. Correct who came before "
        "whom."
    ),
    "position": (
        "{key} lies at latitude {latitude}, longitude {longitude}, which is nowhere on Earth. Write degrees: "
        "latitude -90 to 90, longitude -180 to 180."
    ),
    "no_name": "{key} has no name; its code will be shown instead. Add its name.",
    "name_language": "{key} has no name in: {languages}. Add it, or another language will be shown.",
}
