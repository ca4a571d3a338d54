# SPDX-License-Identifier: Apache-2.0
"""The public site live."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "nothing_yet": "Nothing is published yet.",
}
