# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: writing results."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "folder_in_use": (
        "thư mục đang chứa dữ liệu khác và không có tệp {manifest} của lần tính trước; chưa ghi gì cả. "
        "Hãy chọn thư mục khác bằng --out, hoặc làm trống thư mục này."
    ),
    "file_exists": "đã có tệp mang tên này; chưa ghi gì cả. Hãy chọn tên khác bằng --out.",
}
