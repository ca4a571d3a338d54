# SPDX-License-Identifier: Apache-2.0
"""English: the comments in a new pack."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "pack": (
        "A small invented example. Replace units, tree and figures by your own, file by file, and run `laban check` after "
        "each step: it says what is wrong and where. The docs describe every field (docs/user/packs.md)."
    ),
    "code": "A short name for files and commands: letters, digits, - _ .",
    "languages": "The first is the default. Columns name_vi, name_en hold the names.",
    "demonstration": "The figures are invented, and every output says so. Write false once yours are in.",
    "reference_day": "A unit takes part in a year if it exists on this day.",
    "data": "One section for each table of figures. wide: a row is a unit and a year. long: a row is one figure.",
    "atlas": "Boundaries for maps (GeoJSON). Without them the report draws a grid of tiles.",
    "peers": (
        "By what units are alike in structure: formulas over elements, never over scores. Without this table the "
        "denominators of the framework are used."
    ),
    "method": (
        "The default method. What is left out has Laban's default; docs/method/choices.md describes every choice."
    ),
    "impute": "A missing figure gets the mean of the unit's region. Other ways: none, median, linear, knn, em …",
    "screen": "Units of which less than 60 % of the indicators have a value are left out.",
    "treat": (
        "An indicator is treated if it is skewed and has heavy tails: up to five extremes are capped, else its log is taken."
    ),
    "normalise": "Every indicator becomes 0 to 100; those with goalposts in indicators.csv use them.",
    "weigh": "given: the weights of framework.csv and indicators.csv. equal: all alike.",
    "aggregate": "A pillar needs at least two indicators with a value.",
    "geometric": (
        "Another method, chosen by --method geometric: as method.toml, but a weak pillar weighs more heavily. Scores begin "
        "at 1, because a geometric mean has no use for zero."
    ),
    "rule": "No more enterprises innovate than there are",
}
