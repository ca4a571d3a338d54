# SPDX-License-Identifier: Apache-2.0
"""What people are told about rounds."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "opened": "The round “{round}” is open. Your forms are waiting.",
    "reopened": "The round “{round}” is open again: {reason}",
    "extended": "New dates for the round “{round}”: on time until {until}, closes on {closes}. {reason}",
    "exception": "In the round “{round}” your unit may hand in until {closes}: {reason}",
}
