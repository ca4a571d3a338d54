# SPDX-License-Identifier: Apache-2.0
"""Thông báo về nhiệm vụ."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "submitted": "{unit} đã nộp “{form}” ({round}). Biểu đang chờ Anh/Chị quyết định.",
    "withdrawn": "{unit} đã rút lại “{form}” ({round}) để sửa.",
    "returned": "{who} đã trả lại “{form}” ({round}): {reason}",
    "accepted": "{who} đã chấp nhận “{form}” ({round}).",
    "reopened": "{who} đã mở lại “{form}” ({round}): {reason}",
    "assigned": "{who} đã giao cho Anh/Chị “{form}”, hạn ngày {day}.",
    "assigned_many": "{who} đã giao cho Anh/Chị {count} biểu; biểu đầu tiên đến hạn ngày {day}.",
}
