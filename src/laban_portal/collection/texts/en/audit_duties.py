# SPDX-License-Identifier: Apache-2.0
"""What was done with duties."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "submitted": "Submitted {form}, {period} ({round}): {filled} of {required} cells.",
    "withdrawn": "Took {form}, {period} ({round}) back.",
    "returned": "Returned {form}, {period} ({round}): {reason}",
    "accepted": "Accepted {form}, {period} ({round}).",
    "reopened": "Opened {form}, {period} ({round}) again: {reason}",
    "assigned": "Gave {form}, {period} ({round}) to {organisation} (person: {person}).",
}
