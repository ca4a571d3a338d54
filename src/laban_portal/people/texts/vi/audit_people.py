# SPDX-License-Identifier: Apache-2.0
"""What the audit trail says of people."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "organisation_made": "thêm cơ quan {organisation}",
    "organisation_changed": "sửa cơ quan {organisation}",
    "invited": "mời {email} làm {role} tại {organisation}",
    "invitation_resent": "gửi lại lời mời cho {email}",
    "invitation_revoked": "thu hồi lời mời gửi {email}",
    "invitation_accepted": "nhận lời mời làm {role} tại {organisation}",
    "role_given": "giao cho {person} vai trò {role} tại {organisation}",
    "role_ended": "kết thúc vai trò {role} của {person} tại {organisation}",
    "delegated": "giao quyền {role} tại {organisation} cho {person} đến {until}: {reason}",
    "delegation_ended": "thu hồi quyền {role} tại {organisation} đã giao cho {person}",
    "account_on": "mở lại tài khoản {person}: {reason}",
    "account_off": "khóa tài khoản {person}: {reason}",
    "sessions_ended": "kết thúc {count} lần đăng nhập",
    "profile_changed": "sửa hồ sơ của mình",
    "token_made": "tạo khóa “{name}” ({scopes}) đến {until}",
    "token_revoked": "thu hồi khóa “{name}”",
    "token_revoked_of": "thu hồi khóa “{name}” của {person}",
    "tokens_revoked": "thu hồi {count} khóa truy cập của {person}",
    "logged_in": "đăng nhập ({methods})",
    "log_in_failed": "đăng nhập không thành công: {email}",
    "factor_added": "thiết lập xác thực hai lớp ({kind})",
    "factor_removed": "gỡ xác thực hai lớp ({kind})",
    "password_changed": "đổi mật khẩu",
    "people_exported": "tải danh sách tài khoản ({count} dòng)",
}
