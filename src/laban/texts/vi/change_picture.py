# SPDX-License-Identifier: Apache-2.0
"""Câu chữ của biểu đồ thác nước về một thay đổi."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "step": "Yếu tố thay đổi",
    "gain": "Mức tăng",
    "score": "Điểm đạt tới",
    "place": "Hạng đạt tới",
    "none": "Không phân tách được thay đổi của {unit} từ {first} đến {last}.",
    "score_up": "Từ {first} đến {last}, điểm của {unit} tăng từ {start} lên {end}.",
    "score_down": "Từ {first} đến {last}, điểm của {unit} giảm từ {start} xuống {end}.",
    "score_same": "Từ {first} đến {last}, điểm của {unit} giữ nguyên ở mức {end}.",
    "rank_up": "Từ {first} đến {last}, {unit} tăng từ hạng {start} lên hạng {end}.",
    "rank_down": "Từ {first} đến {last}, {unit} giảm từ hạng {start} xuống hạng {end}.",
    "rank_same": "Từ {first} đến {last}, {unit} giữ nguyên hạng {end}.",
    "raised": "Tăng nhiều nhất nhờ: {name} ({gain}).",
    "lowered": "Giảm nhiều nhất do: {name} ({gain}).",
}
