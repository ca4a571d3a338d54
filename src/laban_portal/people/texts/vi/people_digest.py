# SPDX-License-Identifier: Apache-2.0
"""When letters are sent."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "immediate": "Gửi ngay từng thông báo",
    "daily": "Mỗi ngày một thư tổng hợp",
    "weekly": "Mỗi thứ Hai một thư tổng hợp",
    "none": "Không gửi thư, chỉ xem trên cổng",
}
