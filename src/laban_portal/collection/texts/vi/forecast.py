# SPDX-License-Identifier: Apache-2.0
"""Ai sẽ trễ hạn, và vì sao."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "sure": "Chắc chắn trễ",
    "likely": "Có thể trễ",
    "on_track": "Đúng tiến độ",
    "handed_in": "Đã nộp.",
    "complete": "Đã nhập đủ, chỉ còn nộp.",
    "past": "Đã quá hạn {days} ngày làm việc; còn thiếu {missing} ô.",
    "past_now": "Đã quá hạn, từ đó đến nay là ngày nghỉ; còn thiếu {missing} ô.",
    "no_day": "Không còn ngày làm việc nào mà còn thiếu {missing} ô.",
    "not_begun": "Chưa ai bắt đầu; còn {missing} ô trong {days} ngày làm việc.",
    "stands_still": "Mười ngày làm việc qua không nhập gì; còn {missing} ô trong {days} ngày làm việc.",
    "too_early": "Còn sớm để kết luận: còn {days} ngày làm việc.",
    "too_slow": "Với {pace} ô mỗi ngày làm việc, {missing} ô còn thiếu cần {wanted} ngày làm việc; chỉ còn {days} ngày.",
    "pace": "Với {pace} ô mỗi ngày làm việc, {missing} ô còn thiếu cần {wanted} trong {days} ngày làm việc còn lại.",
    "limits": "Cách tính: tốc độ nhập của 10 ngày làm việc gần nhất so với số ngày làm việc còn lại. Các "
    "ngưỡng là giả định, không lấy từ nguồn công bố nào: “chắc chắn trễ” khi cần hơn 3 lần số ngày "
    "còn lại, hoặc chưa ai bắt đầu khi còn từ 2 ngày trở xuống; “có thể trễ” khi cần nhiều hơn số "
    "ngày còn lại, hoặc 10 ngày làm việc không nhập gì.",
}
