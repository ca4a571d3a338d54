# SPDX-License-Identifier: Apache-2.0
"""Words of the audit report, in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "audit_kind": "Statistical audit",
    "audit_description": (
        "An audit of the statistical soundness of the index, in the order in which international auditors work: the "
        "data, the inner agreement of the index, the robustness of its ranks, and other ways to rank. Each conclusion "
        "names its figure and its limit."
    ),
    "contents_word": "Contents",
    "page_of": "page {page} of {pages}",
    "part_word": "Part",
    "fact_size": "Size",
    "fact_size_value": "{units} units, {indicators} indicators",
    "fact_simulation": "Simulation",
    "fact_draws_value": "{draws} draws, seed {seed}",
    "summary_short": "Summary",
    "summary_audit_title": "Summary for decision-makers",
    "summary_audit_lead": "What must be known first; each conclusion leads to the part that explains it.",
    "summary_counts": (
        "Of {total} checks, {problem} show a problem, {look} call for a look, and {good} are good. A limit is where an "
        "auditor begins to ask, not a verdict: the reasons of those who built the index count as well."
    ),
    "card_problem": "with a problem",
    "card_look": "to look at",
    "card_good": "good",
    "good_open": "What is good ({count})",
    "stands_out": "Stands out",
    "indicator_word": "Indicator",
    "parent_word": "Own group",
    "of_units": "of units",
    "of_indicators": "of indicators",
    "observed_share": "Observed",
    "observed_word": "Values",
    "coverage_short": "a Data",
    "coverage_title": "Coverage and outliers",
    "coverage_lead": (
        "How much of the data was observed, and whether single units decide an indicator because its distribution is "
        "skew."
    ),
    "coverage_heading": "Coverage",
    "no_gaps": "All {count} indicators were observed for every unit.",
    "coverage_picture": "Indicators with gaps, {year}: share of units observed",
    "gaps_shown": "The {shown} indicators with most gaps of {all}; the table has all.",
    "indicator_coverage_caption": "Coverage of indicators, {year}",
    "indicator_coverage_open": "Coverage by indicator ({count})",
    "unit_coverage_caption": "Coverage of units, {year}, the lowest first",
    "unit_coverage_open": "Coverage by unit ({count})",
    "outliers_heading": "Outliers",
    "outliers_read": (
        "Each dot is an indicator after treatment; a ring and a line show where a treated one was before. Beyond both "
        "broken lines, to the right or left and above, a few units decide an indicator."
    ),
    "outliers_picture": "Skewness and excess kurtosis of indicators, {year}",
    "shape_caption": "Skewness and excess kurtosis as observed and as treated, {year}",
    "shape_open": "Distribution by indicator ({count})",
    "skewness_observed": "Skewness observed",
    "kurtosis_observed": "Kurtosis observed",
    "skewness_treated": "Skewness treated",
    "kurtosis_treated": "Kurtosis treated",
    "capped_points": "{count} values capped.",
    "correlation_short": "b Correlations",
    "correlation_title": "Correlations within and across groups",
    "correlation_lead": (
        "An indicator should go with its own group, and more with it than with another one. All correlations are of "
        "scores, so that more is always better; a negative one is a trade-off or a wrong direction."
    ),
    "correlation_read": (
        "Pearson's r over the units that have both scores. A correlation with one's own group is the larger for being "
        "a part of it; the table also gives the correlation with what the group would be without the item."
    ),
    "own_map": "Indicators with their own and with other groups (level: {level})",
    "level_map": "Correlations between items of one level: {level}",
    "parents_heading": "Own group and other groups",
    "parents_caption": (
        "Each item with its own group, with the group made without it, and with the best of the other groups"
    ),
    "parents_open": "Items and groups ({count})",
    "own_word": "r with own group",
    "rest_word": "r without itself",
    "best_other_word": "Best other group",
    "pairs_heading": "Pairs that stand out",
    "no_pairs": "No pair of items of one level stands out.",
    "q_read": (
        "p: two-sided probability of such a Pearson's r by chance alone; q: the same corrected for the number of pairs "
        "(Benjamini and Hochberg, 1995)."
    ),
    "pairs_caption": "Pairs of items of one level that stand out; same parent first, the lowest correlations first",
    "pairs_open": "Pairs that stand out ({count})",
    "rows_left_out": "{count} more rows are not listed; the CSV tables of the audit hold all.",
    "rows_on_page": "{count} more rows stand in audit.html or in the CSV tables.",
    "other_word": "Other item",
    "relation_word": "Relation",
    "size_heading": "Size",
    "no_denominators": "The framework divides by nothing, so no indicator was compared with a denominator.",
    "no_size": "No indicator follows the size of a unit.",
    "denominator_word": "Denominator",
    "size_caption": "Indicators that go with a denominator, the strongest first",
    "size_open": "Indicators that follow size ({count})",
    "structure_short": "c Structure",
    "structure_title": "Inner agreement: principal components, alpha, KMO, Bartlett",
    "structure_lead": (
        "Whether the items of a group measure one thing. A group may gather different things on purpose; then its mean "
        "should not be read as one concept."
    ),
    "structure_read": (
        "The first principal component should hold most of the variance, and Cronbach's alpha should reach its limit. "
        "KMO and Bartlett's test are undefined where items are as many as units; the reasons stand below the tables."
    ),
    "components_picture": "Variance explained by principal components, and Cronbach's alpha, {year}",
    "structure_caption": "Every group, seen through its children and through its indicators",
    "group_word": "Group",
    "seen_word": "Seen through",
    "items_word": "Items",
    "first_share": "First component",
    "above_one": "Eigenvalues above the limit",
    "alpha_complete": "alpha, complete units",
    "bartlett": "Bartlett chi² (df)",
    "left_out": "(constant, left out: {items})",
    "loadings_caption": "Loadings on the first component, alpha without the item, KMO of the item",
    "loadings_open": "Loadings by item ({count})",
    "loading_word": "Loading",
    "alpha_without": "alpha without it",
    "kmo_item": "KMO",
    "importance_short": "d Weights",
    "importance_title": "Stated weight against importance",
    "importance_lead": (
        "A weight says how important an item should be; its importance is the share of the variance of the whole that "
        "it explains. The two differ where items vary or go together differently."
    ),
    "importance_index_heading": "In the index",
    "importance_parent_heading": "In the own group",
    "importance_index_picture": "Importance of the parts for the index, beside their weights",
    "importance_parent_picture": "Importance of items for their own group, beside their weights",
    "importance_caption": "Importance with intervals that hold {confidence} of the bootstrap samples",
    "importance_open": "Importance of all items ({count})",
    "target_word": "For",
    "importance_share": "Share of importance",
    "interval_word_short": "interval",
    "linear_word": "S linear (r²)",
    "curved_word": "S spline",
    "chance_word": "by chance",
    "proposals_heading": "Weights that would do what was stated",
    "proposals_caption": "Weights for: {aim}",
    "proposals_open": "Weights for: {aim} ({count} items)",
    "before_word": "Importance now",
    "proposed_word": "Weight found",
    "after_word": "Importance then",
    "r_before": "r now",
    "r_after": "r then",
    "gap_word": "Gap left",
    "added_value_short": "e Added value",
    "added_value_title": "Added value of the index over its parts",
    "added_value_lead": (
        "If the index ranks units as one of its parts does, it adds nothing to that part. The larger the share of "
        "units that stand elsewhere, the more it adds."
    ),
    "moved_share": "Share of units moved by {places} places or more",
    "added_value_picture": "Units whose rank in the part and in the index differ by {places} places or more",
    "added_value_caption": "Ranks of the index beside those of its parts",
    "places_limit": "Places",
    "moved_word": "Units moved",
    "assumptions_short": "f Assumptions",
    "assumptions_title": "Assumptions of the simulation",
    "assumptions_lead": (
        "Which other choices of the method are taken for defensible, how probable each is, and what is held fixed. "
        "Every draw takes one alternative of each choice."
    ),
    "no_design": (
        "No simulation was made, so that no assumptions were varied. The pack can bring a design (designs/*.toml)."
    ),
    "assumptions_caption": "Choices and their alternatives",
    "settings_word": "Setting",
    "intervals_short": "g Intervals",
    "intervals_title": "Ranks and their intervals",
    "intervals_lead": (
        "How far each rank depends on choices that could also have been made otherwise. Where intervals of two units "
        "overlap widely, their order says little."
    ),
    "ranks_audit_caption": "Rank, median rank and {level} interval over the draws, {year}",
    "interval_level": "Interval",
    "width_word": "Width",
    "flag_outside": "outside its interval",
    "flag_wide": "wide",
    "shifts_short": "h Shifts",
    "shifts_title": "What moves ranks: single choices, single elements",
    "shifts_lead": (
        "What happens to the ranking if one choice is made otherwise, or one element is left out, all else as it is."
    ),
    "choices_heading": "One other choice at a time",
    "no_choices": "No other choice was computed, because there is no design that names alternatives.",
    "choices_picture": "Units moved by {places} places or more by one other choice",
    "choices_caption": "One other choice at a time: units moved by {places} places or more, shifts of all",
    "other_choice": "Other choice",
    "mean_word": "Mean shift",
    "largest_word": "Largest shift",
    "not_computed": "Cannot be computed.",
    "variance_heading": "What ranks depend on most",
    "leaving_out_heading": "One element left out at a time",
    "leaving_out_read": (
        "The element has no weight, all else is as it is. Shifts are in places; a shift below nought is a gain."
    ),
    "leaving_out_picture": "Shifts of rank without each element",
    "leaving_out_caption": "Without each element: units moved by {places} places or more, mean and largest shifts",
    "leaving_out_open": "Shifts by element ({count})",
    "gain_word": "Largest gain",
    "loss_word": "Largest loss",
    "others_short": "i Other rankings",
    "others_title": "Other ways to rank: benefit of the doubt, comparison in pairs",
    "others_lead": (
        "Whether the ranking survives where units choose their own weights, or where strong sides cannot buy off weak "
        "ones."
    ),
    "envelopment_heading": "Benefit of the doubt",
    "envelopment_picture": "Rank in the index and rank by benefit of the doubt, {year}",
    "envelopment_caption": "Benefit of the doubt: score (1 is best) and rank beside the index",
    "envelopment_left_out": "Left out, because a pillar is missing or cannot take its least share: {units}.",
    "envelopment_score": "Score",
    "envelopment_rank": "Rank by benefit of the doubt",
    "difference_places": "Better by",
    "index_rank": "Rank in the index",
    "shares_caption": "Part of each unit's score that comes from each pillar under its own best weights",
    "shares_open": "Each unit's best weights",
    "outranking_heading": "Comparison in pairs",
    "outranking_read": (
        "A unit is ahead of another where it is better on indicators with more than half of the weight. Copeland's "
        "score is how many units it is ahead of, less those it is behind."
    ),
    "outranking_picture": "Rank in the index and Copeland's rank (level: {level})",
    "outranking_caption": (
        "Comparison in pairs on {count} items (level: {level}); rank correlation with the index {copeland} (Copeland) "
        "and {ahead} (mean share ahead); in {dominated} of the pairs one unit is ahead on every item"
    ),
    "outranking_open": "Comparison in pairs, level: {level}",
    "copeland_word": "Copeland's score",
    "copeland_rank": "Copeland's rank",
    "ahead_share": "Mean share ahead",
    "ahead_rank": "Its rank",
    "conclusions_short": "j Conclusions",
    "conclusions_title": "All conclusions",
    "conclusions_lead": "Every check with its figure and its limit, the gravest first.",
    "conclusions_caption": "Conclusions ({count})",
    "judgement_word": "Judgement",
    "about_word": "About",
    "conclusion_word": "Conclusion",
    "figure_word": "Figure",
    "limit_word": "Limit",
    "value_word": "Value",
    "limits_short": "Limits",
    "limits_title": "Limits and where they come from",
    "limits_lead": "From where on this audit looks twice. A limit is where an auditor begins to ask, not a verdict.",
    "limits_caption": "Limits of this audit",
    "limits_note": (
        "Where a source is a published audit or handbook, the limit is the one commonly used there; where none is "
        "named, Laban sets it."
    ),
    "sources_short": "Sources",
    "sources_audit_title": "Sources, and how to rebuild this report",
    "sources_audit_lead": "Where the figures come from, and how to get the same report again.",
    "rebuild_audit_text": "The same files and the same seed give the same report, byte for byte.",
    "footer": "Made with Laban. Figures are rounded for display; the CSV tables of the audit hold more digits.",
}
