# SPDX-License-Identifier: Apache-2.0
"""Câu chữ về các đơn vị tương đồng về cơ cấu."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Sai ở đâu.
    "no_features": (
        "Phần đơn vị tương đồng chưa có đặc điểm nào để so sánh. Hãy khai báo ít nhất một công thức trên các số liệu gốc "
        "trong “features”, hoặc bỏ hẳn bảng [peers]: khi đó hệ thống dùng các mẫu số của khung chỉ số."
    ),
    "no_code": "Đặc điểm “{formula}” có mã để trống. Hãy đặt một mã ngắn, hoặc bỏ khóa “code”.",
    "same_code": "Hai đặc điểm có cùng mã “{feature}”. Hãy đặt mã riêng cho từng đặc điểm, hoặc bỏ một đặc điểm.",
    "bad_weight": "Trọng số của đặc điểm “{feature}” là {weight}. Hãy ghi một số lớn hơn 0, hoặc bỏ đặc điểm này.",
    "names_nothing": (
        "Đặc điểm “{formula}” không nêu số liệu gốc nào nên bằng nhau ở mọi đơn vị. Hãy viết công thức trên "
        "các số liệu gốc."
    ),
    "unknown_element": (
        "Đặc điểm “{feature}” nêu số liệu gốc “{element}” mà gói không có. Hãy sửa mã; các mã gần giống hoặc "
        "đã có: {known}."
    ),
    "bad_feature": (
        "Mỗi đặc điểm là một công thức đặt trong dấu ngoặc kép hoặc một bảng có khóa “formula”; ở đây là {given}. Ví dụ "
        'cách viết: "grdp / population".'
    ),
    "unknown_year": "Kết quả không có năm {year}. Hãy chọn trong các năm: {known}.",
    "bad_count": "Số đơn vị tương đồng phải từ 1 trở lên; giá trị hiện tại là {got}. Hãy sửa lại.",
    # Điều người đọc cần biết.
    "no_cause": (
        "Các đơn vị chỉ tương đồng theo những đặc điểm đã nêu. Sự tương đồng không phải là bằng chứng về quan hệ nhân quả: "
        "cách làm có hiệu quả ở đơn vị này chưa chắc có hiệu quả ở đơn vị tương đồng."
    ),
    "default": (
        "Gói không nêu đặc điểm để so sánh nên hệ thống dùng mặc định: các mẫu số của khung chỉ số, lấy logarit, trọng số "
        "bằng nhau. Các mẫu số này chủ yếu phản ánh quy mô; muốn so sánh đầy đủ hơn, hãy thêm bảng [peers] vào pack.toml."
    ),
    "no_denominators": (
        "Chưa xác định được đơn vị tương đồng: gói không có bảng [peers] và không chỉ số nào có mẫu số để dùng thay. Hãy "
        "thêm bảng [peers] có các đặc điểm vào pack.toml."
    ),
    "assumed": "Việc chọn các đặc điểm là giả định của gói, không phải quyết định của cơ quan chủ quản chỉ số.",
    "unknown_everywhere": (
        "Không đơn vị nào tham gia xếp hạng có số liệu về đặc điểm “{feature}” nên đặc điểm này không được dùng. Hãy bổ "
        "sung số liệu gốc, hoặc bỏ đặc điểm này khỏi bảng [peers]."
    ),
    "same_everywhere": (
        "Đặc điểm “{feature}” bằng nhau ở mọi đơn vị tham gia xếp hạng, không có tác dụng phân biệt nên không được dùng."
    ),
    "mostly_same": (
        "Hơn một nửa số đơn vị có cùng giá trị của đặc điểm “{feature}”. Chênh lệch của đặc điểm này được đo bằng độ lệch "
        "tuyệt đối trung bình thay cho độ lệch tuyệt đối trung vị."
    ),
    "not_positive": (
        "Đặc điểm “{feature}” bằng 0 hoặc âm nên không lấy được logarit ở {count} đơn vị và được coi là thiếu "
        "số liệu: {units}."
    ),
    "also_indicator": (
        "Đặc điểm “{feature}” được tính từ cùng số liệu với chỉ số {indicators}. Các đơn vị giống nhau ở đặc điểm này vì "
        "vậy cũng giống nhau phần nào về chỉ số."
    ),
    "part_known": (
        "{count} đơn vị thiếu một phần trong {features} đặc điểm: {units}. Khoảng cách của các đơn vị này được tính theo "
        "những đặc điểm mà cả hai bên đều có."
    ),
    "too_few": (
        "{count} đơn vị có ít hơn {least} trong {features} đặc điểm nên không được so sánh: {units}. Hãy thu thập số liệu "
        "gốc còn thiếu để xác định được đơn vị tương đồng."
    ),
    # Trên màn hình dòng lệnh.
    "title": "Các đơn vị tương đồng về cơ cấu · {pack} · {year}",
    "features": "So sánh theo: {features}",
    "log": "{feature} (lấy logarit)",
    "weight": "{feature} (trọng số {weight})",
    "reading": (
        "Khoảng cách bằng 1 nghĩa là xét chung hai đơn vị chênh nhau một độ lệch chuẩn bền vững. Tương hỗ: mỗi bên đều nằm "
        "trong danh sách đơn vị tương đồng của bên kia."
    ),
    "yes": "có",
    "no": "không",
    "share": "{feature} ({share} %)",
    "title_unit": "Đơn vị",
    "title_peer": "Mã đơn vị tương đồng",
    "title_peer_name": "Tên",
    "title_distance": "Khoảng cách",
    "title_mutual": "Tương hỗ",
    "title_alike": "Giống nhau nhất về",
    "title_unlike": "Khác nhau nhất về (tỷ trọng trong khoảng cách)",
}
