# SPDX-License-Identifier: Apache-2.0
"""Words of charts and maps, in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "required_missing": (
        "Bản đồ không có phần đất nào thuộc {area}, trong khi mọi bản đồ của gói này đều phải thể hiện. Hãy bổ "
        "sung ranh giới đó vào tệp của hệ mã {system} rồi vẽ lại."
    ),
    "no_figures": "Không có số liệu để vẽ.",
    "one_figure": "{name} đạt {value}.",
    "ranking": "{first} dẫn đầu {count} đơn vị với {best}; trung vị là {median}; {last} đứng cuối với {worst}.",
    "map": (
        "Màu thể hiện {classes} mức, mỗi mức có số đơn vị xấp xỉ nhau; khi in, màu càng đậm thì điểm càng cao. Con "
        "số trên bản đồ là thứ hạng."
    ),
    "tiles": (
        "Mỗi đơn vị là một ô bằng nhau, đặt gần vị trí thật; màu thể hiện {classes} mức, mỗi mức có số đơn vị xấp "
        "xỉ nhau."
    ),
    "unplaced": "Các đơn vị chưa có tọa độ được xếp ở những hàng cuối.",
    "rank": "Hạng",
    "unit": "Đơn vị",
    "score": "Điểm",
    "tick": "{value}",
    "unit_with": "{name}: {value}, hạng {rank}",
    "unit_unranked": "{name}: {value}",
    "unit_without": "{name}: không có điểm",
    "legend_none": "không có điểm ({count})",
    "legend_one": "{value} ({count})",
    "legend_span": "{low} – {high} ({count})",
    "profile": "Trong {count} thành phần, {name} có thứ hạng cao nhất ở {best} và thấp nhất ở {worst}.",
    "profile_one": "{name} đạt {value} ở {part}.",
    "profile_level": "{name} có cùng thứ hạng ở cả {count} thành phần: hạng {rank}.",
    "part": "Thành phần",
    "median": "Trung vị",
    "lowest": "Thấp nhất",
    "highest": "Cao nhất",
    "of": "hạng {rank}/{count}",
    "key_unit": "đơn vị này",
    "key_median": "trung vị",
    "key_range": "thấp nhất đến cao nhất",
    "year": "Năm",
    "trend_up": "Từ {first} đến {last}, điểm tăng từ {start} lên {end}.",
    "trend_down": "Từ {first} đến {last}, điểm giảm từ {start} xuống {end}.",
    "trend_flat": "Năm {first} và năm {last} điểm đều là {end}.",
    "trend_one": "Chỉ có một năm, {last}, với {end} điểm.",
    "base_rank": "Hạng theo phương pháp",
    "median_rank": "Hạng trung vị",
    "interval": "Khoảng {level}",
    "rank_group": "Nhóm",
    "intervals": "Trong {count} đơn vị, {narrow} có khoảng hẹp nhất ({least}) và {wide} có khoảng rộng nhất ({most}).",
    "rank_groups": "Có thể phân biệt được {groups} nhóm; trong cùng một nhóm, thứ tự chưa chắc chắn.",
    "rank_groups_none": "Không phân biệt được nhóm nào: thứ tự nói chung chưa chắc chắn.",
    "heat": (
        "Vị trí chắc chắn nhất là {sure} ở hạng {place}, đúng trong {share} số lần tính; kém chắc chắn nhất "
        "là {unsure}, hạng hay gặp nhất là {other} chỉ chiếm {least}."
    ),
    "likeliest": "Hạng hay gặp nhất",
    "share": "Tỷ lệ số lần tính",
    "likely": "Các hạng chiếm từ {least} số lần tính trở lên",
}
