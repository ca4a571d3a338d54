# SPDX-License-Identifier: Apache-2.0
"""What a review of accounts looks for."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "never": "Never used",
    "long_ago": "Not used for 90 days",
    "recent": "Used lately",
    "off": "Switched off",
    "no_factor": "Second factor required but missing",
    "no_role": "No role",
}
