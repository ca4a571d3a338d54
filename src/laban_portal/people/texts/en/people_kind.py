# SPDX-License-Identifier: Apache-2.0
"""Kinds of organisations."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "ministry": "Ministry",
    "unit": "Unit of the ministry",
    "province": "Province",
    "department": "Department",
}
