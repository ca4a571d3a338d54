# SPDX-License-Identifier: Apache-2.0
"""States of rounds that refuse a step."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "not_open": "{round} is open already or closed. Only a planned round can be opened; a closed one is opened "
    "again with a reason.",
    "not_close": "{round} is not open, so it cannot be closed. Reload the page to see where it stands.",
    "not_reopen": "{round} is not closed, so it cannot be opened again. Reload the page to see where it stands.",
    "frozen": "{round} is frozen for publication. Corrections are made by a new edition.",
    "standing_dates": "{round} is a standing round: each period has its own day. Grant a lock exception to a unit or "
    "form instead.",
    "exception_over": "This exception has ended already.",
}
