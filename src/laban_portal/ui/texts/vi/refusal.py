# SPDX-License-Identifier: Apache-2.0
"""Câu từ chối: điều gì không làm được, vì sao, và làm gì tiếp theo."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title_400": "Yêu cầu chưa đúng",
    "title_403": "Anh/Chị không có quyền thực hiện việc này",
    "title_404": "Không tìm thấy trang",
    "title_405": "Không thể gửi yêu cầu theo cách này",
    "title_409": "Việc này hiện không thực hiện được",
    "title_413": "Nội dung gửi lên quá lớn",
    "title_422": "Nội dung gửi lên còn lỗi",
    "title_429": "Quá nhiều lần thử",
    "title_500": "Hệ thống gặp sự cố",
    "csrf": "Biểu mẫu này đã hết hiệu lực, thường là do Anh/Chị vừa đăng nhập lại hoặc để trang mở quá lâu. Hãy quay "
    "lại, tải lại trang rồi gửi lần nữa; nội dung đã được lưu vẫn còn nguyên.",
    "no_page": "Địa chỉ này không dẫn tới trang nào, hoặc Anh/Chị không có quyền xem trang đó. Hãy kiểm tra lại địa chỉ "
    "hoặc bắt đầu từ trang chủ.",
    "not_allowed": "Vai trò hiện tại của Anh/Chị không cho phép thực hiện việc này. Nếu Anh/Chị cần làm việc này, hãy liên "
    "hệ quản trị viên.",
    "faults": "Có {count} lỗi cần sửa. Hãy sửa từng lỗi dưới đây rồi gửi lại.",
    "stale": "Nội dung đã được người khác thay đổi trong lúc Anh/Chị làm việc. Hãy tải lại trang để xem bản mới nhất rồi "
    "thực hiện lại.",
    "wrong_state": "Đối tượng này đang ở trạng thái không cho phép thao tác. Hãy tải lại trang để xem trạng thái "
    "hiện tại.",
    "method": "Địa chỉ này không nhận yêu cầu gửi theo cách đó. Hãy quay lại trang trước và dùng nút trên trang.",
    "too_large": "Nội dung vượt quá dung lượng cho phép. Hãy chia nhỏ rồi gửi lại.",
    "too_many_bytes": "Đã gửi cùng lúc hơn {megabytes} MB, là mức tối đa cho một lần gửi. Chưa có gì được lưu. Hãy chia "
    "nhỏ rồi gửi thành nhiều lần.",
    "too_many_fields": "Biểu mẫu gửi lên có hơn {fields} trường, là mức tối đa cho một lần gửi. Chưa có gì được lưu. Hãy "
    "quay lại và gửi ít trường hơn mỗi lần.",
    "too_many_files": "Đã gửi cùng lúc hơn {files} tệp, là mức tối đa cho một lần gửi. Chưa có gì được lưu. Hãy gửi ít "
    "tệp hơn mỗi lần.",
    "too_often": "Anh/Chị đã thử quá nhiều lần trong thời gian ngắn. Hãy đợi mười lăm phút rồi thử lại.",
    "fault": "Lỗi này thuộc về hệ thống, không phải do Anh/Chị; những gì đã lưu vẫn còn nguyên. Hãy thử lại sau ít phút. "
    "Nếu vẫn lỗi, hãy gửi quản trị viên số hiệu dưới đây.",
    "unreadable": "Hệ thống không đọc được yêu cầu này. Hãy quay lại trang trước rồi thử lại.",
    "number": "Số hiệu sự cố:",
    "go_home": "Về trang chủ",
    "quote": "Khi cần hỗ trợ, hãy nêu mã:",
}
