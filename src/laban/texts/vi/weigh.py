# SPDX-License-Identifier: Apache-2.0
"""Sentences of the weighing step."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_method": (
        "Phương pháp yêu cầu bộ trọng số “{got}” nhưng không có bộ nào như vậy. Hãy chọn một trong các bộ: {known}."
    ),
    "reserved_set": "Có bộ trọng số tên là “{set}”, trùng với tên lựa chọn có sẵn. Hãy đặt tên khác cho bộ trọng số này.",
    "unknown_item": "Bộ trọng số “{set}” nêu mã “{item}” không có trong khung chỉ số. Hãy sửa lại mã hoặc bỏ mã này.",
    "not_a_weight": "“{item}” có trọng số là {weight}. Trọng số phải là một số lớn hơn hoặc bằng 0; hãy sửa lại.",
    "all_zero": (
        "Tất cả các mục thuộc “{group}” ({children}) đều có trọng số bằng 0 nên không thể tính trung bình. "
        "Hãy cho ít nhất một mục trọng số lớn hơn 0."
    ),
}
