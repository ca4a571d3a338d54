# SPDX-License-Identifier: Apache-2.0
"""English: what is said when very many values are imported at once, or not."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "conflict": (
        "Another value stands in this cell than the one this import was made from: {stands}. Nothing was saved; compare "
        "the two, then send the one that is right."
    ),
    "more": "{count} more faults are not listed here. Nothing was saved; put those listed right first, then import again.",
}
