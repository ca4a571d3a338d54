# SPDX-License-Identifier: Apache-2.0
"""Báo cáo chính thức của đơn vị: lập, ký, gửi lại bản đã ký."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Báo cáo chính thức",
    "titles": "Các báo cáo đã lập",
    "plan_lead": "Báo cáo số liệu của {unit}, {round}. Lãnh đạo lập báo cáo từ số liệu đang có, ký, rồi gửi lại bản đã ký.",
    "to_report": "Báo cáo chính thức",
    "unit_page": "Các biểu của đơn vị",
    "would_hold": "Báo cáo lập bây giờ sẽ gồm",
    "forms": "Biểu",
    "state": "Trạng thái",
    "count_handed_in": "Biểu đã nộp",
    "count_values": "Ô có giá trị",
    "count_without": "Ô không có số liệu",
    "count_missing": "Ô bắt buộc còn trống",
    "count_explained": "Ô có giải trình",
    "count_open": "Phát hiện chưa xử lý",
    "count_proved": "Giá trị có minh chứng",
    "count_unproved": "Giá trị thiếu minh chứng",
    "documents": "Tài liệu minh chứng: {count}. Mã băm của từng tệp được in trong báo cáo.",
    "sequence": "Chuỗi bản ghi của đơn vị đang ở bản ghi số {number}.",
    "not_open": "Đợt thu thập chưa mở nên chưa lập được báo cáo. Hãy quay lại khi đợt đã mở.",
    "missing_title": "Còn {count} biểu chưa nộp",
    "missing_words": (
        "Nên nộp các biểu này trước. Nếu vẫn phải lập báo cáo, biểu được in với trạng thái hiện tại, kèm lý do lưu "
        "trong nhật ký."
    ),
    "whole": "Mọi biểu đã nộp: có thể lập báo cáo.",
    "make_title": "Lập báo cáo",
    "make_words": (
        "Hệ thống chốt nội dung báo cáo từ số liệu đang có, tính mã băm và tạo tệp PDF có mã QR. Việc này mất vài "
        "giây, xin đừng bấm hai lần."
    ),
    "make_replaces": "Báo cáo số {number} đang có hiệu lực ({report}) sẽ được thay thế.",
    "make_only": "Chỉ lãnh đạo cơ quan đầu mối của đơn vị lập được báo cáo.",
    "make": "Lập báo cáo",
    "signer_name": "Họ và tên người ký",
    "signer_title": "Quyền hạn, chức vụ của người ký",
    "signer_title_hint": "Mỗi dòng in thành một dòng, ví dụ “KT. GIÁM ĐỐC” rồi “PHÓ GIÁM ĐỐC”.",
    "book": "Số, ký hiệu, ngày của văn bản",
    "book_hint": (
        "Nếu văn thư đã cấp số thì nhập ở đây, vì tệp PDF không được sửa sau khi lập. Để trống thì báo cáo chừa chỗ "
        "ghi tay."
    ),
    "office_number": "Số văn bản",
    "symbol": "Ký hiệu",
    "symbol_hint": "Ví dụ BC-SKHCN.",
    "dated": "Ngày văn bản",
    "tick_missing": "Tôi biết còn {count} biểu chưa nộp và vẫn lập báo cáo.",
    "reason": "Lý do",
    "none_yet": "Chưa lập báo cáo nào.",
    "none_advice": "Báo cáo đầu tiên được lập khi lãnh đạo ký duyệt số liệu.",
    "number": "Báo cáo số {number}",
    "code": "Mã báo cáo",
    "made_at": "Lập lúc",
    "made_by": "Người lập",
    "signer": "Người ký",
    "hash": "Mã băm SHA-256 của dữ liệu",
    "holds": "Nội dung",
    "holds_words": (
        "{forms} biểu, {values} ô có giá trị, {without} ô không có số liệu, {empty} ô để trống; {proved} ô có minh "
        "chứng, {documents} tài liệu."
    ),
    "at_sequence": "Lấy đến bản ghi số {number} của chuỗi",
    "state_made": "Chờ ký",
    "state_signed_scan": "Đã ký (bản quét)",
    "state_signed_digital": "Đã ký số",
    "state_replaced": "Đã thay thế",
    "outdated_mark": "Số liệu đã đổi",
    "outdated": "Số liệu đã thay đổi sau khi lập báo cáo này.",
    "outdated_advice": "Hãy lập báo cáo mới để báo cáo khớp với số liệu hiện tại.",
    "replaced_on": "Đã được báo cáo lập sau thay thế ngày {day}.",
    "one_lead": "{unit}, {round}",
    "take_pdf": "Tải PDF",
    "take_docx": "Tải Word",
    "take_json": "Tải dữ liệu (JSON)",
    "take_signed": "Tải bản đã ký",
    "public_page": "Trang kiểm tra công khai",
    "steps_title": "Ký và gửi lại",
    "step_download": "Tải tệp PDF. Đừng in ra PDF mới và đừng sửa: chỉ ký trên đúng tệp này.",
    "step_sign": "Ký số trên tệp PDF, hoặc in ra, ký tay, đóng dấu rồi quét.",
    "step_send": "Gửi tệp lại ở đây. Hệ thống tự nhận ra bản ký số hay bản quét.",
    "file": "Tệp đã ký",
    "file_hint": "PDF đã ký số, hoặc bản quét PDF, PNG, JPEG; nhiều nhất 25 MB. Việc kiểm tra mất vài giây.",
    "send": "Gửi bản đã ký",
    "send_other": "Gửi bản khác thay thế",
    "file_wanted": "Chưa chọn tệp nào. Hãy chọn tệp đã ký rồi gửi lại.",
    "signatures": "Chữ ký số",
    "signature_intact": "Chữ ký khớp với nội dung",
    "signature_broken": "Chữ ký không khớp",
    "signed_scan_on": "Bản quét có chữ ký và dấu được gửi lại lúc {moment}.",
    "signed_digital_on": "Bản ký số được gửi lại và kiểm tra lúc {moment}.",
    "made": "Đã lập báo cáo {report}. Hãy tải PDF để ký rồi gửi lại bản đã ký.",
    "taken_scan": "Đã nhận bản quét. Hệ thống không kiểm tra được nội dung bản quét.",
    "taken_digital": "Đã nhận bản ký số: tệp đúng là báo cáo đã lập và chữ ký khớp.",
    "none": "Không có báo cáo nào với mã này, hoặc Anh/Chị không được xem. Hãy kiểm tra lại mã.",
    "other_domains": (
        "Báo cáo có số liệu của mọi lĩnh vực, còn Anh/Chị chỉ được xem một số lĩnh vực. Hãy dùng trang kiểm "
        "tra công khai, hoặc nhờ người quản lý đợt thu thập."
    ),
    "no_signed": "Báo cáo này chưa có bản đã ký. Hãy tải bản PDF.",
    "not_yours": "Chỉ lãnh đạo cơ quan đầu mối của đơn vị lập báo cáo và gửi lại bản đã ký. Hãy nhờ lãnh đạo thực hiện.",
    "moved": (
        "Số liệu, minh chứng hoặc trạng thái biểu vừa thay đổi nên báo cáo chưa được lập. Hãy xem lại nội dung dưới "
        "đây rồi lập lại."
    ),
    "was_replaced": "Báo cáo này đã được báo cáo khác thay thế nên không nhận bản ký nữa. Hãy ký báo cáo đang có hiệu lực.",
    "signed_digitally": "Báo cáo đã có bản ký số được kiểm tra; bản quét không thay thế được bản ký số.",
    "refused": "Báo cáo chưa được lập. Hãy sửa {count} điểm dưới đây.",
    "not_taken": "Tệp không được nhận và không được lưu. Hãy xem {count} điểm dưới đây.",
    "too_long": "Nội dung dài quá {most} ký tự. Hãy viết ngắn lại.",
    "invisible": "Nội dung có ký tự không nhìn thấy. Hãy gõ lại bằng chữ thường.",
    "signer_name_wanted": "Chưa nhập họ và tên người ký. Hãy nhập như sẽ in trên báo cáo.",
    "signer_title_wanted": "Chưa nhập chức vụ người ký. Hãy nhập, ví dụ GIÁM ĐỐC.",
    "day_wrong": "Ngày văn bản không đúng. Hãy chọn lại ngày, hoặc để trống.",
    "acknowledge": "Còn {count} biểu chưa nộp. Hãy nộp trước, hoặc đánh dấu xác nhận vẫn lập báo cáo.",
    "reason_wanted": "Chưa nêu lý do lập báo cáo khi còn biểu chưa nộp. Hãy nêu lý do.",
    "waiting_make": "Cả {count} biểu đã nộp: lập báo cáo chính thức",
    "waiting_sign": "Báo cáo chính thức chờ ký",
    "waiting_again": "Số liệu đã đổi sau báo cáo: lập báo cáo mới",
    "step_make": "Lập báo cáo",
    "step_sign_now": "Ký và gửi lại",
    "step_again": "Lập báo cáo mới",
}
