# SPDX-License-Identifier: Apache-2.0
"""Tiếng Việt: chốt số liệu của một đợt thu thập."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Chốt số liệu",
    "lead": (
        "Chốt đợt “{round}” sẽ lấy toàn bộ giá trị đã chấp nhận thành bản chốt số liệu thứ nhất. Sau khi chốt"
        " không ai sửa được giá trị; đơn vị chỉ có thể đề nghị đính chính kèm minh chứng."
    ),
    "blocked": "Chưa chốt được: còn {count} việc phải giải quyết trước",
    "not_closed": "Đợt thu thập chưa đóng. Hãy đóng đợt trước khi chốt.",
    "is_frozen": "Đợt thu thập này đã chốt. Hãy xem các bản chốt số liệu của đợt.",
    "open_appeals": "Còn {count} khiếu nại chưa được trả lời. Hãy trả lời hết trước khi chốt.",
    "appeal_days": (
        "Còn {count} quyết định điều chỉnh giá trị đang trong thời hạn khiếu nại, đến hết ngày {day}. Hãy chờ hết "
        "thời hạn rồi chốt."
    ),
    "exceptions": (
        "Còn gia hạn đang có hiệu lực đến hết ngày {day}. Hãy chờ hết hạn hoặc kết thúc gia hạn trước khi chốt."
    ),
    "nothing": "Chưa có giá trị nào được chấp nhận nên không có gì để chốt. Hãy thẩm định số liệu trước.",
    "moved": (
        "Số liệu đã thay đổi sau khi Anh/Chị xem phương án chốt: có đơn vị lưu giá trị hoặc có quyết định mới."
        " Phương án mới ở dưới; hãy xem lại rồi chốt."
    ),
    "refused": "Chưa chốt được: có {count} chỗ cần sửa",
    "acknowledge_undecided": (
        "Hãy đánh dấu rằng các giá trị chưa quyết định sẽ không vào bản chốt, hoặc thẩm định chúng trước."
    ),
    "acknowledge_unsigned": "Hãy đánh dấu rằng có đơn vị chưa nộp báo cáo đã ký, hoặc chờ họ ký trước.",
    "taken": "Sẽ vào bản chốt",
    "taken_words": (
        "Chỉ giá trị đã chấp nhận vào bản chốt, kể cả ô “không có số liệu” kèm lý do. Giá trị chưa quyết "
        "định, bị trả lại hoặc chưa nộp được giữ nguyên trong chuỗi bản ghi nhưng không vào bản chốt."
    ),
    "by_unit": "Theo từng đơn vị",
    "unit": "Đơn vị",
    "duties": "Biểu",
    "duties_words": "{accepted} đã chấp nhận, {handed} đã nộp, {other} chưa nộp",
    "duties_accepted": "Biểu đã chấp nhận",
    "values_in": "Giá trị vào bản chốt",
    "left_out": "Giá trị không vào bản chốt",
    "undecided": "Chưa quyết định",
    "returned": "Bị trả lại",
    "drafts": "Chưa nộp",
    "missing": "Còn thiếu",
    "appeals": "Khiếu nại",
    "explained": "Giải trình",
    "report": "Báo cáo",
    "signed": "Đã ký",
    "unsigned": "Chưa ký",
    "columns": (
        "Biểu: đã chấp nhận / đã nộp / chưa nộp. Khiếu nại: chưa trả lời / còn trong thời hạn khiếu nại. Giải"
        " trình: số lần đơn vị đã giải trình."
    ),
    "do_title": "Chốt đợt này",
    "do_words": (
        "Việc chốt không thể hoàn tác. Mọi đơn vị trong đợt sẽ được thông báo và có thể tải phần của mình để "
        "kiểm chứng."
    ),
    "tick_undecided": "Tôi biết {count} giá trị đã nộp nhưng chưa quyết định sẽ không vào bản chốt",
    "tick_unsigned": "Tôi biết có đơn vị chưa nộp báo cáo đã ký",
    "reason": "Lý do",
    "reason_hint": "Được ghi vào bản chốt và nhật ký. Bắt buộc khi có mục phải đánh dấu.",
    "do": "Chốt số liệu",
    "done": "Đã chốt đợt thu thập. Bản chốt số liệu thứ nhất ở dưới.",
    "waits_title": "Đợt “{round}” đã đóng, chờ chốt",
    "step": "Xem phương án chốt",
}
