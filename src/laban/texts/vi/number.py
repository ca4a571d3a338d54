# SPDX-License-Identifier: Apache-2.0
"""What is said about cells that should be numbers."""

WORDS: dict[str, str] = {
    "text": "“{cell}” không phải là số. Hãy ghi một số, hoặc để trống ô nếu không có số liệu.",
    "percent": "“{cell}” có kèm dấu phần trăm. Hãy chỉ ghi số và nêu đơn vị tính trong bảng chỉ số.",
    "not_finite": "“{cell}” không phải là số hữu hạn. Hãy để trống ô nếu không có số liệu.",
    "too_large": "“{cell}” vượt quá độ lớn cho phép của một số. Hãy kiểm tra các chữ số và số mũ.",
    "error_value": (
        "“{cell}” là giá trị báo lỗi của bảng tính. Hãy sửa ở nơi đã tính ra giá trị này, "
        "hoặc để trống ô nếu không có số liệu."
    ),
    "date": (
        "“{cell}” là ngày tháng hoặc thời gian, không phải là số. Bảng tính thường tự đổi các số như 3-4 hoặc 3.4 "
        "thành ngày tháng: hãy định dạng cột là số rồi nhập lại số liệu."
    ),
    "unclear": (
        "“{cell}” có thể là {as_point} (dấu thập phân là dấu chấm) hoặc {as_comma} (dấu thập phân là dấu phẩy). "
        'Hãy nêu rõ: khai báo `decimal = "."` hoặc `decimal = ","` cho tệp này trong pack.toml.'
    ),
    "contradicts": (
        "Không thể đọc “{cell}” theo dấu thập phân đã khai báo là “{decimal}”. "
        "Hãy sửa ô này, hoặc sửa `decimal` của tệp trong pack.toml."
    ),
    "decimal_comma": (
        "“{cell}” được đọc là {value}: ô này dùng dấu phẩy thập phân trong khi các ô khác dùng dấu chấm. "
        "Hãy kiểm tra và ghi thống nhất mọi số liệu."
    ),
    "comma_recognised": (
        "Dấu phẩy được nhận biết là dấu thập phân ({count} ô cho thấy điều này; “{cell}” được đọc là {value}). "
        'Hãy khai báo `decimal = ","` cho tệp này trong pack.toml để xác nhận.'
    ),
}
