# SPDX-License-Identifier: Apache-2.0
"""English: what is said of discussions."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "words_wanted": "Write what you want to say.",
    "too_long": "These are {count} letters; at most {most} are taken. Nothing was kept: shorten your words.",
    "invisible": "Your words hold signs that cannot be seen. Nothing was kept: type them by hand.",
    "resolved_already": "{who} resolved this discussion already. Write again if there is more to say; a new one begins.",
}
