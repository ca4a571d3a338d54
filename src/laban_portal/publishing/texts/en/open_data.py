# SPDX-License-Identifier: Apache-2.0
"""Words of open data: names and meanings of columns, names of an edition's tables."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "column_territory": "Code system",
    "column_unit": "Unit code",
    "column_unit_name": "Unit",
    "column_year": "Year",
    "column_item": "Item code",
    "column_item_name": "Item",
    "column_level": "Level",
    "column_score": "Score",
    "column_rank": "Rank",
    "column_rank_low": "Best rank of the interval",
    "column_rank_high": "Worst rank of the interval",
    "column_coverage": "Data coverage",
    "column_raw": "Value",
    "column_measured_in": "Unit of measure",
    "column_status": "Observation status",
    "column_flag": "Marks of the figure",
    "about_territory": "The code system that the unit's code belongs to. A code means something only in its system; never "
    "join figures of two systems by the bare code.",
    "about_score": "On a scale of 0 to 100; higher is better.",
    "about_rank": "1 is the best.",
    "about_rank_low": "The better end of the ranks that hold {level}% of recomputations under other defensible choices of "
    "the method; not a sampling error.",
    "about_rank_high": "The worse end of the ranks that hold {level}% of recomputations under other defensible choices of "
    "the method; not a sampling error.",
    "about_coverage": "The share of the indicators below it that were observed, from 0 to 1.",
    "about_raw": "The indicator's value in its own unit of measure, before it is normalised.",
    "about_status": "A code of the SDMX list CL_OBS_STATUS.",
    "about_flag": "Every mark that the value carries, in words.",
}
