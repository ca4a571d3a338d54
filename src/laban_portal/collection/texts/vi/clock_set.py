# SPDX-License-Identifier: Apache-2.0
"""Tiếng Việt: sau khi đồng hồ chạy sai."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_reason": "Hãy nêu việc đã xảy ra bằng --reason; lý do được giữ mãi bên cạnh các giá trị mang giờ sai.",
    "nothing_ahead": "Không đơn vị nào có giá trị cuối mang giờ sau giờ hiện tại, nên không có gì cần sửa.",
    "done": (
        "Đã ghi nhận: giờ đến {last} là giờ của đồng hồ chạy sai. {units} đơn vị lại lưu được; giờ của các giá trị tiếp "
        "theo nối sau giờ sai đó cho đến khi qua thời điểm ấy."
    ),
}
