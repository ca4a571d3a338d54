# SPDX-License-Identifier: Apache-2.0
"""Minh chứng: vì sao chưa thực hiện được, phải làm gì; dấu hiệu trong biểu nhập."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "no_document": ("Không có văn bản này, hoặc Anh/Chị không có quyền xem. Hãy mở danh sách minh chứng và chọn lại."),
    "no_unit": "Không có địa phương này. Hãy mở lại trang đăng ký văn bản và chọn địa phương của Anh/Chị.",
    "no_citation": "Không có trích dẫn này, hoặc Anh/Chị không có quyền xem. Hãy tải lại trang.",
    "no_file": "Văn bản này chưa có tệp. Hãy tải tệp lên trước.",
    "nothing_to_see": (
        "Vai trò của Anh/Chị không xem minh chứng của địa phương nào. Nếu cần, hãy đề nghị quản trị viên cấp vai trò."
    ),
    "not_yours": (
        "Chỉ người của địa phương mới đăng ký, sửa hoặc rút văn bản của địa phương đó. Hãy đề nghị cơ quan có văn bản."
    ),
    "held": (
        "Văn bản này đang chứng minh số liệu đã nộp nên không sửa, không rút được. Hãy rút lại nhiệm vụ đã nộp, "
        "hoặc đăng ký bản mới thay thế."
    ),
    "cited_meanwhile": "Văn bản này vừa được người khác dẫn cho một số liệu. Hãy tải lại trang rồi thực hiện lại.",
    "is_withdrawn": "Văn bản này đã được rút nên không dùng làm minh chứng được nữa. Hãy chọn văn bản khác.",
    "still_kept": "Tệp này còn phải lưu giữ đến hết ngày {day}, chưa gỡ được. Hãy chờ hết thời hạn lưu giữ.",
    "still_cited": (
        "Văn bản này đang chứng minh số liệu của đợt chưa chốt, chưa gỡ tệp được. Hãy chờ đợt đó chốt số liệu."
    ),
    "ended_already": "Trích dẫn này đã được gỡ trước đó. Hãy tải lại trang.",
    "kind_wanted": "Hãy chọn loại văn bản.",
    "issuer_wanted": "Hãy ghi cơ quan ban hành, ví dụ “UBND tỉnh” hoặc “Cục Thống kê”.",
    "title_wanted": "Hãy ghi trích yếu hoặc tên văn bản.",
    "number_wrong": (
        "Số, ký hiệu chỉ gồm chữ, số và các dấu / - . ( ) , : &. Hãy ghi như trên văn bản, ví dụ 123/QĐ-UBND."
    ),
    "too_long": "Nội dung dài hơn {most} ký tự. Hãy rút ngắn.",
    "invisible": "Nội dung có ký tự không nhìn thấy được. Hãy gõ lại bằng tay.",
    "day_wrong": "Không đọc được ngày này. Hãy ghi ngày, tháng, năm, ví dụ 31/12/2025.",
    "day_far": "Ngày này nằm ngoài khoảng từ năm 1900 đến năm 2999. Hãy kiểm tra lại năm.",
    "issued_later": "Ngày ban hành là một ngày chưa đến. Hãy ghi ngày ký trên văn bản.",
    "valid_backwards": "Ngày hết hiệu lực đứng trước ngày bắt đầu hiệu lực. Hãy kiểm tra lại hai ngày này.",
    "valid_before_issue": "Ngày hết hiệu lực đứng trước ngày ban hành. Hãy kiểm tra lại hai ngày này.",
    "page_wrong": "Số trang phải là số nguyên từ 1 đến {most}. Hãy sửa lại, hoặc để trống.",
    "page_beyond": "Văn bản chỉ có {pages} trang, không có trang {page}. Hãy ghi số thứ tự trang trong tệp.",
    "reason_wanted": "Hãy ghi lý do; mọi người xem được văn bản đều đọc được lý do này.",
    "same_document": (
        "Văn bản này đã được đăng ký: “{document}” (cùng cơ quan ban hành, số, ký hiệu và ngày). "
        "Hãy dùng lại văn bản đó; một văn bản chứng minh được nhiều số liệu."
    ),
    "same_file": "Tệp này đã có ở văn bản “{document}”. Hãy dùng lại văn bản đó, hoặc chọn tệp khác.",
    "file_wanted": "Hãy chọn tệp cần tải lên.",
    "file_short": (
        "Tệp mới có {pages} trang nhưng đang có số liệu dẫn đến trang {page}. Hãy chọn tệp đủ trang, hoặc sửa "
        "trích dẫn."
    ),
    "document_wanted": "Hãy chọn văn bản trong danh sách, hoặc đăng ký văn bản mới cho ô này.",
    "no_cells": "Hãy chọn ít nhất một ô số liệu mà văn bản chứng minh.",
    "unknown_cell": "Biểu này không có ô “{cell}”. Hãy tải lại trang và chọn lại.",
    "proof_missing": (
        "{cell}: chưa có minh chứng. Hãy dẫn một văn bản cho số liệu này, hoặc ghi chú vào ô "
        "vì sao chưa có minh chứng (ít nhất 10 chữ cái)."
    ),
    "mark_one": "1 minh chứng",
    "mark_many": "{count} minh chứng",
    "mark_none": "Chưa có minh chứng",
}
