# SPDX-License-Identifier: Apache-2.0
"""Tiếng Việt: đề nghị đính chính giá trị đã chốt."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Đề nghị đính chính",
    "lead": (
        "Đề nghị sửa giá trị đã chốt, kèm lý do và minh chứng. Đề nghị được chấp thuận sẽ vào bản chốt số "
        "liệu tiếp theo; bản chốt cũ được giữ nguyên."
    ),
    "none": "Chưa có đề nghị đính chính nào.",
    "none_advice": "Đơn vị gửi đề nghị từ trang của giá trị đã chốt.",
    "none_here": "Chưa có đề nghị đính chính nào cho giá trị này.",
    "ask": "Đề nghị đính chính",
    "ask_lead": (
        "Giá trị này đã chốt. Hãy ghi giá trị đúng, lý do và tài liệu chứng minh; người thẩm định sẽ quyết định."
    ),
    "request": "Đề nghị đính chính",
    "value": "Chỉ tiêu",
    "unit": "Đơn vị",
    "form": "Biểu, kỳ, đợt",
    "before": "Giá trị đã chốt",
    "after": "Giá trị đề nghị",
    "kind": "Đề nghị ghi",
    "kind_value": "Một giá trị khác",
    "kind_none": "Không có số liệu",
    "why_none_hint": "Chỉ cần khi đề nghị ghi “Không có số liệu”.",
    "why_none": "Vì sao không có số liệu",
    "reason": "Lý do đính chính",
    "reason_hint": "Nêu rõ sai ở đâu và căn cứ của giá trị đúng.",
    "document": "Tài liệu chứng minh",
    "document_hint": "Chọn trong các tài liệu của đơn vị. Nếu chưa có, hãy thêm tài liệu trước.",
    "page": "Trang",
    "send": "Gửi đề nghị",
    "asked_by": "Người đề nghị",
    "decided_by": "Quyết định",
    "taken_by": "Đã vào",
    "granted_next": "Đề nghị đã được chấp thuận và sẽ vào bản chốt số liệu tiếp theo.",
    "decide": "Quyết định",
    "words": "Lời giải thích cho đơn vị",
    "words_hint": "Bắt buộc, cả khi chấp thuận và khi từ chối.",
    "grant": "Chấp thuận",
    "refuse": "Từ chối",
    "withdraw": "Rút đề nghị",
    "done_asked": "Đã gửi đề nghị đính chính.",
    "done_grant": "Đã chấp thuận. Giá trị mới sẽ vào bản chốt tiếp theo.",
    "done_refuse": "Đã từ chối đề nghị.",
    "done_withdraw": "Đã rút đề nghị.",
    "state_asked": "Chờ quyết định",
    "state_granted": "Đã chấp thuận",
    "state_refused": "Đã từ chối",
    "state_withdrawn": "Đã rút",
    "state_taken": "Đã vào bản chốt",
    "is_asked": "Đề nghị đang chờ quyết định.",
    "is_granted": "Đề nghị đã được chấp thuận; hãy xem quyết định đã có.",
    "is_refused": "Đề nghị đã bị từ chối; hãy xem quyết định đã có.",
    "is_withdrawn": "Đơn vị đã rút đề nghị này nên không quyết định được nữa.",
    "is_taken": "Đề nghị đã vào bản chốt số liệu; muốn sửa tiếp, đơn vị gửi đề nghị mới.",
    "not_yours": "Chỉ cán bộ và lãnh đạo của đơn vị phụ trách biểu này mới đề nghị đính chính được.",
    "not_yours_to_decide": (
        "Anh/Chị không có quyền làm việc này với đề nghị. Người thẩm định của lĩnh vực quyết định; đơn vị được rút."
    ),
    "no_value": "Không có giá trị nào ở ô này. Hãy mở lại trang của biểu.",
    "no_correction": "Không có đề nghị như vậy. Hãy xem danh sách đề nghị đính chính.",
    "not_frozen": "Giá trị này chưa chốt nên không cần đề nghị đính chính; hãy sửa trên trang của biểu.",
    "one_open": "Giá trị này đang có một đề nghị chưa xong. Hãy chờ quyết định hoặc rút đề nghị đó trước.",
    "see_open": "Xem đề nghị",
    "holds_document": (
        "Một đề nghị đính chính số liệu đã chốt lấy văn bản này làm minh chứng nên không sửa, không rút được. Hãy rút "
        "đề nghị trước, hoặc đăng ký bản mới thay thế."
    ),
    "document_withdrawn": (
        "Tài liệu chứng minh cho đề nghị này đã bị rút nên không chấp thuận được. Hãy từ chối và nêu rõ lý do; đơn vị có "
        "thể đề nghị lại với tài liệu khác."
    ),
    "value_changed": "Giá trị đã được {who} thay đổi (lần ghi {number}). Hãy xem giá trị mới rồi làm lại.",
    "refused": "Chưa gửi được: có {count} chỗ cần sửa",
    "reason_wanted": "Hãy ghi lý do đính chính.",
    "words_wanted": "Hãy ghi lời giải thích cho đơn vị.",
    "document_wanted": "Hãy chọn một tài liệu của đơn vị chứng minh giá trị mới.",
    "no_such_page": "Tài liệu không có trang này; hãy ghi số trang từ 1 đến {most}.",
    "unfit_letters": "Nội dung có ký tự không hiển thị được. Hãy gõ lại, không dán ký tự điều khiển.",
    "no_data": "không có số liệu: {reason}",
    "empty": "(để trống)",
    "waits_title": "Đề nghị đính chính: {name}",
    "step_decide": "Quyết định",
    "step_look": "Xem đề nghị",
}
