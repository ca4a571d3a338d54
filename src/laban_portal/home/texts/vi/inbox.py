# SPDX-License-Identifier: Apache-2.0
"""Hộp thông báo."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Thông báo",
    "lead": "Những điều đã thông báo cho Anh/Chị, mới nhất trước.",
    "unread": "{count} thông báo mới",
    "none": "Không có thông báo nào",
    "none_advice": "Anh/Chị sẽ được thông báo ở đây khi có việc được giao, bị trả lại hoặc đến hạn.",
    "mark_all": "Đánh dấu tất cả đã đọc",
    "mark_one": "Đánh dấu đã đọc",
    "marked": "Đã đánh dấu đã đọc: {count}.",
    "open": "Mở",
    "new": "mới",
    "urgent": "khẩn",
    "only_unread": "Chỉ thông báo mới",
    "show_all": "Tất cả",
    "wishes": "Tần suất nhận thư được chọn trong mục “Tài khoản”.",
    "previous": "Mới hơn",
    "next": "Cũ hơn",
    "page": "Trang {page}/{pages}",
    "pages": "Các trang thông báo",
}
