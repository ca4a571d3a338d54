# SPDX-License-Identifier: Apache-2.0
"""Thư."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "greeting": "Kính gửi Anh/Chị {name},",
    "many": "Anh/Chị có {count} thông báo mới",
    "farewell": "Trân trọng,\nLaban",
    "why": "Anh/Chị nhận được thư này vì có công việc trên hệ thống. Có thể chọn tần suất nhận thư, hoặc "
    "chỉ nhận thư khẩn, tại: {link}",
}
