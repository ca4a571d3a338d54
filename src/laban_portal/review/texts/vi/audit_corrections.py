# SPDX-License-Identifier: Apache-2.0
"""Nhật ký: đề nghị đính chính."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "asked": "Đề nghị đính chính “{element}” ({slice}) của biểu {form}, kỳ {period}, đợt {round}.",
    "granted": "Chấp thuận đính chính “{element}” ({slice}) của biểu {form}, kỳ {period}, đợt {round}.",
    "refused": "Từ chối đính chính “{element}” ({slice}) của biểu {form}, kỳ {period}, đợt {round}.",
    "withdrawn": "Rút đề nghị đính chính “{element}” ({slice}) của biểu {form}, kỳ {period}, đợt {round}.",
}
