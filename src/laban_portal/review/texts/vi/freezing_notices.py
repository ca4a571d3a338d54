# SPDX-License-Identifier: Apache-2.0
"""Thông báo về chốt số liệu."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "frozen": (
        "Đợt “{round}” đã được {who} chốt. Bản chốt số {number} đã có; đơn vị có thể tải phần của mình để "
        "kiểm chứng. Lý do: {reason}"
    ),
    "snapshot_made": "Bản chốt số {number} của đợt “{round}” đã được {who} lập: {reason}",
}
