# SPDX-License-Identifier: Apache-2.0
"""Reminders."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "due_one": "“{form}” is due on {day}.",
    "due": "You have {count} forms due; the first is due on {day}.",
    "due_and_late": "You have {count} forms due, {late} of them overdue since {day}.",
    "late_one": "“{form}” was due on {day} and has not been submitted.",
    "late": "You have {count} overdue forms; the first was due on {day}.",
    "manager": "In the round “{round}” {count} forms of {units} units are overdue.",
}
