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
    "mark_demonstration": "số liệu giả lập",
    "mark_published": "số liệu công bố",
    "demonstration": "SỐ LIỆU GIẢ LẬP để trình diễn: không phản ánh tình hình thực tế của bất kỳ đơn vị nào. Không trích "
    "dẫn như số liệu thật.",
    "cited": "{index}, kỳ công bố {edition}: {name}",
    "released": "Công bố ngày {day}",
    "unknown_format": "Không có định dạng “{got}”. Hãy chọn một trong các định dạng: {known}.",
    "no_key": "Bảng “{name}” không có cột khóa và cột số nên không viết được thành {format}. Hãy tải bảng này dạng CSV, "
    "JSON hoặc XLSX.",
    "no_places": "Bảng “{name}” không có ranh giới cho đơn vị nào nên không viết được thành GeoJSON. Hãy tải bảng này "
    "dạng CSV, JSON hoặc XLSX.",
    "no_pysdmx": "Chưa cài pysdmx nên không viết được SDMX-ML. Hãy cài phần mở rộng “sdmx” của Laban, hoặc dùng SDMX-CSV.",
    "column_edition": "Kỳ công bố",
    "column_data": "Loại số liệu",
    "annual": "Hằng năm",
    "concept_FREQ": "Tần suất",
    "concept_REF_AREA": "Đơn vị",
    "concept_INDICATOR": "Chỉ số",
    "concept_MEASURE": "Đại lượng",
    "concept_TIME_PERIOD": "Kỳ số liệu",
    "concept_OBS_VALUE": "Giá trị",
    "concept_OBS_STATUS": "Trạng thái số liệu",
    "concept_UNIT_MEASURE": "Đơn vị tính",
    "concept_OBS_NOTE": "Dấu hiệu của số liệu",
    "concept_EDITION": "Kỳ công bố",
    "concept_DATA": "Loại số liệu",
}
