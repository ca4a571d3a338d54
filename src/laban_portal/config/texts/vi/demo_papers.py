# SPDX-License-Identifier: Apache-2.0
"""What the invented documents of a demonstration say."""

from __future__ import annotations

WORDS = {
    "mark": "TÀI LIỆU TRÌNH DIỄN / DEMONSTRATION",
    "invented": "Văn bản và số liệu giả lập, không do cơ quan nào ban hành. All of it is invented.",
    "number": "Số: {number} (trình diễn)",
    "issued": "Ngày {day}",
    "opening": (
        "Tài liệu trình diễn của Laban. Bảng dưới đây ghi đúng các số liệu mà tài liệu được viện dẫn để chứng minh. "
        "Tên cơ quan, số và ngày chỉ để minh họa."
    ),
    "head_row": "TT",
    "head_name": "Chỉ tiêu",
    "head_unit": "Đơn vị tính",
    "head_value": "Giá trị",
    "from_statistics": "Thống kê {unit}",
    "from_department": "Sở Khoa học và Công nghệ {unit}",
    "from_committee": "Ủy ban nhân dân {unit}",
    "from_schooling": "Sở Giáo dục và Đào tạo {unit}",
    "from_property": "Cục Sở hữu trí tuệ",
    "title_yearbook": "Niên giám thống kê {unit} năm {year}, trích (tài liệu trình diễn)",
    "title_people": "Báo cáo tổ chức và nhân lực khoa học và công nghệ {unit} năm {year} (tài liệu trình diễn)",
    "title_spending": "Quyết định công bố quyết toán chi khoa học và công nghệ {unit} năm {year} (tài liệu trình diễn)",
    "title_tasks": "Báo cáo nhiệm vụ và hợp tác quốc tế về khoa học và công nghệ {unit} năm {year} (tài liệu trình diễn)",
    "title_schooling": "Công văn cung cấp số liệu giáo dục và nhân lực {unit} năm {year} (tài liệu trình diễn)",
    "title_institutions": "Báo cáo cải cách hành chính và hạ tầng số {unit} năm {year} (tài liệu trình diễn)",
    "title_property": "Công văn cung cấp số liệu sở hữu công nghiệp của {unit} năm {year} (tài liệu trình diễn)",
    "title_transfer": "Kết quả điều tra chuyển giao và thị trường công nghệ {unit} năm {year} (tài liệu trình diễn)",
    "title_corrected": "Công văn đính chính số liệu {unit} năm {year} (tài liệu trình diễn)",
    "place": "Bảng, dòng {row}",
}
