# SPDX-License-Identifier: Apache-2.0
"""Who will be late, and why."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "sure": "Surely late",
    "likely": "Likely late",
    "on_track": "On track",
    "handed_in": "It is submitted.",
    "complete": "Everything is filled in; it only has to be submitted.",
    "past": "The on-time day passed {days} working days ago; {missing} cells are missing.",
    "past_now": "The on-time day has passed, with only days off since; {missing} cells are missing.",
    "no_day": "No working day is left and {missing} cells are missing.",
    "not_begun": "Nobody has begun; {missing} cells in {days} working days.",
    "stands_still": "Nothing was filled in for ten working days; {missing} cells in {days} working days.",
    "too_early": "Too early to tell: {days} working days are left.",
    "too_slow": "At {pace} cells a working day the missing {missing} take {wanted} working days; {days} are left.",
    "pace": "At {pace} cells a working day the missing {missing} take {wanted} of the {days} working days left.",
    "limits": "How it is told: pace of the last 10 working days against the working days left. Assumed "
    "limits, not taken from any published source: “surely” where the work would take more than 3 "
    "times the days left, or nobody has begun with 2 days or fewer left; “likely” where it would "
    "take more than the days left, or nothing was filled in for 10 working days.",
}
