# SPDX-License-Identifier: Apache-2.0
"""Tiếng Việt: câu nói về các cuộc trao đổi."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "words_wanted": "Hãy viết nội dung cần trao đổi.",
    "too_long": "Nội dung dài {count} ký tự, chỉ nhận tối đa {most}. Chưa lưu gì: hãy viết ngắn lại.",
    "invisible": "Nội dung có ký tự không nhìn thấy được. Chưa lưu gì: hãy gõ lại bằng tay.",
    "resolved_already": "{who} đã kết thúc trao đổi này. Nếu cần nói thêm, hãy viết tiếp; một trao đổi mới sẽ được mở.",
}
