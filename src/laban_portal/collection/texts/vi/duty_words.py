# SPDX-License-Identifier: Apache-2.0
"""Nhiệm vụ trong danh sách: trạng thái, đang chờ ai, bước tiếp theo."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "state_late": "Quá hạn",
    "state_not_begun": "Chưa bắt đầu",
    "state_begun": "Đang nhập",
    "state_returned": "Bị trả lại",
    "state_submitted": "Đã nộp",
    "state_accepted": "Đã chấp nhận",
    "state_frozen": "Đã chốt",
    "nobody": "đơn vị chưa được giao",
    "waits_opening": "chờ đợt thu thập mở ngày {day}",
    "waits_values": "chờ {who}: còn {count} ô chưa nhập",
    "waits_hand_in": "chờ {who}: đã nhập đủ, chỉ còn nộp",
    "waits_correction": "chờ {who} sửa nội dung bị trả lại",
    "waits_reviewer": "chờ người thẩm định của lĩnh vực",
    "waits_nobody": "không chờ ai",
    "step_begin": "Bắt đầu nhập",
    "step_go_on": "Nhập tiếp",
    "step_hand_in": "Kiểm tra và nộp",
    "step_correct": "Sửa",
    "step_look": "Xem",
    "step_decide": "Xem và quyết định",
}
