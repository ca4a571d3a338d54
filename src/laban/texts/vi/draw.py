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
    "trend_rank_up": "Từ {first} đến {last}, thứ hạng tăng từ hạng {start} lên hạng {end}.",
    "trend_rank_down": "Từ {first} đến {last}, thứ hạng giảm từ hạng {start} xuống hạng {end}.",
    "trend_rank_flat": "Năm {first} và năm {last} đều đứng hạng {end}.",
    "trend_rank_one": "Chỉ có một năm, {last}, với hạng {end}.",
    "trend_raw_up": "Từ {first} đến {last}, {name} tăng từ {start} lên {end}.",
    "trend_raw_down": "Từ {first} đến {last}, {name} giảm từ {start} xuống {end}.",
    "trend_raw_flat": "Năm {first} và năm {last}, {name} đều là {end}.",
    "trend_raw_one": "{name} chỉ có số liệu một năm, {last}: {end}.",
    "trend_first": "Năm {last} là năm đầu tiên theo địa giới mới: {end}.",
    "trend_break": "từ {year}: địa giới mới",
    "trend_broken": "Đường bị ngắt trước năm {year} vì từ năm đó số liệu theo địa giới mới, không so sánh trực tiếp được.",
    "trend_rebuilt": "dựng lại",
    "trend_note": "Ghi chú",
    "trend_hollow": "Điểm rỗng là giá trị dựng lại cho đơn vị hiện nay từ các đơn vị trước khi sáp nhập.",
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
