# SPDX-License-Identifier: Apache-2.0
"""English: reporting periods in words."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "year": "Year {year}",
    "half_1": "First half of {year}",
    "half_2": "Second half of {year}",
    "quarter_1": "First quarter of {year}",
    "quarter_2": "Second quarter of {year}",
    "quarter_3": "Third quarter of {year}",
    "quarter_4": "Fourth quarter of {year}",
    "month_1": "January {year}",
    "month_2": "February {year}",
    "month_3": "March {year}",
    "month_4": "April {year}",
    "month_5": "May {year}",
    "month_6": "June {year}",
    "month_7": "July {year}",
    "month_8": "August {year}",
    "month_9": "September {year}",
    "month_10": "October {year}",
    "month_11": "November {year}",
    "month_12": "December {year}",
    "custom": "From {first} to {last}",
}
