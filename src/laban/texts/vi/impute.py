# SPDX-License-Identifier: Apache-2.0
"""Câu chữ về ước tính giá trị còn thiếu."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Quy tắc sai ở đâu.
    "unknown_method": "Không có phương pháp bù số liệu thiếu “{method}”. Hãy chọn một trong các phương pháp: {known}.",
    "unknown_item": (
        "Quy tắc bù số liệu thiếu nêu mã “{item}” nhưng đây không phải là chỉ số thành phần. Hãy sửa mã hoặc bỏ quy tắc này."
    ),
    "unknown_grouping": (
        "Phương pháp {method} cần một cách phân nhóm đơn vị, nhưng không có cách phân nhóm “{by}”. Hãy đặt “by” là một trong "
        "các giá trị: {known}."
    ),
    "unknown_level": (
        "“{within}” không phải là một cấp tổng hợp của khung chỉ số này. Hãy đặt “within” là một trong các cấp: {known}."
    ),
    "unknown_predictor": "Biến dự báo “{predictor}” không phải là chỉ số thành phần. Hãy sửa mã hoặc bỏ biến này.",
    "too_few_neighbours": (
        "Phải có ít nhất một đơn vị lân cận; giá trị hiện tại là {neighbours}. Hãy đặt “neighbours” từ 1 trở lên."
    ),
    "negative_lag": (
        "Độ trễ tối đa không được âm; giá trị hiện tại là {max_lag}. Hãy đặt “max_lag” bằng 0 (không giới hạn) hoặc số năm "
        "lớn hơn."
    ),
    "value_not_finite": "Không thể điền ô thiếu bằng “{value}”. Hãy đặt “value” là một số hữu hạn.",
    # Vì sao ô được điền.
    "mean": "Thiếu số liệu; điền bằng trung bình của tất cả các đơn vị.",
    "median": "Thiếu số liệu; điền bằng trung vị của tất cả các đơn vị.",
    "group_mean": "Thiếu số liệu; điền bằng trung bình của nhóm mà đơn vị thuộc về.",
    "group_median": "Thiếu số liệu; điền bằng trung vị của nhóm mà đơn vị thuộc về.",
    "row_mean": "Thiếu số liệu; điền theo vị thế trung bình của đơn vị ở các chỉ số thành phần khác.",
    "row_median": "Thiếu số liệu; điền theo vị thế trung vị của đơn vị ở các chỉ số thành phần khác.",
    "regression": "Thiếu số liệu; ước lượng bằng hồi quy theo các chỉ số thành phần khác.",
    "regression_bounded": (
        "Thiếu số liệu; ước lượng bằng hồi quy theo các chỉ số thành phần khác và giới hạn trong khoảng giá trị "
        "quan sát được."
    ),
    "knn": "Thiếu số liệu; điền bằng trung bình của các đơn vị tương đồng nhất.",
    "em": "Thiếu số liệu; ước lượng bằng thuật toán kỳ vọng – cực đại hóa (EM).",
    "em_bounded": (
        "Thiếu số liệu; ước lượng bằng thuật toán kỳ vọng – cực đại hóa (EM) và giới hạn trong khoảng giá trị quan sát được."
    ),
    "latest": "Thiếu số liệu; sử dụng giá trị gần nhất của năm trước đó.",
    "constant": "Thiếu số liệu; sử dụng giá trị của năm gần nhất.",
    "linear": "Thiếu số liệu; nội suy tuyến tính giữa các năm.",
    "linear_constant": (
        "Thiếu số liệu; nội suy tuyến tính giữa các năm, hoặc giữ nguyên giá trị của năm đầu hay năm cuối có số liệu."
    ),
    "value": "Thiếu số liệu; điền bằng giá trị ấn định trong phương pháp.",
    # Điều người đọc cần biết.
    "all_missing": (
        "Không đơn vị nào có số liệu nên cả {cells} ô vẫn để trống. Hãy thu thập số liệu hoặc đưa chỉ số thành phần này ra "
        "khỏi khung chỉ số."
    ),
    "left_missing": (
        "Còn {cells} ô chưa có số liệu. Hãy thu thập bổ sung, hoặc chọn phương pháp bù số liệu thiếu khác nếu cần."
    ),
    "group_empty": (
        "Theo cách phân nhóm {grouping}, nhóm {group} không có giá trị nào nên {cells} ô vẫn để trống. Hãy thu thập số liệu "
        "hoặc chọn cách phân nhóm rộng hơn."
    ),
    "no_group": (
        "Đơn vị không thuộc nhóm nào theo cách phân nhóm {grouping} nên {cells} ô vẫn để trống. Hãy ghi nhóm của đơn vị "
        "trong bảng đơn vị."
    ),
    "row_empty": (
        "{cells} đơn vị không có giá trị nào khác để xác định vị thế nên các ô tương ứng vẫn để trống. Hãy chọn cấp cao hơn "
        "hoặc phương pháp khác."
    ),
    "few_cases": (
        "Không dự báo được {cells} ô do quá ít đơn vị có đủ số liệu của chỉ số thành phần và các biến dự báo. Hãy giảm số "
        "biến dự báo hoặc chọn phương pháp khác."
    ),
    "no_neighbour": (
        "{cells} ô không có đơn vị lân cận: không đơn vị nào có giá trị mà lại có đủ số chỉ số thành phần chung. Hãy chọn "
        "biến dự báo khác hoặc phương pháp khác."
    ),
    "nothing_known": (
        "{cells} đơn vị không có giá trị nào làm căn cứ ước lượng nên các ô tương ứng vẫn để trống. Hãy dùng thêm chỉ số "
        "thành phần hoặc chọn phương pháp khác."
    ),
    "em_not_settled": (
        "Thuật toán EM chưa hội tụ sau {rounds} vòng lặp; kết quả của vòng cuối được sử dụng. Hãy kiểm tra các chỉ số thành "
        "phần gần như trùng nhau hoặc chọn phương pháp khác."
    ),
    "from_years": "Điền theo số liệu năm {sources} cho: {units}.",
}
