# SPDX-License-Identifier: Apache-2.0
"""Sentences of selections from a result."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_year": "Kết quả không có năm {got}. Hãy chọn trong số: {known}.",
    "unknown_shape": "Không có kiểu bảng kết quả nào tên là “{got}”. Hãy chọn trong số: {known}.",
    "unknown_show": "Không có cách hiển thị kết quả nào tên là “{got}”. Hãy chọn trong số: {known}.",
    "unknown_grouping": "Các đơn vị không có cách phân nhóm “{got}”. Hãy chọn trong số: {known}.",
    "unknown_group": "Không có đơn vị nào thuộc nhóm “{got}”. Hãy chọn trong số: {known}.",
    "unknown_item": "Không có mục nào mang mã “{got}”. Hãy chọn trong số: {known}.",
    "unknown_unit": "Không có đơn vị nào mang mã “{got}”. Hãy chọn trong số: {known}.",
    "unknown_level": "Khung chỉ số không có cấp “{got}”. Hãy chọn trong số: {known}.",
    "unknown_step": "Không có bước tính nào tên là “{got}”. Hãy chọn trong số: {known}.",
}
