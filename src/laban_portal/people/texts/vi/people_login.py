# SPDX-License-Identifier: Apache-2.0
"""Faults of a log-in."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "locked": (
        "Anh/Chị đã nhập sai quá năm lần nên việc đăng nhập bằng địa chỉ này tạm dừng 15 phút. Hãy chờ rồi "
        "thử lại, hoặc đặt lại mật khẩu nếu đã quên."
    ),
    "mismatch": (
        "Địa chỉ hoặc mật khẩu không đúng. Hãy kiểm tra cả hai rồi thử lại; sau năm lần sai, việc đăng "
        "nhập sẽ dừng 15 phút."
    ),
    "wrong_code": "Mã không đúng hoặc đã dùng. Hãy chờ mã tiếp theo hiện trong ứng dụng rồi nhập lại.",
    "wrong_password": "Mật khẩu không đúng. Hãy thử lại.",
    "inactive": "Tài khoản này đã bị khóa. Hãy liên hệ quản trị viên nếu Anh/Chị vẫn cần dùng.",
    "no_account": (
        "Không có tài khoản nào đang hoạt động mang địa chỉ mà nhà cung cấp đã xác minh. Hãy đề nghị "
        "lãnh đạo đơn vị hoặc quản trị viên mời Anh/Chị bằng địa chỉ đó."
    ),
    "no_connecting": (
        "Không thể nối tay một cách đăng nhập bên ngoài vào tài khoản. Hãy đăng xuất rồi đăng nhập bằng "
        "cách đó; tài khoản được tìm theo địa chỉ đã xác minh."
    ),
}
