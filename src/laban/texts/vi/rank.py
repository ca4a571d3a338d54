# SPDX-License-Identifier: Apache-2.0
"""Sentences of the ranking step."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_ties": "Không có cách xếp hạng đồng hạng nào tên là “{got}”. Hãy chọn một trong các cách: {known}.",
    "bad_decimals": (
        "Không thể làm tròn điểm số đến {got} chữ số thập phân trước khi xếp hạng. Hãy cho một số nguyên từ 0 đến {most}."
    ),
}
