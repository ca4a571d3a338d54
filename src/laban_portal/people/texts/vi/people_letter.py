# SPDX-License-Identifier: Apache-2.0
"""Letters about accounts."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "invitation_subject": "Lời mời sử dụng {site}",
    "invitation": (
        "Kính gửi {name},\n\n{by} mời Anh/Chị sử dụng {site} với vai trò “{role}” tại {organisation}.\n\nĐể "
        "tạo tài khoản và đặt mật khẩu, xin mở địa chỉ sau (dùng một lần, có hiệu lực đến "
        "{until}):\n\n{address}\n\nXin không chuyển tiếp thư này: ai mở địa chỉ trên trước sẽ tạo được tài "
        "khoản mang tên Anh/Chị. Nếu thư đến nhầm, xin bỏ qua."
    ),
}
