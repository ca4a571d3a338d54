# SPDX-License-Identifier: Apache-2.0
"""Việc đã làm với nhiệm vụ."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "submitted": "Nộp {form}, {period} ({round}): {filled}/{required} ô.",
    "withdrawn": "Rút lại {form}, {period} ({round}).",
    "returned": "Trả lại {form}, {period} ({round}): {reason}",
    "accepted": "Chấp nhận {form}, {period} ({round}).",
    "reopened": "Mở lại {form}, {period} ({round}): {reason}",
    "assigned": "Giao {form}, {period} ({round}) cho {organisation} (người: {person}).",
}
