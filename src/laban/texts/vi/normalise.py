# SPDX-License-Identifier: Apache-2.0
"""Câu chữ về chuẩn hóa số liệu."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Phương pháp còn thiếu gì.
    "goalposts_missing": (
        "Chuẩn hóa theo ngưỡng cố định cần cả ngưỡng dưới và ngưỡng trên. Hãy ghi đủ hai ngưỡng của chỉ số thành phần này "
        "trong khung chỉ số, hoặc chọn phương pháp khác."
    ),
    "goalposts_reversed": (
        "Ngưỡng dưới ({low}) không nhỏ hơn ngưỡng trên ({high}). Hãy ghi số nhỏ hơn vào “low”, bất kể chiều của chỉ số thành "
        "phần."
    ),
    "target_missing": (
        "Chuẩn hóa theo khoảng cách đến mục tiêu cần có giá trị mục tiêu. Hãy ghi mục tiêu của chỉ số thành phần này trong "
        "khung chỉ số, hoặc chọn phương pháp khác."
    ),
    "reference_missing": (
        "Đơn vị tham chiếu “{unit}” không có giá trị. Hãy chọn đơn vị tham chiếu có giá trị, bổ sung số liệu, hoặc chọn "
        "phương pháp khác cho chỉ số thành phần này."
    ),
    "reference_worst": (
        "Đơn vị tham chiếu “{unit}” lại là đơn vị có giá trị kém nhất nên không có khoảng cách để đo. Hãy chọn đơn vị tham "
        "chiếu khác, hoặc phương pháp khác cho chỉ số thành phần này."
    ),
    "maximum_not_positive": (
        "Giá trị lớn nhất là {maximum}, trong khi chỉ có thể tính tỷ lệ so với giá trị lớn nhất khi giá trị đó lớn hơn 0. "
        "Hãy chọn phương pháp khác cho chỉ số thành phần này."
    ),
    "not_learned": (
        "Chưa có thang chuẩn hóa cho chỉ số thành phần và năm này. Hãy xác định thang cho cả năm này, hoặc đặt cửa sổ năm "
        "của phương pháp là “all” hay các năm nêu tên để dùng chung cho mọi năm."
    ),
    # Vì sao điểm bị thay đổi.
    "truncated_high": "Tốt hơn ngưỡng; điểm được giới hạn ở mức cao nhất của thang điểm.",
    "truncated_low": "Kém hơn ngưỡng; điểm được nâng lên mức thấp nhất của thang điểm.",
    # Điều người đọc cần biết.
    "all_missing": (
        "Không đơn vị nào có số liệu nên không đơn vị nào có điểm. Hãy thu thập số liệu, hoặc đưa chỉ số thành phần này ra "
        "khỏi khung chỉ số."
    ),
    "nothing_learned": (
        "Các năm dùng để xác định thang chuẩn hóa không có số liệu nên số liệu của năm này không có điểm. Hãy chọn những năm "
        "khác cho cửa sổ năm của phương pháp."
    ),
    "constant": (
        "Mọi đơn vị có cùng một giá trị, hoặc chỉ một đơn vị có số liệu, nên chỉ số thành phần không phân biệt được các đơn "
        "vị; mỗi đơn vị có giá trị này nhận điểm {score}. Hãy kiểm tra số liệu, hoặc đưa chỉ số thành phần này ra khỏi khung "
        "chỉ số."
    ),
    "target_reached": (
        "Ngay cả đơn vị kém nhất cũng đã đạt mục tiêu nên mọi đơn vị đều nhận điểm {score}. Hãy đặt mục tiêu cao hơn, hoặc "
        "chọn phương pháp khác cho chỉ số thành phần này."
    ),
}
