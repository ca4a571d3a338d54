# SPDX-License-Identifier: Apache-2.0
"""English: tables for other libraries."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_pandas": "pandas is not installed, and it is needed for this. Install it with `pip install 'laban[frames]'`.",
}
