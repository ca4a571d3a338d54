# SPDX-License-Identifier: Apache-2.0
"""Câu chữ của kỳ công bố: lập, đóng gói, ký, dựng lại."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_method": "Gói cấu hình không có phương pháp “{got}”. Hãy chọn một trong: {known}.",
    "unknown_year": "Không có số liệu năm {got}. Hãy chọn một trong các năm: {known}.",
    "only_split": (
        "Không năm nào đọc được theo phương pháp “{method}” mà không phải chia tách số liệu của đơn vị đã sáp nhập. "
        "Hãy chọn phương pháp khác."
    ),
}
