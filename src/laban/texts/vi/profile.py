# SPDX-License-Identifier: Apache-2.0
"""Sentences of unit profiles."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "rule": (
        "Điểm mạnh là {count} chỉ số thành phần tốt nhất, điểm yếu là {count} chỉ số thành phần kém nhất của đơn vị, xét "
        "theo thứ hạng trong số các đơn vị có điểm. Giá trị được bù không được xét; điểm thấp nhất trong tất cả các đơn "
        "vị không bao giờ là điểm mạnh, điểm cao nhất không bao giờ là điểm yếu. Đơn vị có ít số liệu thì số điểm mạnh, "
        "điểm yếu ít hơn."
    ),
    "rule_gii": (
        "Điểm mạnh là các chỉ số thành phần có thứ hạng phần trăm của đơn vị không thấp hơn mức tốt thứ {count} và mọi chỉ "
        "số mà đơn vị xếp thứ nhất, nhì hoặc ba; điểm yếu là các chỉ số không cao hơn mức kém thứ {count}. Không xét giá "
        "trị được bù. Quy tắc này của Chỉ số đổi mới sáng tạo toàn cầu là giả định, chưa được cơ quan ban hành xác nhận."
    ),
    "rule_gii_group": (
        "Điểm mạnh (điểm yếu) là các chỉ số thành phần mà điểm của đơn vị cao hơn (thấp hơn) trung bình của nhóm theo "
        "{grouping} quá một độ lệch chuẩn. Không xét giá trị được bù. Quy tắc này của Chỉ số đổi mới sáng tạo toàn cầu "
        "là giả định, chưa được cơ quan ban hành xác nhận."
    ),
    "observed": "có số liệu",
    "imputed": "số liệu được bù",
    "missing": "thiếu số liệu",
    "strength": "điểm mạnh",
    "weakness": "điểm yếu",
    "unknown_rule": "Không có quy tắc chọn điểm mạnh, điểm yếu nào tên là “{got}”. Hãy chọn một trong các quy tắc: {known}.",
    "unknown_year": "Kết quả không có năm {year}. Hãy chọn một trong các năm: {known}.",
    "unknown_unit": "Kết quả không có đơn vị ở vị trí {unit}. Kết quả gồm {count} đơn vị, đánh số từ 0.",
    "unknown_grouping": "Các đơn vị không có cách phân nhóm “{grouping}”. Hãy chọn một trong các cách: {known}.",
    "bad_count": "Không thể chọn {got} điểm mạnh và điểm yếu. Hãy yêu cầu ít nhất 1.",
}
