# SPDX-License-Identifier: Apache-2.0
"""Thông báo về báo cáo chính thức."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "signed_scan": "{who} đã gửi bản quét báo cáo đã ký của {unit}, đợt “{round}” ({report}).",
    "signed_digital": "{who} đã gửi báo cáo ký số của {unit}, đợt “{round}” ({report}); chữ ký khớp.",
}
