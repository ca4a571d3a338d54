# SPDX-License-Identifier: Apache-2.0
"""Câu chữ về lỗi của phương pháp."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Từ lựa chọn và con số.
    "unknown_word": "{choice} là “{word}”, không nằm trong các lựa chọn. Hãy chọn một trong các giá trị: {known}.",
    "not_finite": "{choice} là “{value}”. Hãy ghi một số hữu hạn.",
    "not_positive": "{choice} là {value}. Hãy ghi một số lớn hơn 0.",
    "too_low": "{choice} là {value}. Hãy ghi một số từ {low} trở lên.",
    "too_high": "{choice} là {value}. Hãy ghi một số không quá {high}.",
    # Đơn vị.
    "unknown_system": (
        "Phương pháp yêu cầu xếp hạng các đơn vị của hệ mã “{system}” nhưng không có đơn vị nào như vậy. Hãy chọn "
        "một trong các hệ mã: {known}."
    ),
    "unknown_unit": (
        "Đơn vị “{unit}” được yêu cầu giữ lại hoặc loại ra nhưng không có trong các đơn vị được xếp hạng. Hãy sửa mã "
        "hoặc bỏ đi."
    ),
    "keep_and_drop": (
        "Đơn vị “{unit}” vừa được yêu cầu giữ lại vừa được yêu cầu loại ra. Hãy bỏ khỏi một trong hai danh sách."
    ),
    "unknown_reference": "Đơn vị tham chiếu “{unit}” không có trong các đơn vị được xếp hạng. Hãy sửa mã.",
    "no_reference": (
        "Phương pháp khoảng cách tới đơn vị tham chiếu cần một đơn vị tham chiếu. Hãy ghi mã đơn vị vào "
        "normalise.reference."
    ),
    # Các mục.
    "unknown_indicator": "{choice} nêu “{item}” nhưng đây không phải là chỉ số thành phần. Hãy sửa mã hoặc bỏ đi.",
    "unknown_group": (
        "Có quy tắc tổng hợp cho “{group}” nhưng đây không phải là nhóm của khung chỉ số. Hãy sửa mã hoặc bỏ quy tắc."
    ),
    "unknown_level": (
        "{choice} nêu cấp “{level}” nhưng khung chỉ số này không có cấp đó. Hãy chọn một trong các cấp: {known}."
    ),
    "unknown_grouping": (
        "Cách bù số liệu thiếu {method} dùng cách phân nhóm “{grouping}” nhưng các đơn vị không có cách phân nhóm "
        "này. Hãy chọn một trong các giá trị: {known}."
    ),
    "no_grouping": (
        "Cách bù số liệu thiếu {method} cần một cách phân nhóm đơn vị. Hãy đặt impute.by là một trong các giá trị: "
        "{known}."
    ),
    "reversed_range": "Điểm được yêu cầu nằm trong khoảng từ {low} đến {high}. Hãy ghi số nhỏ hơn vào low.",
    "no_goalposts": (
        "“{item}” được chuẩn hóa theo hai mốc nhưng chưa có mốc. Hãy ghi low và high trong khung chỉ số hoặc chọn "
        "phương pháp khác."
    ),
    "no_target": (
        "“{item}” được chuẩn hóa theo khoảng cách tới mục tiêu nhưng chưa có mục tiêu. Hãy ghi target trong khung "
        "chỉ số hoặc chọn phương pháp khác."
    ),
    "zero_possible": (
        "“{item}” được tổng hợp theo phương pháp {method}, nhưng {count} chỉ số thành phần bên dưới có thể có điểm "
        "0, ví dụ “{example}”; khi đó kết quả bằng 0 hoặc vô nghĩa. Hãy chuẩn hóa về khoảng lớn hơn 0, ví dụ 1–100, "
        "hoặc chọn cách tổng hợp khác."
    ),
    # Trọng số.
    "weight_set_name": (
        "Có bộ trọng số tên là “{set}”: tên để trống, trùng với tên có sẵn hoặc dùng hai lần. Hãy đặt tên riêng cho "
        "bộ trọng số."
    ),
    "unknown_weight_item": "Bộ trọng số “{set}” nêu “{item}” không có trong khung chỉ số. Hãy sửa mã hoặc bỏ đi.",
    "weight": "Bộ trọng số “{set}” cho “{item}” trọng số {weight}. Hãy ghi một số hữu hạn từ 0 trở lên.",
    "zero_weights": (
        "Theo bộ trọng số “{set}”, tất cả các mục con trực tiếp của “{item}” đều có trọng số bằng 0. Hãy đặt trọng "
        "số lớn hơn 0 cho ít nhất một mục."
    ),
    # Năm và bước riêng của người dùng.
    "no_window_years": (
        "Các cận được yêu cầu xác định theo các năm nêu tên nhưng chưa nêu năm nào. Hãy thêm window.years, hoặc chọn "
        "each hay all."
    ),
    "unknown_year": (
        "Các cận được yêu cầu xác định theo năm {year} nhưng không có số liệu năm này. Hãy chọn trong các năm: {known}."
    ),
    "custom_name": (
        "Có bước riêng tên là “{name}”: tên để trống hoặc dùng hai lần. Hãy đặt cho mỗi bước riêng một tên khác nhau."
    ),
    "own_missing": (
        "Phương pháp có bước riêng “{name}” nhưng chưa có hàm nào tên như vậy được cung cấp. Hãy cung cấp hàm hoặc "
        "bỏ bước này."
    ),
    "own_unasked": (
        "Có hàm “{name}” được đưa vào nhưng không bước riêng nào của phương pháp nhắc đến, hoặc có hai hàm cùng tên này. "
        "Hãy thêm bước vào phương pháp, hoặc chỉ đưa vào mỗi bước một hàm."
    ),
    "own_result": (
        "Bước riêng trả về {given} trong khi cần mảng kích thước {wanted}, hoặc có giá trị vô hạn. Hãy trả về "
        "mảng cùng kích thước với giá trị hữu hạn hoặc để thiếu."
    ),
    "own_step": "Thay đổi theo bước riêng của người dùng.",
}
