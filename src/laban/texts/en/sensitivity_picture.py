# SPDX-License-Identifier: Apache-2.0
"""English: words of the pictures of sensitivity."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "factor": "What varies",
    "alone": "Alone",
    "together": "Alone and together with others",
    "shared": "Share of the whole",
    "with_interval": "{share} ({low} to {high})",
    "key_alone": "alone",
    "key_together": "alone and together with others",
    "key_interval": "{level} interval of the estimate",
    "key_shared": "share of the whole (all add up to 100%)",
    "shares": "“{name}” moves most: {share} of the variance is its doing; next comes “{next}” with {other}.",
    "shares_one": "Only “{name}” varies, so {share} of the variance is its doing.",
    "interaction": "{share} arises only when several change together.",
    "nothing_moves": "Nothing moves: no choice of the design changes this result.",
    "change": "One change, all else as in the method",
    "shift": "Places moved, mean of all units",
    "gain": "Places gained",
    "middle_of_draws": "Middle of many draws, or why there is none",
    "span": "{low} to {high}",
    "tornado": "Alone, “{name}” moves units most: by {places} places on the average; “{other}” least: by {least}.",
    "tornado_one": "Alone, “{name}” moves units by {places} places on the average.",
    "tornado_none": "No single change moves any unit.",
    "unit_gains": "{unit} gains most places by one change: “{name}” ({places}).",
    "unit_loses": "{unit} loses most places by one change: “{name}” ({places}).",
    "unit_stays": "No single change moves {unit}.",
}
