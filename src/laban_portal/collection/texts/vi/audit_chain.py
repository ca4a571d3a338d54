# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: actions on the heads of days, as the audit trail tells them."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "head_made": "Đã lập mã chốt ngày {day}: {hash}",
    "head_sent": "Đã gửi mã chốt ngày {day} tới {whereto}",
}
