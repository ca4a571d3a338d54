# SPDX-License-Identifier: Apache-2.0
"""Thông báo về đợt thu thập."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "opened": "Đợt thu thập “{round}” đã mở. Các biểu của Anh/Chị đang chờ nhập.",
    "reopened": "Đợt thu thập “{round}” được mở lại: {reason}",
    "extended": "Thời hạn mới của đợt “{round}”: đúng hạn đến hết ngày {until}, đóng ngày {closes}. {reason}",
    "exception": "Trong đợt “{round}”, đơn vị của Anh/Chị được nộp đến hết ngày {closes}: {reason}",
}
