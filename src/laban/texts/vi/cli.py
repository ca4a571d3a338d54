# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: problems with what was typed."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "method_unknown": "gói không có phương pháp {method}. Hãy chọn một trong: {known}.",
    "year_unknown": "không có số liệu năm {year}. Hãy chọn một trong: {known}.",
    "item_unknown": "khung chỉ số không có mục {item}. Các mục hiện có, trong đó: {known}.",
    "unit_unknown": "không có đơn vị nào mang mã {unit} trong năm {year}. Lệnh `laban compute` liệt kê các mã.",
    "like_and_seed": "--like và --demonstration phải đi cùng nhau: nêu gói làm mẫu và một số nguyên làm hạt giống.",
    "folder_not_empty": "thư mục không rỗng; chưa ghi gì cả. Hãy chọn thư mục khác, hoặc làm trống thư mục này.",
    "not_a_pack": "không có tệp pack.toml nên đây không phải là một gói. Hãy nêu thư mục của gói, ví dụ packs/vn-pii.",
}
