# SPDX-License-Identifier: Apache-2.0
"""Câu chữ về lỗi của bộ số liệu."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "empty": "Không có gì để tính: {years} năm, {units} đơn vị, {items} phần tử dữ liệu. Hãy bổ sung số liệu.",
    "infinite": "Giá trị là “{value}”. Hãy ghi một số hữu hạn hoặc để trống ô.",
    "missing_element": "Bộ số liệu không có cột “{element}” cần cho: {indicators}. Hãy bổ sung cột hoặc sửa mã.",
    "no_values": (
        "“{element}” không có giá trị ở bất kỳ đơn vị, năm nào; phần tử này cần cho: {indicators}. Hãy thu thập số "
        "liệu hoặc bỏ các chỉ số đó khỏi khung chỉ số."
    ),
    "no_values_in_year": (
        "“{element}” không có giá trị ở đơn vị nào trong năm này; phần tử này cần cho: {indicators}. Hãy thu thập số "
        "liệu hoặc chọn cách bù số liệu thiếu theo năm."
    ),
    "year_empty": "Không đơn vị nào có số liệu năm {year}. Hãy bổ sung số liệu của năm này hoặc bỏ năm này.",
    "unit_empty": (
        "Đơn vị “{unit}” không có số liệu nào trong năm {year}. Hãy bổ sung số liệu hoặc ghi đơn vị hết hiệu lực "
        "trước năm đó."
    ),
    "unit_empty_in_year": (
        "Đơn vị “{unit}” không có số liệu nào trong năm {year} dù năm khác có: đơn vị sẽ không có điểm năm {year}. "
        "Hãy bổ sung số liệu nếu có."
    ),
    "constant": (
        "Mọi đơn vị đều có giá trị {value} nên chỉ số thành phần này không phân biệt được đơn vị nào. Hãy kiểm tra "
        "số liệu hoặc bỏ chỉ số này."
    ),
    "zero_denominator": (
        "Mẫu số “{element}” bằng 0 ở {count} đơn vị: {units}. Tỷ lệ của các đơn vị đó sẽ bị thiếu; hãy kiểm tra số "
        "liệu."
    ),
    "negative_denominator": (
        "Mẫu số “{element}” âm ở {count} đơn vị: {units}. Tỷ lệ của các đơn vị đó bị đảo dấu; hãy kiểm tra số liệu."
    ),
}
