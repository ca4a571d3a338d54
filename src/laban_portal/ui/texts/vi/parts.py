# SPDX-License-Identifier: Apache-2.0
"""Câu chữ của các thành phần dùng chung."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "optional": "(không bắt buộc)",
    "fault_one": "Có 1 lỗi cần sửa",
    "faults": "Có {count} lỗi cần sửa",
    "error": "Lỗi:",
    "progress": "{done} trên {total}",
    "progress_share": "{done}/{total} ({share} %)",
    "pages": "Phân trang",
    "previous": "Trang trước",
    "next": "Trang sau",
    "page_of": "Trang {page} trên {pages} · {count} mục",
    "trend_table": "Xem bảng số liệu",
    "trend_up": "{name}: tăng từ {first} ({start}) lên {last} ({end}).",
    "trend_down": "{name}: giảm từ {first} ({start}) xuống {last} ({end}).",
    "trend_same": "{name}: giữ nguyên ở mức {last} từ {start} đến {end}.",
    "trend_single": "{name}: {last} ({end}).",
    "trend_none": "{name}: chưa có số liệu.",
    "trend_when": "Kỳ",
    "trend_value": "Giá trị",
    "no_value": "không có số liệu",
}
