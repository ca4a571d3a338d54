# SPDX-License-Identifier: Apache-2.0
"""Hết thời hạn lưu giữ tệp minh chứng."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "none": "Không có tệp nào hết thời hạn lưu giữ.",
    "some": "{count} tệp đã hết thời hạn lưu giữ; không tệp nào tự bị gỡ:",
    "line": "{key}  lưu đến {day}  {size} KB  {unit}  {document}",
    "how": (
        "Gỡ một tệp: laban-portal retention --remove MÃ --reason “LÝ DO”. Thông tin và mã băm của văn bản vẫn được giữ."
    ),
    "removed": "Đã gỡ tệp của văn bản {key}; thông tin và mã băm vẫn được giữ.",
    "shared": "Văn bản {key} không còn tệp; nội dung tệp vẫn được giữ vì còn nơi khác dùng.",
}
