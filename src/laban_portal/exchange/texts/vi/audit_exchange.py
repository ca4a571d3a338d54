# SPDX-License-Identifier: Apache-2.0
"""Việc đã làm với tệp Excel và các lần nhập tệp."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "given": "Lập tệp Excel đợt {round}, lĩnh vực {domain}: {cells} ô, SHA-256 {sha256}.",
    "received": "Nhận tệp “{file}” có {cells} ô thay đổi, chưa lưu, SHA-256 {sha256}.",
    "applied": "Lưu {saved} giá trị từ tệp “{file}” ({documents} văn bản mới, {cited} trích dẫn).",
    "dropped": "Bỏ lần nhập tệp “{file}”.",
    "too_old": "Bỏ lần nhập tệp “{file}” vì quá {days} ngày không được xác nhận.",
    "undone": "Hoàn tác lần nhập tệp “{file}”: {saved} giá trị.",
    "imported": "Nhập {rows} dòng qua API vào đợt {round}: lưu {saved} giá trị, SHA-256 {sha256}.",
}
