# SPDX-License-Identifier: Apache-2.0
"""Việc đã làm với đợt thu thập."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "made": "Lập đợt {round}: {duties} nhiệm vụ cho {units} đơn vị.",
    "opened": "Mở đợt {round}.",
    "closed": "Đóng đợt {round}. {reason}",
    "reopened": "Mở lại đợt {round}: {reason}",
    "extended": "Dời thời hạn của {round}: đúng hạn đến {until}, đóng ngày {closes}: {reason}",
    "exception": "Gia hạn trong {round} đến {closes} (nhiệm vụ: {duty}): {reason}",
    "exception_ended": "Kết thúc gia hạn trong {round}: {reason}",
    "reminded": "Gửi nhắc việc cho {people} người về {duties} nhiệm vụ.",
    "clock_corrected": "Ghi nhận đồng hồ chạy sai đến {wrong_until} ({units} đơn vị nhập tiếp): {reason}",
}
