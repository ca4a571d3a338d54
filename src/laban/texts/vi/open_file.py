# SPDX-License-Identifier: Apache-2.0
"""Lời trong tệp dữ liệu mở: dấu hiệu của số liệu, tên trang tính, lời từ chối định dạng."""

from __future__ import annotations

WORDS = {
    "flag_estimated": "ước tính",
    "flag_provisional": "sơ bộ",
    "flag_break": "gián đoạn chuỗi số liệu",
    "flag_unreliable": "độ tin cậy thấp",
    "flag_imputed": "được bù",
    "flag_rebuilt": "tính lại sau sáp nhập",
    "flag_late": "nộp muộn",
    "flag_disputed": "đang có ý kiến khác nhau",
    "flag_treated": "đã xử lý giá trị ngoại lai",
    "flag_generated": "số liệu giả lập",
    "status_A": "Giá trị bình thường",
    "status_B": "Gián đoạn chuỗi số liệu",
    "status_E": "Giá trị ước tính hoặc được tính lại sau sáp nhập",
    "status_I": "Giá trị được bù",
    "status_O": "Thiếu số liệu",
    "status_P": "Số sơ bộ",
    "status_U": "Độ tin cậy thấp",
}
