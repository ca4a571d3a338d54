# SPDX-License-Identifier: Apache-2.0
"""English: the page that says which choice moves scores and ranks."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "kind": "Which choice moves the ranks",
    "interrupted": "Stopped early: this page stands on {rows} of the {asked} rows of the sample that were asked for.",
    "fact_design": "Design",
    "fact_how": "How it was found",
    "how_exact": "all {runs} combinations computed; the shares are exact",
    "how_sampled": "quasi-random sample of {rows} rows, {runs} computations (seed {seed}); {level} intervals",
    "number_runs": "computations of the whole index",
    "number_factors": "things that vary",
    "number_shift": "places a unit moves on the average",
    "number_still": "units whose rank never moves",
    "number_interaction": "of the variance arises only when several change together",
    "leader_share": "{share} of variance",
    "sensitivity_short": "Choices",
    "sensitivity_title": "Which choice moves the ranks",
    "sensitivity_lead": (
        "How much of the variance of ranks over the design's defensible choices each choice accounts for, and what each "
        "alternative does by itself."
    ),
    "shares_short": "Shares",
    "shares_title": "Which choice moves the ranks most",
    "shares_lead": (
        "Shares of the variance of the mean rank shift: by how many places units are away from their rank by the method, "
        "on the average."
    ),
    "shares_picture": "What moves the ranks, {year}",
    "shares_rule": (
        "The upper bar is what would be gone if this alone were settled. The lower bar is what would be left if all else "
        "were settled: it also counts what the choice does together with others, so lower bars may add up to more than "
        "100%. The dot shares what is done together out among all, so dots add up to 100%."
    ),
    "shares_rule_plain": (
        "The upper bar is what would be gone if this alone were settled. The lower bar is what would be left if all else "
        "were settled: it also counts what the choice does together with others, so lower bars may add up to more than "
        "100%."
    ),
    "alone_short": "One by one",
    "alone_title": "One change at a time",
    "alone_lead": "How far units move from their rank by the method when one thing is changed and everything else stays.",
    "alone_rule": "{factor}: the middle of {draws} draws, and the line holds {level} of them.",
    "alone_picture": "Mean rank shift by one change, {year}",
    "left_out_more": "Every item left out in its turn",
    "left_out_caption": "Mean rank shift when one item gets no weight, {year}",
    "item_out": "without {item}",
    "shift_word": "Mean rank shift",
    "most_gain_word": "Gains most",
    "most_loss_word": "Loses most",
    "units_short": "Units",
    "units_title": "What moves each unit's rank",
    "units_lead": (
        "For each unit, whose doing the variance of its rank is. “Spread” is the standard deviation of the rank over the "
        "design, in places. A unit whose rank never moves has no shares."
    ),
    "units_caption": "Shares of the variance of each unit's rank, {year}",
    "scores_more": "The same for scores",
    "scores_caption": "Shares of the variance of each unit's score, {year}",
    "spread_word": "Spread",
    "spread_score_word": "Spread of the score",
    "first_units": "The first {count} of {all} units; sensitivity.csv and alone_units.csv beside this page hold all.",
    "never_moves": "never moves",
    "hardly_moves": "moves too rarely to tell",
    "not_everywhere": "no rank in some computations",
    "scale_word": "Share of the variance:",
    "scale_below": "below {top}",
    "scale_from": "from {low}",
    "changes_short": "Changes",
    "changes_title": "Where one change would put each unit",
    "changes_lead": (
        "Places gained (+) or lost (−) against the rank by the method when one thing is changed and everything else "
        "stays. “Left out” names the item without which the unit gains most, and loses most."
    ),
    "changes_caption": "Places gained or lost by one change, {year}",
    "left_out_gain": "Left out: gains most",
    "left_out_loss": "Left out: loses most",
    "item_places": "{item} ({places})",
    "range_word": "{factor}: {level} of the draws",
    "pictures_more": "Picture for each unit",
    "unit_picture": "{unit}: places gained or lost by one change, {year}",
    "caution_short": "Limits",
    "caution_title": "What was left out, and what could not be computed",
    "caution_lead": "Nothing is left out in silence.",
    "all_computed": "Every computation succeeded, and nothing was left out.",
    "cannot_be_done": "“{alternative}” alone cannot be computed: {why}",
    "failures": "In {year}, {count} of {runs} computations failed. Groups whose mean was not defined: {causes}.",
    "cause": "{item} ({count})",
    "reach_failed": "{factor} alone: {count} of {draws} draws could not be computed in {year}.",
    "still_units": "Units whose rank never moves: {units}.",
    "absent_units": "Units without a rank in some computations, which have no shares: {units}.",
}
