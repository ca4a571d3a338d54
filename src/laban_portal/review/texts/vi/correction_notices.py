# SPDX-License-Identifier: Apache-2.0
"""Thông báo về đề nghị đính chính."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "asked": "{unit}: {who} đề nghị đính chính một giá trị đã chốt của biểu “{form}” trong đợt “{round}”.",
    "granted": (
        "{who} đã chấp thuận đính chính một giá trị của biểu “{form}” ({unit}, đợt “{round}”); bản chốt tiếp "
        "theo sẽ có giá trị mới."
    ),
    "refused": "{who} đã từ chối đính chính một giá trị của biểu “{form}” ({unit}, đợt “{round}”). Hãy xem lý do.",
    "withdrawn": "{unit}: {who} đã rút đề nghị đính chính một giá trị của biểu “{form}” trong đợt “{round}”.",
}
