# SPDX-License-Identifier: Apache-2.0
"""Languages."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "vi": "Tiếng Việt",
    "en": "Tiếng Anh",
}
