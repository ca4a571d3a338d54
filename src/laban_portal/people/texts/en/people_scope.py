# SPDX-License-Identifier: Apache-2.0
"""What a token allows."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "read": "Read what I may see",
    "write": "Write what I may write",
    "strong": "Made with a second factor",
}
