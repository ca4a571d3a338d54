# SPDX-License-Identifier: Apache-2.0
"""Maps of the public site, in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "caption": "{name}: điểm và thứ hạng năm {year}",
}
