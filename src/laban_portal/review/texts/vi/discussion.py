# SPDX-License-Identifier: Apache-2.0
"""Tiếng Việt: trao đổi về một giá trị."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Trao đổi",
    "lead": "Các câu hỏi đang mở về các giá trị, mới nhất trước.",
    "here": "Trao đổi",
    "nothing": "Không có câu hỏi nào đang mở",
    "nothing_advice": "Câu hỏi được đặt ngay bên giá trị: hãy mở biểu, chọn giá trị và viết ở đó.",
    "nothing_here": "Chưa có trao đổi nào về giá trị này.",
    "not_yours": "Anh/Chị được đọc trao đổi này. Người nhập giá trị và người thẩm định mới tham gia trao đổi.",
    "words": "Nội dung",
    "say": "Gửi",
    "said": "Đã gửi; bên kia đã được báo.",
    "resolve": "Kết thúc",
    "is_resolved": "Đã kết thúc trao đổi.",
    "resolved_by": "{who} kết thúc, {when}",
    "side_unit": "Đơn vị",
    "side_ministry": "Bộ",
    "mark_open": "1 câu hỏi đang mở",
    "column_value": "Giá trị",
    "column_last": "Ý kiến mới nhất",
    "column_count": "Số lượt",
    "your_turn": "Đang chờ bên Anh/Chị",
    "waiting": "Câu hỏi về {name}",
    "step": "Trả lời",
}
