# SPDX-License-Identifier: Apache-2.0
"""Câu chữ của khung trang."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "site_name": "La bàn đổi mới sáng tạo",
    "skip": "Chuyển đến nội dung chính",
    "navigation": "Điều hướng chính",
    "menu": "Danh mục",
    "breadcrumbs": "Vị trí trang",
    "home": "Việc của tôi",
    "rounds": "Đợt thu thập",
    "catalogue": "Danh mục chỉ tiêu",
    "units": "Địa phương",
    "organisations": "Cơ quan",
    "people": "Người dùng",
    "audit": "Nhật ký",
    "history": "Lịch sử số liệu",
    "notices": "Thông báo",
    "unread": "thông báo chưa đọc",
    "language": "Ngôn ngữ",
    "log_in": "Đăng nhập",
    "log_out": "Đăng xuất",
    "my_account": "Tài khoản của tôi",
    "second_factor": "Xác thực hai lớp",
    "sessions": "Phiên đăng nhập",
    "appearance": "Giao diện",
    "appearance_system": "Theo thiết bị",
    "appearance_light": "Sáng",
    "appearance_dark": "Tối",
    "appearance_contrast": "Tương phản cao",
    "demonstration_label": "Lưu ý về bản trình diễn",
    "demonstration": "Bản trình diễn.",
    "demonstration_meaning": "Mọi số liệu, cơ quan và cá nhân ở đây đều do máy tạo ra, không phải số liệu thật.",
    "demonstration_footer": "Trang này là bản trình diễn với số liệu giả định; không dùng để trích dẫn.",
    "footer": "thu thập và kiểm tra số liệu đổi mới sáng tạo",
    "printed": "In ngày {when} · {who}",
}
