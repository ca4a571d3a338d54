# SPDX-License-Identifier: Apache-2.0
"""Nộp, rút lại, trả lại, chấp nhận và giao nhiệm vụ."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "incomplete": "Chưa thể nộp; số nội dung cần sửa: {count}. Hãy nhập từng ô dưới đây, hoặc nêu lý do không có "
    "số liệu, rồi nộp lại.",
    "missing": "{cell}: chưa nhập. Hãy nhập số liệu, hoặc chọn “không có số liệu” kèm lý do.",
    "unread": "{cell}: nội dung đã nhập không phải là số liệu tính được. Hãy sửa lại, hoặc chọn cách đọc đúng.",
    "not_yours": "Bước này thuộc người khác: đơn vị nộp và rút lại, người thẩm định lĩnh vực trả lại và chấp "
    "nhận. Hãy đề nghị họ thực hiện.",
    "not_yours_to_give": "Chỉ lãnh đạo, cơ quan đầu mối của đơn vị hoặc người quản lý đợt thu thập được giao các nhiệm "
    "vụ này. Hãy đề nghị một trong những người đó.",
    "not_submit": "Biểu này đã nộp. Muốn sửa, hãy rút lại hoặc đề nghị người thẩm định trả lại.",
    "not_withdraw": "Không thể rút lại: biểu chưa nộp, hoặc đã có quyết định. Hãy đề nghị người thẩm định trả lại.",
    "not_return": "Chỉ trả lại được biểu đã nộp. Hãy tải lại trang để xem trạng thái hiện tại.",
    "values_returned": "Một số giá trị của biểu đang bị trả lại nên chưa thể chấp nhận cả biểu. Hãy trả biểu về "
    "địa phương, hoặc quyết định lại các giá trị đó.",
    "handed_in_anew": "Đơn vị đã rút lại rồi nộp lại biểu này sau khi Anh/Chị mở xem. Hãy mở lại biểu, xem các giá trị hiện "
    "tại rồi quyết định.",
    "not_accept": "Chỉ chấp nhận được biểu đã nộp. Hãy tải lại trang để xem trạng thái hiện tại.",
    "not_reopen": "Chỉ mở lại được biểu đã chấp nhận. Hãy tải lại trang để xem trạng thái hiện tại.",
    "none_chosen": "Chưa chọn nhiệm vụ nào, hoặc chọn quá {most}. Hãy đánh dấu các nhiệm vụ cần giao, rồi chọn nơi "
    "nhận.",
    "other_unit": "Cơ quan này không tồn tại, hoặc thuộc đơn vị khác. Hãy chọn một cơ quan của chính đơn vị.",
    "not_there": "Người này hiện không làm việc tại cơ quan đã chọn. Hãy chọn người của cơ quan đó, hoặc giao "
    "cho cả cơ quan.",
    "already_in": "Biểu {form} đã nộp nên không thể giao cho người khác. Hãy bỏ chọn, hoặc đề nghị trả lại trước.",
    "no_receipt": "Chỉ có biên nhận cho biểu đã nộp. Hãy nộp biểu trước.",
    "done_submit": "Đã nộp. Hãy in hoặc lưu biên nhận này.",
    "done_withdraw": "Đã rút lại. Có thể sửa rồi nộp lại.",
    "done_return": "Đã trả lại đơn vị kèm lý do.",
    "done_accept": "Đã chấp nhận.",
    "done_reopen": "Đã mở lại; đơn vị đã được thông báo lý do.",
    "done_assign": "Số nhiệm vụ đã giao: {count}.",
    "ask_submit": "Nộp biểu này?",
    "ask_withdraw": "Rút lại biểu này?",
    "ask_return": "Trả lại biểu này cho đơn vị?",
    "ask_accept": "Chấp nhận biểu này?",
    "ask_reopen": "Mở lại biểu đã chấp nhận này?",
    "tell_submit": "Sau khi nộp, không ai sửa được cho đến khi biểu được rút lại hoặc bị trả lại. Người thẩm định "
    "lĩnh vực sẽ được thông báo.",
    "tell_withdraw": "Biểu trở về để sửa, và được coi là chưa nộp cho đến khi nộp lại.",
    "tell_return": "Đơn vị nhận lại biểu kèm lý do và có thể sửa.",
    "tell_accept": "Đơn vị sẽ được thông báo. Muốn sửa sau đó phải mở lại kèm lý do.",
    "tell_reopen": "Đơn vị nhận lại biểu kèm lý do và có thể sửa.",
    "do_submit": "Nộp",
    "do_withdraw": "Rút lại",
    "do_return": "Trả lại",
    "do_accept": "Chấp nhận",
    "do_reopen": "Mở lại",
    "back": "Quay lại biểu",
    "reason": "Lý do",
    "reason_hint": "Lý do được gửi đến đơn vị và lưu trong hồ sơ. Hãy nêu rõ cần sửa gì.",
    "filled": "Đã nhập",
    "unit": "Đơn vị",
    "round": "Đợt thu thập",
    "period": "Kỳ",
    "receipt": "Biên nhận nộp biểu",
    "receipt_lead": "Trang này là bằng chứng về nội dung đã nộp. Các giá trị dưới đây là giá trị trong chuỗi tại "
    "thời điểm nộp.",
    "by": "Người nộp",
    "at": "Thời điểm nộp",
    "in_time": "Đúng hạn",
    "yes_in_time": "Có, hạn đến ngày {day}",
    "no_in_time": "Không, hạn đến ngày {day}",
    "head": "Mã đầu chuỗi của đơn vị",
    "sequence": "Số lần thay đổi trong chuỗi",
    "no_head": "Chưa có giá trị nào được nhập trước khi nộp",
    "day_head": "Mã đầu của ngày gần nhất",
    "day_head_of": "{day}: {hash}",
    "no_day_head": "Chưa lập mã đầu ngày nào",
    "proof": "Người giữ trang này có thể yêu cầu kiểm tra chuỗi: cùng giá trị cho cùng mã. Giá trị bị sửa "
    "ngầm sẽ cho mã khác.",
    "values": "Giá trị",
    "cell": "Ô",
    "value": "Giá trị",
    "no_value": "chưa nhập",
    "no_data": "không có số liệu",
    "print": "In bằng trình duyệt (Ctrl+P)",
    "signature": "Họ tên, ngày và chữ ký",
}
