# SPDX-License-Identifier: Apache-2.0
"""Thông báo về kỳ công bố."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "shown": (
        "Có thể xem trước trang của địa phương mình trong kỳ công bố “{edition}” ({code}). Xin giữ kín cho "
        "đến giờ công bố."
    ),
    "to_sign": "Kỳ công bố “{edition}” ({code}) do {who} chuyển sang xem trước, chờ một người quản lý xem và ký.",
    "published": "Đã công bố “{edition}” ({code}).",
    "corrected": "Đã công bố kỳ đính chính “{edition}” ({code}).",
}
