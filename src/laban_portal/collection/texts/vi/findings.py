# SPDX-License-Identifier: Apache-2.0
"""Những điều các quy tắc phát hiện ở giá trị, và cách giải trình."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Kiểm tra",
    "none": "Các quy tắc của đợt này không phát hiện gì ở đây.",
    "error": "lỗi",
    "explain": "cần giải trình",
    "warning": "cần xem lại",
    "note": "lưu ý",
    "summary": "Kết quả kiểm tra: {errors} chỗ phải sửa, {explain} chỗ cần giải trình, {warnings} chỗ cần xem lại.",
    "summary_clear": "Kiểm tra không phát hiện gì cản trở việc nộp.",
    "go": "{name}: {said}",
    "rule": "Quy tắc",
    "remedy": "Cách xử lý",
    "explained": "{who} đã giải trình, {when}:",
    "explain_it": "Giải trình",
    "words_label": "Vì sao giá trị này vẫn đúng",
    "words_help": "Ví dụ: một nhà máy khánh thành vào tháng 3; lần đầu có số liệu của hai huyện.",
    "save": "Lưu giải trình",
    "saved": "Đã lưu giải trình; giải trình có hiệu lực chừng nào các giá trị này không đổi.",
    "words": "Giải trình dài từ {least} đến {most} chữ cái. Hãy nêu việc gì đã xảy ra và xem được ở đâu.",
    "gone": "Giá trị đã thay đổi, quy tắc không còn phát hiện gì ở ô này. Hãy tải lại trang.",
    "correct": "{cell}: {said} Hãy sửa giá trị.",
    "explain_first": "{cell}: {said} Hãy giải trình trong khung của ô, hoặc sửa giá trị.",
    "audit_explained": "đã giải trình một phát hiện: {rule} tại {element} {slice}",
    "other_domain": "Không khớp quy tắc “{rule}” khi đặt cạnh một giá trị thuộc biểu của lĩnh vực khác mà Anh/Chị không "
    "được xem. Hãy trao đổi với cán bộ thẩm định lĩnh vực đó.",
}
