# SPDX-License-Identifier: Apache-2.0
"""Ways of writing numbers."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "comma": "1.234,5 (dấu phẩy thập phân)",
    "point": "1,234.5 (dấu chấm thập phân)",
}
