# SPDX-License-Identifier: Apache-2.0
"""Câu chữ về giá trị không hợp lý, trái quy tắc hoặc khác thường so với giá trị khác."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "below": "Giá trị {value} thấp hơn {bound}, mức thấp nhất được coi là hợp lý. Hãy kiểm tra số liệu và đơn vị đo.",
    "above": "Giá trị {value} cao hơn {bound}, mức cao nhất được coi là hợp lý. Hãy kiểm tra số liệu và đơn vị đo.",
    "relation": (
        "Quy tắc “{rule}” yêu cầu {left} {relation} {right}, nhưng vế trái là {left_value} còn vế phải là "
        "{right_value}. Hãy sửa giá trị sai."
    ),
    "unknown_relation": (
        "Quy tắc “{rule}” có quan hệ “{relation}” không xác định. Hãy chọn một trong các quan hệ: {known}."
    ),
    "unknown_severity": "Quy tắc “{rule}” có mức độ “{word}” không xác định. Hãy chọn một trong các mức: {known}.",
    "unknown_element": (
        "Quy tắc “{rule}” nêu “{element}” không có trong bộ số liệu. Hãy sửa mã hoặc bổ sung phần tử dữ liệu."
    ),
    "own_slip": (
        "Giá trị {value} khác bậc độ lớn (khoảng {factor}) so với mức {usual} ở các năm khác của đơn vị này. Hãy kiểm tra "
        "đơn vị đo và dấu thập phân."
    ),
    "year_slip": (
        "Giá trị {value} khác bậc độ lớn (khoảng {factor}) so với mức {usual} thường thấy ở các đơn vị trong năm này. Hãy "
        "kiểm tra đơn vị đo và dấu thập phân."
    ),
    "jump": (
        "Giá trị chuyển từ {before} (năm {year_before}) thành {value}, gấp {times} lần, trong khi thường thấy ở các "
        "đơn vị là {usual} lần. Hãy kiểm tra cả hai số liệu hoặc giải trình."
    ),
    "outlier": (
        "Giá trị {value} cách xa trung vị của các đơn vị là {median} (điểm z bền vững {z}). Hãy kiểm tra số liệu "
        "hoặc giải trình."
    ),
}
