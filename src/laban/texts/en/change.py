# SPDX-License-Identifier: Apache-2.0
"""Sentences on why scores and ranks moved between two editions."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "own": "own figures",
    "coverage": "coverage",
    "others": "others' figures",
    "revisions": "revisions of past figures",
    "boundaries": "boundaries",
    "method": "goalposts and method",
    "weights": "weights and framework",
    "own_meaning": "What the unit's own figures did, of indicators that it has both times.",
    "coverage_meaning": (
        "Indicators that the unit has only once: a figure that comes or goes moves the means even where nothing else "
        "moved."
    ),
    "others_meaning": (
        "What the figures of all other units did, and who of them takes part: they move caps, bounds and places."
    ),
    "revisions_meaning": "What is known today of the first year, against what was published then.",
    "boundaries_meaning": (
        "What merging or splitting units did, with last edition's figures and method; it is taken first, and "
        "everything else is told on today's units. Of a merged unit it is nothing: its past begins on today's units."
    ),
    "method_meaning": "Choices of the method (imputation, outliers, normalisation, aggregation …) and fixed goalposts.",
    "weights_meaning": "The tree of indicators, what they are defined as, and weights.",
    "meaning": (
        "Each part is what one thing adds when it moves, averaged over all orders in which the things could have moved "
        "(Shapley values). The parts add up to the change. They say which figures and which choices a movement comes "
        "from; they are arithmetic and say nothing of causes, nor whether a policy worked."
    ),
    "split": "Ranked both times.",
    "merged": "Made of units that were ranked before; its past is rebuilt from their figures.",
    "new": "Not in the first edition, and its past cannot be rebuilt: nothing to compare with.",
    "unranked_before": "Not ranked in the first edition: nothing to compare with.",
    "unranked_after": "Not ranked in the last edition: nothing to compare with.",
    "bounds_fixed": (
        "Caps and bounds are learned from the same years in both editions, so the figures of others can move places, "
        "but not scores."
    ),
    "same_year": "Both editions are of {year}: what moved in the figures was revised since.",
    "not_known_today": (
        "The pack of the last edition has no figures of {year}, so revisions cannot be told from what moved since. Add "
        "that year to it to tell them apart."
    ),
    "nothing_revised": "No figure of {year} was revised since it was published.",
    "cut_off": (
        "{count} figures of the back-cast are worse than the worst or better than the best of the years that its "
        "bounds come from; they count as these."
    ),
    "far_beyond": (
        "{count} of these lie more than a whole range beyond, as slips of scale do: {figures}. Check the figures of "
        "the first year."
    ),
    "held": (
        "{count} indicators are in one framework only, or are defined anew: {items}. Where figures of them are not "
        "known, they are held at those of the other edition, so that their coming and going counts to the framework."
    ),
    "items_left_out": "Groups that only one framework has are not told: {items}.",
    "untold": (
        "The change of {item} could not be shared out for {count} units, because there would be no score in a state "
        "between, or no rank: {units}. Look at the coverage rules of both methods."
    ),
    "unknown_year": "The figures of edition “{edition}” have no year {year}. Choose one of: {known}.",
    "years_order": "The first year must not come after the last; got {first} and {last}. Turn them round.",
    "nobody_ranked": (
        "No unit takes part in {year} in edition “{edition}”, so there is nothing to compare. Choose another year, or "
        "look at the screening rule."
    ),
    "unknown_unit": (
        "No unit with code {unit} was ranked in {first} or {last}, under today's boundaries. Correct the code."
    ),
    "too_many_units": (
        "The change of {units} units is too much to split at once; the most is {most}. Name the units with --unit, "
        "once for each."
    ),
    "nothing_differs": (
        "The editions {first} and {last} have the same figures, framework and method, so nothing can have moved. "
        "Choose two years, or another edition or method."
    ),
    "cannot_mix": (
        "The change cannot be shared out: the framework of the edition {tree} cannot be computed with the method of "
        "the edition {method}, for the reasons that follow. Compare editions with the same method, or change one "
        "choice at a time."
    ),
    "ends_differ": (
        "The split of {first} to {last} does not begin and end at the computed scores, so it is not shown. Please "
        "report this with both packs: it is a fault of the program."
    ),
}
