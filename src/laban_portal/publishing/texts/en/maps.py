# SPDX-License-Identifier: Apache-2.0
"""Maps of the public site, in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "caption": "{name}: scores and ranks {year}",
    "title": "Map {year}",
    "tiles": "{name}: scores and ranks {year} as equal tiles",
    "key": "Scores of all years",
    "years": "Year",
    "land": "By boundaries",
    "tiles_title": "As equal tiles",
    "tiles_why": "On a map large units seem to matter more. Here every unit has the same room.",
    "through_years": "Through the years",
    "through_years_why": "All years in the same classes, so that they can be compared.",
}
