# SPDX-License-Identifier: Apache-2.0
"""Sentences of the screening step."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_rule": "There is no screening rule called “{word}”. Choose one of: {known}.",
    "nobody_left": (
        "The screening rule “{rule}” leaves out all {units} units in every year. Ask for a smaller share, or collect "
        "more figures."
    ),
    "few_values": "Left out: it has {have} of {total} values, and {least_pct} % are asked for.",
    "few_values_kept": (
        "Kept as the method says, although it has only {have} of {total} values where {least_pct} % are asked for."
    ),
    "many_zeros": "Left out: {have} of its {total} values are not zero, and {least_pct} % are asked for.",
    "many_zeros_kept": (
        "Kept as the method says, although only {have} of its {total} values are not zero where {least_pct} % are "
        "asked for."
    ),
    "dropped": "Left out, as the method says.",
    "year_without_units": (
        "Screening left nobody in this year, so it has no ranking. Ask for a smaller share, or leave the year out."
    ),
}
