# SPDX-License-Identifier: Apache-2.0
"""Thư."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "greeting": "Kính gửi ông/bà {name},",
    "many": "Ông/bà có {count} thông báo mới",
    "farewell": "Trân trọng,\nLaban",
    "why": "Ông/bà nhận được thư này vì có công việc trên hệ thống. Có thể chọn tần suất nhận thư, hoặc "
    "chỉ nhận thư khẩn, tại: {link}",
}
