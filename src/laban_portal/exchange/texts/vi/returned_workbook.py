# SPDX-License-Identifier: Apache-2.0
"""Tệp Excel đơn vị gửi lại: những gì chưa đúng."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_stamp": (
        "Đây không phải là tệp do hệ thống này lập, hoặc trang ẩn của tệp đã bị mất. Hãy tải tệp mới ở trang của đợt "
        "rồi dán giá trị sang."
    ),
    "stamp_changed": (
        "Trang ẩn của tệp đã bị thay đổi nên không biết chắc tệp thuộc về đâu. Hãy tải tệp mới ở trang của đợt rồi "
        "dán giá trị sang."
    ),
    "other_unit": "Tệp này của đơn vị {found}, không phải của {wanted}. Hãy tải lên đúng tệp của đơn vị mình.",
    "other_round": "Tệp này thuộc đợt {found}, không phải đợt {wanted}. Hãy tải lên đúng tệp của đợt này.",
    "sheet_foreign": "Trang tính này không có trong tệp đã lập. Hãy chuyển trang sang tệp khác rồi tải lên lại.",
    "sheet_twice": "Trang tính này là bản sao của trang “{other}”. Hãy giữ lại một trang và xóa trang kia.",
    "sheet_renamed": "Trang tính này trước có tên “{name}”; trang vẫn được đọc.",
    "sheet_missing": "Thiếu trang tính này. Hãy dùng lại tệp đã lập, hoặc tải tệp mới rồi dán giá trị sang.",
    "line_foreign": "Dòng này không thuộc biểu (mã “{key}”). Hãy xóa dòng rồi tải lên lại.",
    "line_twice": "Dòng “{name}” đã có ở hàng {row}. Hãy xóa dòng thừa.",
    "line_missing": "Thiếu dòng “{name}”. Hãy hoàn tác việc xóa dòng, hoặc tải tệp mới rồi dán giá trị sang.",
    "lines_moved": (
        "Từ đây có {count} dòng không còn ở vị trí cũ: đã có dòng bị chèn, xóa hoặc sắp xếp lại. Hãy hoàn tác, hoặc "
        "tải tệp mới rồi dán giá trị sang."
    ),
    "line_added": (
        "Hàng này không phải là một dòng của biểu. Hãy xóa nội dung ở đây; giải thích thì ghi vào cột Ghi chú."
    ),
    "merged": "Các ô {range} đang được gộp. Hãy bỏ gộp ô và ghi giá trị vào từng ô.",
    "formula": "Ô này chứa công thức {formula}. Hãy thay công thức bằng giá trị của nó (Dán giá trị).",
    "error_value": "Ô này chứa lỗi {value}. Hãy ghi lại giá trị đúng, hoặc để trống.",
    "date": (
        "Ô này chứa ngày tháng {day}; chương trình bảng tính có thể đã tự đổi. Hãy đổi định dạng ô về Số (hoặc Văn "
        "bản) rồi gõ lại."
    ),
    "percent": (
        "Ô này hiển thị theo phần trăm: giá trị đã lưu là {value}, số nhìn thấy lớn gấp 100 lần. Hãy đổi định dạng ô "
        "về Số rồi gõ lại, không gõ dấu %."
    ),
    "boolean": "Ô này chứa giá trị lô-gích {value}. Hãy gõ lại nội dung đúng.",
    "sign_in_number": (
        "“{text}” bắt đầu bằng dấu của công thức (=, +, - hoặc @) và không phải là số. Hãy chỉ nhập một số."
    ),
    "sign_in_text": (
        "“{text}” bắt đầu bằng dấu của công thức (=, +, - hoặc @) nên không được nhận. Hãy bỏ dấu ở đầu, hoặc thêm "
        "dấu cách sau dấu gạch đầu dòng."
    ),
    "invisible": "Ô này có ký tự không nhìn thấy được. Hãy xóa đi và gõ lại bằng tay.",
    "too_long": "Nội dung dài {count} ký tự, quá mức {most}. Hãy rút gọn.",
    "choice_unknown": "“{text}” không có trong danh sách. Hãy chọn một trong: {known}.",
    "reason_unknown": (
        "“{text}” không phải là lý do trong danh sách. Hãy chọn một trong: {known}; giải thích ghi ở cột Ghi chú."
    ),
    "flag_unknown": "“{text}” không phải là ký hiệu trong danh sách. Hãy chọn một trong: {known}, hoặc để trống.",
    "value_and_reason": (
        "Dòng này vừa có giá trị vừa có lý do không có số liệu ({reason}). Hãy giữ lại một và xóa ô kia."
    ),
    "document_unknown": (
        "Không có tài liệu “{text}” ở trang Minh chứng. Hãy chọn ký hiệu trong danh sách, hoặc ghi tài liệu vào "
        "trang đó trước."
    ),
    "document_unclear": "Trang Minh chứng có nhiều tài liệu số “{text}”. Hãy ghi ký hiệu của tài liệu thay cho số.",
    "document_empty": "Dòng {label} ở trang Minh chứng còn trống. Hãy ghi tài liệu vào đó, hoặc chọn ký hiệu khác.",
    "page_no_number": "“{text}” không phải là số trang. Hãy ghi một số nguyên từ 1 trở lên.",
    "page_alone": "Có số trang nhưng chưa có tài liệu. Hãy chọn tài liệu ở cột bên, hoặc xóa số trang.",
    "papers_full": "Các dòng dành cho tài liệu mới kết thúc ở hàng {last}. Hãy ghi các tài liệu còn lại trên hệ thống.",
    "paper_issuer_wanted": "Tài liệu {label} chưa có cơ quan ban hành. Hãy ghi tên cơ quan, hoặc xóa cả dòng.",
    "paper_title_wanted": "Tài liệu {label} chưa có trích yếu. Hãy ghi trích yếu, hoặc xóa cả dòng.",
    "paper_kind_unknown": "“{text}” không phải là loại tài liệu trong danh sách. Hãy chọn một loại có trong danh sách.",
    "paper_no_day": "“{text}” không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 05/02/2026.",
    "locked": "“{name}” đã khóa, không còn được thay đổi. Hãy tải tệp mới và giữ nguyên dòng này.",
}
