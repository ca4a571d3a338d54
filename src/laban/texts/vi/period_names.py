# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: reporting periods in words."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "year": "Năm {year}",
    "half_1": "6 tháng đầu năm {year}",
    "half_2": "6 tháng cuối năm {year}",
    "quarter_1": "Quý I năm {year}",
    "quarter_2": "Quý II năm {year}",
    "quarter_3": "Quý III năm {year}",
    "quarter_4": "Quý IV năm {year}",
    "month_1": "Tháng 1 năm {year}",
    "month_2": "Tháng 2 năm {year}",
    "month_3": "Tháng 3 năm {year}",
    "month_4": "Tháng 4 năm {year}",
    "month_5": "Tháng 5 năm {year}",
    "month_6": "Tháng 6 năm {year}",
    "month_7": "Tháng 7 năm {year}",
    "month_8": "Tháng 8 năm {year}",
    "month_9": "Tháng 9 năm {year}",
    "month_10": "Tháng 10 năm {year}",
    "month_11": "Tháng 11 năm {year}",
    "month_12": "Tháng 12 năm {year}",
    "custom": "Từ ngày {first} đến ngày {last}",
}
