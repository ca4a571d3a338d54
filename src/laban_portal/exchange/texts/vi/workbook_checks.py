# SPDX-License-Identifier: Apache-2.0
"""Tệp Excel gửi đơn vị: lời nhắc và cảnh báo ngay trong ô. Tiêu đề tối đa 32, lời nhắc tối đa 255 ký tự."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "stop": "Chưa nhận giá trị này",
    "warning": "Hãy kiểm tra lại",
    "information": "Lưu ý",
    "number_title": "Số",
    "number": "Nhập một số theo đơn vị tính của dòng. Không có số liệu thì để trống và chọn lý do ở cột bên.",
    "number_warning": "Nội dung vừa nhập chưa phải là số. Hãy chỉ nhập chữ số và dấu thập phân theo máy của Anh/Chị.",
    "number_bounds_title": "Số",
    "number_bounds": "Nhập một số theo đơn vị tính của dòng. Không có số liệu thì để trống và chọn lý do ở cột bên.",
    "number_bounds_warning": (
        "Nội dung vừa nhập không phải là số, hoặc nằm ngoài khoảng thường gặp của chỉ tiêu. Nếu số đúng, hãy giữ lại "
        "và giải thích ở cột Ghi chú."
    ),
    "integer_title": "Số nguyên",
    "integer": "Nhập số nguyên, không có phần thập phân. Không có số liệu thì để trống và chọn lý do ở cột bên.",
    "integer_stop": "Ô này cần một số nguyên. Hãy bỏ phần thập phân, chữ và đơn vị tính.",
    "integer_bounds_title": "Số nguyên",
    "integer_bounds": "Nhập số nguyên, không có phần thập phân. Không có số liệu thì để trống và chọn lý do ở cột bên.",
    "integer_bounds_warning": (
        "Nội dung vừa nhập không phải là số nguyên, hoặc nằm ngoài khoảng thường gặp của chỉ tiêu. Nếu số đúng, hãy "
        "giữ lại và giải thích ở cột Ghi chú."
    ),
    "share_title": "Tỷ lệ phần trăm",
    "share": "Nhập số từ 0 đến 100, không gõ dấu %: 12,5 % nhập là 12,5.",
    "share_stop": "Tỷ lệ phải là một số từ 0 đến 100, không gõ dấu %.",
    "text_title": "Văn bản",
    "text": "Nhập nội dung, tối đa 2.000 ký tự.",
    "text_stop": "Nội dung dài quá 2.000 ký tự. Hãy rút gọn.",
    "choice_title": "Chọn trong danh sách",
    "choice": "Chọn một mục trong danh sách. Không có số liệu thì để trống và chọn lý do ở cột bên.",
    "choice_stop": "Hãy chọn một mục có trong danh sách.",
    "reason_title": "Lý do không có số liệu",
    "reason": "Chỉ chọn khi ô giá trị để trống. Chọn lý do khác thì giải thích ở cột Ghi chú.",
    "reason_stop": "Hãy chọn một lý do có trong danh sách.",
    "flag_title": "Ký hiệu",
    "flag": "Chỉ chọn khi giá trị là số ước tính, sơ bộ, dự báo hoặc có gián đoạn chuỗi.",
    "flag_stop": "Hãy chọn một ký hiệu có trong danh sách.",
    "note_title": "Ghi chú",
    "note": "Giải thích nếu cần, tối đa 1.000 ký tự.",
    "note_stop": "Ghi chú dài quá 1.000 ký tự. Hãy rút gọn.",
    "document_title": "Minh chứng",
    "document": "Chọn ký hiệu ở trang Minh chứng, hoặc ghi đúng số, ký hiệu văn bản đã có ở trang đó.",
    "document_information": (
        "Đây không phải ký hiệu ở trang Minh chứng. Vẫn giữ được nếu đúng là số, ký hiệu của một tài liệu ở đó."
    ),
    "page_title": "Trang số",
    "page": "Số trang của minh chứng có số liệu này.",
    "page_stop": "Số trang là một số nguyên từ 1 trở lên.",
    "paper_stop": "Nội dung này quá dài. Hãy rút gọn.",
}
