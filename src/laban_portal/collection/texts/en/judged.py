# SPDX-License-Identifier: Apache-2.0
"""English: what is said when the ministry puts another value, or cannot."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "value_changed": (
        "This value was changed meanwhile: revision {number} by {who} stands there now. Nothing was written; look at it and "
        "decide again."
    ),
    "same_value": "This value stands there already. Enter another one, or leave it as it is.",
    "value_wanted": "Enter the value that should stand here, or choose “no data” with words that say why.",
}
