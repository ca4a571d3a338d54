# SPDX-License-Identifier: Apache-2.0
"""Tệp số liệu gửi lại và đối chiếu: những gì không nhận được."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_workbook": "Không có tệp Excel này, hoặc Anh/Chị không xem được số liệu của đơn vị này.",
    "no_import": "Không có lần nhập tệp này. Chỉ người đã tải tệp lên mới mở được trang đối chiếu.",
    "no_round": "Không có đợt này, hoặc Anh/Chị không có số liệu nào trong đợt. Hãy kiểm tra mã đợt.",
    "no_values": "Không có số liệu của đơn vị này trong đợt, hoặc Anh/Chị không xem được. Hãy kiểm tra mã đợt và đơn vị.",
    "read_only": "Mã truy cập này chỉ được đọc. Hãy dùng mã được phép ghi.",
    "not_yours": (
        "Chỉ người nhập số liệu của một đơn vị mới gửi tệp lên được. Nếu đó là việc của Anh/Chị, hãy liên hệ quản trị viên."
    ),
    "no_file": "Chưa có tệp, hoặc tệp trống. Hãy chọn tệp rồi gửi lại.",
    "too_large": "Tệp lớn hơn {limit} MB. Hãy gửi đúng tệp đã tải về, không chèn thêm hình ảnh hay trang tính.",
    "table_wanted": "Tệp này không phải là CSV hay JSON. Tệp Excel do hệ thống lập thì gửi ở trang “Gửi lại tệp Excel”.",
    "not_known": (
        "Hệ thống không biết tệp này, hoặc tệp không thuộc đơn vị của Anh/Chị. Hãy tải tệp mới ở trang “Tệp Excel” rồi dán "
        "giá trị sang."
    ),
    "nothing_changed": "Tệp không có gì khác với số liệu đang có. Nếu đã sửa, hãy kiểm tra xem tệp đã được lưu chưa.",
    "duty_gone": "Biểu này không còn trong đợt. Hãy tải tệp mới rồi dán giá trị sang.",
    "form_changed": ("Biểu {form} đã đổi sang phiên bản khác sau khi lập tệp. Hãy tải tệp mới rồi dán giá trị sang."),
    "document_gone": (
        "Tài liệu đã chọn không còn dùng làm minh chứng cho ô này được. Hãy chọn tài liệu khác, hoặc xóa ô minh chứng."
    ),
    "too_many_cells": (
        "Tệp có {count} ô, nhiều hơn {most} ô mà một trang đối chiếu được. Hãy chia tệp, hoặc gửi qua API."
    ),
    "too_many_rows": "Tệp có hơn {most} dòng. Hãy chia thành nhiều tệp.",
    "no_duty": (
        "Không có biểu “{form}” kỳ “{period}” của đơn vị “{unit}” trong đợt này cho Anh/Chị. Hãy kiểm tra ba mã đó."
    ),
    "undecided": "“{name}”: người khác đã sửa ô này sau khi lập tệp. Hãy chọn giữ số đang có hoặc lấy số của tệp.",
    "changed_meanwhile": (
        "Có {count} ô vừa được người khác sửa trong lúc Anh/Chị xem. Chưa lưu gì cả; hãy xem lại bảng dưới đây rồi xác nhận."
    ),
    "nothing_taken": "Chưa chọn ô nào để lưu. Hãy đánh dấu ít nhất một ô, hoặc bỏ lần nhập này.",
    "moved_on": "“{name}” đã được sửa sau lần nhập này nên không hoàn tác được. Hãy sửa từng ô trên trang của biểu.",
    "import_checked": "Lần nhập này chưa được lưu nên không có gì để hoàn tác. Hãy xem bảng đối chiếu.",
    "import_applied": "Lần nhập này đã được lưu. Hãy mở lại trang của lần nhập để xem.",
    "import_dropped": "Lần nhập này đã bỏ. Hãy gửi lại tệp nếu vẫn cần.",
    "import_undone": "Lần nhập này đã được hoàn tác. Hãy gửi lại tệp nếu vẫn cần.",
}
