# SPDX-License-Identifier: Apache-2.0
"""What is said about files that should be tables."""

WORDS: dict[str, str] = {
    "not_found": "Không có tệp này. Hãy đặt tệp vào đúng vị trí, hoặc sửa lại tên ở nơi nhắc đến tệp.",
    "not_a_file": "Đây không phải là tệp thông thường. Hãy chỉ định một tệp .csv hoặc .xlsx.",
    "not_readable": (
        "Không mở được tệp ({reason}). Hãy kiểm tra quyền đọc và bảo đảm không có chương trình khác đang khóa tệp."
    ),
    "too_large": "Tệp lớn hơn {limit}, là dung lượng tối đa được đọc. Hãy tách thành nhiều tệp.",
    "not_a_table": "Đây là tệp {kind}, dù tên tệp ghi thế nào. Hãy lưu bảng dưới dạng CSV (UTF-8) hoặc .xlsx.",
    "utf16": 'Tệp được lưu dưới dạng "Unicode text" (UTF-16). Hãy lưu lại dưới dạng "CSV UTF-8".',
    "encoding": (
        "Tệp không phải UTF-8: ký tự đầu tiên không đọc được là byte {byte} ở dòng này. "
        'Hãy mở tệp bằng đúng bảng mã rồi lưu lại dưới dạng "CSV UTF-8".'
    ),
    "nul": (
        "Dòng này chứa byte 0, điều không có trong văn bản. Tệp có thể bị hỏng hoặc không phải tệp CSV: "
        'hãy lưu lại dưới dạng "CSV UTF-8".'
    ),
    "empty": "Không có nội dung. Hãy ghi dòng tiêu đề với tên các cột và mỗi mục một dòng.",
    "no_rows": "Có dòng tiêu đề nhưng không có dòng số liệu nào. Hãy bổ sung các dòng, hoặc bỏ tệp nếu không cần.",
    "ragged": (
        "Dòng này có {got} ô, trong khi dòng tiêu đề có {wanted} ô. Hãy đặt trong dấu ngoặc kép những nội dung có chứa "
        "dấu phân cách (ví dụ dấu phẩy thập phân) và bổ sung dấu phân cách cho các ô còn thiếu."
    ),
    "beyond_header": "Ô này nằm bên phải cột cuối cùng có tên. Hãy đặt tên cho cột trong dòng tiêu đề, hoặc xóa ô.",
    "duplicate_column": "Cột “{column}” xuất hiện {count} lần trong dòng tiêu đề. Hãy đổi tên hoặc bỏ bớt, chỉ giữ một.",
    "unnamed_column": (
        "Cột {column} không có tên trong dòng tiêu đề nhưng có nội dung ở dòng {line}. Hãy đặt tên cho cột, hoặc xóa cột."
    ),
    "quote_open": "Dấu ngoặc kép mở ra trong dòng bắt đầu từ đây không được đóng lại. Hãy đóng hoặc bỏ dấu này.",
    "quote_inside": (
        "Có nội dung đứng sau dấu ngoặc kép đóng trong dòng bắt đầu từ đây. "
        "Hãy viết hai lần dấu ngoặc kép nằm bên trong ô có ngoặc kép."
    ),
    "cell_too_long": "Một ô trong dòng này dài hơn {limit} ký tự. Hãy rút ngắn, hoặc tìm chỗ thiếu dấu ngoặc kép.",
    "unreadable_line": "Không tách được thành các ô dòng bắt đầu từ đây ({reason}). Hãy viết lại dòng này.",
    "too_many_cells": "Bảng có nhiều hơn {limit} ô. Hãy tách thành nhiều tệp.",
    "sheet_ignored": "Tệp CSV không có trang tính: tên “{name}” không được sử dụng. Hãy bỏ `sheet` của tệp này.",
    "more": "Còn {count} vị trí khác có cùng lỗi này ({like}).",
}
