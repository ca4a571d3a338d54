# SPDX-License-Identifier: Apache-2.0
"""Vietnamese text: fold, search and sort. Pure; knows no index, no web and no database."""

from __future__ import annotations

from viettext.collate import collate_key, sort_key_text
from viettext.fold import Span, fold, found

__all__ = ["Span", "collate_key", "fold", "found", "sort_key_text"]
