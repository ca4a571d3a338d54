# SPDX-License-Identifier: Apache-2.0
"""Names of roles."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "officer": "Cán bộ nhập liệu",
    "leader": "Lãnh đạo ký duyệt",
    "reviewer": "Người thẩm định",
    "analyst": "Chuyên viên phân tích chỉ số",
    "manager": "Người quản lý đợt thu thập",
    "administrator": "Quản trị viên",
    "auditor": "Kiểm toán viên",
}
