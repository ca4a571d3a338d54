# SPDX-License-Identifier: Apache-2.0
"""Tệp CSV và JSON có số liệu: những gì chưa đúng."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "media_unknown": "Không đọc được tệp loại “{media}”. Hãy gửi một trong các loại: {known}.",
    "no_rows": "Tệp không có dòng nào. Hãy gửi tệp có dòng tiêu đề và ít nhất một dòng số liệu.",
    "column_unknown": "Không có cột tên “{name}”. Các cột được đọc: {known}. Hãy đổi tên hoặc bỏ cột này.",
    "column_twice": "Cột “{name}” có hai lần. Hãy giữ lại một cột.",
    "column_missing": (
        "Thiếu cột “{name}”. Dấu ngăn cách được nhận ra là “{separator}”; nếu không đúng, hãy lưu lại tệp."
    ),
    "member_missing": "Thiếu “{name}”. Mỗi số liệu cần có: unit, form, period, element, value.",
    "line_unreadable": "Không tách được dòng này thành các ô. Hãy kiểm tra dấu ngoặc kép ở dòng này và dòng trước.",
    "row_cells": (
        "Dòng này có {count} ô, trong khi dòng tiêu đề có {wanted}. Nếu trong ô có dấu ngăn cách, hãy đặt nội dung ô "
        "trong dấu ngoặc kép."
    ),
    "wanted": "Ô “{column}” còn trống. Hãy ghi đủ đơn vị, biểu, kỳ và số liệu gốc của mỗi dòng.",
    "too_long": "Nội dung dài {count} ký tự, quá mức {most}. Hãy rút gọn.",
    "invisible": "Ô này có ký tự không nhìn thấy được. Hãy xóa đi và gõ lại.",
    "sign": "“{text}” bắt đầu bằng dấu của công thức (=, +, - hoặc @) nên không được nhận. Hãy bỏ dấu ở đầu.",
    "kind_unknown": "“{text}” không phải là loại ô. Hãy dùng một trong: {known}, hoặc để trống.",
    "reason_unknown": "“{text}” không phải là lý do không có số liệu. Hãy dùng một trong: {known}.",
    "flag_unknown": "“{text}” không phải là ký hiệu. Hãy dùng một trong: {known}, hoặc để trống.",
    "value_too": "Dòng ghi loại “{kind}” nhưng vẫn có giá trị. Hãy xóa giá trị, hoặc sửa loại.",
    "value_and_reason": "Lý do không có số liệu chỉ đi với dòng không có số liệu. Hãy xóa lý do, hoặc xóa giá trị.",
    "value_wanted": "Dòng ghi là có giá trị nhưng ô giá trị trống. Hãy ghi giá trị, hoặc nêu lý do không có số liệu.",
    "reason_wanted": "Dòng không có số liệu cần một lý do. Hãy ghi lý do ở cột “reason”.",
    "seen_no_number": "“{text}” không phải là số thứ tự của lần ghi đã xem. Hãy ghi một số nguyên, hoặc để trống.",
    "twice": "Dòng cùng đơn vị, biểu, kỳ, số liệu gốc “{element}” và phân tổ đã có ở trên. Hãy giữ lại một dòng.",
    "style_wanted": (
        "Không rõ “{value}” dùng dấu phẩy hay dấu chấm làm dấu thập phân, và không có số nào khác cho biết. Hãy chọn "
        "cách viết số của tệp rồi gửi lại."
    ),
    "style_other": (
        "“{value}” viết khác với phần còn lại của tệp (style={style}). Hãy viết mọi số trong tệp theo một cách rồi "
        "gửi lại."
    ),
    "no_list": "Nội dung không phải là danh sách JSON. Hãy gửi một danh sách [ … ] gồm các đối tượng.",
    "no_object": "Phần tử này không phải là đối tượng. Hãy ghi mỗi số liệu là một đối tượng.",
    "not_flat": "“{name}” là danh sách hoặc đối tượng. Hãy ghi một giá trị đơn.",
    "json_broken": "Từ đây nội dung không còn là JSON đúng. Hãy tạo lại tệp bằng chương trình đã xuất ra nó.",
    "json_deep": "Nội dung lồng quá sâu. Hãy gửi một danh sách các đối tượng đơn giản.",
    "number_too_long": "Số “{value}” có nhiều hơn {most} chữ số. Hãy kiểm tra lại, hoặc dùng đơn vị đo lớn hơn.",
    "more": "Đã có {most} lỗi nên dừng đọc ở đây. Hãy sửa các lỗi trên rồi gửi lại.",
}
