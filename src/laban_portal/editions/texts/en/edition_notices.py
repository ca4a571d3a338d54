# SPDX-License-Identifier: Apache-2.0
"""What people are told about editions."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "shown": (
        "You may look at your own unit’s page in the edition “{edition}” ({code}) before it is public. Keep "
        "it to yourself until the release."
    ),
    "to_sign": "The edition “{edition}” ({code}) is in preview by {who} and waits for a manager to look and sign.",
    "published": "“{edition}” ({code}) is published.",
    "corrected": "The correction “{edition}” ({code}) is published.",
}
