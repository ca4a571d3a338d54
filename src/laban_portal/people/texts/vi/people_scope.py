# SPDX-License-Identifier: Apache-2.0
"""What a token allows."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "read": "Đọc những gì tôi được xem",
    "write": "Ghi những gì tôi được ghi",
    "strong": "Được cấp sau khi xác thực hai lớp",
}
