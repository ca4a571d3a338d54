# SPDX-License-Identifier: Apache-2.0
"""English: the page that says how sure ranks are."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "kind": "How sure is a rank",
    "interrupted": "Stopped early: this page stands on {draws} of the {asked} draws that were asked for.",
    "fact_design": "Design",
    "fact_draws": "Draws",
    "draws_and_seed": "{draws} (seed {seed})",
    "number_draws": "draws",
    "number_failed": "draws that could not be computed",
    "number_width": "ranks in the median {level} interval",
    "number_groups": "groups that can be told apart",
    "number_sure": "neighbours whose order is sure",
    "of_pairs": "{count} of {all}",
    "interval_of": "{level}: {span}",
    "intervals_picture": "Rank intervals, {year}",
    "heat_picture": "Probability of every rank, {year}",
    "base_word": "Rank",
    "median_word": "Median rank",
    "interval_word": "{level} interval",
    "strip_word": "Picture of the intervals",
    "first_word": "First",
    "top_word": "Top {top}",
    "expected_word": "Expected score",
    "ranks_short": "Ranks",
    "ranks_title": "Ranks and their intervals",
    "ranks_lead": (
        "Rank is the method's own. Units stand in the order of their mean rank over all draws. The median rank is "
        "the one in the middle of the draws; an interval holds that share of them. “First” and “Top” are the "
        "probabilities of a place so high. A strong line parts groups that can really be told apart."
    ),
    "ranks_caption": "{name}, {year}: ranks under other defensible choices",
    "intervals_short": "Intervals",
    "intervals_title": "Rank intervals",
    "intervals_lead": (
        "The longer a bar, the more the rank depends on choices of the method. Where bars of two units overlap "
        "widely, their order says little."
    ),
    "heat_short": "Probabilities",
    "heat_title": "Probability of every rank",
    "heat_lead": (
        "Each row is a unit, each column a rank; the stronger the colour, the larger the share of draws with that rank."
    ),
    "groups_short": "Groups",
    "groups_title": "Groups that can be told apart",
    "groups_lead": "Between groups the order is sure; inside a group it is not.",
    "groups_rule": (
        "A group ends only where each unit above is ahead of each unit below in at least {sure} of the draws. So the "
        "groups never contradict one another, and where nothing can be told apart there is one group."
    ),
    "places": "Places {span}:",
    "pairs_short": "Neighbours",
    "pairs_title": "Who is really ahead of whom",
    "pairs_lead": (
        "For each unit: in which share of the draws it is ahead of the next one, and from which unit on it is ahead "
        "of all that follow. Every pair stands in pairwise.csv beside this page."
    ),
    "pairs_caption": "Each unit and the next one, {year}",
    "next_word": "Next",
    "ahead_word": "Ahead of the next",
    "surely_word": "Ahead of all from here on in at least {sure} of the draws",
    "from_on": "{name} and all after ({count})",
    "years_short": "Years",
    "years_title": "All years",
    "years_lead": "The same draws of choices in every year: the median rank, and the interval in brackets.",
    "years_caption": "Median rank and {level} interval by year",
    "design_short": "Design",
    "design_title": "What varied, and what did not",
    "design_lead": (
        "Each draw took one alternative of every choice, one set of weights, and whatever else is listed here, all "
        "independently."
    ),
    "design_caption": "Choices and their alternatives",
    "choice_word": "Choice",
    "alternative_word": "Alternative",
    "probability_word": "Probability",
    "own_way": "(as in the method)",
    "beside_title": "Beside these choices",
    "held_title": "Held fixed",
    "all_levels": "all levels",
    "any_indicator": "any indicator",
    "weights_none": "Weights do not vary.",
    "weights_uniform": (
        "Each weight ({levels}) is multiplied by a number up to {spread} above or below 1, then rescaled inside its "
        "parent."
    ),
    "weights_dirichlet": (
        "Weights ({levels}) are drawn from a Dirichlet distribution around those of the method, with concentration "
        "{concentration}."
    ),
    "leave_out_none": "Nothing is left out.",
    "leave_out": "In {share} of the draws one item gets no weight, each equally likely: {items}.",
    "noise_none": "Figures are taken as they are, without noise.",
    "noise": "{shape} noise of {size} standard deviations on treated figures with one of these marks: {marks}.",
    "noise_normal": "Normal",
    "noise_uniform": "Uniform",
    "bounds_learned": "The bounds of normalisation are learned anew in every draw.",
    "bounds_held": "The bounds of normalisation are held.",
    "flag_all": "every figure",
    "flag_imputed": "imputed",
    "failures_short": "Failures",
    "failures_title": "Draws that could not be computed",
    "failures_lead": (
        "Some choices do not go together: a geometric mean is not defined for a score of zero. Such draws are "
        "counted here and enter nothing above."
    ),
    "failures_none": "All {draws} draws could be computed.",
    "failures_some": "{count} of {draws} draws failed ({share}).",
    "failure": "{item}: the mean was not defined in {count} draws ({share}).",
}
