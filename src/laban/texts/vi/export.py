# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: writing results."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "folder_in_use": (
        "thư mục đang chứa dữ liệu khác và không có tệp {manifest} của lần tính trước; chưa ghi gì cả. "
        "Hãy chọn thư mục khác bằng --out, hoặc làm trống thư mục này."
    ),
    "other_files": (
        "thư mục đang chứa kết quả của lần tính trước và {count} mục không thuộc kết quả đó; chưa ghi gì cả: {files}. "
        "Hãy chuyển các mục này đi nơi khác, hoặc chọn thư mục khác bằng --out."
    ),
    "cannot_write": (
        "không ghi được vào đây ({reason}). Hãy kiểm tra vị trí, quyền ghi và dung lượng trống, hoặc chọn nơi khác "
        "bằng --out."
    ),
    "file_exists": "đã có tệp mang tên này; chưa ghi gì cả. Hãy chọn tên khác bằng --out.",
}
