# SPDX-License-Identifier: Apache-2.0
"""Việc đã làm với minh chứng."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "registered": "Đăng ký văn bản “{document}” (tệp: {file}; thay cho: {replaces}).",
    "changed": "Sửa thông tin văn bản “{document}” ({fields}); trước đó: {before}.",
    "file_put": "Tải tệp {file} lên cho văn bản “{document}”, SHA-256 {sha256} (trước đó: {before}).",
    "withdrawn": "Rút văn bản “{document}”: {reason}",
    "cited": "Dẫn văn bản “{document}” cho {cells}, trang {page} (kỳ {period}).",
    "ended": "Gỡ trích dẫn văn bản “{document}” khỏi {cells}, trang {page} (kỳ {period}).",
    "file_removed": "Gỡ tệp của văn bản “{document}” khi hết thời hạn lưu giữ, SHA-256 {sha256}: {reason}",
}
