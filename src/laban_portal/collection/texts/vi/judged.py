# SPDX-License-Identifier: Apache-2.0
"""Tiếng Việt: câu nói khi Bộ ghi một giá trị khác, hoặc không ghi được."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "value_changed": (
        "Giá trị này vừa được thay đổi: hiện là bản ghi số {number} của {who}. Chưa ghi gì; hãy xem lại giá trị "
        "rồi quyết định lần nữa."
    ),
    "same_value": "Giá trị này đang có sẵn trong ô. Hãy nhập giá trị khác, hoặc để nguyên.",
    "value_wanted": "Hãy nhập giá trị cần ghi vào ô này, hoặc chọn “không có số liệu” kèm lời giải thích.",
}
