# SPDX-License-Identifier: Apache-2.0
"""Profiles of units on the public site."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # The list of units.
    "list_title": "Profiles",
    "list_lead": "Profiles of {count} units: {name}, figures of {year}.",
    "list_caption": "{name}, {year}, by name",
    "list_none": "No unit takes part in this year. Choose another edition at the end of the page.",
    "territories": "Seen by",
    "until": "The series by these units ends with {until}: later figures cannot be split among the former units.",
    "interval_note": (
        "The rank interval says how far a rank can move under other defensible choices of the method; it is not a sampling "
        "error."
    ),
    # The opening.
    "headline": "{name} ranks {rank} of {units} units in {year}, with a score of {score}.",
    "unranked": "{name} is not ranked in {year}, because it has too few figures.",
    "rank_word": "Rank",
    "score_word": "Score",
    "interval_word": "Rank interval",
    "sure_of": (
        "Rank interval {interval}: of {draws} recomputations under other defensible choices, {level} give a rank within it. "
        "It is about choices of the method, not about samples."
    ),
    "to_sources": "How the score is formed",
    "pdf": "PDF report",
    "on_page": "On this page",
    # Parts of the index.
    "section_parts": "Scores by part of the index",
    "parts_lead": (
        "Each strip runs from the lowest to the highest score of all units: the dark mark is this unit, the pale one the "
        "median."
    ),
    "parts_caption": "{name}, {year}: score, rank, and the lowest – median – highest score of all units",
    "median_all": "median of all",
    "median_group": "median of {group}",
    "radar_title": "{name} by part of the index, {year}",
    # Strengths and weaknesses.
    "section_picks": "Strengths and weaknesses",
    "among_all": "Among all units",
    "among_group": "Within the group: {group}",
    "strengths": "Strengths",
    "weaknesses": "Weaknesses",
    "no_strengths": "No indicator qualifies as a strength.",
    "no_weaknesses": "No indicator qualifies as a weakness.",
    "no_picks": "The unit has too few figures to tell strengths and weaknesses.",
    "scored": "score {score}, rank {rank}",
    # Indicators.
    "section_indicators": "Every indicator",
    "indicators_lead": (
        "Raw values stand between the lowest and the highest of all units. Follow a score to see how it is formed, from "
        "which figures and sources."
    ),
    "indicators_caption": "{name}, {year}: raw value, lowest – highest value, score, rank",
    "less_is_better": "less is better",
    "how_scored": "{score}: how the score of {name} is formed",
    # Quality of the figures.
    "section_gaps": "What to know about the figures",
    "no_gaps": "Every indicator has a figure; none was imputed, capped, late or put together again.",
    "mark_missing": "missing",
    "mark_imputed": "imputed",
    "mark_capped": "outlier capped",
    "mark_transformed": "distribution transformed",
    "mark_late": "late",
    "mark_disputed": "disputed",
    "mark_rebuilt": "rebuilt after a merger",
    "mark_estimated": "estimated",
    "mark_provisional": "provisional",
    "mark_break": "break in series",
    "mark_unreliable": "low reliability",
    "meaning_missing": "There is no figure; the indicator is left out of the mean.",
    "meaning_imputed": "There is no figure; the value was estimated by the rule of the method.",
    "meaning_capped": "The value lies far from all others; for its score it counts as the nearest one that was kept.",
    "meaning_transformed": "The distribution is too skewed; all values of the indicator were transformed before scoring.",
    "meaning_late": "The figure came after the deadline.",
    "meaning_disputed": "The unit and the owner of the index do not agree on this figure.",
    "meaning_rebuilt": "The figure was put together from those of merged units.",
    "meaning_estimated": "Its supplier says that the figure is an estimate.",
    "meaning_provisional": "Its supplier says that the figure is provisional.",
    "meaning_break": "It is measured in another way than before; do not compare it directly with earlier years.",
    "meaning_unreliable": "Its supplier says that the figure is of low reliability.",
    # Trend.
    "section_trend": "Through the years",
    "trend_score": "Score of {name} through the years",
    "trend_rank": "Rank of {name} through the years",
    "one_year": "This edition has figures of one year ({year}), so there is no trend yet.",
    "rebuilt_label": "{year} (rebuilt)",
    # Why it moved.
    "section_why": "Why score and rank moved",
    "why_lead": "Compared with edition {previous} (figures of {first}; this edition: {last}).",
    "why_score": "{name}: from the score before to the score now",
    "why_rank": "{name}: from the rank before to the rank now",
    "why_caption": "The change from {first} to {last}; the parts add up to it exactly",
    "why_unknown": "This unit’s change cannot be split into parts, because it was not ranked both times.",
    "noise": (
        "The change in rank is smaller than noise: the rank intervals then ({then}) and now ({now}), both by today’s units, "
        "overlap. Do not read it as progress or decline."
    ),
    "no_noise": (
        "The rank intervals before ({then}) and now ({now}), both by today’s units, do not overlap: the change is larger "
        "than the choices of the method alone can make."
    ),
    "rank_of_index": "Overall rank",
    "raised": "The unit’s own figures that raised the score most",
    "lowered": "The unit’s own figures that lowered the score most",
    "no_raised": "No indicator raised the score.",
    "no_lowered": "No indicator lowered the score.",
    "own_rest": "All other indicators together: {rest} points.",
    "factors_meaning": "What the parts mean",
    # Peers.
    "section_peers": "Units alike in structure",
    "peers_lead": "The nearest units in {year} by: {features}; not by scores.",
    "peers_assumed": "The choice of these features is an assumption.",
    "peers_caption": "Units alike in structure, the nearest first",
    "distance_meaning": (
        "A distance of 0 means the same; 1 means that on the whole the two differ by one robust standard deviation. "
        "Percentages are each feature’s share of the distance."
    ),
    "no_peers": "The unit has too few figures of structure to be compared.",
    "mutual": "mutual",
    "compare_word": "Compare",
    "compare_with": "Compare with {name}",
    # Lineage.
    "section_lineage": "Before and after the mergers",
    "lineage_before": "{name} continues:",
    "lineage_before_merged": "{name} was merged from:",
    "lineage_after": "{name} is continued by:",
    "lineage_after_merged": "{name} is now part of:",
    "lineage_note": (
        "A code means something only within its code system: the same number can be two different units before and after the "
        "mergers."
    ),
    # How each score is formed.
    "sources_title": "How the scores of {name} are formed",
    "sources_lead": "From reported figures to the score of each indicator: {name}, {year}.",
    "sources_how": (
        "The overall score of {index} is put together from the indicators below. Each has its formula, the figures used, how "
        "it was scored and what it adds to the overall score."
    ),
    "with_proofs": "The last column names the documents of proof that may be published.",
    "without_proofs": "This edition has no documents of proof that may be published.",
    "step_formula": "Formula",
    "step_value": "Raw value",
    "step_filled": "Imputed",
    "step_treated": "Outlier",
    "step_score": "Score",
    "step_share": "Contribution",
    "value_missing": "Cannot be formed: reported figures are missing.",
    "filled": "{value}. {why}",
    "treated": "From {old} to {new}. {why}",
    "score_missing": "No score, because there is no value.",
    "score_line": "{line} points.",
    "score_bounds": "Worst: {worst}; best: {best}.",
    "scale_rank": "The score is the rank of the value.",
    "scale_borda": "The score is the number of units with a worse value.",
    "scale_percentile_rank": "The score is the percentile rank of the value.",
    "weight": "Weight {weight} within “{parent}”.",
    "contribution": "{score} points × {share} of the index = {added} points of it.",
    "no_contribution": "What it adds to the index cannot be told.",
    "elements_of": "Reported figures behind {name}",
    "part_of": "of which: {name}",
    "issued_on": "of {day}",
    "page": "page {page}",
    "back_to": "Back to the profile of {name}",
    # Names of columns.
    "column_unit": "Unit",
    "column_groups": "Groups",
    "column_score": "Score",
    "column_rank": "Rank",
    "column_interval": "Rank interval",
    "column_part": "Part of the index",
    "column_range": "Lowest – median – highest",
    "column_range_raw": "Lowest – highest",
    "column_indicator": "Indicator",
    "column_value": "Value",
    "column_trend": "Trend",
    "column_gain": "Change",
    "column_distance": "Distance",
    "column_near": "Most alike in",
    "column_far": "Most unlike in",
    "column_compare": "See",
    "column_element": "Reported figure",
    "column_element_name": "Name of the figure",
    "column_measured_in": "Unit of measure",
    "column_marks": "Notes on quality",
    "column_rule": "How it was rebuilt",
    "column_source": "Source",
    "column_proofs": "Proof",
    # Names of tables.
    "data_list": "Scores and ranks of units",
    "data_unit": "Profile of {name}: every item, every year",
    "data_elements": "Reported figures of {name}",
}
