# SPDX-License-Identifier: Apache-2.0
"""Letters."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "greeting": "Dear {name},",
    "many": "{count} new messages for you",
    "farewell": "Kind regards,\nLaban",
    "why": "You get this letter because you have work on this site. How often letters come, or whether "
    "only urgent ones do, you choose here: {link}",
}
