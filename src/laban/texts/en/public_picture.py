# SPDX-License-Identifier: Apache-2.0
"""Words of the pictures of the public site, in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "radar": "{name} is above {other} in {count} of {total} parts.",
    "radar_above": "It is farthest ahead in {part}, by {gap}.",
    "radar_below": "It is farthest behind in {part}, by {gap}.",
    "radar_one": "{name} is highest in {best} with {high} and lowest in {worst} with {low}.",
    "spread": "{count} units range from {low} ({lowest}) to {high} ({highest}); the median is {median}.",
    "spread_one": "One unit only has a figure: {lowest} with {low}.",
    "spread_ranked": "{name} has {value}, rank {rank}.",
    "spread_unit": "{name} has {value}.",
}
