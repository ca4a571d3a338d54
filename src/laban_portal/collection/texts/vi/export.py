# SPDX-License-Identifier: Apache-2.0
"""Tệp xuất."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "watermark": "{title} · {who} xuất lúc {when} · {count} dòng · có thông tin chưa công bố: không chuyển tiếp",
}
