# SPDX-License-Identifier: Apache-2.0
"""Trạng thái không cho phép thực hiện bước."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "not_open": "{round} đã mở hoặc đã đóng. Chỉ mở được đợt đang dự kiến; đợt đã đóng thì mở lại kèm lý do.",
    "not_close": "{round} không ở trạng thái mở nên không thể đóng. Hãy tải lại trang để xem trạng thái.",
    "not_reopen": "{round} chưa đóng nên không thể mở lại. Hãy tải lại trang để xem trạng thái.",
    "frozen": "{round} đã chốt để công bố. Việc sửa được thực hiện bằng ấn bản mới.",
    "standing_dates": "{round} là đợt thường xuyên: mỗi kỳ có hạn riêng. Hãy gia hạn cho từng đơn vị hoặc từng biểu.",
    "exception_over": "Gia hạn này đã kết thúc.",
}
