# SPDX-License-Identifier: Apache-2.0
"""English: what an interval of ranks means, and what stops an uncertainty analysis."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "meaning": (
        "An interval is over defensible choices of the method, not over samples: it says how far a rank depends on the "
        "choices named in the design, not how far it would move with other data."
    ),
    "too_many_variants": (
        "The alternatives make {number} different ways up to normalising; at most {most} can be computed. Take out "
        "alternatives of imputation, treatment or normalisation, or put some together."
    ),
    "too_many_rules": (
        "The alternatives make {number} different ways of weighing, aggregating and ranking; at most {most} can be drawn "
        "from. Take out some alternatives."
    ),
    "no_siblings": (
        "Weights are to vary, but no item of the levels {levels} has a sibling. Name levels whose items share a parent, "
        "or drop [weights]."
    ),
    "weightless": (
        "“{item}” has the weight 0 already, so that leaving it out would change nothing. Take it off the list of [leave_out]."
    ),
    "only_child": (
        "“{item}” cannot be left out: it is the only item with a weight below “{group}”, which would then have nothing to "
        "average. List the other items in [leave_out], or the group instead of the item."
    ),
    "concentration_small": (
        "“{item}” has a share of {share} of its parent; with a concentration of {concentration} its Dirichlet parameter is "
        "too small to draw from. Choose a concentration of at least {least}."
    ),
    "ties": (
        "Equal scores share the “{got}” rank, but draws are counted by whole ranks. Choose `min` or `max` for `rank.ties`."
    ),
    "cannot_compute": (
        "With these alternatives the index cannot be computed ({codes}); what is told next says why. Correct the "
        "alternatives, or take them out of the design."
    ),
    "noise_on_ranks": (
        "Noise cannot pass through the normalisation “{method}” of “{item}”, which goes by ranks. Choose another "
        "normalisation, or drop [noise]."
    ),
    "noise_not_learned": (
        "The bounds of “{method}”, by which “{item}” is normalised, cannot be learned anew from noisy figures. Write "
        '`bounds = "held"` under [noise].'
    ),
    "noise_own_step": (
        "The own step “{name}” comes after normalising, where noise cannot be passed through it. Let it come earlier, or "
        "drop [noise]."
    ),
    "noise_nowhere": (
        "Noise is asked for on cells marked {marks}, but no cell has such a mark and a value. Correct the marks, or drop "
        "[noise]."
    ),
    "screened_out": (
        "{number} units are ranked by the method but left out by some alternative of screening, so that no draw of this "
        "year ranks them: {units}."
    ),
    "nobody_ranked": (
        "Every unit is left out by some alternative of screening, so that nobody could be ranked in all draws. Take out "
        "alternatives of screening."
    ),
    "same_figures": (
        "In choice “{choice}”, “{first}” and “{second}” come to the same figures with these data; their probabilities add up."
    ),
    "places_together": (
        "With {units} units, ranks are counted {width} places at a time: medians, intervals and probabilities of places are "
        "exact to {width} places only, and pairs and groups are not told."
    ),
    "too_low": "{field} is {given}. Ask for at least {low}.",
}
