# SPDX-License-Identifier: Apache-2.0
"""English: the discussion of a value."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Discussions",
    "lead": "Open questions about values, the latest first.",
    "here": "Discussion",
    "nothing": "No question is open",
    "nothing_advice": "Questions are asked beside a value: open a form, choose a value and write there.",
    "nothing_here": "Nothing has been said about this value.",
    "not_yours": "You may read this discussion. Those who type the value and those who decide on it take part.",
    "words": "Your words",
    "say": "Send",
    "said": "Sent; the other side has been told.",
    "resolve": "Resolve",
    "is_resolved": "Resolved.",
    "resolved_by": "Resolved by {who}, {when}",
    "side_unit": "Unit",
    "side_ministry": "Ministry",
    "mark_open": "1 question open",
    "column_value": "Value",
    "column_last": "Last said",
    "column_count": "Messages",
    "your_turn": "Waits for your side",
    "waiting": "Question about {name}",
    "step": "Answer",
}
