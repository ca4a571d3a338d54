# SPDX-License-Identifier: Apache-2.0
"""When letters are sent."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "immediate": "Each notice at once",
    "daily": "One letter a day",
    "weekly": "One letter each Monday",
    "none": "No letters, only in the portal",
}
