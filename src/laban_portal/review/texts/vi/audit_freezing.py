# SPDX-License-Identifier: Apache-2.0
"""Nhật ký: chốt số liệu."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "frozen": "Chốt đợt {round}: bản chốt số {number}, {values} giá trị, mã băm {hash}. Để lại: {left_out}. {reason}",
    "snapshot_made": (
        "Lập bản chốt số {number} của đợt {round} với {corrections} đính chính: {values} giá trị, mã băm "
        "{hash}. {reason}"
    ),
}
