# SPDX-License-Identifier: Apache-2.0
"""Sentences of the statistical audit: conclusions, limits, reasons."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "good": "good",
    "look": "look",
    "problem": "problem",
    "and_more": "and {count} more",
    "part_coverage": "Coverage",
    "part_outliers": "Outliers",
    "part_correlation": "Correlations",
    "part_structure": "Inner agreement",
    "part_importance": "Weight and importance",
    "part_added_value": "Added value of the index",
    "part_robustness": "Robustness of ranks",
    "part_envelopment": "Benefit of the doubt",
    "part_outranking": "Comparison in pairs",
    "part_leaving_out": "Single elements",
    "coverage_indicators_good": (
        "All {total} indicators were observed for at least {limit} of the units; the lowest share is {figure}. "
        "{imputed} of the cells were filled in."
    ),
    "coverage_indicators_found": (
        "{number} of {total} indicators were observed for less than {limit} of the units: {listed}. The lowest share "
        "is {figure}. {imputed} of the cells were filled in. Collect what is missing, or leave these indicators out."
    ),
    "coverage_units_good": (
        "Each of the {total} units has at least {limit} of the indicators; the lowest share is {figure}."
    ),
    "coverage_units_found": (
        "{number} of {total} units have less than {limit} of the indicators: {listed}. The lowest share is {figure}. "
        "Their ranks rest on little; mark them, or rank them only when more is known."
    ),
    "constant_good": "Each of the {total} indicators tells units apart.",
    "constant_found": (
        "{number} of {total} indicators have the same value for every unit: {listed}. They take weight and tell "
        "nothing; leave them out."
    ),
    "outliers_good": (
        "{before} of {total} indicators were both skew and heavy-tailed as observed; after treatment none is (limits "
        "{limit} for |skewness| and {kurtosis} for excess kurtosis; the largest |skewness| is {figure})."
    ),
    "outliers_found": (
        "{before} of {total} indicators were both skew and heavy-tailed as observed, and after treatment {number} "
        "still are (|skewness| above {limit} and excess kurtosis above {kurtosis}; largest {figure}): {listed}. A few "
        "units decide them; choose another treatment."
    ),
    "negative_indicators_good": (
        "In none of the {total} pairs of indicators of the same group do the two run against each other (limit r = "
        "{limit} with corrected p < {significance}; the lowest r is {figure})."
    ),
    "negative_indicators_found": (
        "In {number} of {total} pairs of indicators of the same group the two run against each other (r at most "
        "{limit} with corrected p < {significance}; lowest {figure}): {listed}. What a unit gains in one it loses in "
        "the other; see whether a direction is wrong, or whether they belong together."
    ),
    "negative_groups_good": (
        "In none of the {total} pairs of groups under the same parent do the two run against each other (limit r = "
        "{limit} with corrected p < {significance}; the lowest r is {figure})."
    ),
    "negative_groups_found": (
        "In {number} of {total} pairs of groups under the same parent the two run against each other (r at most "
        "{limit} with corrected p < {significance}; lowest {figure}): {listed}. Their mean hides a trade-off; show "
        "them beside each other."
    ),
    "negative_parent_good": (
        "None of the {total} indicators and groups runs against its own parent (limit r = {limit} with corrected p < "
        "{significance}; the lowest r is {figure})."
    ),
    "negative_parent_found": (
        "{number} of {total} indicators and groups run against their own parent (r at most {limit} with corrected p < "
        "{significance}; lowest {figure}): {listed}. A better value comes with a lower score of the parent. Check the "
        "direction first; if it is right, the indicator does not belong there."
    ),
    "weak_parent_good": (
        "Each of the {total} indicators and groups goes with its own parent (limit r = {limit}; the lowest is "
        "{figure})."
    ),
    "weak_parent_found": (
        "{number} of {total} indicators and groups hardly go with their own parent (r below {limit}; lowest "
        "{figure}): {listed}. They take weight, but do not show in the result."
    ),
    "elsewhere_good": (
        "Each of the {total} indicators and groups goes with its own parent at least as well as with any other of "
        "that level (limit {limit}; the nearest is {figure} apart)."
    ),
    "elsewhere_found": (
        "{number} of {total} indicators and groups go better with another parent than with their own (r higher by "
        "more than {limit}; most {figure}): {listed}. See whether the framework puts them where they belong; a reason "
        "of substance may outweigh the figures."
    ),
    "redundant_good": (
        "No pair of the {total} goes so closely together that one repeats the other (limit r = {limit}; highest "
        "{figure})."
    ),
    "redundant_found": (
        "{number} of {total} pairs go so closely together that one repeats the other (r above {limit}; highest "
        "{figure}): {listed}. Their common subject counts twice; keep one, or share the weight."
    ),
    "size_good": (
        "None of the {total} indicators merely follows the size of a unit (limit |r| = {limit} with a denominator; "
        "highest {figure})."
    ),
    "size_found": (
        "{number} of {total} indicators follow the size of a unit (|r| at least {limit} with a denominator; highest "
        "{figure}): {listed}. See whether size is meant; if not, divide by a denominator."
    ),
    "alpha_good": (
        "The items of all {total} pillars, and the pillars together, agree well enough to be summed up (Cronbach's "
        "alpha at least {limit}; lowest {figure})."
    ),
    "alpha_found": (
        "In {number} of {total} cases (pillars by their indicators, the index by its pillars) the items agree too "
        "little to be summed up as one thing (Cronbach's alpha below {limit}; lowest {figure}): {listed}. Below "
        "nought, items run against each other. Few items lower alpha by themselves; a pillar may also gather "
        "different things on purpose, and then should say so."
    ),
    "components_good": (
        "In all {total} pillars the first principal component holds at least {limit} of the variance (lowest "
        "{figure}). More than one component with an eigenvalue above {eigenvalue}: {several} of {total} pillars."
    ),
    "components_found": (
        "In {number} of {total} pillars the first principal component holds less than {limit} of the variance (lowest "
        "{figure}): {listed}. More than one component with an eigenvalue above {eigenvalue}, so more than one thing "
        "measured: {several} of {total} pillars."
    ),
    "loadings_good": (
        "In every pillar all indicators load on the first principal component with the same sign (limit {limit}; "
        "lowest of {total} loadings {figure})."
    ),
    "loadings_found": (
        "{number} of {total} indicators load on the first principal component of their pillar with the opposite sign "
        "(below {limit}; lowest {figure}): {listed}. They pull against their pillar."
    ),
    "kmo_good": (
        "The indicators of all {total} pillars for which it is defined share enough for such an analysis (KMO at "
        "least {limit}; lowest {figure})."
    ),
    "kmo_found": (
        "The indicators of {number} of {total} pillars for which it is defined share little beyond single pairs (KMO "
        "below {limit}; lowest {figure}): {listed}. Read their components with caution."
    ),
    "sphericity_good": (
        "In all {total} pillars for which it is defined, the indicators are correlated beyond chance (Bartlett's "
        "test, p below {limit}; highest {figure})."
    ),
    "sphericity_found": (
        "In {number} of {total} pillars for which it is defined, Bartlett's test cannot tell the indicators from "
        "unrelated ones (p at least {limit}; highest {figure}): {listed}. Their mean is a mean of unrelated things."
    ),
    "importance_parent_good": (
        "None of the {total} items is more than {limit} times as important to its parent as its weight says, or less "
        "than one over it, beyond its interval (the lowest ratio is {figure}; {units} units)."
    ),
    "importance_parent_found": (
        "{number} of {total} items are more than {limit} times as important to their parent as their weight says, or "
        "less than one over it, beyond their intervals (share of importance / weight; lowest {figure}; {units} "
        "units): {listed}. The stated weights are not what counts."
    ),
    "importance_index_good": (
        "None of the {total} pillars is more than {limit} times as important to the index as its weight says, or less "
        "than one over it, beyond its interval (the lowest ratio is {figure}; {units} units)."
    ),
    "importance_index_found": (
        "{number} of {total} pillars are more than {limit} times as important to the index as their weight says, or "
        "less than one over it, beyond their intervals (share of importance / weight; lowest {figure}; {units} "
        "units): {listed}. A ratio near nought means that the ranking would hardly differ without the pillar's "
        "differences."
    ),
    "balance_good": (
        "For all {total} groups there are weights, none negative, under which importance is as stated to within "
        "{limit} (largest gap {figure}). In {emptied} of them these weights leave some item out altogether."
    ),
    "balance_found": (
        "For {number} of {total} groups no weights, none negative, make importance what is stated (gaps above {limit} "
        "of the whole; largest {figure}): {listed}. In {emptied} groups the nearest weights leave some item out "
        "altogether. Where items repeat or oppose each other, importance is not a matter of weights."
    ),
    "added_value_good": (
        "The index says more than any one of its {total} pillars: at least {limit} of the units stand {places} places "
        "or more elsewhere in each (lowest {figure})."
    ),
    "added_value_found": (
        "The index nearly repeats {number} of its {total} pillars: less than {limit} of the units stand {places} "
        "places or more elsewhere (lowest {figure}): {listed}."
    ),
    "intervals_good": (
        "No rank of the {total} units can move over more than {limit} places under other defensible choices of method "
        "(90 % interval of {draws} draws; widest {figure}, in the middle {median})."
    ),
    "intervals_found": (
        "Under other defensible choices of method {number} of {total} ranks can move over more than {limit} places "
        "(90 % interval of {draws} draws; widest {figure}, in the middle {median}): {listed}. Publish intervals, not "
        "bare ranks."
    ),
    "outside_good": (
        "All {total} ranks lie within the {level} interval of their simulated ranks (limit: {limit} outside)."
    ),
    "outside_found": (
        "{number} of {total} ranks lie outside the {level} interval of their simulated ranks (limit: {limit}): "
        "{listed}. The method's own choices are at the edge of what is defensible; figures are the ranks, the last "
        "{figure}."
    ),
    "failed_good": "Every one of the {draws} draws gave a ranking (failed: {failed}, {figure}; limit {limit}).",
    "failed_found": (
        "{failed} of {draws} draws ({figure}; limit {limit}) gave no ranking, because a mean is not defined for some "
        "value. Intervals stand on the others only."
    ),
    "choices_good": (
        "None of the {total} other choices alone moves more than {limit} of the units by {places} places or more "
        "(most {figure})."
    ),
    "choices_found": (
        "{number} of {total} other choices alone move more than {limit} of the units by {places} places or more (most "
        "{figure}): {listed}. Justify these choices in public."
    ),
    "envelopment_good": (
        "Even where each unit is judged by the weights that suit it best (each pillar {low} to {high} of its score), "
        "the ranking stays much the same (rank correlation {figure}, limit {limit}). {efficient} units reach the best "
        "score: {units}."
    ),
    "envelopment_found": (
        "Where each unit is judged by the weights that suit it best (each pillar {low} to {high} of its score), the "
        "ranking changes much (rank correlation {figure}, limit {limit}). {efficient} units reach the best score: "
        "{units}. Ranks depend on one set of weights for all."
    ),
    "outranking_good": (
        "Compared in pairs, without weak indicators being bought off by strong ones (Copeland), the ranking stays "
        "much the same (rank correlation {figure}, limit {limit}). In {dominated} of the pairs one unit is ahead on "
        "every indicator."
    ),
    "outranking_found": (
        "Compared in pairs, without weak indicators being bought off by strong ones (Copeland), the ranking changes "
        "(rank correlation {figure}, limit {limit}). In {dominated} of the pairs one unit is ahead on every "
        "indicator. Ranks depend on compensation."
    ),
    "outranking_uncounted_good": (
        "Compared in pairs, without weak indicators being bought off by strong ones (Copeland), the ranking stays "
        "much the same (rank correlation {figure}, limit {limit})."
    ),
    "outranking_uncounted_found": (
        "Compared in pairs, without weak indicators being bought off by strong ones (Copeland), the ranking changes "
        "(rank correlation {figure}, limit {limit}). Ranks depend on compensation."
    ),
    "leaving_out_good": (
        "No single one of the {total} indicators decides the ranking: without it at most {figure} of the units move "
        "by {places} places or more (limit {limit})."
    ),
    "leaving_out_found": (
        "Without one of {number} of {total} indicators more than {limit} of the units move by {places} places or more "
        "(most {figure}): {listed}. Make sure of these figures above all."
    ),
    "flag_low_coverage": "few values",
    "flag_constant": "constant",
    "flag_skewed": "skew",
    "flag_still_skewed": "skew after treatment",
    "flag_negative": "negative",
    "flag_weak": "weak",
    "flag_redundant": "redundant",
    "flag_elsewhere": "goes better with another parent",
    "flag_size": "follows size",
    "flag_overweight": "matters more than its weight",
    "flag_underweight": "matters less than its weight",
    "pearson": "Pearson's r",
    "spearman": "Spearman's rank correlation",
    "kendall": "Kendall's τ-b",
    "relation_siblings": "same parent",
    "relation_across": "different parents",
    "relation_size": "indicator and denominator",
    "seen_children": "its children",
    "seen_indicators": "all its indicators",
    "seen_pillars": "the pillars",
    "objective_balance": "importance as stated",
    "objective_infomax": "largest sum of correlations",
    "objective_first_component": "first principal component",
    "estimator": (
        "Importance is Pearson's correlation ratio S = V(E(y|x)) / V(y): by a straight line (r²), and by a penalised "
        "cubic spline whose smoothing is chosen by generalised cross-validation. Intervals hold {confidence} of "
        "{resamples} bootstrap samples of the {units} units; they say how far single units decide the figure. Both "
        "estimates are above nought for unrelated figures: r² by 1 / ({units} - 1) on the average, the spline by what "
        "is given as chance. Differences within intervals are none."
    ),
    "proposals_meaning": (
        "Proposed weights answer a question; they are no advice. Weights are a judgement of what matters, which "
        "figures cannot make."
    ),
    "pillars_meaning": (
        "Benefit of the doubt gives each unit the weights under which it scores highest, while no unit scores above 1 "
        "with them and each pillar makes up {low} to {high} of the score."
    ),
    "own_limit": "limit set by Laban; no outside source",
    "limit_min_available": "least share of observed values of an indicator or a unit",
    "limit_skewness": "largest absolute skewness (together with kurtosis)",
    "limit_kurtosis": "largest excess kurtosis (together with skewness)",
    "limit_significance": (
        "probability by chance, corrected for how many are tested, below which a correlation counts as real"
    ),
    "limit_negligible": "correlation that is too small to matter",
    "limit_weak": "least correlation of an item with its siblings and its parent",
    "limit_redundant": "largest correlation of two items that are not to repeat each other",
    "limit_denominator": "least absolute correlation with a denominator that hints at size",
    "limit_tie": "by how much an item may go better with another parent than with its own",
    "limit_alpha": "least Cronbach's alpha",
    "limit_kmo": "least Kaiser–Meyer–Olkin measure",
    "limit_first_component": "least share of variance of the first principal component",
    "limit_eigenvalue": "eigenvalue above which a component counts",
    "limit_importance_ratio": "largest ratio between share of importance and weight, either way",
    "limit_importance_gap": "largest gap that the best weights may leave between importance and what is stated",
    "limit_shift": "places from which on a rank has moved, in large samples",
    "limit_shift_share": "the same as a share of the units, in smaller samples",
    "limit_added_value": "least share of units that stand elsewhere in a pillar than in the index",
    "limit_interval_width": "largest interval of a rank, as a share of all places",
    "limit_moved_most": "largest share of units that one choice or one indicator may move",
    "limit_agreement": "least rank correlation of another ranking with the index",
    "limit_grave": "share of items standing out from which on it is a problem",
    "few_items": "Undefined: a group needs two indicators or groups that vary, and has {items}.",
    "few_units": "Undefined: only {units} units have all {items} items; three are needed.",
    "steady_items": "Undefined: over the {units} units that have all items, these do not vary: {codes}.",
    "items_as_units": (
        "Undefined: there are {items} items and only {units} units that have all of them; more units than items are "
        "needed."
    ),
    "singular": "Undefined: of the {items} items over {units} units, some follow exactly from others.",
    "two_items": "Not meaningful: of two items the measure is one half, whatever they are.",
    "no_simulation": "No simulation was given; run `laban uncertainty` for rank intervals.",
    "no_simulation_of_year": "The simulation does not hold the year {year}; run it for that year.",
    "few_pillars": "Undefined: the level “{level}” has {items} items with a share in the index; two are needed.",
    "negative_scores": (
        "Undefined: some scores of the level “{level}” are below nought; choose a normalisation from 0 up."
    ),
    "shares_do_not_fit": (
        "Undefined: {items} pillars cannot each have between {low} and {high} of a score; choose other shares for the "
        "audit."
    ),
    "few_complete": "Undefined: only {units} of {all} units have a score in every pillar; three are needed.",
    "no_units": "No unit takes part in {year}.",
    "not_below": "“{item}” has no share in “{target}”. Name items below it that have a weight.",
    "does_not_vary": "“{item}” has the same score for every unit, so that no weight makes it important. Leave it out.",
    "wanted": "Say for each of {items} how important it should be: numbers of at least 0, not all 0.",
    "bad_shares": (
        "A pillar cannot make up between {low} and {high} of a score. Give two shares between 0 and 1, the lower first."
    ),
    "unknown_level": "The framework has no level “{level}”. Choose one of: {known}.",
    "bad_resamples": "{got} bootstrap samples are too few. Ask for at least 1.",
    "bad_confidence": "An interval cannot hold the share {got}. Give a number between 0 and 1, such as 0.9.",
    "unknown_drop": (
        "The framework has no item “{item}”, so it cannot be left out. Name indicators or groups of the pack."
    ),
    "drop_all": "Without {items} nothing of the index is left. Leave something.",
    "unknown_add": (
        "“{item}” cannot be taken in: it is neither an indicator without a weight nor an element that the pack's data "
        "hold."
    ),
    "add_parent": "“{item}” needs a group of the framework to stand under, and “{parent}” is none.",
    "add_taken": "The framework has an item “{item}” already, and it has a weight.",
    "unknown_limit": "The audit has no limit “{name}”. Choose one of: {known}.",
    "bad_limit": "The limit {name} cannot be {value}. Give a number from 0 to {most}.",
}
