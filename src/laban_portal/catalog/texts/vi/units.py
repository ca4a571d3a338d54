# SPDX-License-Identifier: Apache-2.0
"""Địa phương và việc sáp nhập."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Địa phương",
    "search": "Tìm theo tên hoặc mã (có dấu hoặc không dấu)",
    "region": "Vùng",
    "type": "Loại",
    "income": "Nhóm thu nhập",
    "all_regions": "Tất cả các vùng",
    "with_past": "Cả đơn vị trước sáp nhập",
    "count": "{count} trên tổng số {total} đơn vị",
    "name": "Tên",
    "code": "Mã",
    "key": "Khóa",
    "exists": "Tồn tại",
    "national": "cả nước",
    "no_more": "không còn",
    "is_no_more": "Đơn vị này không còn tồn tại; số liệu của nó được giữ nguyên theo tên cũ.",
    "not_found": "Không có đơn vị nào khớp.",
    "not_found_advice": "Hãy thử tên ngắn hơn, chọn tất cả các vùng, hoặc tìm cả đơn vị trước sáp nhập.",
    "renamed": "{count} mã giữ nguyên nhưng đổi tên",
    "renamed_means": "Cùng một mã nhưng trước và sau sáp nhập là hai địa phương khác nhau. Vì vậy hệ thống luôn nhận diện "
    "đơn vị bằng mã kèm ngày thành lập, không bằng mã đứng một mình.",
    "before": "Trước đây",
    "since": "Hiện nay",
    "same_code": "Mã {unit_code} còn là mã của một đơn vị khác: {name}. Đừng ghép số liệu theo mã.",
    "lineage": "Sáp nhập và tiền thân",
    "before_day": "Trước ngày {day}",
    "after_day": "Sau ngày {day}",
    "came_from": "Hợp nhất từ {count} đơn vị",
    "came_from_one": "Tiếp nối một đơn vị",
    "went_into": "Nhập vào",
    "went_into_many": "Chia vào {count} đơn vị",
    "no_unit": "Không có đơn vị này. Hãy tìm lại trong danh sách địa phương.",
}
