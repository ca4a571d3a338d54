# SPDX-License-Identifier: Apache-2.0
"""Cách viết ngày, giờ và khoảng thời gian."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "day": "{day}/{month}/{year}",
    "due_today": "hôm nay là hạn cuối",
    "due_tomorrow": "còn 1 ngày, hạn là ngày mai",
    "days_left": "còn {count} ngày",
    "days_over_one": "quá hạn 1 ngày",
    "days_over": "quá hạn {count} ngày",
    "no_working_days": "không còn ngày làm việc nào",
    "working_day_one": "còn 1 ngày làm việc",
    "working_days": "còn {count} ngày làm việc",
    "just_now": "vừa xong",
    "minutes_ago_one": "1 phút trước",
    "minutes_ago": "{count} phút trước",
    "hours_ago_one": "1 giờ trước",
    "hours_ago": "{count} giờ trước",
    "days_ago_one": "1 ngày trước",
    "days_ago": "{count} ngày trước",
    "month_1": "tháng 1",
    "month_2": "tháng 2",
    "month_3": "tháng 3",
    "month_4": "tháng 4",
    "month_5": "tháng 5",
    "month_6": "tháng 6",
    "month_7": "tháng 7",
    "month_8": "tháng 8",
    "month_9": "tháng 9",
    "month_10": "tháng 10",
    "month_11": "tháng 11",
    "month_12": "tháng 12",
}
