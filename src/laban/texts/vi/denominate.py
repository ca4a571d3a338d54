# SPDX-License-Identifier: Apache-2.0
"""Câu chữ của bước lập chỉ số thành phần từ các phần tử dữ liệu."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_method": "Không có cách lập tỷ lệ nào tên là “{word}”. Hãy chọn một trong các cách: {known}.",
    "names_nothing": "Công thức của “{item}” không nêu phần tử dữ liệu nào. Hãy nêu các phần tử dùng để tính.",
    "missing_element": "“{item}” cần “{element}” nhưng bộ số liệu không có. Hãy bổ sung cột hoặc sửa mã.",
    "zero_denominator": (
        "Mẫu số {denominator} bằng 0 ở {count} đơn vị nên tỷ lệ bị thiếu: {units}. Hãy kiểm tra số liệu."
    ),
    "no_denominator": (
        "Thiếu mẫu số {denominator} ở {count} đơn vị đã có tử số nên tỷ lệ bị thiếu: {units}. Hãy thu thập mẫu số."
    ),
    "negative_denominator": (
        "Mẫu số {denominator} âm ở {count} đơn vị nên tỷ lệ bị đảo dấu: {units}. Hãy kiểm tra số liệu."
    ),
    "undefined": (
        "Công thức chia cho 0 hoặc cho kết quả quá lớn ở {count} đơn vị nên giá trị bị thiếu: {units}. Hãy kiểm tra "
        "các số liệu trong công thức."
    ),
}
