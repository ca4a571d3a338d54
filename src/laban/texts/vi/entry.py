# SPDX-License-Identifier: Apache-2.0
"""Câu chữ về những điều quy tắc kiểm tra phát hiện khi nhập số liệu, và về lỗi của chính quy tắc."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "range_low": "Giá trị {value} thấp hơn {bound}, mức thấp nhất được coi là hợp lý. Hãy kiểm tra số liệu và đơn vị đo.",
    "range_high": "Giá trị {value} cao hơn {bound}, mức cao nhất được coi là hợp lý. Hãy kiểm tra số liệu và đơn vị đo.",
    "required": (
        "Chỉ tiêu này có {count} ô ghi “không có số liệu”, trong khi ở đây cần có giá trị. Hãy tìm số liệu; nếu thật sự "
        "không có, hãy giải trình lý do và thời điểm sẽ có."
    ),
    "required_empty": (
        "Chỉ tiêu này còn {count} ô để trống, trong khi ở đây cần có giá trị. Hãy nhập số liệu, hoặc đánh dấu không có số "
        "liệu và nêu lý do."
    ),
    "relation": (
        "Chưa bảo đảm quy tắc “{rule}”: cần có {left} {relation} {right}, nhưng vế trái là {left_value} còn vế phải là "
        "{right_value}. Hãy sửa giá trị sai."
    ),
    "total": (
        "Tổng số là {total} nhưng các thành phần cộng lại được {sum} (chênh lệch {difference}). Hãy sửa tổng số hoặc thành "
        "phần bị sai."
    ),
    "parts_over": (
        "Tổng số là {total} nhưng riêng các thành phần đã nhập cộng lại đã được {sum}. Hãy sửa tổng số hoặc thành phần bị "
        "sai."
    ),
    "jump": (
        "Giá trị là {value}, gấp {times} lần mức {before} của kỳ {period}. Hãy kiểm tra cả hai số liệu và đơn vị đo, hoặc "
        "giải trình nguyên nhân."
    ),
    "fall": (
        "Giá trị {value} giảm {times} lần so với mức {before} của kỳ {period}. Hãy kiểm tra cả hai số liệu và đơn vị đo, "
        "hoặc giải trình nguyên nhân."
    ),
    "jump_zero": (
        "Giá trị chuyển từ {before} ở kỳ {period} thành {value}. Hãy kiểm tra xem có đúng như vậy không, hay phải ghi “không "
        "có số liệu”; nếu đúng, hãy giải trình nguyên nhân."
    ),
    "slip": (
        "Giá trị {value} chênh khoảng {factor} lần so với mức {before} của kỳ {period}. Hãy kiểm tra đơn vị đo, dấu thập "
        "phân và số chữ số không."
    ),
    "slip_held": (
        "Giá trị {value} chênh khoảng {factor} lần so với mức {before} do {source} cung cấp. Hãy kiểm tra đơn vị đo, dấu "
        "thập phân và số chữ số không."
    ),
    "unlike_source": (
        "Giá trị {value} chênh {share} % so với mức {held} do {source} cung cấp cho cùng kỳ. Hãy đối chiếu hai nguồn và "
        "giải trình số nào đúng, vì sao."
    ),
    "outlier": (
        "Giá trị {value} cách xa mức {usual} thường thấy ở các năm trước của đơn vị này (điểm z bền vững {z}). Hãy kiểm tra "
        "số liệu hoặc giải trình."
    ),
    "outlier_growth": (
        "Giá trị {value} bằng {times} lần kỳ trước, trong khi mức thường thấy của đơn vị này là {usual} lần (điểm z bền "
        "vững {z}). Hãy kiểm tra số liệu hoặc giải trình."
    ),
    "outlier_elsewhere": (
        "Giá trị {value} bằng {times} lần kỳ trước, trong khi ở các đơn vị khác mức thường thấy của kỳ liền trước là "
        "{usual} lần (điểm z bền vững {z}). Hãy kiểm tra số liệu hoặc giải trình."
    ),
    "bad_code": (
        "Mã quy tắc “{rule}” không dùng được. Hãy dùng tối đa 60 ký tự gồm chữ cái không dấu, chữ số, dấu chấm, gạch nối và "
        "gạch dưới."
    ),
    "unknown_word": "Quy tắc “{rule}” có “{given}” không xác định ở cột {column}. Hãy chọn một trong: {known}.",
    "column_wanted": "Quy tắc “{rule}” thuộc loại {kind} nên phải có nội dung ở cột {column}. Hãy bổ sung.",
    "column_unused": (
        "Quy tắc “{rule}” thuộc loại {kind}, loại này không dùng cột {column}. Hãy để trống ô đó hoặc chọn loại khác."
    ),
    "formulas_or_elements": (
        "Quy tắc “{rule}” vừa có công thức vừa có danh sách phần tử. Hãy chỉ giữ công thức, hoặc chỉ giữ phần tử để mỗi tổng "
        "số được đối chiếu với các thành phần của nó."
    ),
    "bad_limit": (
        "Giới hạn {given} của quy tắc “{rule}” không dùng được: với loại {kind}, giới hạn phải lớn hơn {least} và không quá "
        "{most}. Hãy sửa lại."
    ),
    "low_above_high": (
        "Quy tắc “{rule}” có mức thấp {low} lớn hơn mức cao {high}. Hãy đổi chỗ hai mức hoặc sửa mức bị sai."
    ),
    "negative_size": (
        "Quy tắc “{rule}” có {given} ở cột low; quy mô tối thiểu để quy tắc lên tiếng phải từ 0 trở lên. Hãy sửa lại."
    ),
    "unknown_element": (
        "Quy tắc “{rule}” nêu “{element}”, không phải phần tử dữ liệu của khung chỉ số hay của biểu mẫu nào. Hãy sửa mã hoặc "
        "bổ sung phần tử."
    ),
    "element_twice": "Quy tắc “{rule}” nêu phần tử “{element}” hai lần. Hãy chỉ nêu một lần.",
    "bad_part": (
        "Quy tắc “{rule}” hỏi phần “{part}” không đọc được. Hãy viết theo mẫu [phần_tử: danh_mục=mục], nhiều danh mục thì "
        "cách nhau bằng dấu chấm phẩy."
    ),
    "unknown_part": (
        "Quy tắc “{rule}” hỏi phần {part} của “{element}” nhưng không biểu nào phân tổ như vậy. Các phần đã biết: {known}. "
        "Hãy sửa công thức."
    ),
    "not_said": (
        "Quy tắc “{rule}” chưa có nội dung ở cột {column}. Hãy bổ sung: hai phía đều đọc yêu cầu của quy tắc bằng ngôn ngữ "
        "của mình."
    ),
    "too_long": "Một câu của quy tắc “{rule}” có {length} ký tự, trong khi tối đa là {most}. Hãy rút ngắn lại.",
}
