# SPDX-License-Identifier: Apache-2.0
"""Sentences of selections from a result."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_year": "The result has no year {got}. Choose from: {known}.",
    "unknown_shape": "There is no table of results “{got}”. Choose from: {known}.",
    "unknown_show": "Results cannot be shown as “{got}”. Choose from: {known}.",
    "unknown_grouping": "Units have no grouping “{got}”. Choose from: {known}.",
    "unknown_group": "No unit is in the group “{got}”. Choose from: {known}.",
    "unknown_item": "There is no item “{got}”. Choose from: {known}.",
    "unknown_unit": "There is no unit “{got}”. Choose from: {known}.",
    "unknown_level": "The framework has no level “{got}”. Choose from: {known}.",
    "unknown_step": "No step is called “{got}”. Choose from: {known}.",
}
