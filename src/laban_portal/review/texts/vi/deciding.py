# SPDX-License-Identifier: Apache-2.0
"""Tiếng Việt: câu nói khi quyết định về một giá trị, hoặc không quyết định được; lý do trả lại hay điều chỉnh."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "not_yours": (
        "Số liệu của lĩnh vực này do người thẩm định của lĩnh vực quyết định. Anh/Chị chỉ xem; nếu cần, hãy hỏi người "
        "quản trị."
    ),
    "round_frozen": "Số liệu của đợt này đã chốt. Chưa quyết định gì; giá trị đã chốt chỉ được sửa bằng đề nghị đính chính.",
    "duty_open": "Biểu này chưa nộp. Chỉ quyết định được sau khi biểu đã nộp; chưa quyết định gì.",
    "duty_returned": "Biểu này đã bị trả lại và đang được sửa. Hãy chờ đơn vị nộp lại; chưa quyết định gì.",
    "duty_accepted": "Biểu này đã được chấp nhận. Hãy mở lại biểu nếu cần xem lại một giá trị; chưa quyết định gì.",
    "duty_frozen": "Số liệu của biểu này đã chốt. Chưa quyết định gì; giá trị đã chốt chỉ được sửa bằng đề nghị đính chính.",
    "nothing_here": "Ô này không có giá trị để quyết định. Nếu thiếu số liệu, hãy trả lại cả biểu.",
    "no_value": "Không có giá trị này. Hãy mở lại biểu và chọn một giá trị trong danh sách.",
    "appeal_open": "Đơn vị đang khiếu nại về giá trị này. Hãy trả lời khiếu nại trước; chưa quyết định gì.",
    "draft_already": "Đơn vị còn đang làm giá trị này. Hãy chờ đến khi nộp; chưa quyết định gì.",
    "submitted_already": "Giá trị này đang chờ quyết định, nhưng chưa thể quyết định như vậy. Hãy xem lại.",
    "returned_already": "Giá trị này đã bị trả lại rồi. Hãy chấp nhận, điều chỉnh, hoặc chờ đơn vị.",
    "accepted_already": "Giá trị này đã được chấp nhận rồi. Nếu chưa đúng, hãy trả lại hoặc điều chỉnh.",
    "frozen_already": "Giá trị này đã chốt. Chưa quyết định gì; chỉ sửa được bằng đề nghị đính chính.",
    "meanwhile_accept": (
        "{who} đã chấp nhận giá trị này ngày {day}, sau khi Anh/Chị mở trang. Chưa ghi gì; hãy xem lại rồi quyết định lần "
        "nữa nếu cần."
    ),
    "meanwhile_return": (
        "{who} đã trả lại giá trị này ngày {day}, sau khi Anh/Chị mở trang. Chưa ghi gì; hãy xem lại rồi quyết định lần nữa "
        "nếu cần."
    ),
    "meanwhile_lower": (
        "{who} đã điều chỉnh giá trị này ngày {day}, sau khi Anh/Chị mở trang. Chưa ghi gì; hãy xem lại rồi quyết định lần "
        "nữa nếu cần."
    ),
    "meanwhile_restore": (
        "{who} đã khôi phục giá trị của đơn vị ngày {day} sau khiếu nại. Chưa ghi gì; hãy xem lại rồi quyết định lần nữa "
        "nếu cần."
    ),
    "meanwhile_dismiss": (
        "{who} đã bác khiếu nại về giá trị này ngày {day}. Chưa ghi gì; hãy xem lại rồi quyết định lần nữa nếu cần."
    ),
    "meanwhile_correct": (
        "{who} đã đính chính giá trị này ngày {day}. Chưa ghi gì; hãy xem lại rồi quyết định lần nữa nếu cần."
    ),
    "meanwhile_refuse": (
        "{who} đã từ chối đính chính giá trị này ngày {day}. Chưa ghi gì; hãy xem lại rồi quyết định lần nữa nếu cần."
    ),
    "overruled": (
        "Khiếu nại về điều chỉnh của Anh/Chị đã được {who} chấp thuận và giá trị của địa phương đã được khôi phục. Người đã "
        "điều chỉnh không hạ hoặc trả lại giá trị này lần nữa; nếu có lý do mới, hãy đề nghị người thẩm định khác xem xét."
    ),
    "value_moved": (
        "Giá trị này đã thay đổi sau khi Anh/Chị mở trang: hiện là bản ghi số {number} của {who}. Chưa ghi gì; hãy xem lại "
        "rồi quyết định lần nữa."
    ),
    "code_wanted": "Hãy chọn lý do trong danh sách để đơn vị biết cần sửa gì.",
    "words_wanted": "Lý do là “khác”: hãy viết rõ là gì.",
    "words_too_long": "Lời giải thích dài {count} ký tự, chỉ nhận tối đa {most}. Chưa ghi gì: hãy viết ngắn lại.",
    "words_invisible": "Lời giải thích có ký tự không nhìn thấy được. Chưa ghi gì: hãy gõ lại bằng tay.",
    "none_chosen": "Hãy chọn ít nhất một giá trị, nhiều nhất {most}.",
    "returned_unanswered": (
        "“{cell}” đã bị trả lại ({why}). Hãy sửa giá trị, giải trình, hoặc trả lời trong phần trao đổi "
        "(ít nhất 5 chữ cái) trước khi nộp lại."
    ),
    "verdict_accept": "Đã chấp nhận",
    "verdict_return": "Đã trả lại",
    "verdict_lower": "Đã điều chỉnh",
    "verdict_restore": "Đã khôi phục giá trị của đơn vị",
    "verdict_dismiss": "Đã bác khiếu nại",
    "verdict_correct": "Đã đính chính",
    "verdict_refuse": "Đã từ chối đính chính",
    "mark_return": "Bị trả lại: {why}",
    "mark_lower": "Bộ đã điều chỉnh: {why}",
    "mark_restore": "Giá trị của đơn vị đã được khôi phục sau khiếu nại",
    "code_no_proof": "Không có minh chứng",
    "code_wrong_page": "Trang được dẫn không có số liệu này",
    "code_proof_differs": "Minh chứng ghi số khác",
    "code_wrong_unit": "Sai đơn vị tính",
    "code_wrong_period": "Sai kỳ số liệu",
    "code_wrong_scope": "Sai phạm vi: không phải số liệu được hỏi",
    "code_unlike_total": "Không khớp tổng số hoặc các phần",
    "code_unlike_source": "Không khớp nguồn khác",
    "code_implausible": "Không hợp lý so với các năm trước hoặc đơn vị khác",
    "code_not_by_definition": "Không đúng định nghĩa",
    "code_other": "Khác (ghi rõ)",
    "done_accept": "Đã chấp nhận: {name}.",
    "done_return": "Đã trả lại: {name}. Đơn vị đã được báo.",
    "done_lower": "Đã điều chỉnh {name}. Đơn vị được khiếu nại đến hết {day}.",
    "done_many": "Đã chấp nhận {count} giá trị.",
    "left_many": "Có {count} giá trị chưa được chấp nhận:",
}
