# SPDX-License-Identifier: Apache-2.0
"""Words of charts and maps, in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "required_missing": (
        "The map has no land in {area}, which every map of this pack must show. Add its boundary to the file of "
        "code system {system}, then draw again."
    ),
    "no_figures": "There are no figures to draw.",
    "one_figure": "{name} has {value}.",
    "ranking": "{first} leads {count} units with {best}; the median is {median}; {last} is last with {worst}.",
    "map": (
        "Colours show {classes} classes with about as many units in each; the darker in print, the higher. Numbers "
        "are ranks."
    ),
    "tiles": (
        "Each unit is one tile of equal size near its place; colours show {classes} classes with about as many "
        "units in each."
    ),
    "unplaced": "Units without a position stand in the last rows.",
    "rank": "Rank",
    "unit": "Unit",
    "score": "Score",
    "tick": "{value}",
    "unit_with": "{name}: {value}, rank {rank}",
    "unit_unranked": "{name}: {value}",
    "unit_without": "{name}: no score",
    "legend_none": "no score ({count})",
    "legend_one": "{value} ({count})",
    "legend_span": "{low} – {high} ({count})",
    "profile": "Of {count} parts, {name} is best placed in {best} and worst placed in {worst}.",
    "profile_one": "{name} has {value} in {part}.",
    "profile_level": "{name} has the same place in all {count} parts: rank {rank}.",
    "part": "Part",
    "median": "Median",
    "lowest": "Lowest",
    "highest": "Highest",
    "of": "rank {rank} of {count}",
    "key_unit": "this unit",
    "key_median": "median",
    "key_range": "lowest to highest",
    "year": "Year",
    "trend_up": "From {first} to {last} the score rose from {start} to {end}.",
    "trend_down": "From {first} to {last} the score fell from {start} to {end}.",
    "trend_flat": "In {first} and in {last} the score was {end}.",
    "trend_one": "There is one year only, {last}, with {end}.",
    "trend_rank_up": "From {first} to {last} the rank rose from {start} to {end}.",
    "trend_rank_down": "From {first} to {last} the rank fell from {start} to {end}.",
    "trend_rank_flat": "In {first} and in {last} the rank was {end}.",
    "trend_rank_one": "There is one year only, {last}, with rank {end}.",
    "trend_raw_up": "From {first} to {last} {name} rose from {start} to {end}.",
    "trend_raw_down": "From {first} to {last} {name} fell from {start} to {end}.",
    "trend_raw_flat": "In {first} and in {last} {name} was {end}.",
    "trend_raw_one": "For {name} there is one year only, {last}, with {end}.",
    "trend_first": "The first year by the new boundaries is {last}, with {end}.",
    "trend_break": "from {year}: new boundaries",
    "trend_broken": (
        "The line is broken before {year}: from then on figures follow new boundaries and cannot be compared directly."
    ),
    "trend_rebuilt": "rebuilt",
    "trend_note": "Note",
    "trend_hollow": "Hollow marks are values rebuilt for today's unit from the units that were merged into it.",
    "base_rank": "Rank by the method",
    "median_rank": "Median rank",
    "interval": "{level} interval",
    "rank_group": "Group",
    "intervals": "Of {count} units, {narrow} has the narrowest interval ({least}) and {wide} the widest ({most}).",
    "rank_groups": "{groups} groups can be told apart; inside a group the order is not sure.",
    "rank_groups_none": "No groups can be told apart: the order as a whole is not sure.",
    "heat": (
        "The surest place is {sure} at {place}, in {share} of the draws; the least sure is {unsure}, whose "
        "likeliest place {other} comes in {least}."
    ),
    "likeliest": "Likeliest rank",
    "share": "Share of draws",
    "likely": "Ranks in at least {least} of the draws",
}
