# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: what is said about a pack's calendar."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "same_day": "Ngày {day} đã có ở {first}. Mỗi ngày chỉ được ghi một dòng; hãy bỏ một trong hai dòng.",
    "not_a_weekend": (
        "Ngày {day} vốn là ngày làm việc nên không thể là ngày làm bù. Hãy ghi ngày thứ Bảy hoặc Chủ nhật, hoặc bỏ dòng này."
    ),
}
