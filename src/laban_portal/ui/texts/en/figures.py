# SPDX-License-Identifier: Apache-2.0
"""How days, moments and spans of time are written."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "day": "{plain_day} {month_name} {year}",
    "due_today": "due today",
    "due_tomorrow": "1 day left, due tomorrow",
    "days_left": "{count} days left",
    "days_over_one": "1 day overdue",
    "days_over": "{count} days overdue",
    "no_working_days": "no working days left",
    "working_day_one": "1 working day left",
    "working_days": "{count} working days left",
    "just_now": "just now",
    "minutes_ago_one": "1 minute ago",
    "minutes_ago": "{count} minutes ago",
    "hours_ago_one": "1 hour ago",
    "hours_ago": "{count} hours ago",
    "days_ago_one": "1 day ago",
    "days_ago": "{count} days ago",
    "month_1": "January",
    "month_2": "February",
    "month_3": "March",
    "month_4": "April",
    "month_5": "May",
    "month_6": "June",
    "month_7": "July",
    "month_8": "August",
    "month_9": "September",
    "month_10": "October",
    "month_11": "November",
    "month_12": "December",
}
