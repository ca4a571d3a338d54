# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: tables for other libraries."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_pandas": "chưa cài đặt pandas, thư viện cần cho việc này. Hãy cài bằng lệnh `pip install 'laban[frames]'`.",
}
