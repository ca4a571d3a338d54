# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: what is said about a number that a person enters."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "empty": "Chưa nhập gì. Hãy nhập một số, hoặc nêu lý do không có số liệu.",
    "not_a_number": "“{cell}” không phải là số. Hãy chỉ nhập chữ số, ví dụ {example}.",
    "too_long": "“{cell}” dài quá {most} ký tự. Hãy chỉ nhập một số.",
    "control_characters": "“{cell}” có ký tự không nhìn thấy được. Hãy xóa đi và gõ lại số bằng tay.",
    "several_numbers": "“{cell}” có nhiều hơn một số. Hãy nhập một số và ghi phần còn lại vào ô ghi chú.",
    "infinite": "“{cell}” không phải là số hữu hạn. Hãy nhập một số, hoặc để trống và nêu lý do.",
    "error_value": "“{cell}” là lỗi của bảng tính. Hãy sửa tại nơi tính toán rồi sao chép lại số.",
    "too_many_digits": "“{cell}” có nhiều hơn {most} chữ số. Hãy kiểm tra lại, hoặc nhập theo đơn vị đo lớn hơn.",
    "date": (
        "“{cell}” là ngày tháng hoặc giờ, không phải số. Bảng tính thường đổi các số như 3-4 thành ngày tháng: hãy gõ lại số "
        "bằng tay."
    ),
    "multiplier": (
        "“{cell}” có từ chỉ bội số (nghìn, triệu, tỷ …). Hãy ghi đủ số theo đơn vị đo của ô này và bỏ từ đó."
    ),
    "out_of_range": "“{cell}” vượt quá mọi giới hạn. Hãy ghi đủ số bằng chữ số, hoặc sửa số mũ sau chữ “e”.",
    "behind": "“{cell}” có “{left_out}” sau số nên chưa được đọc là số. Hãy xóa “{left_out}” và chỉ nhập số.",
    "behind_other": (
        "“{cell}” có “{left_out}” sau số, trong khi ô này tính theo “{unit}”. Hãy xóa “{left_out}” và ghi số "
        "theo đơn vị tính của ô."
    ),
    "percent": "“{cell}” được hiểu là {value} {unit}. Hãy kiểm tra xem dấu phần trăm có đúng nghĩa đó không.",
    "parentheses": "“{cell}” được hiểu là số âm: {value}. Nếu không phải số âm, hãy bỏ dấu ngoặc.",
    "other_style": "“{cell}” được hiểu là {value}, vì không thể là số nào khác. Hãy kiểm tra lại.",
    "unclear": "“{cell}” có thể là {value} hoặc {other}. Hãy chọn số đúng.",
    "other_reading": "“{cell}” được hiểu là {value}, vì cách đọc kia không qua được kiểm tra. Hãy kiểm tra lại.",
}
