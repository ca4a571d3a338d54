# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: the page that says which choice moves scores and ranks."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "kind": "Lựa chọn nào làm thay đổi thứ hạng",
    "interrupted": "Đã dừng sớm: trang này dựa trên {rows} trong số {asked} hàng mẫu được yêu cầu.",
    "fact_design": "Thiết kế phân tích",
    "fact_how": "Cách tính",
    "how_exact": "tính đủ {runs} tổ hợp; các tỷ phần là chính xác",
    "how_sampled": "mẫu tựa ngẫu nhiên gồm {rows} hàng, {runs} lần tính (hạt giống {seed}); khoảng {level}",
    "number_runs": "lần tính lại toàn bộ chỉ số",
    "number_factors": "yếu tố thay đổi",
    "number_shift": "bậc thay đổi trung bình mỗi đơn vị",
    "number_still": "đơn vị không bao giờ đổi hạng",
    "number_interaction": "biến động chỉ xuất hiện khi nhiều yếu tố cùng thay đổi",
    "leader_share": "{share} phương sai",
    "sensitivity_short": "Lựa chọn",
    "sensitivity_title": "Lựa chọn nào làm thay đổi thứ hạng",
    "sensitivity_lead": (
        "Mỗi lựa chọn gây ra bao nhiêu phần biến động của thứ hạng khi thay đổi các lựa chọn có cơ sở trong thiết kế, và "
        "từng phương án khi xét riêng tác động ra sao."
    ),
    "shares_short": "Tỷ phần",
    "shares_title": "Lựa chọn nào làm thay đổi thứ hạng nhiều nhất",
    "shares_lead": (
        "Các tỷ phần trong phương sai của mức đổi hạng trung bình: các đơn vị cách thứ hạng theo phương pháp bao nhiêu "
        "bậc, tính trung bình."
    ),
    "shares_picture": "Điều gì làm thay đổi thứ hạng, năm {year}",
    "shares_rule": (
        "Thanh trên là phần biến động sẽ mất đi nếu chỉ riêng lựa chọn này được ấn định. Thanh dưới là phần còn lại nếu mọi "
        "lựa chọn khác đã được ấn định: thanh này tính cả tác động chung với các yếu tố khác, nên tổng các thanh dưới có "
        "thể vượt 100%. Chấm tròn chia phần tác động chung cho các yếu tố, nên tổng các chấm bằng 100%."
    ),
    "shares_rule_plain": (
        "Thanh trên là phần biến động sẽ mất đi nếu chỉ riêng lựa chọn này được ấn định. Thanh dưới là phần còn lại nếu mọi "
        "lựa chọn khác đã được ấn định: thanh này tính cả tác động chung với các yếu tố khác, nên tổng các thanh dưới có "
        "thể vượt 100%."
    ),
    "alone_short": "Từng thay đổi",
    "alone_title": "Mỗi lần một thay đổi",
    "alone_lead": (
        "Các đơn vị cách thứ hạng theo phương pháp bao xa khi chỉ một điều thay đổi, mọi thứ khác giữ nguyên."
    ),
    "alone_rule": "{factor}: thanh là giá trị giữa của {draws} lần tính, đường kẻ chứa {level} số lần tính.",
    "alone_picture": "Mức đổi hạng trung bình do một thay đổi, năm {year}",
    "left_out_more": "Lần lượt bỏ bớt từng mục",
    "left_out_caption": "Mức đổi hạng trung bình khi một mục không có trọng số, năm {year}",
    "item_out": "không tính {item}",
    "shift_word": "Mức đổi hạng trung bình",
    "most_gain_word": "Tăng nhiều nhất",
    "most_loss_word": "Giảm nhiều nhất",
    "units_short": "Đơn vị",
    "units_title": "Điều gì làm thay đổi thứ hạng của từng đơn vị",
    "units_lead": (
        "Với mỗi đơn vị: biến động của thứ hạng là do đâu. “Độ phân tán” là độ lệch chuẩn của thứ hạng khi thay đổi các "
        "lựa chọn trong thiết kế, tính bằng bậc. Đơn vị không bao giờ đổi hạng thì không có tỷ phần."
    ),
    "units_caption": "Tỷ phần trong biến động thứ hạng của từng đơn vị, năm {year}",
    "scores_more": "Tương tự đối với điểm số",
    "scores_caption": "Tỷ phần trong biến động điểm số của từng đơn vị, năm {year}",
    "spread_word": "Độ phân tán",
    "spread_score_word": "Độ phân tán của điểm",
    "first_units": (
        "{count} đơn vị đầu trong số {all} đơn vị; các tệp sensitivity.csv và alone_units.csv kèm theo trang này có đủ."
    ),
    "never_moves": "không bao giờ thay đổi",
    "hardly_moves": "quá ít thay đổi để chia",
    "not_everywhere": "có lần tính không được xếp hạng",
    "scale_word": "Tỷ phần trong biến động:",
    "scale_below": "dưới {top}",
    "scale_from": "từ {low}",
    "changes_short": "Vị trí mới",
    "changes_title": "Một thay đổi sẽ đưa từng đơn vị tới đâu",
    "changes_lead": (
        "Số bậc tăng (+) hoặc giảm (−) so với thứ hạng theo phương pháp khi chỉ một điều thay đổi, mọi thứ khác giữ nguyên. "
        "Cột “bỏ bớt” nêu mục mà khi không tính đến, đơn vị tăng hoặc giảm nhiều bậc nhất."
    ),
    "changes_caption": "Số bậc tăng hoặc giảm do một thay đổi, năm {year}",
    "left_out_gain": "Bỏ bớt: tăng nhiều nhất",
    "left_out_loss": "Bỏ bớt: giảm nhiều nhất",
    "item_places": "{item} ({places})",
    "range_word": "{factor}: {level} số lần tính",
    "pictures_more": "Hình vẽ cho từng đơn vị",
    "unit_picture": "{unit}: số bậc tăng hoặc giảm do một thay đổi, năm {year}",
    "caution_short": "Giới hạn",
    "caution_title": "Những gì bị loại và những gì không tính được",
    "caution_lead": "Không có gì bị loại mà không được nêu ra.",
    "all_computed": "Mọi lần tính đều thành công và không có gì bị loại.",
    "cannot_be_done": "Không thể tính riêng “{alternative}”: {why}",
    "failures": (
        "Năm {year}, {count} trong số {runs} lần tính không thành công. Các nhóm không xác định được giá trị trung bình: "
        "{causes}."
    ),
    "cause": "{item} ({count})",
    "reach_failed": "Riêng {factor}: {count} trong số {draws} lần tính của năm {year} không thành công.",
    "still_units": "Các đơn vị không bao giờ đổi hạng: {units}.",
    "absent_units": "Các đơn vị có lần tính không được xếp hạng, nên không có tỷ phần: {units}.",
}
