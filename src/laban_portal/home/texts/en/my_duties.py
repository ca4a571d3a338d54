# SPDX-License-Identifier: Apache-2.0
"""The first page after log-in."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "My work",
    "lead": "Good day, {name}. Today is {day}.",
    "group_late": "Overdue",
    "group_returned": "Returned to you",
    "group_waiting": "Waiting for your decision",
    "group_due": "To be done",
    "group_done": "Done",
    "kind_duty": "Form",
    "kind_review": "Review",
    "until": "On time until the end of {day}",
    "left": "{count} working days left, today included",
    "left_last": "one working day left",
    "over": "{count} working days overdue",
    "over_today": "overdue; only days off since",
    "left_none": "no working day left",
    "example": "How days are counted: “{count} working days left” means that {until} is the last day on which "
    "it counts as on time. Saturdays, Sundays and public holidays are left out.",
    "returned_because": "Reason: {reason}",
    "summary_returned_late": "{returned} returned, {returned_late} of them overdue · {late} others overdue · "
    "{waiting} waiting for you · {due} to be done",
    "summary": "{returned} returned · {late} overdue · {waiting} waiting for you · {due} to be done",
    "empty_manager": "Nothing waits for you",
    "empty_manager_advice": "The rounds show how far every unit is.",
    "empty_reviewer": "Nothing has been submitted for your decision",
    "empty_reviewer_advice": "As soon as a unit submits a form of your domains, it appears here.",
    "empty_auditor": "You read and check; nothing waits for you",
    "empty_auditor_advice": "The audit trail shows who did what.",
    "empty_administrator": "Nothing waits for you",
    "empty_administrator_advice": "People and organisations are kept on their own pages.",
    "empty_local": "Nothing is to be done now",
    "empty_local_advice": "As soon as a round opens for your office, its forms appear here, and you get a message.",
    "empty_nobody": "You have no role here yet",
    "empty_nobody_advice": "Ask your leader or an administrator to give you one.",
    "to_rounds": "Go to the rounds",
    "to_audit": "Go to the audit trail",
    "to_people": "Go to the people",
    "to_catalogue": "Look at the catalogue",
    "running": "Rounds that run",
    "running_days": "On time until the end of {until}; closes at the end of {closes}",
    "will_surely": "Will be late, surely",
    "will_likely": "Will be late, likely",
    "late_units": "Most forms overdue:",
    "late_more": "and {count} others",
    "late_none": "No unit is overdue.",
    "running_forecast": "The forecast comes from how fast was typed on the last 10 working days; its limits are assumed. "
    "“Will be late” counts only forms whose day has not passed.",
    "done_show": "Show what is done ({count})",
}
