# SPDX-License-Identifier: Apache-2.0
"""What is said about workbooks."""

WORDS: dict[str, str] = {
    "protected": "Tệp bảng tính được bảo vệ bằng mật khẩu. Hãy lưu lại không có mật khẩu; ở đây không bao giờ hỏi mật khẩu.",
    "old_format": "Đây là tệp bảng tính định dạng cũ (.xls). Hãy mở và lưu lại dưới dạng .xlsx.",
    "binary": "Đây là tệp bảng tính nhị phân (.xlsb). Hãy mở và lưu lại dưới dạng .xlsx.",
    "open_document": "Đây là tệp OpenDocument (.ods). Hãy mở và lưu lại dưới dạng .xlsx hoặc CSV (UTF-8).",
    "not_a_workbook": "Tệp nén này không phải là tệp bảng tính. Hãy cung cấp tệp .xlsx hoặc tệp CSV (UTF-8).",
    "damaged": (
        "Tệp bảng tính bị hỏng hoặc do một chương trình có lỗi tạo ra. Hãy mở bằng phần mềm bảng tính và lưu lại."
    ),
    "too_many_parts": "Tệp bảng tính gồm hơn {limit} thành phần. Hãy chép bảng sang một tệp bảng tính mới.",
    "too_large": (
        "Tệp bảng tính sau khi giải nén có dung lượng {size}; chỉ đọc tối đa {limit}. "
        "Hãy chép bảng sang một tệp bảng tính mới, hoặc tách nhỏ."
    ),
    "bomb": (
        "Tệp bảng tính chứa {packed} nhưng khai báo giải nén thành {size}, giống như tệp được tạo ra để gây hại. "
        "Tệp chưa được giải nén. Hãy kiểm tra nguồn gốc của tệp, hoặc chép bảng sang một tệp bảng tính mới."
    ),
    "macros": "Tệp bảng tính có chứa macro; macro không bao giờ được chạy ở đây. Hãy lưu lại dưới dạng .xlsx không có macro.",
    "unsafe_xml": (
        "Tệp bảng tính chứa những khai báo mà phần mềm bảng tính không ghi và có thể gây hại. Tệp chưa được đọc. "
        "Hãy kiểm tra nguồn gốc của tệp, hoặc chép bảng sang một tệp bảng tính mới."
    ),
    "unknown_sheet": "Không có trang tính “{name}”. Các trang tính đang hiển thị: {known}.",
    "no_sheet": (
        "Tệp bảng tính không có trang tính nào có ô đang hiển thị. "
        "Hãy bỏ ẩn trang tính, hoặc ghi tên trang vào `sheet` trong pack.toml."
    ),
    "hidden_sheets": (
        "Các trang tính ẩn không được đọc: {names}. Muốn đọc trang nào, hãy ghi tên trang vào `sheet` trong pack.toml."
    ),
    "hidden_sheet_read": (
        "Trang tính này đang bị ẩn; trang được đọc vì đã được nêu tên. Hãy bỏ ẩn để người khác kiểm tra được."
    ),
    "hidden_rows": (
        "Các dòng bị ẩn hoặc bị lọc ({count}: {rows}) vẫn được đọc như các dòng khác. Hãy bỏ ẩn, hoặc xóa các dòng này."
    ),
    "hidden_columns": "Các cột bị ẩn ({count}: {columns}) vẫn được đọc như các cột khác. Hãy bỏ ẩn, hoặc xóa các cột này.",
    "formula": (
        "Ô này chứa công thức; kết quả đã lưu của công thức được đọc. "
        "Để chắc chắn, hãy thay công thức bằng giá trị của nó."
    ),
    "formula_unsolved": (
        "Ô này chứa công thức nhưng không có kết quả đã lưu. Hãy mở tệp bằng phần mềm bảng tính, tính lại và lưu, "
        "hoặc thay công thức bằng giá trị của nó."
    ),
    "error_value": "Ô này hiển thị lỗi {value}. Hãy sửa lỗi, hoặc để trống ô nếu không có số liệu.",
    "merged": "Các ô {range} đang được gộp. Hãy bỏ gộp ô và ghi giá trị vào từng ô có giá trị đó.",
    "external_links": (
        "Tệp bảng tính tham chiếu đến tệp hoặc nguồn dữ liệu khác; các nguồn đó không được mở, chỉ đọc giá trị đã lưu. "
        "Hãy kiểm tra các giá trị này còn đúng, hoặc ngắt liên kết."
    ),
    "embedded": "Tệp bảng tính có nhúng các tệp khác; các tệp đó không được mở. Hãy bỏ đi nếu không cần.",
    "percent_format": (
        "Số ô hiển thị dưới dạng phần trăm: {count}. Giá trị được đọc là số đã lưu, ở đây là {value}; số hiển thị lớn "
        "gấp 100 lần. Hãy kiểm tra đơn vị tính có phù hợp không."
    ),
}
