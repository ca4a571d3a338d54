# SPDX-License-Identifier: Apache-2.0
"""Tệp tải lên: vì sao bị từ chối, và cần làm gì."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "empty": "Tệp không có nội dung. Hãy mở tệp trên máy để kiểm tra rồi tải lên lại.",
    "large": "Tệp lớn hơn {limit} MB. Hãy quét ở độ phân giải thấp hơn hoặc tách thành nhiều tệp.",
    "type": "Không nhận tệp loại {found}. Hãy dùng một trong các loại: {wanted}.",
    "type_unknown": "Không nhận ra đây là tệp gì. Hãy dùng một trong các loại: {wanted}.",
    "ending": (
        "Tên tệp kết thúc bằng “{ending}” nhưng nội dung là {found}. Hãy lưu lại đúng loại từ phần mềm gốc, không đổi "
        "đuôi tên tệp bằng tay."
    ),
    "ending_unknown": (
        "Tên tệp kết thúc bằng “{ending}” nhưng nội dung không phải loại đó. Tệp có thể bị hỏng hoặc đã bị đổi đuôi; "
        "hãy xuất lại từ phần mềm gốc."
    ),
    "no_ending": "Tên tệp không có đuôi, trong khi nội dung là {found}. Hãy đặt lại tên có đuôi đúng với loại tệp.",
    "name_path": "Tên tệp “{name}” gửi kèm đường dẫn thư mục. Hãy đổi tên, không dùng các dấu / \\ và ổ đĩa như C:.",
    "name_signs": (
        "Tên tệp “{name}” có ký tự ẩn (ký tự điều khiển hoặc đổi chiều chữ). Hãy gõ lại tên tệp bằng chữ thường."
    ),
    "name_device": "“{name}” là tên dành riêng cho thiết bị của máy tính. Hãy đặt tên khác cho tệp.",
    "name_long": "Tên tệp dài hơn {limit} chữ. Hãy rút ngắn tên.",
    "infected": (
        "Phần mềm quét vi-rút báo tệp có mã độc; tệp không được lưu. Hãy quét máy của Anh/Chị và báo cho bộ phận "
        "công nghệ thông tin."
    ),
    "scan_unanswered": (
        "Phần mềm quét vi-rút không trả lời nên chưa nhận tệp. Hãy thử lại sau ít phút; nếu vẫn vậy, báo cho quản trị "
        "hệ thống."
    ),
    "exhausting": (
        "Kiểm tra tệp này cần quá nhiều thời gian hoặc bộ nhớ. Hãy in lại thành PDF mới, hoặc tách thành nhiều tệp nhỏ."
    ),
    "polyglot": (
        "Trong tệp có gắn thêm một tệp nén; tệp như vậy thường dùng để giấu mã độc. Hãy in lại thành PDF mới hoặc lưu "
        "lại ảnh."
    ),
    "pdf_encrypted": "Tệp PDF được đặt mật khẩu hoặc mã hóa. Hãy lưu một bản không có mật khẩu rồi tải lên lại.",
    "pdf_script": "Tệp PDF có mã lệnh (JavaScript). Hãy in lại thành PDF mới (Print to PDF) để bỏ mã lệnh.",
    "pdf_launch": "Tệp PDF có lệnh chạy chương trình khác. Hãy in lại thành PDF mới (Print to PDF) để bỏ lệnh này.",
    "pdf_outside": (
        "Tệp PDF có lệnh mở tệp khác, lấy hoặc gửi dữ liệu ra ngoài. Hãy in lại thành PDF mới (Print to PDF) để bỏ "
        "các lệnh này."
    ),
    "pdf_opening": (
        "Tệp PDF tự chạy một lệnh khi mở hoặc khi lật trang. Hãy in lại thành PDF mới (Print to PDF) để bỏ lệnh này."
    ),
    "pdf_media": "Tệp PDF có phim, âm thanh hoặc hình 3D. Hãy in lại thành PDF mới chỉ gồm các trang.",
    "pdf_attachment": (
        "Tệp PDF có tệp khác đính kèm bên trong. Hãy tải các tệp đó lên riêng và in lại tài liệu thành PDF mới."
    ),
    "pdf_form": "Tệp PDF là biểu mẫu động (XFA), nhiều phần mềm không đọc được. Hãy in lại thành PDF mới.",
    "pdf_deep": "Cấu trúc bên trong tệp PDF lồng nhau quá sâu nên không kiểm tra hết được. Hãy in lại thành PDF mới.",
    "pdf_objects": (
        "Tệp PDF có hơn {limit} đối tượng nên không kiểm tra hết được. Hãy in lại thành PDF mới hoặc tách tệp."
    ),
    "pdf_pages": "Tệp có {count} trang, nhiều hơn mức cho phép là {limit}. Hãy tách thành nhiều tệp.",
    "pdf_broken": "Tệp PDF bị hỏng hoặc chưa tải xong. Hãy mở tệp trên máy để kiểm tra, xuất lại rồi tải lên.",
    "image_large": (
        "Ảnh có kích thước {width} × {height} điểm, lớn hơn mức cho phép là {limit} triệu điểm. Hãy quét ở độ phân "
        "giải thấp hơn."
    ),
    "image_broken": "Ảnh bị hỏng hoặc chưa tải xong. Hãy mở ảnh trên máy để kiểm tra, lưu lại rồi tải lên.",
    "office_encrypted": "Tệp được đặt mật khẩu. Hãy lưu một bản không có mật khẩu; hệ thống không bao giờ hỏi mật khẩu.",
    "office_old": (
        "Tệp thuộc định dạng Office cũ (.xls, .doc), có thể chứa macro. Hãy mở tệp và lưu thành .xlsx, .docx hoặc PDF."
    ),
    "office_broken": "Tệp {kind} bị hỏng (phần {part}). Hãy mở bằng phần mềm gốc, lưu lại thành tệp mới rồi tải lên.",
    "office_kind": "Bên trong không phải tệp {kind} thông thường. Hãy lưu lại đúng loại {kind} (không có macro).",
    "office_entries": "Tệp {kind} gồm hơn {entries} phần. Hãy chép nội dung cần thiết sang tệp mới.",
    "office_bomb": (
        "Tệp {kind} khai sai dung lượng hoặc bung ra quá {size} MB (phần {part}), như tệp làm ra để gây hại. Hãy chép "
        "nội dung cần thiết sang tệp mới."
    ),
    "office_names": (
        "Tệp {kind} có phần mang tên bất thường hoặc trùng nhau (“{part}”). Hãy mở bằng phần mềm gốc và lưu lại thành "
        "tệp mới."
    ),
    "office_macro": "Tệp có macro hoặc điều khiển ActiveX (phần {part}). Hãy lưu lại thành {kind} không có macro.",
    "office_outside": (
        "Tệp lấy dữ liệu từ tệp hoặc máy chủ khác (phần {part}). Hãy ngắt các liên kết (Excel: Data > Edit Links, "
        "Queries & Connections; Word: File > Info > Edit Links to Files), giữ lại giá trị, rồi lưu lại."
    ),
    "office_dde": "Tệp có lệnh gọi chương trình khác (DDE, phần {part}). Hãy xóa trường đó, giữ lại chữ, rồi lưu lại.",
    "office_embedded": "Tệp có tệp khác nhúng bên trong (phần {part}). Hãy xóa phần nhúng hoặc dán thành ảnh, rồi lưu lại.",
    "office_doctype": (
        "Tệp khai báo thực thể XML (phần {part}), điều mà phần mềm văn phòng không bao giờ làm. Hãy chép nội dung sang "
        "tệp mới."
    ),
    "gone": "Không tìm thấy tệp trong kho lưu trữ. Hãy báo cho quản trị hệ thống (lệnh kiểm tra: laban-portal doctor).",
    "no_page": "Không có trang {page}; tài liệu có {pages} trang xem được. Hãy chọn trang khác, hoặc tải tệp về.",
    "no_width": "Không vẽ trang ở độ rộng này. Hãy dùng một trong các độ rộng: {widths}.",
    "undrawable": "Không vẽ được trang {page} của tài liệu này. Hãy tải tệp về để xem.",
}
