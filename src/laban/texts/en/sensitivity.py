# SPDX-License-Identifier: Apache-2.0
"""English: which choice moves scores and ranks."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # What it means.
    "meaning": (
        "A share says how much of the variance of a score or rank over this design's defensible choices is due to one "
        "choice. The variance is over choices, not over samples. A large share says that a rank depends on the choice, "
        "not that the choice is wrong."
    ),
    # What varies.
    "weights": "Weights",
    "leave_out": "Leaving an item out",
    "noise": "Noise on figures",
    # What cannot be done.
    "bad_base": (
        "The base size is {given}. Write a power of two of at least {least}, such as {near} or 4096: the sample is "
        "balanced there."
    ),
    "bad_seed": "The seed is {given}. Write a whole number from 0 up.",
    "bad_resamples": "{given} resamples cannot be drawn. Write a whole number of at least 0; 0 leaves intervals out.",
    "bad_level": "{given} cannot be the level of an interval. Write a number between 0 and 1, such as 0.95.",
    "too_many_failed": (
        "In {year}, {lost} of {rows} rows of the sample had a computation that failed, so the others do not stand for "
        "the design. Groups whose mean was not defined: {causes}. Take the alternative out of the design, or set "
        "normalise.low above 0 with it."
    ),
    # What a reader must know.
    "lost": (
        "{lost} of {rows} rows of the sample were left out, because a computation in them failed; the shares are those "
        "of the others."
    ),
    "no_shapley": (
        "There are more than {most} factors, too many to share everything out; factors are ordered by what they do "
        "alone and together."
    ),
    "not_exact": (
        "All factors have a few ways only, but not every combination could be computed, or they are too many. So the "
        "shares are estimated from a sample."
    ),
}
