# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: marked cells."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Cần xem lại",
    "lead": "Các ô được đánh dấu để xem lại, cũ nhất trước.",
    "why": "Cần xem lại điều gì",
    "mark": "Đánh dấu",
    "act": "Việc",
    "done": "Đã xong",
    "is_marked": "Đã đánh dấu ô.",
    "is_done": "Đã ghi nhận là xong.",
    "none_here": "Ô này không có dấu cần xem lại.",
    "nothing": "Không có ô nào cần xem lại.",
    "nothing_advice": "Đánh dấu một ô trong phần thông tin của ô đó.",
    "read_only": "chỉ xem",
    "not_yours": "Anh/Chị chỉ được xem ô này. Hãy nhờ người của đơn vị hoặc của Bộ đánh dấu.",
    "say_why": "Hãy ghi cần xem lại điều gì, không quá {most} ký tự.",
    "done_already": "Việc này đã được ghi là xong. Hãy tải lại danh sách.",
    "marked": "Đánh dấu cần xem lại: {element} {slice}",
    "finished": "Đã xem lại xong: {element} {slice}",
}
