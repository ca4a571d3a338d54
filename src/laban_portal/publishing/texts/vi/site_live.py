# SPDX-License-Identifier: Apache-2.0
"""Trang công khai trực tiếp."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "nothing_yet": "Chưa có kỳ nào được công bố.",
}
