# SPDX-License-Identifier: Apache-2.0
"""English: after the clock stood wrong."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_reason": "Say what happened, with --reason; it is kept for ever beside the values with wrong times.",
    "nothing_ahead": "No unit's last value lies ahead of the clock, so nothing needs to be corrected.",
    "done": (
        "Recorded: times up to {last} are those of a wrong clock. {units} units can save again; their next times follow on "
        "the wrong one until its time has come."
    ),
}
