# SPDX-License-Identifier: Apache-2.0
"""Thư về tài khoản."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "greeting": "Kính gửi Anh/Chị,",
    "closing": "Trân trọng,\n{site}",
    "notice": "Tài khoản của Anh/Chị tại {site} vừa có thay đổi sau:",
    "origin": "Thời điểm: {when}\nĐịa chỉ IP: {ip}\nTrình duyệt: {browser}",
    "not_you": "Nếu không phải Anh/Chị thực hiện, hãy đổi mật khẩu ngay và báo cho quản trị viên.",
    "reset_subject": "Đặt lại mật khẩu",
    "reset": "Có người, có thể là Anh/Chị, yêu cầu đặt lại mật khẩu cho tài khoản này. Để đặt mật khẩu mới, hãy mở "
    "liên kết sau:",
    "reset_ignore": "Nếu Anh/Chị không yêu cầu, hãy bỏ qua thư này; mật khẩu không thay đổi.",
    "unknown_subject": "Yêu cầu đặt lại mật khẩu",
    "unknown": "Có người yêu cầu đặt lại mật khẩu cho địa chỉ {email}, nhưng không có tài khoản nào dùng địa chỉ "
    "này. Nếu Anh/Chị cần tài khoản, hãy liên hệ quản trị viên; nếu không, hãy bỏ qua thư này.",
    "keys_revoked": "Các khóa truy cập cho chương trình của tài khoản (nếu có) cũng đã bị thu hồi; cần dùng thì hãy tạo "
    "khóa mới.",
    "password_changed": "Mật khẩu đã được đổi.",
    "password_reset": "Mật khẩu đã được đặt lại qua thư điện tử.",
    "codes_made": "Bộ mã dự phòng mới đã được tạo.",
    "app_on": "Ứng dụng xác thực đã được bật.",
    "app_off": "Ứng dụng xác thực đã được gỡ.",
    "key_added": "Một khóa đăng nhập đã được thêm.",
    "key_removed": "Một khóa đăng nhập đã được gỡ.",
    "outside_added": "Tài khoản {provider} đã được liên kết.",
}
