# SPDX-License-Identifier: Apache-2.0
"""Sentences of comparing two results."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_item": (
        "Một trong hai kết quả không có mục “{item}”; trong đó có: {known}. Hãy nêu một mục mà cả hai kết quả đều có."
    ),
    "unknown_year": (
        "Một trong hai kết quả không có số liệu năm {year}; trong đó có: {known}. Hãy nêu một năm mà cả hai đều có."
    ),
    "no_common_unit": (
        "Không đơn vị nào có trong cả hai kết quả ({first} và {second}): hai đơn vị chỉ là một khi cùng hệ mã, cùng "
        "mã và cùng thời hạn hiệu lực. Hãy chọn những phương pháp xếp hạng cùng các đơn vị."
    ),
    "summary": (
        "{item}: {units} đơn vị có trong cả hai. Tương quan của điểm {pearson}; của thứ hạng {spearman} (Spearman), "
        "{kendall} (Kendall). Bình quân thứ hạng thay đổi {mean} bậc, nhiều nhất {largest} bậc."
    ),
    "only_first": "Chỉ có trong kết quả thứ nhất: {units}. Thứ hạng ở đó tính cả các đơn vị này.",
    "only_second": "Chỉ có trong kết quả thứ hai: {units}. Thứ hạng ở đó tính cả các đơn vị này.",
    "title_unit": "Mã",
    "title_name": "Đơn vị",
    "title_score_a": "Điểm A",
    "title_score_b": "Điểm B",
    "title_score_change": "Chênh lệch",
    "title_rank_a": "Hạng A",
    "title_rank_b": "Hạng B",
    "title_places_gained": "Số bậc tăng",
    "title_item": "Mục",
    "title_other": "Mục B",
    "title_units": "Số đơn vị",
    "title_pearson": "Pearson",
    "title_spearman": "Spearman",
    "title_kendall": "Kendall",
    "title_mean_shift": "Thay đổi bình quân",
    "title_largest_shift": "Thay đổi lớn nhất",
    "bad_setting": (
        "“{setting}” không đặt được gì. Hãy viết một trường của phương pháp và giá trị của nó, chẳng hạn "
        "treat.method=none."
    ),
    "unknown_path": "Phương pháp không có trường “{path}”. Hãy chọn một trong: {known}.",
    "not_number": "{path} cần một số, mà “{value}” không phải là số. Hãy viết chẳng hạn 2.25.",
    "not_whole": (
        "{path} cần số nguyên, mà “{value}” không phải. Hãy viết chẳng hạn 3; nhiều số thì cách nhau bằng dấu phẩy."
    ),
    "not_switch": "{path} chỉ nhận true hoặc false, mà “{value}” không phải. Hãy viết một trong hai.",
}
