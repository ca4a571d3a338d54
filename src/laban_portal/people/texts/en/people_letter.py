# SPDX-License-Identifier: Apache-2.0
"""Letters about accounts."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "invitation_subject": "Invitation to {site}",
    "invitation": (
        "Dear {name},\n\n{by} invites you to {site} as “{role}” at {organisation}.\n\nTo make your account "
        "and choose a password, open this address (it works once, until {until}):\n\n{address}\n\nPlease do "
        "not pass this letter on: whoever opens the address first can make the account in your name. If "
        "it reached you by mistake, ignore it."
    ),
}
