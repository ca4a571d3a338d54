# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: problems with what was typed."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "method_unknown": "gói không có phương pháp {method}. Hãy chọn một trong: {known}.",
    "year_unknown": "không có số liệu năm {year}. Hãy chọn một trong: {known}.",
    "item_unknown": "khung chỉ số không có mục {item}. Các mục hiện có, trong đó: {known}.",
    "unit_unknown": "không có đơn vị nào mang mã {unit} trong năm {year}. Lệnh `laban compute` liệt kê các mã.",
    "like_and_seed": "--like và --demonstration phải đi cùng nhau: nêu gói làm mẫu và một số nguyên làm hạt giống.",
    "not_a_pack": "không có tệp pack.toml nên đây không phải là một gói. Hãy nêu thư mục của gói, ví dụ packs/vn-pii.",
    "argument_missing": "thiếu {given}. Lệnh `{help}` cho biết có thể viết những gì.",
    "argument_unknown": "không hiểu “{given}” ở đây. Lệnh `{help}` cho biết có thể viết những gì.",
    "choice_unknown": "“{given}” không phải là một lựa chọn. Hãy chọn một trong: {known}.",
    "value_missing": "tùy chọn này cần một giá trị. Hãy ghi giá trị sau tùy chọn; xem lệnh `{help}`.",
    "value_unwanted": "tùy chọn này không nhận giá trị, nhưng đã ghi “{given}”. Hãy bỏ giá trị đi.",
    "not_whole": "“{given}” không phải là số nguyên. Hãy ghi bằng chữ số, ví dụ 2025.",
    "not_count": "“{given}” không phải là số nguyên từ 1 trở lên. Hãy ghi bằng chữ số, ví dụ 10.",
    "not_seed": "“{given}” không phải là số nguyên từ 0 trở lên. Hãy ghi bằng chữ số, ví dụ 2025.",
    "not_understood": "không hiểu lệnh ({given}). Lệnh `{help}` cho biết có thể viết những gì.",
    "needs_step": "tùy chọn này chỉ đi cùng --step. Hãy nêu một bước, ví dụ --step normalised, hoặc bỏ tùy chọn này.",
    "not_with_step": "tùy chọn này không đi cùng --step, vốn hiện nguyên số liệu của một bước. Hãy bỏ một trong hai.",
    "needs_group_ranks": "cách phân nhóm chỉ dùng cùng --show group_ranks. Hãy thêm vào, hoặc bỏ cách phân nhóm.",
    "unit_ambiguous": "có nhiều đơn vị mang mã {unit} trong năm {year}. Hãy ghi khóa đầy đủ của một đơn vị: {known}.",
    "inside_like": "thư mục này nằm trong chính gói cần sao chép. Hãy chọn một thư mục nằm ngoài gói đó.",
    "design_unknown": "gói không có thiết kế phân tích {design}. Hãy chọn một trong: {known}.",
    "all_draws_failed": (
        "không lần nào trong {draws} lần tính cho kết quả: giá trị trung bình của “{item}” không bao giờ xác "
        "định. Hãy bỏ các phương án không đi được với nhau, hoặc chuẩn hóa chỉ số về khoảng lớn hơn 0."
    ),
}
