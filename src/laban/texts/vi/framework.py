# SPDX-License-Identifier: Apache-2.0
"""Câu chữ về lỗi của khung chỉ số và của các công thức."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Công thức.
    "formula_empty": (
        "Công thức để trống. Hãy viết công thức theo mã phần tử dữ liệu, hoặc bỏ trống cột này để dùng phần tử trùng "
        "mã với chỉ số thành phần."
    ),
    "formula_long": (
        "Công thức dài {length} ký tự, trong khi chỉ được tối đa {most} ký tự. Hãy tách công thức, hoặc đưa giá trị "
        "đã tính sẵn vào số liệu."
    ),
    "formula_character": (
        "Công thức “{formula}” có ký tự “{character}” ở vị trí {at}, không có nghĩa tại đó. Hãy viết số với dấu chấm "
        "thập phân và đặt trong [ngoặc vuông] những mã có ký tự khác a–z, A–Z, 0–9 và _."
    ),
    "formula_bracket": (
        "Công thức “{formula}” có “{character}” ở vị trí {at} nhưng không có mã nằm giữa cặp [ngoặc vuông]. Hãy viết "
        "mã giữa [ và ]."
    ),
    "formula_number": "Công thức “{formula}” có số “{number}” ở vị trí {at} quá lớn. Hãy viết số nhỏ hơn.",
    "formula_deep": "Công thức “{formula}” lồng nhau quá {most} lần. Hãy bỏ bớt dấu ngoặc hoặc tách công thức.",
    "formula_parenthesis": (
        "Công thức “{formula}” có dấu ngoặc ở vị trí {at} không thành cặp. Hãy thêm dấu ngoặc còn thiếu hoặc bỏ dấu "
        "ngoặc này."
    ),
    "formula_unfinished": "Công thức “{formula}” kết thúc ở chỗ còn cần một số hoặc một mã. Hãy viết cho đủ.",
    "formula_value": "Công thức “{formula}” có “{found}” ở vị trí {at}, là chỗ cần một số hoặc một mã. Hãy sửa lại.",
    "formula_sign": (
        "Công thức “{formula}” có “{found}” ở vị trí {at}, là chỗ cần một trong các dấu + - * /. Hãy thêm dấu; mã có "
        "dấu cách hoặc dấu chấm phải đặt trong [ngoặc vuông]."
    ),
    "formula_names_nothing": (
        "Công thức “{formula}” không nêu phần tử dữ liệu nào nên mọi đơn vị sẽ có cùng một giá trị. Hãy nêu các phần "
        "tử dùng để tính."
    ),
    # Cây khung chỉ số.
    "no_code": "Có {times} mục không có mã. Hãy đặt cho mỗi mục một mã riêng.",
    "duplicate_code": "Mã “{item}” được dùng cho {times} mục trong khung chỉ số. Hãy đặt cho mỗi mục một mã riêng.",
    "duplicate_element": (
        "Mã “{item}” được dùng cho {times} phần tử dữ liệu. Hãy giữ lại một, hoặc đặt mã riêng cho các phần tử còn lại."
    ),
    "no_root": (
        "Không có nhóm nào để trống mục cha nên khung chỉ số không có mục gốc. Hãy để trống mục cha của chính chỉ số "
        "tổng hợp."
    ),
    "several_roots": (
        "Các mục {roots} đều không có mục cha, trong khi khung chỉ số chỉ có một mục gốc. Hãy đặt mục cha cho tất cả "
        "trừ một mục."
    ),
    "no_parent": "Chỉ số thành phần “{item}” không có mục cha. Hãy ghi nhóm mà chỉ số này thuộc về.",
    "parent_is_indicator": (
        "“{item}” nằm dưới “{parent}” nhưng “{parent}” là chỉ số thành phần. Hãy ghi một nhóm làm mục cha."
    ),
    "unknown_parent": (
        "“{item}” nằm dưới “{parent}” nhưng “{parent}” không có trong khung chỉ số. Hãy sửa mã hoặc bổ sung nhóm này."
    ),
    "cycle": "Các nhóm này là cha của nhau theo vòng tròn: {path}. Hãy đặt mục cha khác cho một trong các nhóm đó.",
    "empty_group": (
        "Nhóm “{item}” không có mục con nên không thể có điểm. Hãy đưa chỉ số thành phần vào nhóm hoặc bỏ nhóm."
    ),
    "reserved_level": (
        "Nhóm “{item}” có cấp là “{level}”, tên dành riêng cho các mục cuối cùng của khung chỉ số. Hãy chọn tên cấp "
        "khác."
    ),
    # Các mục và các phần tử dữ liệu.
    "not_finite": "{field} có giá trị “{value}”. Hãy ghi một số hữu hạn hoặc để trống.",
    "negative_weight": (
        "“{item}” có trọng số {weight}. Hãy đặt trọng số từ 0 trở lên; muốn đảo chiều chỉ số thành phần thì đặt "
        "direction."
    ),
    "zero_weights": (
        "Tất cả các mục con trực tiếp của “{item}” đều có trọng số bằng 0 nên không thể tính trung bình. Hãy đặt "
        "trọng số lớn hơn 0 cho ít nhất một mục."
    ),
    "direction": "“{item}” có direction là {direction}. Hãy ghi 1 nếu càng cao càng tốt, -1 nếu càng thấp càng tốt.",
    "zero_scale": (
        "“{item}” có hệ số nhân bằng 0 nên mọi giá trị sẽ bằng 0. Hãy ghi đúng hệ số, hoặc để trống nếu là 1."
    ),
    "unknown_denominator": (
        "“{item}” được chia cho “{element}” nhưng đây không phải là phần tử dữ liệu. Hãy sửa mã hoặc bổ sung phần tử."
    ),
    "no_element": (
        "“{item}” không có công thức và cũng không có phần tử dữ liệu trùng mã. Hãy bổ sung phần tử hoặc viết công "
        "thức."
    ),
    "unknown_element": (
        "Công thức của “{item}” nêu “{element}” nhưng đây không phải là phần tử dữ liệu. Hãy sửa mã hoặc bổ sung "
        "phần tử."
    ),
    "merge": "Không có cách gộp số liệu nào tên là “{merge}”. Hãy chọn một trong các cách: {known}.",
    "no_merge_weight": (
        "“{item}” được gộp theo trung bình có trọng số nhưng chưa nêu trọng số. Hãy ghi một phần tử dữ liệu vào "
        "merge_weight."
    ),
    "unknown_merge_weight": (
        "“{item}” được gộp với trọng số “{element}” nhưng đây không phải là phần tử dữ liệu. Hãy sửa mã hoặc bổ sung "
        "phần tử."
    ),
    "bounds": "Cận dưới {low} không nhỏ hơn cận trên {high}. Hãy ghi số nhỏ hơn vào low, bất kể chiều của chỉ số.",
    "status": "Không có trạng thái “{status}”. Hãy chọn một trong các trạng thái: {known}.",
    "validity": (
        "Khung chỉ số “{item}” có hiệu lực từ {start} đến {end}, tức kết thúc trước khi bắt đầu. Hãy sửa lại ngày."
    ),
}
