# SPDX-License-Identifier: Apache-2.0
"""Câu của giao diện lập trình: lời từ chối gửi cho chương trình và trang mô tả."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title_400": "Yêu cầu không đọc được",
    "title_401": "Chưa xác định được người gửi",
    "title_403": "Không có quyền thực hiện việc này",
    "title_404": "Không tìm thấy",
    "title_405": "Địa chỉ này không nhận phương thức đó",
    "title_409": "Việc này hiện không thực hiện được",
    "title_413": "Nội dung gửi lên quá lớn",
    "title_415": "Kiểu nội dung không được nhận",
    "title_422": "Nội dung gửi lên còn lỗi",
    "title_429": "Quá nhiều yêu cầu",
    "title_500": "Hệ thống gặp sự cố",
    "malformed": "Không đọc được yêu cầu này. Hãy kiểm tra địa chỉ, tiêu đề và nội dung theo trang mô tả rồi gửi lại.",
    "who": "Anh/Chị chưa đăng nhập và yêu cầu không kèm khóa truy cập. "
    "Hãy gửi tiêu đề “Authorization: Bearer …” với khóa tạo ở trang “Khóa truy cập” của Anh/Chị.",
    "no_bearer": "Tiêu đề Authorization không đúng dạng. Hãy viết “Bearer”, một dấu cách, rồi đến khóa truy cập.",
    "token_unknown": "Khóa truy cập này không có hiệu lực: khóa không tồn tại, đã hết hạn, đã bị thu hồi hoặc được dùng từ "
    "mạng không cho phép. Hãy kiểm tra ở trang “Khóa truy cập” và tạo khóa mới nếu cần.",
    "second_factor": "Vai trò của Anh/Chị yêu cầu xác thực hai bước. "
    "Hãy đăng nhập trên trang web bằng xác thực hai bước rồi thử lại.",
    "read_only": "Khóa truy cập này chỉ được đọc. Hãy tạo khóa có quyền ghi rồi gửi lại.",
    "csrf": "Yêu cầu thay đổi trong phiên đăng nhập phải kèm tiêu đề X-CSRFToken đúng với cookie csrftoken. "
    "Hãy tải lại trang rồi gửi lại, hoặc dùng khóa truy cập.",
    "not_allowed": "Vai trò hiện tại của Anh/Chị không cho phép thực hiện việc này. Nếu cần, hãy liên hệ quản trị viên.",
    "nowhere": "Không có gì ở địa chỉ này, hoặc Anh/Chị không có quyền xem. Hãy kiểm tra địa chỉ theo trang mô tả.",
    "method": "Địa chỉ này không nhận phương thức đó. "
    "Tiêu đề Allow cho biết những phương thức được nhận; hãy chọn một trong số đó.",
    "state": "Đối tượng này đang ở trạng thái không cho phép thao tác. Hãy đọc lại trạng thái hiện tại rồi thử lại.",
    "too_large": "Nội dung vượt quá dung lượng cho phép. Hãy chia nhỏ rồi gửi thành nhiều lần.",
    "other_type": "Kiểu nội dung này không được nhận. Hãy gửi JSON với tiêu đề “Content-Type: application/json”.",
    "not_json_type": "Kiểu nội dung “{kind}” không được nhận. Hãy gửi JSON với tiêu đề “Content-Type: application/json”.",
    "faults": "Có {count} lỗi cần sửa. Hãy sửa từng lỗi trong “errors” rồi gửi lại.",
    "too_often": "Khóa này đã gửi quá nhiều yêu cầu trong một phút. Hãy đợi {wait} giây rồi gửi tiếp.",
    "pause": "Đã có quá nhiều yêu cầu trong thời gian ngắn. Hãy đợi vài phút rồi gửi tiếp.",
    "too_often_here": "Địa chỉ mạng này đã gửi quá nhiều yêu cầu trong một phút. Hãy đợi {wait} giây rồi gửi tiếp.",
    "no_edition": "Không có kỳ công bố nào ở địa chỉ này. Hãy xem danh sách các kỳ đã công bố ở /api/v1/public/editions.",
    "no_table": "Kỳ công bố không có bảng này. Hãy xem danh sách các bảng ở địa chỉ của kỳ công bố.",
    "no_such_form": "Bảng “{name}” không viết được thành {format}. Hãy chọn một định dạng trong “formats” của bảng, ví dụ "
    "csv hoặc json.",
    "not_utf8": "Nội dung không phải là UTF-8: byte thứ {at} không đọc được. Hãy lưu nội dung bằng mã UTF-8 rồi gửi lại.",
    "not_json": "Nội dung không phải là JSON: lỗi ở dòng {line}, cột {column}. Hãy sửa chỗ đó rồi gửi lại.",
    "twice_or_no_number": "JSON có khóa lặp lại hoặc số không hợp lệ: “{name}”. "
    "Hãy viết mỗi khóa một lần và chỉ dùng số hữu hạn.",
    "too_deep": "JSON chứa số quá dài hoặc lồng nhau quá sâu. Hãy gửi đúng cấu trúc trong trang mô tả.",
    "no_object": "Nội dung phải là một đối tượng JSON. Hãy đặt nội dung trong ngoặc nhọn theo trang mô tả.",
    "no_cells": "“cells” phải là danh sách có từ 1 đến {most} ô. Hãy thêm ô, hoặc chia thành nhiều lần gửi.",
    "no_object_here": "“{name}” phải là một đối tượng JSON. Hãy viết ô trong ngoặc nhọn.",
    "unknown_field": "Không có trường nào tên là “{name}”. Hãy bỏ trường này hoặc sửa tên theo trang mô tả.",
    "unknown_parameter": "Địa chỉ này không có tham số “{name}”. Hãy bỏ tham số này hoặc sửa tên theo trang mô tả.",
    "missing": "Thiếu “{name}”. Hãy bổ sung rồi gửi lại.",
    "no_whole_number": "“{name}” phải là số nguyên trong khoảng cho phép. Hãy sửa lại.",
    "no_text": "“{name}” phải là chuỗi ký tự. Hãy đặt giá trị trong dấu ngoặc kép.",
    "no_choice": "“{name}” không thuộc các giá trị được phép. Hãy chọn một giá trị trong trang mô tả.",
    "too_long": "“{name}” quá dài. Hãy rút ngắn theo giới hạn trong trang mô tả.",
    "unfit_letters": "“{name}” chứa ký tự điều khiển hoặc ký tự hỏng. Hãy xóa các ký tự đó rồi gửi lại.",
    "unfit": "“{name}” không đúng dạng. Hãy sửa theo trang mô tả.",
    "no_day": "“{name}” phải là ngày viết theo dạng 2026-03-31. Hãy sửa lại.",
    "no_yes_or_no": "“{name}” phải là true hoặc false. Hãy sửa lại.",
    "fault": "Lỗi này thuộc về hệ thống, không phải do Anh/Chị; những gì đã lưu vẫn còn nguyên. "
    "Hãy thử lại sau ít phút. Nếu vẫn lỗi, hãy gửi quản trị viên số hiệu trong “instance”.",
    "docs_title": "Giao diện lập trình",
    "docs_lead": "Dành cho chương trình của các bộ và tỉnh: đọc đợt thu thập, nhiệm vụ, danh mục và gửi số liệu. "
    "Quyền của chương trình đúng bằng quyền của người tạo khóa.",
    "docs_machine": "Bản mô tả OpenAPI cho máy đọc",
    "docs_keys": "Tạo khóa truy cập ở trang “Khóa truy cập”, rồi gửi kèm mỗi yêu cầu trong tiêu đề Authorization. "
    "Mỗi khóa được gửi nhiều nhất {most} yêu cầu một phút.",
    "docs_refusals": "Mọi lời từ chối đều có dạng application/problem+json, bằng ngôn ngữ theo Accept-Language.",
    "docs_parameters": "Tham số",
    "docs_body": "Nội dung gửi lên",
    "docs_answer": "Trả lời",
    "docs_name": "Tên",
    "docs_kind": "Kiểu",
    "docs_meaning": "Ý nghĩa",
    "docs_required": "bắt buộc",
    "docs_in": "ở {place}",
    "problem_title": "Mã {name}",
    "problem_lead": "Câu trả lời có mã này nói:",
    "problem_back": "Về trang mô tả giao diện lập trình",
}
