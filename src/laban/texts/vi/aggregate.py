# SPDX-License-Identifier: Apache-2.0
"""Sentences of the aggregating step."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_method": "Không có cách tổng hợp nào tên là “{got}”. Hãy chọn một trong các cách: {known}.",
    "unknown_group": (
        "Phương pháp có quy tắc tổng hợp riêng cho “{group}” nhưng khung chỉ số không có nhóm này. "
        "Hãy sửa lại mã hoặc bỏ quy tắc."
    ),
    "unknown_penalty": "Không có kiểu điều chỉnh mất cân đối nào tên là “{got}”. Hãy chọn một trong các kiểu: {known}.",
    "bad_power": (
        "Không thể tính trung bình tổng quát với số mũ {got}. "
        "Hãy dùng số 0 (trung bình nhân) hoặc một số hữu hạn có độ lớn từ {smallest} trở lên."
    ),
    "bad_share": "{field} đang là {got}, trong khi tỷ lệ phải nằm trong khoảng từ 0 đến 1. Hãy sửa lại.",
    "bad_number": "{field} đang là {got}, trong khi luôn cần ít nhất 1 mục con. Hãy sửa lại.",
    "not_positive": (
        "Không thể tính “{group}” theo phương pháp “{method}”: {children} phải lớn hơn 0 nhưng không đạt ở {units}. "
        "Hãy chuẩn hóa về khoảng lớn hơn 0 (ví dụ 1–100) hoặc chọn cách tổng hợp khác."
    ),
    "negative": (
        "Không thể tính “{group}” theo phương pháp “{method}”: {children} không được âm nhưng có giá trị âm ở {units}. "
        "Hãy chuẩn hóa về khoảng bắt đầu từ 0 (ví dụ 0–100) hoặc chọn cách tổng hợp khác."
    ),
    "mean_not_positive": (
        "Không thể tính “{group}” theo phương pháp “{method}”: trung bình của các mục con không lớn hơn 0 ở {units} "
        "(các mục có giá trị nhỏ hơn hoặc bằng 0: {children}). "
        "Hãy chuẩn hóa theo phương pháp cùng tên hoặc chọn cách tổng hợp khác."
    ),
    "too_few": (
        "Không tính được “{group}” cho {number} đơn vị vì số giá trị ít hơn mức tối thiểu của phương pháp: {units}."
    ),
    "unused_level": "Phương pháp có quy tắc tổng hợp cho cấp “{level}” nhưng khung chỉ số này không có cấp đó.",
    "own_missing": (
        "Phép trung bình riêng là một hàm được truyền từ Python (OwnAggregateRule). Trong tệp phương pháp, hãy chọn một cách "
        "khác."
    ),
    "own_gave_nothing": (
        "Hàm riêng của nhóm {group} không cho giá trị đối với {units}, dù các mục con {children} có giá trị. "
        "Hãy để hàm trả về một số khi có ít nhất một mục con có giá trị."
    ),
}
