# SPDX-License-Identifier: Apache-2.0
"""English: what is said about a pack's calendar."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "same_day": "The day {day} already stands at {first}. A day has one row; take one of the two out.",
    "not_a_weekend": (
        "{day} is worked anyway, so it cannot be worked in exchange. Give a Saturday or a Sunday, or take the row out."
    ),
}
