# SPDX-License-Identifier: Apache-2.0
"""What is said of backups."""

from __future__ import annotations

WORDS = {
    "made": "Đã sao lưu vào {file}: {size} MB, {parts} phần, {chains} chuỗi số liệu. Chép tệp này sang máy khác.",
    "restored": (
        "Đã khôi phục từ {file} (sao lưu lúc {made_at}), {chains} chuỗi số liệu khớp với bản kê. "
        "Đang kiểm tra từng mắt xích …"
    ),
    "was_made": "Sao lưu vào tệp {file} ({parts} phần)",
    "was_restored": "Khôi phục từ tệp {file} (sao lưu lúc {made_at})",
    "exists": "tệp {file} đã có. Chọn tên khác; bản sao lưu cũ không bao giờ bị ghi đè.",
    "no_folder": "không có thư mục {folder}. Tạo thư mục đó trước, hoặc chọn nơi khác.",
    "not_empty": (
        "nơi khôi phục không trống: {where} đã có dữ liệu. Khôi phục vào thư mục dữ liệu và cơ sở dữ liệu trống."
    ),
    "no_manifest": (
        "tệp không có bản kê nên chỉ là bản sao lưu dở dang, hoặc không phải bản sao lưu. Dùng bản sao lưu khác."
    ),
    "newer": "bản sao lưu do một phiên bản mới hơn tạo ra ({what}). Cài phiên bản đó rồi khôi phục.",
    "other_database": (
        "bản sao lưu là của {backup}, nơi này dùng {here}. Đặt LABAN_DATABASE_URL cho cùng loại cơ sở dữ liệu."
    ),
    "heads_differ": (
        "sau khi khôi phục, đầu các chuỗi số liệu không khớp với bản kê. Không dùng dữ liệu này; "
        "khôi phục lại từ bản sao lưu khác."
    ),
    "strange_part": "trong tệp có phần lạ ({part}); đây không phải là bản sao lưu do chương trình này tạo ra.",
    "unreadable": "không đọc được {file} ({why}). Kiểm tra đường dẫn và quyền đọc.",
    "damaged": "tệp {file} bị hỏng hoặc bị cắt ngắn. Dùng bản sao lưu khác.",
    "wrong_hash": "phần {part} không khớp với bản kê: tệp đã hỏng hoặc đã bị sửa. Dùng bản sao lưu khác.",
}
