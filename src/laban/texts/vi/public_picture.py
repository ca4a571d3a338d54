# SPDX-License-Identifier: Apache-2.0
"""Words of the pictures of the public site, in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "radar": "{name} cao hơn {other} ở {count} trong {total} thành phần.",
    "radar_above": "Vượt xa nhất là ở {part}, hơn {gap} điểm.",
    "radar_below": "Kém xa nhất là ở {part}, thấp hơn {gap} điểm.",
    "radar_one": "{name} cao nhất ở {best} với {high} điểm và thấp nhất ở {worst} với {low} điểm.",
    "spread": ("{count} đơn vị trải từ {low} ({lowest}) đến {high} ({highest}); trung vị là {median}."),
    "spread_one": "Chỉ một đơn vị có số liệu: {lowest} với {low}.",
    "spread_ranked": "{name} đạt {value}, hạng {rank}.",
    "spread_unit": "{name} đạt {value}.",
}
