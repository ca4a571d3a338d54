# SPDX-License-Identifier: Apache-2.0
"""What a review of accounts looks for."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "never": "Chưa từng đăng nhập",
    "long_ago": "Hơn 90 ngày không đăng nhập",
    "recent": "Đăng nhập gần đây",
    "off": "Đã khóa",
    "no_factor": "Thiếu xác thực hai lớp bắt buộc",
    "no_role": "Không có vai trò",
}
