# SPDX-License-Identifier: Apache-2.0
"""Trang đầu tiên sau khi đăng nhập."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Công việc của tôi",
    "lead": "Kính chào {name}. Hôm nay là {day}.",
    "group_late": "Quá hạn",
    "group_returned": "Bị trả lại",
    "group_waiting": "Đang chờ Anh/Chị quyết định",
    "group_due": "Cần làm",
    "group_done": "Đã xong",
    "kind_duty": "Biểu",
    "kind_review": "Thẩm định",
    "until": "Đúng hạn đến hết {day}",
    "left": "còn {count} ngày làm việc, kể cả hôm nay",
    "left_last": "còn đúng một ngày làm việc",
    "over": "quá hạn {count} ngày làm việc",
    "over_today": "đã quá hạn; từ đó đến nay là ngày nghỉ",
    "left_none": "không còn ngày làm việc nào",
    "example": "Cách tính ngày: “còn {count} ngày làm việc” nghĩa là {until} là ngày cuối cùng còn được tính "
    "đúng hạn. Không tính thứ Bảy, Chủ nhật và ngày nghỉ lễ.",
    "returned_because": "Lý do: {reason}",
    "summary_returned_late": "{returned} bị trả lại, trong đó {returned_late} quá hạn · {late} quá hạn khác · "
    "{waiting} chờ quyết định · {due} cần làm",
    "summary": "{returned} bị trả lại · {late} quá hạn · {waiting} chờ quyết định · {due} cần làm",
    "empty_manager": "Không có việc nào đang chờ",
    "empty_manager_advice": "Trang đợt thu thập cho biết tiến độ của từng đơn vị.",
    "empty_reviewer": "Chưa có biểu nào chờ thẩm định",
    "empty_reviewer_advice": "Khi đơn vị nộp biểu thuộc lĩnh vực của Anh/Chị, biểu sẽ hiện ở đây.",
    "empty_auditor": "Anh/Chị chỉ xem và kiểm tra; không có việc nào đang chờ",
    "empty_auditor_advice": "Nhật ký cho biết ai đã làm gì.",
    "empty_administrator": "Không có việc nào đang chờ",
    "empty_administrator_advice": "Người dùng và tổ chức được quản lý ở trang riêng.",
    "empty_local": "Hiện không có việc cần làm",
    "empty_local_advice": "Khi có đợt thu thập cho cơ quan của Anh/Chị, các biểu sẽ hiện ở đây và Anh/Chị sẽ nhận được "
    "thông báo.",
    "empty_nobody": "Anh/Chị chưa được giao vai trò nào",
    "empty_nobody_advice": "Hãy đề nghị lãnh đạo hoặc người quản trị giao vai trò.",
    "to_rounds": "Đến các đợt thu thập",
    "to_audit": "Đến nhật ký",
    "to_people": "Đến trang người dùng",
    "to_catalogue": "Xem danh mục",
    "running": "Các đợt đang diễn ra",
    "running_days": "Đúng hạn đến hết {until}; đóng hết {closes}",
    "will_surely": "Chắc chắn sẽ trễ",
    "will_likely": "Có thể sẽ trễ",
    "late_units": "Đơn vị quá hạn nhiều biểu nhất:",
    "late_more": "và {count} đơn vị khác",
    "late_none": "Chưa đơn vị nào quá hạn.",
    "running_forecast": "Dự báo tính từ tốc độ nhập của 10 ngày làm việc gần nhất; các ngưỡng là giả định. “Sẽ trễ” chỉ đếm "
    "biểu chưa đến hạn.",
    "done_show": "Xem việc đã xong ({count})",
}
