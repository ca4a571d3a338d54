# SPDX-License-Identifier: Apache-2.0
"""Câu chữ về xử lý giá trị ngoại lai."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Quy tắc xử lý không khớp với số liệu ở đâu.
    "unknown_item": (
        "Có quy tắc xử lý giá trị ngoại lai cho “{item}” nhưng bộ số liệu không có chỉ số thành phần này. Hãy xác định lại "
        "quy tắc xử lý từ bộ số liệu hiện có."
    ),
    "year_not_learned": (
        "Quy tắc xử lý giá trị ngoại lai chỉ được xác định cho các năm khác. Hãy xác định cả cho năm này, hoặc đặt cửa sổ "
        "năm của phương pháp là “all” hay các năm nêu tên để dùng chung cho mọi năm."
    ),
    # Vì sao ô bị thay đổi.
    "winsorised_high": "Giá trị ngoại lai; hạ xuống mức cao nhất được giữ lại.",
    "winsorised_low": "Giá trị ngoại lai; nâng lên mức thấp nhất được giữ lại.",
    "log_ct": "Phân bố lệch; lấy logarit ln(x − min + 0,01·khoảng biến thiên) cho mọi giá trị của chỉ số thành phần.",
    "log_ct_mirrored": (
        "Phân bố lệch; lấy logarit ln(x − min + 0,01·khoảng biến thiên) cho mọi giá trị của chỉ số thành phần, theo chiều "
        "đối xứng vì đuôi phân bố nằm ở phía thấp."
    ),
    "log_ct_original": "Phân bố lệch; lấy logarit ln(x − min + 1) cho mọi giá trị của chỉ số thành phần.",
    "log_ct_original_mirrored": (
        "Phân bố lệch; lấy logarit ln(x − min + 1) cho mọi giá trị của chỉ số thành phần, theo chiều đối xứng vì đuôi phân "
        "bố nằm ở phía thấp."
    ),
    "log_gii": "Phân bố lệch; lấy logarit theo công thức của GII cho mọi giá trị của chỉ số thành phần.",
    "log_gii_mirrored": (
        "Phân bố lệch; lấy logarit theo công thức của GII cho mọi giá trị của chỉ số thành phần, giá trị nhỏ nhất và lớn "
        "nhất đổi chỗ cho nhau."
    ),
    "box_cox": "Phân bố lệch; biến đổi Box–Cox cho mọi giá trị của chỉ số thành phần.",
    "box_cox_mirrored": (
        "Phân bố lệch; biến đổi Box–Cox cho mọi giá trị của chỉ số thành phần, theo chiều đối xứng vì đuôi phân bố nằm ở "
        "phía thấp."
    ),
    # Điều người đọc cần biết.
    "not_judged": (
        "Có ít hơn bốn giá trị, hoặc mọi giá trị đều bằng nhau, nên không thể xét giá trị ngoại lai và không xử lý gì. Hãy "
        "kiểm tra số liệu, hoặc đặt cách xử lý của chỉ số thành phần này là “none”."
    ),
    "still_fails": (
        "Sau khi xử lý, phân bố vẫn nằm ngoài ngưỡng (độ lệch {skewness}, độ nhọn vượt chuẩn {kurtosis}). Hãy xem lại số "
        "liệu, hoặc chọn cách xử lý khác cho chỉ số thành phần này."
    ),
    "log_gii_guard": (
        "Giá trị lớn nhất là {maximum}; khi giá trị lớn nhất không vượt quá 1, công thức logarit của GII sẽ đảo chiều chỉ "
        "số. Vì vậy các giá trị đã được quy về thang từ 1 đến 101 trước khi lấy logarit; nếu không muốn như vậy, hãy dùng "
        "đơn vị đo nhỏ hơn."
    ),
}
