# SPDX-License-Identifier: Apache-2.0
"""Maps of the public site, in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "caption": "{name}: điểm và thứ hạng năm {year}",
    "title": "Bản đồ năm {year}",
    "tiles": "{name}: điểm và thứ hạng năm {year} trên ô vuông bằng nhau",
    "key": "Điểm của mọi năm",
    "years": "Năm",
    "land": "Theo ranh giới",
    "tiles_title": "Theo ô vuông bằng nhau",
    "tiles_why": "Trên bản đồ, đơn vị rộng trông như quan trọng hơn. Ở đây mọi đơn vị có diện tích bằng nhau.",
    "through_years": "Qua các năm",
    "through_years_why": "Mọi năm dùng chung các mức màu để so sánh được với nhau.",
}
