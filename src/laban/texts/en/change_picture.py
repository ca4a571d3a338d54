# SPDX-License-Identifier: Apache-2.0
"""Words of the waterfall of a change."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "step": "What moved",
    "gain": "Gain",
    "score": "Score reached",
    "place": "Rank reached",
    "none": "The change of {unit} from {first} to {last} cannot be split.",
    "score_up": "From {first} to {last} the score of {unit} rose from {start} to {end}.",
    "score_down": "From {first} to {last} the score of {unit} fell from {start} to {end}.",
    "score_same": "From {first} to {last} the score of {unit} stayed at {end}.",
    "rank_up": "From {first} to {last} {unit} rose from rank {start} to rank {end}.",
    "rank_down": "From {first} to {last} {unit} fell from rank {start} to rank {end}.",
    "rank_same": "From {first} to {last} {unit} stayed at rank {end}.",
    "raised": "Most was gained by: {name} ({gain}).",
    "lowered": "Most was lost by: {name} ({gain}).",
}
