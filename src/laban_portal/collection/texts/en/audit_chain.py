# SPDX-License-Identifier: Apache-2.0
"""English: actions on the heads of days, as the audit trail tells them."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "head_made": "Head of {day} made: {hash}",
    "head_sent": "Head of {day} sent to {whereto}",
}
