# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: what is said about COINr's two tables."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "left_out": "Cột “{column}” không được chuyển sang. Nếu cần, hãy khai báo cột trong iMeta kèm loại.",
    "same_code": "Mã “{given}” đã có ở dòng {line}. Hãy đặt cho mỗi dòng của iMeta một mã riêng.",
    "bad_level": (
        "Cấp của {item} phải là số nguyên: 1 đối với chỉ số thành phần, từ 2 trở lên đối với mục tổng hợp. Hãy sửa lại."
    ),
    "no_weight": "{item} chưa có trọng số. Hãy ghi trọng số; ghi 1 nếu các mục trong nhóm có trọng số như nhau.",
    "bad_direction": "Chiều của {item} phải là 1 (càng cao càng tốt) hoặc -1 (càng thấp càng tốt). Hãy sửa lại.",
    "turned_aggregate": (
        "{item} là mục tổng hợp có chiều -1; ở đây chỉ chỉ số thành phần mới có chiều. Hãy đảo chiều các chỉ số thành phần "
        "của mục này, và ghi 1."
    ),
    "no_column": "{file} không có cột “{given}”. Hãy bổ sung cột, hoặc bỏ dòng này khỏi iMeta.",
    "no_time": "Chưa rõ số liệu thuộc năm nào. Hãy thêm cột Time ghi năm của số liệu.",
    "bad_time": "“{given}” không bắt đầu bằng năm ({rows} dòng). Hãy ghi như 2018, 2018-06 hoặc 2018Q2.",
    "twice": "{unit} đã có dòng của năm {year} ở dòng {line}. Hãy chỉ giữ một dòng cho mỗi đơn vị và mỗi năm.",
    "varies": "{unit} ở đây là “{other}”, trước đó là “{first}”; giá trị đầu được dùng. Hãy sửa giá trị sai.",
}
