# SPDX-License-Identifier: Apache-2.0
"""Câu chữ của trang và các bảng cho biết vì sao điểm số và thứ hạng thay đổi."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "kind": "Vì sao điểm số và thứ hạng thay đổi",
    "fact_years": "Từ kỳ, đến kỳ",
    "fact_method": "Phương pháp",
    "fact_packs": "Số liệu",
    "from_to": "{first} → {last}",
    "summary_title": "Tóm tắt",
    "number_split": "đơn vị được so sánh",
    "number_up": "đơn vị tăng hạng",
    "number_down": "đơn vị giảm hạng",
    "number_same": "đơn vị giữ hạng",
    "number_rebuilt": "trong đó có quá khứ được tính lại",
    "number_apart": "đơn vị không so sánh được",
    "risen": "{name} tăng nhiều bậc nhất ({places})",
    "fallen": "{name} giảm nhiều bậc nhất ({places})",
    "and": "; ",
    "typical": (
        "Tính theo trung vị của các đơn vị, phần do số liệu của chính đơn vị là {own} điểm, phần do số liệu của các "
        "đơn vị khác là {others} điểm."
    ),
    "scores_short": "Điểm số",
    "scores_title": "Điểm số thay đổi do đâu",
    "scores_lead": (
        "Số điểm tăng (+) hoặc giảm (−) do từng yếu tố thay đổi. Tổng các phần trong một dòng bằng đúng mức thay đổi."
    ),
    "scores_caption": "{item}: điểm số {first} và {last}, các phần của mức thay đổi",
    "ranks_short": "Thứ hạng",
    "ranks_title": "Thứ hạng thay đổi do đâu",
    "ranks_lead": (
        "Số bậc tăng (+) hoặc giảm (−) do từng yếu tố thay đổi. Một đơn vị có thể tiến bộ nhờ số liệu của mình mà vẫn "
        "tụt hạng nếu các đơn vị khác tiến bộ hơn."
    ),
    "ranks_caption": "{item}: thứ hạng {first} và {last}, các phần của mức thay đổi",
    "units_short": "Đơn vị",
    "units_title": "Từng đơn vị",
    "units_lead": (
        "Con đường của từng đơn vị từ kỳ đầu đến kỳ sau, và những chỉ số đứng sau phần do số liệu của chính đơn vị."
    ),
    "factors_short": "Ý nghĩa",
    "factors_title": "Các phần có nghĩa là gì",
    "factors_lead": "Chỉ những yếu tố có trong lần so sánh này mới là một phần.",
    "backcast_short": "Tính lại",
    "backcast_title": "Năm {first} nếu tính theo cách của hiện nay",
    "backcast_lead": (
        "Năm đầu được tính theo khung chỉ số và phương pháp của kỳ sau, với ngưỡng xử lý ngoại lai và cận chuẩn hóa "
        "của năm sau. Số liệu kém hơn mức thấp nhất hoặc tốt hơn mức cao nhất của năm sau được tính bằng các mức đó. "
        "Dấu * là quá khứ được tính lại."
    ),
    "backcast_caption": "{item}: {first} như đã công bố, {first} tính theo cách hiện nay, và {last}",
    "notes_short": "Ghi chú",
    "notes_title": "Những điều cần biết thêm",
    "notes_lead": "Những đơn vị không so sánh được và những quyết định đã chọn khi so sánh.",
    "rank_word": "Hạng",
    "rank_of_year": "Hạng {year}",
    "score_of_year": "Điểm {year}",
    "published": "đã công bố",
    "today": "tính theo hiện nay",
    "gained_points": "Thay đổi",
    "gained_places": "Số bậc",
    "past": "trước là {names}",
    "past_unit": "{name} có {score} điểm, hạng {rank}",
    "waterfall_score": "{name}: điểm số từ {first} đến {last}",
    "waterfall_rank": "{name}: thứ hạng từ {first} đến {last}",
    "scored": "{item}, {first} → {last}",
    "raised": "Chỉ số của đơn vị làm tăng nhiều nhất",
    "lowered": "Chỉ số của đơn vị làm giảm nhiều nhất",
    "raised_none": "Không có chỉ số nào của đơn vị làm tăng điểm.",
    "lowered_none": "Không có chỉ số nào của đơn vị làm giảm điểm.",
    "others_together": "{count} chỉ số còn lại cộng lại",
    "own_whole": "Cộng lại: {whole} điểm, bằng phần “{own}”.",
    "own_untold": "Với phương pháp này, không tách được phần của đơn vị theo từng chỉ số thành phần.",
    "came": "Chỉ có số liệu năm {last}: {items}",
    "went": "Chỉ có số liệu năm {first}: {items}",
    "coverage_same": "Đơn vị có số liệu của cùng những chỉ số thành phần ở cả hai kỳ.",
    "coverage_heading": "Số liệu xuất hiện và mất đi",
    "pillars_heading": "Chỉ số chung và các trụ cột",
    "pillars_caption": "{name}: điểm số và các phần theo trụ cột",
    "cast": (
        "Tính như năm {last}, năm {first} {name} sẽ có {score} điểm và hạng {rank}; số đã công bố là {before} điểm và "
        "hạng {place}."
    ),
    "cast_rebuilt": (
        "Tính như năm {last}, năm {first} {name} sẽ có {score} điểm và hạng {rank}; tính lại theo cách của năm {first} "
        "là {before} điểm và hạng {place}."
    ),
    "apart": "Các đơn vị không so sánh được hoặc bắt đầu từ quá khứ được tính lại",
    "gone": "Chỉ được xếp hạng năm {first}, không có đơn vị nào hiện nay kế tục: {units}",
    "back": "Về bảng",
    "title_code": "Mã",
    "unit_word": "Đơn vị",
    "item_word": "Chỉ số",
    "standing_word": "Nói được gì",
    "split_none": "Không phân tách được thay đổi của đơn vị này: xem phần ghi chú.",
    "title_own": "Tự thân",
    "title_coverage": "Độ phủ",
    "title_others": "Đơn vị khác",
    "title_revisions": "Hiệu chỉnh",
    "title_boundaries": "Địa giới",
    "title_method": "Phương pháp",
    "title_weights": "Trọng số",
    "rebuilt": "tính lại",
    "pages": "Tổng các phần bằng đúng mức thay đổi. Đây là phép tính số học, không nói lên quan hệ nhân quả.",
}
