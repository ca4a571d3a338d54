# SPDX-License-Identifier: Apache-2.0
"""Câu chữ về xu hướng qua các năm."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Thước đo.
    "cagr": "tốc độ tăng trưởng bình quân hằng năm",
    "change": "mức thay đổi tính theo phần trăm của giá trị đầu kỳ",
    "difference": "giá trị cuối kỳ trừ giá trị đầu kỳ",
    "slope": "độ dốc của đường hồi quy bình phương nhỏ nhất, tính theo năm",
    "own": "thước đo do người dùng tự xây dựng",
    # Sai ở đâu.
    "unknown_data": "Không có bộ số liệu “{data}” để đo. Hãy chọn một trong các bộ số liệu: {known}.",
    "unknown_item": (
        "“{item}” không có trong bộ số liệu {data}. Hãy sửa mã; các cấp tổng hợp chỉ có điểm số, không có số liệu gốc."
    ),
    "unknown_measure": "Không có thước đo “{measure}”. Hãy chọn một trong các thước đo: {known}.",
    "own_mismatch": (
        "Thước đo đang chọn là “{measure}”. Thước đo “own” phải đi kèm một hàm, và hàm tự viết chỉ dùng với thước đo “own”: "
        "hãy khai báo cả hai hoặc bỏ cả hai."
    ),
    "bad_latest": (
        "Xu hướng cần ít nhất hai điểm số liệu; giá trị hiện tại là {latest}. Hãy đặt “latest” bằng 0 (tất cả) hoặc từ 2 trở "
        "lên."
    ),
    "unknown_year": "Kết quả không có năm {year}. Hãy chọn trong các năm: {known}.",
    "one_year": (
        "Xu hướng cần ít nhất hai năm khác nhau; kết quả hiện có các năm: {known}. Hãy tính thêm năm hoặc chọn từ hai năm "
        "trở lên."
    ),
    # Điều người đọc cần biết.
    "too_few": (
        "{units} đơn vị chỉ có một điểm số liệu nên không đo được xu hướng. Hãy thu thập số liệu các năm trước hoặc "
        "dùng thêm năm."
    ),
    "not_positive": (
        "{units} đơn vị có giá trị đầu kỳ hoặc cuối kỳ bằng 0 hoặc âm nên không tính được tốc độ tăng trưởng. Hãy dùng thước "
        "đo “difference” cho các đơn vị này."
    ),
    "from_zero": (
        "{units} đơn vị có giá trị đầu kỳ bằng 0 nên không tính được phần trăm thay đổi. Hãy dùng thước đo “difference” cho "
        "các đơn vị này."
    ),
    "no_number": "Thước đo không cho kết quả là số hữu hạn ở {units} đơn vị. Hãy kiểm tra chuỗi số liệu của các đơn vị đó.",
}
