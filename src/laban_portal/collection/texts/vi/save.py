# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: what is said when values are saved, or not."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_duty": "Không có nhiệm vụ này, hoặc Anh/Chị không có quyền xem. Hãy mở danh sách nhiệm vụ và chọn lại.",
    "not_yours": (
        "Anh/Chị được xem nhiệm vụ này, nhưng việc nhập số liệu thuộc cơ quan được giao. "
        "Nếu cần được giao, hãy đề nghị lãnh đạo cơ quan đó."
    ),
    "round_planned": "Đợt thu thập này mở từ ngày {day}; trước đó không nhận số liệu. Hãy quay lại khi đó.",
    "round_closed": "Đợt thu thập đã đóng nên không nhận thay đổi. Nếu cần, hãy đề nghị người quản lý đợt của Bộ gia hạn.",
    "round_frozen": (
        "Số liệu của đợt này đã chốt nên không nhận thay đổi. Nếu cần sửa, hãy gửi Bộ đề nghị đính chính kèm lý do."
    ),
    "too_late": (
        "Số liệu chỉ được nhận đến hết ngày {day}, nay không nhận thay đổi nữa. Nếu cần, hãy đề nghị người quản "
        "lý đợt của Bộ gia hạn."
    ),
    "duty_submitted": "Nhiệm vụ này đã nộp nên không nhận thay đổi. Muốn sửa số liệu, hãy rút lại trước.",
    "duty_accepted": "Nhiệm vụ này đã được chấp nhận nên không nhận thay đổi. Nếu cần sửa, hãy đề nghị Bộ mở lại.",
    "duty_frozen": (
        "Số liệu của nhiệm vụ này đã chốt nên không nhận thay đổi. Nếu cần sửa, hãy gửi Bộ đề nghị đính chính kèm lý do."
    ),
    "clock_back": (
        "Đồng hồ máy chủ đang chỉ {now}, trong khi số liệu gần nhất được lưu lúc {last}. Chưa có gì được lưu; "
        "hãy báo quản trị viên chỉnh lại đồng hồ."
    ),
    "clock_leapt": (
        "Đồng hồ máy chủ đã bị chỉnh lệch {minutes} phút khi hệ thống đang chạy. Chưa có gì được lưu, những gì đã gõ vẫn "
        "chờ ở trang này; hãy báo quản trị viên chỉnh lại đồng hồ và khởi động lại hệ thống."
    ),
    "too_many_cells": (
        "Đã gửi {count} ô cùng lúc, nhiều hơn mức tối đa {most} ô. Chưa có gì được lưu; hãy gửi thành nhiều phần."
    ),
    "too_much": (
        "Đã gửi cùng lúc hơn {most} MB. Chưa có gì được lưu; hãy gửi ít hơn và đưa tài liệu vào phần minh chứng."
    ),
    "unknown_cell": "Biểu này không có ô như vậy. Hãy tải lại trang và nhập số liệu vào đúng ô.",
    "bad_operation": "Thay đổi được gửi kèm mã đánh dấu sai. Hãy tải lại trang và nhập lại.",
    "operation_twice": "Mã đánh dấu này đã dùng cho một thay đổi khác. Hãy tải lại trang và nhập lại.",
    "too_long": "Nội dung nhập dài hơn {most} ký tự nên không được lưu. Hãy rút ngắn.",
    "invisible": "Nội dung nhập có ký tự không nhìn thấy được nên không được lưu. Hãy gõ lại bằng tay.",
    "note_too_long": "Ghi chú dài hơn {most} ký tự nên chưa có gì được lưu. Hãy rút ngắn.",
    "note_invisible": "Ghi chú có ký tự không nhìn thấy được nên chưa có gì được lưu. Hãy gõ lại bằng tay.",
    "unknown_kind": "Không rõ loại nội dung nhập. Hãy nhập giá trị hoặc chọn “không có số liệu”.",
    "unknown_flag": "Không có ký hiệu này cho số liệu. Hãy chọn trong danh sách.",
    "unknown_style": "Không có cách viết số này. Hãy chọn dấu phẩy hoặc dấu chấm thập phân.",
    "reason_wanted": "Hãy chọn lý do không có số liệu.",
    "note_wanted": "Lý do là “khác”: hãy ghi rõ lý do vào ghi chú.",
    "unknown_answer": "Hãy xác nhận số liệu của Bộ, nêu ý kiến khác, hoặc để ngỏ.",
    "nothing_known": "Bộ chưa có số liệu cho ô này nên không có gì để xác nhận hoặc phản hồi. Hãy nhập giá trị.",
    "dispute_note_wanted": "Hãy ghi vào ghi chú vì sao số liệu của Bộ chưa đúng.",
    "too_large": (
        "{value} quá lớn, không tính được. Hãy kiểm tra đơn vị tính. Nội dung được giữ như đã gõ và chưa được tính."
    ),
    "not_whole": "{value} không phải số nguyên. Hãy nhập số nguyên. Nội dung được giữ như đã gõ và chưa được tính.",
    "no_share": "{value} không nằm trong khoảng 0–100 %. Hãy sửa lại. Nội dung được giữ như đã gõ và chưa được tính.",
    "no_yes_no": "Hãy trả lời có hoặc không. Nội dung được giữ như đã gõ và chưa được tính.",
    "no_choice": (
        "Nội dung không có trong danh sách trả lời. Hãy chọn một mục. Nội dung được giữ như đã gõ và chưa được tính."
    ),
    "jump": (
        "Giá trị {value} chênh lệch nhiều so với {last} mà đơn vị đã báo cáo cho kỳ {period}. Hãy kiểm tra, "
        "hoặc nêu nguyên nhân thay đổi vào ghi chú."
    ),
    "slip": (
        "Giá trị {value} chênh khoảng một nghìn lần so với {last} mà đơn vị đã báo cáo cho kỳ {period}. "
        "Hãy kiểm tra đơn vị tính và dấu thập phân."
    ),
}
