# SPDX-License-Identifier: Apache-2.0
"""What is written down about freezing."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "frozen": "Froze the round {round}: snapshot {number}, {values} values, hash {hash}. Left: {left_out}. {reason}",
    "snapshot_made": (
        "Made snapshot {number} of the round {round} with {corrections} corrections: {values} values, hash "
        "{hash}. {reason}"
    ),
}
