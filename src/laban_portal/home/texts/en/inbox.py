# SPDX-License-Identifier: Apache-2.0
"""Notices."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Notices",
    "lead": "What has been told to you, newest first.",
    "unread": "{count} new",
    "none": "There is no notice",
    "none_advice": "You are told here when something is given to you, returned or due.",
    "mark_all": "Mark all as read",
    "mark_one": "Mark as read",
    "marked": "Marked as read: {count}.",
    "open": "Open",
    "new": "new",
    "urgent": "urgent",
    "only_unread": "New ones only",
    "show_all": "All",
    "wishes": "How often you get letters is chosen under “Account”.",
    "previous": "Newer",
    "next": "Older",
    "page": "Page {page} of {pages}",
    "pages": "Pages of notices",
}
