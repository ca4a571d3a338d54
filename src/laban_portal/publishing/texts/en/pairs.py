# SPDX-License-Identifier: Apache-2.0
"""Pages that compare units and explore what goes together."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "any_title": "Compare units",
    "any_lead": "Set two to four units side by side: scores and ranks of {year} in every part of the index.",
    "any_caption": "Scores and ranks of {year}",
    "no_script": "Choosing units of your own needs JavaScript. The ready comparisons below do not.",
    "choose_none": "– choose –",
    "choose_more": "Choose at least two units.",
    "overlap_some": "The rank intervals of some of these units overlap: their order depends on choices of the method.",
    "apart_all": "The rank intervals of these units do not overlap.",
    "section_ready": "Ready comparisons",
    "ready_lead": "Each unit beside those nearest to it in structure.",
    "no_ready": "This edition tells no units alike in structure, so there are no ready comparisons.",
    "column_with": "Compared with",
    "pair_title": "{one} and {other}",
    "bars_title": "Scores by part: {one} and {other}",
    "before": "In {year}, {one} (rank {rank}) stands before {other} (rank {behind}), {gap} points ahead.",
    "level": "In {year}, {one} and {other} share rank {rank}.",
    "unranked": "In {year}, {one} and {other} are not both ranked, so their ranks cannot be compared.",
    "overlap": "Their rank intervals overlap: under other defensible choices of the method the order may turn round.",
    "apart": (
        "Their rank intervals do not overlap: the order does not hang on the choices of the method that were tried."
    ),
    "overall": "Overall score and rank",
    "overall_caption": "The whole index in {year}",
    "section_items": "Item by item",
    "items_lead": (
        "The difference is the score of {one} less that of {other}. Below a score stand the rank, and the raw "
        "value of an indicator."
    ),
    "items_caption": "Scores, ranks and raw values of {year}",
    "column_gap": "Difference",
    "rank_short": "rank {rank}",
    "section_structure": "The structure of both",
    "structure_lead": "The features by which the two are taken to be near.",
    "column_feature": "Feature",
    "explore_title": "What goes together",
    "explore_lead": "How closely the parts of the index go together, by the scores of units in {year}.",
    "explore_meaning": (
        "r is Pearson’s correlation: 1 is all the same way, −1 all the other way, 0 not together at all. Going "
        "together is no proof of cause."
    ),
    "explore_no_script": "Choosing a pair of your own needs JavaScript. The tables and charts below do not.",
    "across": "Across",
    "up": "Up",
    "scatter_said": "{x} and {y}: r = {r}, n = {n}.",
    "scatter_out": "Far from the common line: {names}.",
    "scatter_no_out": "No unit lies far from the common line.",
    "scatter_few": "Too few units have both scores, or one score is the same for all.",
    "scatter_title": "{one} and {other}, {year}",
    "section_pairs": "The closest and the loosest pairs",
    "pairs_lead": (
        "Without pairs of which one is a part of the other. n counts the units that have both scores. Every pair "
        "is in the data file."
    ),
    "closest": "Most closely the same way",
    "opposed": "Most the other way, or least the same way",
    "weakest": "Hardly together at all",
    "no_pairs": "Too few units have scores to tell what goes together.",
    "section_scatters": "Each part against the index",
    "scatters_lead": "Each part is a part of the index, so a high correlation comes in part from the arithmetic.",
    "column_pair": "Pair",
    "column_other": "Code of the other item",
    "column_other_name": "Other item",
    "column_r": "Correlation r",
    "column_count": "Units",
    "column_nested": "One is a part of the other",
    "column_peer": "Code of the peer",
    "column_peer_name": "Peer",
    "column_order": "Order",
    "column_distance": "Distance",
    "column_mutual": "Mutual",
    "data_pair": "Two units in every item",
    "data_peers": "Units alike in structure",
    "data_correlations": "Correlations of all pairs of items",
}
