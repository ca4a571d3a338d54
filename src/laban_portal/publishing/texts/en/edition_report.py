# SPDX-License-Identifier: Apache-2.0
"""Reports of an edition: the profile of a unit and the national report."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # For all.
    "page_of": "Page {page} of {pages}",
    "contents": "Contents",
    "about": "About these figures",
    "fact_index": "Index",
    "fact_edition": "Edition",
    "fact_released": "Published on",
    "fact_corrects": "Corrects edition",
    "fact_reason": "Why it was corrected",
    "fact_publisher": "Publisher",
    "fact_contact": "Contact",
    "fact_source": "Source of the figures",
    "fact_licence": "Licence",
    "fact_cite": "How to cite",
    "cited": "{index}, edition {edition}",
    "lowest": "Lowest",
    "median": "Median",
    "highest": "Highest",
    "before": "Before",
    "after": "After",
    "column_code": "Code",
    "column_note": "Note",
    # The profile of a unit.
    "unit_kind": "Profile · {index}",
    "card_interval": "Rank interval: {interval}",
    "card_median": "Median of all: {median}",
    "card_rank": "Rank {rank}",
    "parts_caption": "{name}, {year}: score and rank, beside the lowest, the median and the highest score of all",
    "own_caption": "The unit’s own figures that moved its score most",
    "raised": "Raised the score",
    "lowered": "Lowered the score",
    "indicators_lead": (
        "Raw values of {year} beside the lowest and the highest of all. Scores and ranks are computed after gaps are filled "
        "and outliers treated as the method says; the note tells which values were."
    ),
    "mark_count": "{mark} ({count})",
    # The national report.
    "national_title": "{index} {year}",
    "national_kind": "Full report",
    "national_description": "Results of edition {edition}: {units} units, {indicators} indicators, figures of {year}.",
    "part_summary": "Summary",
    "part_ranking": "Ranking",
    "part_map": "Map",
    "part_pillars": "Parts of the index",
    "part_picks": "Strengths and weaknesses",
    "part_movers": "Changes since {year}",
    "part_units": "Unit by unit",
    "part_method": "The method in short",
    "part_audit": "What the audit of the index found",
    "part_missing": "Missing data, and what to know of the figures",
    "part_annex": "Annex: the indicators",
    "leading": "In the lead",
    "certain": "How sure ranks are",
    "moving": "Moves",
    "ranking_lead": (
        "A rank interval holds the middle {level} of a unit's ranks over {draws} recomputations with other choices of the "
        "method that can be defended as well. It is over choices, not a sampling error: where the intervals of two units "
        "overlap, neither should be called better than the other."
    ),
    "ranking_ruled": "Heavy lines part groups of units that can be told apart; within a group the order is not sure.",
    "ranking_without": "This edition has no rank intervals, so the table does not tell how sure the ranks are.",
    "ranking_caption": "Ranks and scores of {year}",
    "span_head": "Rank and interval",
    "map_lead": "Scores of {year}, in classes with about the same number of units each.",
    "map_none": "The data have neither boundaries nor positions of the units, so no map can be drawn.",
    "pillars_lead": "The lowest, the median and the highest score of each part, and who leads.",
    "pillars_caption": "Parts of the index, {year}",
    "column_leaders": "In the lead",
    "picks_lead": "Which indicators are most often a strength or a weakness, each unit compared with all others.",
    "picks_caption": "Indicators by how many units have them as a strength and as a weakness; median score",
    "column_strong": "As a strength",
    "column_weak": "As a weakness",
    "unit_picks_caption": "The three clearest strengths and weaknesses of each unit",
    "no_picks": "This edition tells strengths and weaknesses of no unit.",
    "movers_lead": (
        "Ranks of {year} and {before} of the same units. Where the rank intervals of both years overlap, the change is "
        "smaller "
        "than noise and should not be read as progress or decline."
    ),
    "movers_none": "The series has one year only, so there is no change to follow yet.",
    "movers_caption": "Units whose rank changed most, by places",
    "movers_nobody": "No unit changed its rank.",
    "column_rank_before": "Rank {year}",
    "column_rank_after": "Rank {year}",
    "column_interval": "Interval {year}",
    "column_reading": "Reading",
    "reading_clear": "More than noise",
    "reading_noise": "Smaller than noise",
    "reading_unknown": "Cannot be judged",
    "units_lead": "The score of each unit in each part of the index. Each has a profile of its own with every indicator.",
    "units_caption": "Scores by part of the index, {year}",
    "method_lead": "The index is computed in these steps, as the method in the edition's bundle says.",
    "method_ranks": "How sure ranks are",
    "method_draws": (
        "The whole index is computed again {draws} times, each time with other choices that can be defended as well. A rank "
        "interval is the middle {level} of the ranks that come out."
    ),
    "audit_lead": "The audit came to {good} good conclusions, {look} to look at, and found {problem} problems.",
    "audit_none": "This edition has no audit.",
    "audit_caption": "{part}: conclusions of the audit",
    "column_judgement": "Judgement",
    "column_finding": "Conclusion",
    "missing_lead": "Of the {all} raw values of {year}, {missing} are missing ({share}).",
    "missing_full": "Every raw value of {year} is there.",
    "missing_caption": "Indicators with missing values, most first",
    "missing_units_caption": "Units with missing values, most first",
    "column_missing": "Missing values",
    "column_of": "Out of",
    "column_imputed": "Filled in",
    "marks_caption": "Notes on the quality of values, {year}",
    "column_mark": "Note",
    "column_meaning": "Which means",
    "column_values": "Values",
    "annex_lead": (
        "Each indicator with its source, its direction, and the lowest, the median and the highest raw value of {year}."
    ),
    "column_direction": "Better if",
    "direction_up": "high",
    "direction_down": "low",
    "column_weight": "Weight",
    # On pages.
    "given": "The report, to print or to work on:",
    "given_pdf": "PDF report",
    "given_docx": "Word report",
    "given_xlsx": "Excel report",
    # The command.
    "progress": "{done}/{all} reports ({name})",
    "done": "{count} reports written to {folder} in {seconds} seconds.",
    "no_format": "There is no format {given}. Choose among: {known}.",
    "no_language": "There is no language {given}. Choose among: {known}.",
    "no_edition": "There is no edition {given}. There are: {known}.",
    "no_file": "There is no file {given}. Check its path.",
    "not_empty": "The folder {folder} is not empty. Choose a new or an empty one.",
}
