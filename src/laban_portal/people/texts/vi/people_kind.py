# SPDX-License-Identifier: Apache-2.0
"""Kinds of organisations."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "ministry": "Bộ",
    "unit": "Đơn vị thuộc Bộ",
    "province": "Cấp tỉnh",
    "department": "Sở, phòng",
}
