# SPDX-License-Identifier: Apache-2.0
"""Duties in lists: their states, for whom they wait, and the next step."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "state_late": "Overdue",
    "state_not_begun": "Not begun",
    "state_begun": "In progress",
    "state_returned": "Returned",
    "state_submitted": "Submitted",
    "state_accepted": "Accepted",
    "state_frozen": "Frozen",
    "nobody": "an office that is still to be named",
    "waits_opening": "waits for the round to open on {day}",
    "waits_values": "waits for {who}: {count} cells still to fill in",
    "waits_hand_in": "waits for {who}: everything is filled in, it only has to be submitted",
    "waits_correction": "waits for {who} to correct what was returned",
    "waits_reviewer": "waits for the reviewer of its domain",
    "waits_nobody": "waits for nobody",
    "step_begin": "Begin",
    "step_go_on": "Go on",
    "step_hand_in": "Check and submit",
    "step_correct": "Correct",
    "step_look": "Look",
    "step_decide": "Look and decide",
}
