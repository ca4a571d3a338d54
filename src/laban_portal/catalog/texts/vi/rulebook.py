# SPDX-License-Identifier: Apache-2.0
"""Câu chữ của trang quy tắc kiểm tra số liệu."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Quy tắc kiểm tra số liệu",
    "lead": "Mỗi giá trị được đối chiếu với các quy tắc này khi nhập, khi gửi và khi thẩm định; hai phía cùng thấy.",
    "assumed": "Quy tắc ghi “giả định” do gói cấu hình này đề xuất, chưa có văn bản nào quy định.",
    "count": "{count} quy tắc",
    "of_pack": "Quy tắc kiểm tra số liệu (gói {pack})",
    "rule": "Quy tắc",
    "kind": "Loại",
    "severity": "Mức độ",
    "about": "Áp dụng cho",
    "bounds": "Giới hạn",
    "every": "Mọi chỉ tiêu bằng số",
    "items": "{count} chỉ tiêu",
    "limit": "giới hạn",
    "low": "thấp",
    "high": "cao",
    "kind_range": "Khoảng hợp lý",
    "kind_required": "Phải có giá trị",
    "kind_relation": "Quan hệ giữa các chỉ tiêu",
    "kind_total": "Tổng và phân tổ",
    "kind_jump": "Biến động so với kỳ trước",
    "kind_slip": "Nhầm đơn vị đo",
    "kind_source": "Đối chiếu nguồn khác",
    "kind_outlier": "Khác thường",
    "severity_note": "Lưu ý",
    "severity_warning": "Cảnh báo: cần xem lại",
    "severity_explain": "Phải giải trình trước khi gửi",
    "severity_error": "Lỗi: phải sửa trước khi gửi",
}
