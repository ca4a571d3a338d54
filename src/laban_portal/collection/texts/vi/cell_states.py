# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: states of cells, also said by the page's script."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "empty": "Trống",
    "needed": "Cần nhập",
    "typing": "Đang gõ",
    "saved": "Đã lưu",
    "saving": "Đang lưu…",
    "waiting": "Chờ mạng",
    "unread": "Chưa đọc được",
    "ask": "Cần trả lời",
    "review_submitted": "đã nộp",
    "review_returned": "bị trả lại",
    "review_accepted": "đã chấp nhận",
    "review_frozen": "đã chốt",
    "odd": "Đã lưu, nên xem lại",
    "none": "Không có số liệu",
    "held": "Chờ xác nhận",
    "skipped": "Không phải nhập",
    "locked": "Đã khóa",
    "conflict": "Người khác vừa sửa",
    "refused": "Không lưu được",
    "changed": "Chưa lưu",
    "kind_value": "một giá trị",
    "kind_empty": "để trống",
    "kind_none": "không có số liệu",
    "kind_unread": "nội dung chưa đọc được",
    "keep_theirs": "Giữ số của người kia",
    "put_mine": "Thay bằng số của tôi",
    "theirs": "Trong ô hiện có: {value} ({who}, {when}).",
    "mine": "Anh/Chị đã gõ: {value}.",
    "read_as": "Là {value}",
    "online": "Đã kết nối, mọi ô đã lưu",
    "offline": "Mất kết nối. Cứ gõ tiếp: nội dung được giữ trên máy này và gửi đi khi có mạng.",
    "queue_empty": "Không có ô nào chờ gửi",
    "queue_some": "{count} ô chưa gửi, đang giữ trên máy này (kể cả sau khi đăng xuất).",
    "refused_queue": "Máy chủ không nhận: {why} Hãy tải các ô chưa gửi về để không mất.",
    "not_applying": "Chỉ hỏi khi {condition}.",
    "pasted": "Đã dán {count} ô. Ctrl+Z để hoàn tác.",
    "undone": "Đã hoàn tác {count} ô.",
    "nothing_to_undo": "Không còn gì để hoàn tác.",
    "too_large": (
        "Máy chủ không nhận nội dung này vì quá dài hoặc không hợp lệ. Nội dung vẫn còn trong ô; hãy rút ngắn hoặc sửa lại."
    ),
    "too_long": (
        "Nội dung dài quá {most} ký tự nên chưa được gửi. Nội dung vẫn còn trong ô: hãy rút ngắn; nếu cần giữ toàn văn, "
        "hãy tải các ô chưa gửi về trước."
    ),
    "note_too_long": (
        "Ghi chú dài quá {most} ký tự nên ô này chưa được gửi. Ghi chú vẫn còn đó: hãy rút ngắn; nếu cần giữ toàn văn, "
        "hãy tải các ô chưa gửi về trước."
    ),
    "not_taken": (
        "Máy chủ trả lời không như mong đợi. Các ô chưa gửi vẫn được giữ trên máy này: hãy tải lại trang rồi thử lại."
    ),
    "log_in_again": (
        "Phiên làm việc đã hết. Hãy đăng nhập lại trong thẻ khác rồi quay lại đây; các ô chưa gửi vẫn được giữ "
        "trên máy này."
    ),
    "paste_title": "Dán vào các ô",
    "paste_into": "Ô",
    "paste_what": "Giá trị dán",
    "paste_now": "Hiện có",
    "paste_refused_locked": "bỏ qua: ô không nhập được",
    "paste_refused_skipped": "bỏ qua: ô không phải nhập",
    "paste_refused_beyond": "bỏ qua: hết ô trong biểu",
    "paste_refused_unknown": "bỏ qua: biểu không có chỉ tiêu này",
    "other_account": (
        "Trên máy này đã có người khác đăng nhập. Hãy đăng nhập lại bằng tài khoản đã mở trang này; các ô chưa "
        "gửi vẫn được giữ trên máy."
    ),
    "paste_column": "Cột {number} của khối",
    "paste_by_row": "Mọi cột, lần lượt từng dòng",
    "paste_by_name": "Cột {number}, theo tên chỉ tiêu",
    "paste_way": "Cách dán",
    "paste_put": "Dán",
    "paste_cancel": "Hủy",
    "paste_count": "{count} ô sẽ được dán, {left} giá trị bị bỏ qua.",
    "offline_copy": "Trang này là bản giữ trên máy từ lần xem trước.",
    "filled_of": "{filled}/{required} ô bắt buộc",
    "not_json": "Nội dung gửi không phải JSON. Hãy gửi một đối tượng JSON có danh sách cells.",
    "no_cells": (
        "Nội dung gửi không có danh sách cells, hoặc nguồn (source) không hợp lệ. Hãy tải lại trang rồi thử lại."
    ),
    "too_many": "Gửi quá nhiều ô một lần (tối đa {most}). Hãy gửi thành nhiều lần.",
    "no_cell": "Phần tử thứ {at} không phải là một ô. Hãy tải lại trang rồi thử lại.",
    "bad_field": "Ô thứ {at}: trường “{name}” không hợp lệ. Hãy tải lại trang rồi thử lại.",
}
