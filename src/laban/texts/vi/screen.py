# SPDX-License-Identifier: Apache-2.0
"""Câu chữ của bước sàng lọc đơn vị."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_rule": "Không có quy tắc sàng lọc nào tên là “{word}”. Hãy chọn một trong các quy tắc: {known}.",
    "nobody_left": (
        "Quy tắc sàng lọc “{rule}” loại toàn bộ {units} đơn vị ở mọi năm. Hãy hạ tỷ lệ tối thiểu hoặc thu thập thêm "
        "số liệu."
    ),
    "few_values": "Bị loại: có {have} trên {total} giá trị, trong khi yêu cầu tối thiểu {least_pct} %.",
    "few_values_kept": (
        "Được giữ lại theo quy định của phương pháp dù chỉ có {have} trên {total} giá trị, trong khi yêu cầu tối "
        "thiểu {least_pct} %."
    ),
    "many_zeros": "Bị loại: có {have} trên {total} giá trị khác 0, trong khi yêu cầu tối thiểu {least_pct} %.",
    "many_zeros_kept": (
        "Được giữ lại theo quy định của phương pháp dù chỉ có {have} trên {total} giá trị khác 0, trong khi yêu cầu "
        "tối thiểu {least_pct} %."
    ),
    "dropped": "Bị loại theo quy định của phương pháp.",
    "year_without_units": (
        "Sau sàng lọc không còn đơn vị nào trong năm này nên không có bảng xếp hạng. Hãy hạ tỷ lệ tối thiểu hoặc bỏ "
        "năm này."
    ),
}
