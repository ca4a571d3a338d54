# SPDX-License-Identifier: Apache-2.0
"""Sentences of the ranking step."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_ties": "Equal scores cannot share the rank “{got}”. Choose one of: {known}.",
    "bad_decimals": "Scores cannot be rounded to {got} decimals before ranking. Give a whole number from 0 to {most}.",
}
