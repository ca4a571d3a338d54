# SPDX-License-Identifier: Apache-2.0
"""Nhắc việc."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "due_one": "“{form}” đến hạn ngày {day}.",
    "due": "Anh/Chị có {count} biểu sắp đến hạn; biểu đầu tiên đến hạn ngày {day}.",
    "due_and_late": "Anh/Chị có {count} biểu cần nộp, trong đó {late} biểu quá hạn từ ngày {day}.",
    "late_one": "“{form}” đã đến hạn ngày {day} mà chưa nộp.",
    "late": "Anh/Chị có {count} biểu quá hạn; biểu đầu tiên đến hạn ngày {day}.",
    "manager": "Trong đợt “{round}” có {count} biểu của {units} đơn vị quá hạn.",
}
