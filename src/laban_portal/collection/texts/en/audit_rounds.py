# SPDX-License-Identifier: Apache-2.0
"""What was done with rounds."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "made": "Made the round {round}: {duties} duties for {units} units.",
    "opened": "Opened the round {round}.",
    "closed": "Closed the round {round}. {reason}",
    "reopened": "Opened the round {round} again: {reason}",
    "extended": "Moved the dates of {round}: on time until {until}, closes on {closes}: {reason}",
    "exception": "Lock exception in {round} until {closes} (duty: {duty}): {reason}",
    "exception_ended": "Ended a lock exception in {round}: {reason}",
    "reminded": "Sent reminders to {people} people about {duties} duties.",
    "clock_corrected": "Said that the clock stood wrong until {wrong_until} ({units} units go on): {reason}",
}
