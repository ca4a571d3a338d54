# SPDX-License-Identifier: Apache-2.0
"""Trang so sánh các đơn vị và tìm hiểu tương quan."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "any_title": "So sánh các đơn vị",
    "any_lead": "Đặt hai đến bốn đơn vị cạnh nhau: điểm và thứ hạng năm {year} ở mọi phần của chỉ số.",
    "any_caption": "Điểm và thứ hạng năm {year}",
    "no_script": "Muốn tự chọn đơn vị cần bật JavaScript. Các trang so sánh có sẵn dưới đây không cần.",
    "choose_none": "– chọn –",
    "choose_more": "Hãy chọn ít nhất hai đơn vị.",
    "overlap_some": (
        "Khoảng hạng của một số đơn vị này chồng lên nhau: thứ tự giữa chúng phụ thuộc vào lựa chọn phương pháp."
    ),
    "apart_all": "Khoảng hạng của các đơn vị này tách rời nhau.",
    "section_ready": "So sánh có sẵn",
    "ready_lead": "Mỗi đơn vị được so sánh với những đơn vị gần nó nhất về cơ cấu.",
    "no_ready": "Kỳ công bố này không xác định đơn vị tương đồng nên chưa có trang so sánh sẵn.",
    "column_with": "So sánh với",
    "pair_title": "{one} và {other}",
    "bars_title": "Điểm từng phần: {one} và {other}",
    "before": "Năm {year}, {one} (hạng {rank}) đứng trước {other} (hạng {behind}), hơn {gap} điểm.",
    "level": "Năm {year}, {one} và {other} cùng hạng {rank}.",
    "unranked": "Năm {year}, {one} và {other} không cùng được xếp hạng nên không so sánh thứ hạng được.",
    "overlap": (
        "Khoảng hạng của hai đơn vị chồng lên nhau: với những lựa chọn phương pháp khác cũng bảo vệ được, thứ tự "
        "có thể đảo lại."
    ),
    "apart": "Khoảng hạng của hai đơn vị tách rời nhau: thứ tự không phụ thuộc vào các lựa chọn phương pháp đã thử.",
    "overall": "Điểm chung và thứ hạng",
    "overall_caption": "Chỉ số chung năm {year}",
    "section_items": "Từng mục",
    "items_lead": (
        "Chênh lệch là điểm của {one} trừ điểm của {other}. Dưới điểm là thứ hạng, và giá trị gốc của chỉ số "
        "thành phần."
    ),
    "items_caption": "Điểm, thứ hạng và giá trị gốc năm {year}",
    "column_gap": "Chênh lệch",
    "rank_short": "hạng {rank}",
    "section_structure": "Cơ cấu của hai đơn vị",
    "structure_lead": "Những đặc điểm mà hai đơn vị được coi là gần nhau.",
    "column_feature": "Đặc điểm",
    "explore_title": "Tìm hiểu tương quan",
    "explore_lead": "Các phần của chỉ số đi cùng nhau đến đâu, xét theo điểm của các đơn vị năm {year}.",
    "explore_meaning": (
        "r là hệ số tương quan Pearson: 1 là cùng chiều hoàn toàn, −1 là ngược chiều hoàn toàn, 0 là không đi "
        "cùng nhau. Tương quan không phải là quan hệ nhân quả."
    ),
    "explore_no_script": "Muốn tự chọn cặp chỉ số cần bật JavaScript. Các bảng và biểu đồ dưới đây không cần.",
    "across": "Trục ngang",
    "up": "Trục đứng",
    "scatter_said": "{x} và {y}: r = {r}, n = {n}.",
    "scatter_out": "Lệch xa đường chung: {names}.",
    "scatter_no_out": "Không đơn vị nào lệch xa đường chung.",
    "scatter_few": "Quá ít đơn vị có cả hai điểm, hoặc điểm của mọi đơn vị bằng nhau.",
    "scatter_title": "{one} và {other}, năm {year}",
    "section_pairs": "Các cặp chặt nhất và lỏng nhất",
    "pairs_lead": (
        "Không kể những cặp mà mục này là một phần của mục kia. n là số đơn vị có cả hai điểm. Mọi cặp đều có "
        "trong tệp dữ liệu."
    ),
    "closest": "Cùng chiều chặt nhất",
    "opposed": "Ngược chiều nhất, hoặc ít cùng chiều nhất",
    "weakest": "Gần như không đi cùng nhau",
    "no_pairs": "Quá ít đơn vị có điểm nên không tính được tương quan.",
    "section_scatters": "Từng phần so với chỉ số chung",
    "scatters_lead": "Mỗi phần là một phần của chỉ số chung, nên tương quan cao một phần là do cách tính.",
    "column_pair": "Cặp",
    "column_other": "Mã mục thứ hai",
    "column_other_name": "Mục thứ hai",
    "column_r": "Hệ số tương quan r",
    "column_count": "Số đơn vị",
    "column_nested": "Mục này là một phần của mục kia",
    "column_peer": "Mã đơn vị tương đồng",
    "column_peer_name": "Đơn vị tương đồng",
    "column_order": "Thứ tự",
    "column_distance": "Khoảng cách",
    "column_mutual": "Hai chiều",
    "data_pair": "Hai đơn vị ở mọi mục",
    "data_peers": "Các đơn vị tương đồng về cơ cấu",
    "data_correlations": "Tương quan của mọi cặp chỉ số",
}
