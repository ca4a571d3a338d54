# SPDX-License-Identifier: Apache-2.0
"""English: what is said about reporting periods."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown": (
        "“{given}” is no reporting period. Write a year (2025), a half (2025-H1), a quarter (2025-Q3), a month (2025-07), "
        "or the first and the last day (2025-06-14/2025-07-01)."
    ),
    "backwards": "The period ends on {last}, before it begins on {first}. Write the first day first.",
}
