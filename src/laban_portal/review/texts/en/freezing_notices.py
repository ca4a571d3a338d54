# SPDX-License-Identifier: Apache-2.0
"""What people are told about snapshots."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "frozen": (
        "{who} has frozen the round “{round}”. Snapshot {number} is there; a unit may take its own part along"
        " and prove it. Reason: {reason}"
    ),
    "snapshot_made": "{who} has made snapshot {number} of the round “{round}”: {reason}",
}
