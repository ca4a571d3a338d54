# SPDX-License-Identifier: Apache-2.0
"""First page, ranking, news, archive, search and data of the public site, in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "story": "The story of {year}",
    "story_about": "The facts that the first page of the edition tells.",
    "start_title": "{index} {year}",
    "nobody": "No unit could be ranked in {year}.",
    "leader": "{name} leads in {year} with {score} points, among {count} ranked units.",
    "card_leader": "{name} leads with {score} points",
    "leader_sure": "In {share} of all recalculations with other defensible choices it stays in first place.",
    "runner_up": "{name} follows with {score} points, {gap} behind.",
    "best_of": "{name} is first in most indicators: {count} of {all}.",
    "card_moves": "Who moved most",
    "rise": "{name} gained most places since {year}: {places}.",
    "fall": "{name} lost most places since {year}: {places}.",
    "move_clear": "That is more than the choices of the method explain: its rank intervals of both years lie apart.",
    "move_noise": "The rank intervals of both years overlap, so this may be no more than noise.",
    "clear_moves": "Of {all} units, {count} moved by more than the choices of the method explain.",
    "clear_moves_none": "Of {all} units, none moved by more than the choices of the method explain.",
    "card_sure": "How sure the ranks are",
    "width": "Half of all units have a rank interval of {places} places or less ({level} of all recalculations).",
    "told_apart": (
        "The units form {groups} groups that can be told apart; {overlapping} pairs of neighbours in the ranking "
        "cannot be told apart by their intervals."
    ),
    "told_apart_none": "No groups of units can be told apart from one another.",
    "over_choices": "An interval is over choices of the method, not over samples.",
    "first": "The first {count}",
    "whole_ranking": "See the whole ranking",
    "profile_of": "Profile of {name}",
    "interval_short": (
        "Rank interval: the middle {level}% of the ranks under other defensible choices of the method, not over "
        "samples."
    ),
    "next": "What to read next",
    "next_ranking": "every unit with score, rank interval and change; by region, income, pillar or name",
    "next_map": "scores on the map, through the years, and as equal tiles",
    "next_units": "each unit with its strengths, weaknesses and every raw value",
    "next_items": "every indicator: definition, source, ranking, missing data",
    "next_method": "how a score is made, step by step, and what was assumed",
    "next_audit": "what an independent check of the index concludes",
    "next_revisions": "what was corrected, when and why",
    "next_data": "every table in open formats, with its metadata",
    "lately": "Latest news and corrections",
    "all_news": "All news",
    "about": "About the index",
    "ranking_title": "Ranking {year}",
    "ranking_about": (
        "Units by rank, with score, rank interval, change since the year before and the scores of the parts."
    ),
    "ranking_caption": "Ranks and scores from 0 to 100; units without a rank stand last.",
    "interval_means": (
        "The rank interval holds the middle {level}% of a unit’s ranks over {draws} recalculations with other "
        "defensible choices of the method. It is over choices, not over samples."
    ),
    "apart_means": "A heavy line parts groups of units that can be told apart; within a group the order is not sure.",
    "change_means": "Change: places gained or lost since {year}, by the same units.",
    "clear_means": "An asterisk marks a change that is more than noise: the intervals of both years lie apart.",
    "rank": "Rank",
    "rank_in_group": "In the group",
    "unit": "Unit",
    "score": "Score",
    "interval": "Rank interval",
    "interval_picture": "Picture of the rank interval",
    "change": "Change",
    "up": "up",
    "down": "down",
    "same": "no change",
    "clear_yes": "more than noise",
    "territory": "Territory",
    "order": "Order",
    "by_rank": "by rank",
    "by_name": "by name",
    "all": "all",
    "level_sub-index": "By sub-index",
    "level_pillar": "By pillar",
    "level_group": "By group of indicators",
    "series_ends": (
        "By {territory} the series ends with {year}: later figures are reported by merged units and are never split."
    ),
    "rebuilt": (
        "Figures of years before the merger are rebuilt from those of the units that were merged: numerators and "
        "denominators are added up or averaged by their rule, and the whole index is computed again. Rebuilt figures "
        "are marked."
    ),
    "grouping_region": "Region",
    "grouping_income": "Income group",
    "grouping_type": "Kind of unit",
    "grouping_country": "Country",
    "grouping_nuts1": "Region (NUTS 1)",
    "column_rank_in_group": "Rank within the group",
    "about_rank_in_group": "Among the units of the group alone; ties share the best rank.",
    "column_apart": "Group that can be told apart",
    "about_apart": "Groups of units that can be told apart from one another, counted from the best.",
    "column_rank_before": "Rank in the year before",
    "about_rank_before": "By the same units; for merged units rebuilt from the figures of their parts.",
    "column_change": "Change in places",
    "about_change": "Above nought is better.",
    "column_clear": "Change is more than noise",
    "about_clear": "yes: the rank intervals of both years lie apart; no: they overlap.",
    "column_part": "Score of a part of the index.",
    "column_fact": "Fact",
    "about_fact": "leader, runner_up, last, best_of, rise, fall, clear_moves, width, told_apart.",
    "column_value": "Figure",
    "column_beside": "Figure beside it",
    "about_beside": (
        "leader: probability of first place; runner_up: distance to the leader; last: number of ranked units; "
        "best_of: number of indicators; rise, fall: 1 if more than noise; clear_moves, width: number of units; "
        "told_apart: pairs of neighbours whose intervals overlap."
    ),
    "news": "News",
    "news_about": "Editions, corrections and announcements of the {index}.",
    "news_edition": "Edition {edition} was published",
    "news_correction": "Edition {edition} corrects edition {corrects}",
    "news_none": "There is no news yet.",
    "open_edition": "Open edition {edition}",
    "kind_indicator": "indicator",
    "kind_group": "group of indicators",
    "search": "Search",
    "search_about": "Find a unit or an indicator by its name or code; marks on letters may be left out.",
    "search_label": "Name or code",
    "search_found": "# found",
    "search_none": "Nothing found. Try fewer letters or another spelling.",
    "search_all": "All, from A to Z",
    "search_empty": "There is nothing to be found in this edition.",
    "archive": "All editions",
    "archive_about": (
        "Every edition stays at its own address. A correction is a new edition; the old one is kept and says so."
    ),
    "column_release": "Edition",
    "column_year_ranked": "Year ranked",
    "column_released_at": "Published on",
    "column_corrects": "Corrects",
    "column_reason": "Reason",
    "column_changed": "Figures changed",
    "column_bundle": "SHA-256 of the bundle",
    "not_released": "not published yet",
    "corrected_by": "Corrected by",
    "bundle": "The edition’s bundle",
    "documents": "Documents",
    "proof": "Check it yourself",
    "proof_how": (
        "The bundle holds everything an edition was computed from. This command computes it again and compares every "
        "figure:"
    ),
    "proof_keys": "Bundles are signed (Ed25519). Public keys by their fingerprints:",
    "data": "Data",
    "data_about": "Every figure of this edition as open data, with metadata, licence and quality flags in each file.",
    "data_address": (
        "The address is the interface: put another format in place of .html in a page’s address, such as .csv, .xlsx "
        "or .json."
    ),
    "bundle_about": (
        "Everything the edition was computed from and every figure, signed; for those who check or compute it again."
    ),
    "tables": "Tables",
    "table": "Table",
    "what": "What it holds",
    "rows": "Rows",
    "files": "Files",
    "columns": "Columns",
    "column_code": "Code",
    "column_name": "Name",
    "column_meaning": "Meaning",
    "first_rows": "First {shown} of {count} rows",
}
