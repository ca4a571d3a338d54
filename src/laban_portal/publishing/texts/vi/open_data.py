# SPDX-License-Identifier: Apache-2.0
"""Lời của dữ liệu mở: tên và ý nghĩa các cột, tên các bảng của một kỳ công bố."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "column_territory": "Hệ mã địa bàn",
    "column_unit": "Mã đơn vị",
    "column_unit_name": "Tên đơn vị",
    "column_year": "Năm",
    "column_item": "Mã chỉ số",
    "column_item_name": "Tên chỉ số",
    "column_level": "Cấp",
    "column_score": "Điểm",
    "column_rank": "Thứ hạng",
    "column_rank_low": "Hạng cao nhất của khoảng",
    "column_rank_high": "Hạng thấp nhất của khoảng",
    "column_coverage": "Độ phủ số liệu",
    "column_raw": "Giá trị gốc",
    "column_measured_in": "Đơn vị tính",
    "column_status": "Trạng thái số liệu",
    "column_flag": "Dấu hiệu của số liệu",
    "about_territory": "Hệ mã mà mã đơn vị thuộc về. Mã chỉ có nghĩa cùng với hệ mã; không ghép số liệu theo mã trần giữa "
    "hai hệ mã.",
    "about_score": "Thang điểm 0–100; càng cao càng tốt.",
    "about_rank": "1 là hạng cao nhất.",
    "about_rank_low": "Đầu tốt hơn của khoảng thứ hạng chứa {level}% các lần tính lại theo những lựa chọn phương pháp hợp lý "
    "khác; không phải sai số chọn mẫu.",
    "about_rank_high": "Đầu kém hơn của khoảng thứ hạng chứa {level}% các lần tính lại theo những lựa chọn phương pháp "
    "hợp lý khác; không phải sai số chọn mẫu.",
    "about_coverage": "Tỷ lệ chỉ số thành phần bên dưới có số liệu thu thập được, từ 0 đến 1.",
    "about_raw": "Giá trị của chỉ số thành phần theo đơn vị tính của nó, trước khi chuẩn hóa.",
    "about_status": "Mã trạng thái theo danh mục CL_OBS_STATUS của SDMX.",
    "about_flag": "Mọi dấu hiệu mà giá trị mang, bằng lời.",
}
