# SPDX-License-Identifier: Apache-2.0
"""Maps of the public site, in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "caption": "{name}: scores and ranks {year}",
}
