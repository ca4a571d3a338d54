# SPDX-License-Identifier: Apache-2.0
"""Tệp Excel gửi đơn vị: tên trang, tiêu đề cột."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title_guide": "Hướng dẫn",
    "title_documents": "Minh chứng",
    "title_lists": "Danh mục",
    "title_stamp": "Dấu",
    "footer": "{unit} · {round}",
    "page": "Trang {page}/{pages}",
    "under": "{unit} · {round} · nộp đúng hạn đến hết {due}",
    "hint": "Chỉ điền các ô nền vàng nhạt. Dấu * là chỉ tiêu bắt buộc. Cách điền và màu ô: xem trang Hướng dẫn.",
    "demonstration": "DỮ LIỆU MINH HỌA: số liệu trong tệp này do máy sinh ra để trình diễn, không phải số liệu thật.",
    "column_code": "Mã",
    "column_name": "Chỉ tiêu",
    "column_label": "Phân tổ",
    "column_unit": "Đơn vị tính",
    "column_last": "Kỳ trước ({period})",
    "column_held": "Số Bộ đang có",
    "column_value": "GIÁ TRỊ",
    "column_reason": "Lý do không có số liệu",
    "column_flag": "Ký hiệu",
    "column_note": "Ghi chú",
    "column_document": "Minh chứng",
    "column_page": "Trang số",
    "column_state": "Tình trạng",
    "column_help": "Giải thích và minh chứng cần có",
    "evidence": "Minh chứng cần có: {wanted}",
    "paper": "TL{number}",
    "papers_title": "Tài liệu minh chứng của {unit}",
    "papers_hint": (
        "Các dòng nền xám đã có trong hệ thống. Tài liệu mới ghi vào các dòng nền vàng nhạt; tệp của tài liệu được "
        "tải lên sau."
    ),
    "paper_label": "Ký hiệu",
    "paper_kind": "Loại",
    "paper_issuer": "Cơ quan ban hành",
    "paper_number": "Số, ký hiệu văn bản",
    "paper_date": "Ngày",
    "paper_title": "Trích yếu",
}
