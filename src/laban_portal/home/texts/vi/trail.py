# SPDX-License-Identifier: Apache-2.0
"""Nhật ký."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Nhật ký",
    "lead": "Ai đã làm gì, khi nào. Các dòng không bao giờ bị sửa hay xóa.",
    "words": "Từ khóa",
    "words_hint": "Không phân biệt dấu và chữ hoa.",
    "action": "Việc",
    "unit": "Đơn vị (khóa)",
    "about": "Về",
    "about_hint": "Ví dụ duty:12 hoặc round:pii-2026.",
    "first": "Từ ngày",
    "last": "Đến ngày",
    "all": "Tất cả",
    "search": "Tìm",
    "clear": "Xóa lọc",
    "count": "{count} dòng",
    "csv": "Tải về dạng CSV",
    "none": "Không tìm thấy",
    "none_advice": "Hãy dùng ít từ hơn, hoặc xóa bộ lọc.",
    "at": "Khi nào",
    "who": "Ai",
    "what": "Việc gì",
    "by_system": "hệ thống",
    "from_where": "Từ đâu",
    "bad_day": "Ngày viết theo dạng 2026-03-20; phần không đọc được đã bị bỏ qua.",
}
