# SPDX-License-Identifier: Apache-2.0
"""The method in words, in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "step_regroup": "Đơn vị được xếp hạng",
    "step_denominate": "Lập tỷ lệ",
    "step_screen": "Điều kiện tham gia",
    "step_impute": "Bù số liệu thiếu",
    "step_treat": "Xử lý giá trị ngoại lai",
    "step_normalise": "Chuẩn hóa về cùng thang đo",
    "step_weigh": "Trọng số",
    "step_aggregate": "Tổng hợp từ chỉ số thành phần đến chỉ số chung",
    "step_rank": "Xếp hạng",
    "step_custom": "Bước riêng của gói",
    "only_for": "Riêng đối với {items}: {words}",
    "only_level": "Ở cấp “{level}”: {words}",
    "and_more": "và {count} mục khác",
    "whole_framework": "toàn bộ khung chỉ số",
    "regroup_none": "Các đơn vị được xếp hạng đúng như trong số liệu.",
    "regroup_to": (
        "Xếp hạng các đơn vị của hệ mã {to}. Khi các đơn vị sáp nhập, tử số và mẫu số của các đơn vị cũ được cộng "
        "lại trước khi lập tỷ lệ; không lấy trung bình các điểm số có sẵn, trừ khi khung chỉ số quy định như vậy."
    ),
    "denominate_divide": (
        "Mỗi chỉ số thành phần được lập từ các số liệu gốc: theo công thức, hoặc chia cho mẫu số rồi nhân với hệ "
        "số quy đổi. Thiếu một trong các số liệu này thì chỉ số được coi là thiếu."
    ),
    "denominate_none": "Số liệu đã là tỷ lệ nên không thực hiện phép chia nào.",
    "screen_none": "Tất cả các đơn vị đều tham gia, bất kể thiếu bao nhiêu số liệu.",
    "screen_availability": "Đơn vị tham gia khi có số liệu của ít nhất {share} số chỉ số thành phần.",
    "screen_nonzero": "Đơn vị tham gia khi ít nhất {nonzero} số giá trị của đơn vị khác 0.",
    "screen_both": (
        "Đơn vị tham gia khi có số liệu của ít nhất {share} số chỉ số thành phần và ít nhất {nonzero} số giá trị "
        "khác 0."
    ),
    "screen_before_imputation": "Điều kiện này được xét trên số liệu thu thập được, trước khi bù số liệu thiếu.",
    "screen_after_imputation": "Điều kiện này được xét sau khi bù số liệu thiếu.",
    "screen_keep": "Luôn giữ lại các đơn vị: {units}.",
    "screen_drop": "Luôn loại các đơn vị: {units}.",
    "impute_none": "Không bù số liệu thiếu; khi tính trung bình, các ô thiếu được bỏ qua.",
    "impute_mean": "Ô thiếu được điền bằng trung bình của tất cả các đơn vị có số liệu trong năm đó.",
    "impute_median": "Ô thiếu được điền bằng trung vị của tất cả các đơn vị có số liệu trong năm đó.",
    "impute_group_mean": "Ô thiếu được điền bằng trung bình của các đơn vị cùng nhóm ({by}).",
    "impute_group_median": "Ô thiếu được điền bằng trung vị của các đơn vị cùng nhóm ({by}).",
    "impute_row_mean": (
        "Ô thiếu được điền theo vị thế trung bình của đơn vị ở các chỉ số thành phần khác (phạm vi: {within}), mỗi "
        "chỉ số đã đưa về thang từ 0 đến 1."
    ),
    "impute_row_median": (
        "Ô thiếu được điền theo vị thế trung vị của đơn vị ở các chỉ số thành phần khác (phạm vi: {within}), mỗi "
        "chỉ số đã đưa về thang từ 0 đến 1."
    ),
    "impute_regression": "Ô thiếu được ước lượng bằng hồi quy ridge theo {predictors}.",
    "impute_regression_siblings": (
        "Ô thiếu được ước lượng bằng hồi quy ridge theo các chỉ số thành phần khác cùng nhóm."
    ),
    "impute_knn": (
        "Ô thiếu được điền bằng trung bình của {neighbours} đơn vị tương đồng nhất ở các chỉ số thành phần khác."
    ),
    "impute_em": (
        "Các ô thiếu được ước lượng bằng thuật toán kỳ vọng – cực đại hóa (EM) theo mô hình phân phối chuẩn nhiều "
        "chiều."
    ),
    "impute_latest": "Ô thiếu được điền bằng giá trị gần nhất của chính đơn vị trong các năm trước.",
    "impute_max_lag": "Giá trị đó không được cũ quá {years} năm.",
    "impute_constant": "Ô thiếu được điền bằng giá trị của chính đơn vị ở năm gần nhất.",
    "impute_linear": "Ô thiếu nằm giữa hai năm có số liệu được nội suy tuyến tính.",
    "impute_linear_constant": (
        "Ô thiếu nằm giữa hai năm có số liệu được nội suy tuyến tính; trước năm đầu và sau năm cuối thì dùng giá "
        "trị gần nhất."
    ),
    "impute_value": "Ô thiếu được điền bằng {value}.",
    "treat_none": "Giữ nguyên các giá trị ngoại lai.",
    "treat_force": "Mọi chỉ số thành phần đều được biến đổi bằng {transform}, bất kể dạng phân bố.",
    "treat_force_winsorise": (
        "Các giá trị cực đoan nhất của mỗi chỉ số thành phần, tối đa {points} giá trị, đều bị chặn bất kể dạng "
        "phân bố (winsor hóa)."
    ),
    "treat_when_or": (
        "Giữ nguyên chỉ số thành phần khi độ lệch tuyệt đối nhỏ hơn {skewness} hoặc độ nhọn vượt chuẩn nhỏ hơn "
        "{kurtosis}."
    ),
    "treat_when_and": (
        "Giữ nguyên chỉ số thành phần khi độ lệch tuyệt đối nhỏ hơn {skewness} và độ nhọn vượt chuẩn nhỏ hơn "
        "{kurtosis}."
    ),
    "treat_winsorise": (
        "Nếu không đạt, lần lượt đưa các giá trị cực đoan nhất, tối đa {points} giá trị, về giá trị kế tiếp chưa "
        "bị chặn (winsor hóa) cho đến khi đạt."
    ),
    "treat_second": "Nếu vẫn không đạt, các giá trị ban đầu được biến đổi bằng {transform}.",
    "treat_second_combined": "Nếu vẫn không đạt, các giá trị đã winsor hóa được biến đổi tiếp bằng {transform}.",
    "treat_only": "Nếu không đạt, các giá trị được biến đổi bằng {transform}.",
    "treat_mirror": "Chỉ số có độ lệch âm được lấy đối xứng trước khi biến đổi và lấy đối xứng trở lại sau đó.",
    "treat_no_mirror": "Chỉ số có độ lệch âm được biến đổi trực tiếp, không lấy đối xứng.",
    "by_log_ct": "hàm logarit ln(x − min + 0,01 · khoảng biến thiên)",
    "by_log_ct_original": "hàm logarit ln(x − min + 1)",
    "by_log_gii": (
        "hàm logarit của Chỉ số đổi mới sáng tạo toàn cầu, ln((max − 1)(x − min)/(max − min) + 1), có quy tắc "
        "riêng khi giá trị lớn nhất không vượt quá 1"
    ),
    "by_box_cox": "phép biến đổi Box–Cox với số mũ {power} của x − min + 1",
    "moments_bias_corrected": (
        "Độ lệch là G₁ đã hiệu chỉnh = √(n(n−1))/(n−2) · m₃/m₂^(3/2); độ nhọn vượt chuẩn là G₂ = "
        "(n−1)/((n−2)(n−3)) · ((n+1)(m₄/m₂² − 3) + 6), trong đó mₖ là mô men trung tâm bậc k của n giá trị quan "
        "sát."
    ),
    "moments_population": (
        "Độ lệch là g₁ = m₃/m₂^(3/2); độ nhọn vượt chuẩn là g₂ = m₄/m₂² − 3, trong đó mₖ là mô men trung tâm bậc k "
        "của các giá trị quan sát."
    ),
    "normalise_none": "Giữ nguyên giá trị.",
    "normalise_min_max": (
        "Mỗi chỉ số thành phần được đưa về thang từ {low} (giá trị kém nhất) đến {high} (giá trị tốt nhất); với "
        "chỉ số càng thấp càng tốt, giá trị nhỏ nhất được {high} điểm."
    ),
    "normalise_scaled": "Mỗi giá trị được nhân với {factor} rồi cộng với {shift}.",
    "normalise_z_score": (
        "Mỗi giá trị được thay bằng khoảng cách đến trung bình tính theo độ lệch chuẩn, với trung bình {mean} và "
        "độ phân tán {spread}."
    ),
    "normalise_rank": (
        "Mỗi giá trị được thay bằng thứ tự tính từ dưới lên: 1 cho giá trị kém nhất, bằng số đơn vị cho giá trị "
        "tốt nhất; các giá trị bằng nhau nhận cùng số nhỏ hơn."
    ),
    "normalise_borda": "Mỗi giá trị được thay bằng số đơn vị kém hơn (điểm Borda).",
    "normalise_percentile_rank": (
        "Mỗi giá trị được thay bằng tỷ lệ đơn vị khác kém hơn, từ {low} (không có) đến {high} (tất cả)."
    ),
    "normalise_distance_to_max": (
        "Mỗi giá trị được xác định theo khoảng cách đến giá trị tốt nhất, tính theo khoảng biến thiên: {low} cho "
        "giá trị kém nhất, {high} cho giá trị tốt nhất."
    ),
    "normalise_distance_to_reference": (
        "Mỗi giá trị được đặt trên thang từ {low} tại giá trị kém nhất đến {high} tại giá trị của {reference}; đơn "
        "vị tốt hơn được điểm cao hơn."
    ),
    "normalise_distance_to_target": (
        "Mỗi giá trị được đặt trên thang từ {low} tại giá trị kém nhất đến {high} tại mục tiêu; đơn vị vượt mục "
        "tiêu được điểm cao hơn."
    ),
    "normalise_fraction_of_max": (
        "Mỗi giá trị được thay bằng tỷ lệ so với giá trị lớn nhất, từ {low} khi bằng 0 đến {high} khi bằng giá trị "
        "lớn nhất; với chỉ số càng thấp càng tốt thì đổi chiều."
    ),
    "normalise_goalposts": (
        "Mỗi chỉ số thành phần được đưa về thang từ {low} đến {high} giữa hai mốc của khung chỉ số."
    ),
    "normalise_truncated": "Giá trị vượt mốc được tính điểm như nằm đúng tại mốc.",
    "normalise_goalposts_first": "Chỉ số thành phần có mốc trong khung chỉ số được chuẩn hóa giữa hai mốc đó.",
    "normalise_mazziotta_pareto": (
        "Mỗi chỉ số thành phần được chuẩn hóa với trung bình 100 và độ lệch chuẩn (của tổng thể) 10 theo "
        "Mazziotta–Pareto."
    ),
    "normalise_adjusted_mazziotta_pareto": (
        "Mỗi chỉ số thành phần được đưa về thang từ 70 đến 130 giữa hai mốc hoặc, nếu không có mốc, giữa giá trị "
        "nhỏ nhất và lớn nhất (Mazziotta–Pareto hiệu chỉnh)."
    ),
    "window_each": (
        "Ngưỡng chặn và các cận được xác định riêng cho từng năm theo số liệu của năm đó, nên điểm cho biết vị trí "
        "của đơn vị so với các đơn vị khác trong năm."
    ),
    "window_all": (
        "Ngưỡng chặn và các cận được xác định chung cho tất cả các năm, nên điểm có thể so sánh qua thời gian."
    ),
    "window_named": (
        "Ngưỡng chặn và các cận được xác định theo số liệu {years} rồi giữ cố định, nên điểm có thể so sánh qua "
        "thời gian."
    ),
    "weigh_given": "Trọng số lấy theo khung chỉ số, tính tương đối giữa các mục cùng nhóm.",
    "weigh_equal": "Các mục trong cùng một nhóm có trọng số bằng nhau.",
    "weigh_set": "Trọng số lấy theo bộ trọng số “{name}”, tính tương đối giữa các mục cùng nhóm.",
    "aggregate_arithmetic": (
        "Điểm của nhóm là trung bình cộng có trọng số của các thành phần: thành phần mạnh bù được cho thành phần "
        "yếu. Thành phần thiếu được bỏ qua và trọng số của các thành phần còn lại được tính lại."
    ),
    "aggregate_geometric": (
        "Điểm của nhóm là trung bình nhân có trọng số của các thành phần: thành phần yếu chỉ được bù một phần. "
        "Thành phần thiếu được bỏ qua và trọng số của các thành phần còn lại được tính lại."
    ),
    "aggregate_harmonic": (
        "Điểm của nhóm là trung bình điều hòa có trọng số của các thành phần: thành phần yếu hầu như không được "
        "bù. Thành phần thiếu được bỏ qua và trọng số của các thành phần còn lại được tính lại."
    ),
    "aggregate_generalised": (
        "Điểm của nhóm là trung bình lũy thừa có trọng số của các thành phần với số mũ {power}. Thành phần thiếu "
        "được bỏ qua và trọng số của các thành phần còn lại được tính lại."
    ),
    "aggregate_median": "Điểm của nhóm là trung vị có trọng số của các thành phần; thành phần thiếu được bỏ qua.",
    "aggregate_copeland": (
        "So sánh từng cặp đơn vị: đơn vị được cộng một điểm khi vượt đơn vị kia trên hơn một nửa tổng trọng số và "
        "bị trừ một điểm khi bị vượt (Copeland)."
    ),
    "aggregate_outranking": (
        "So sánh từng cặp đơn vị: điểm là tỷ lệ trọng số trung bình mà đơn vị vượt các đơn vị khác, trường hợp "
        "bằng nhau tính một nửa."
    ),
    "aggregate_mazziotta_pareto": (
        "Điểm của nhóm là trung bình của các thành phần, có điều chỉnh theo mức độ không đồng đều giữa chúng "
        "(Mazziotta–Pareto)."
    ),
    "aggregate_own": "Điểm của một nhóm được tính bằng hàm riêng của người dùng.",
    "aggregate_adjusted_mazziotta_pareto": (
        "Điểm của nhóm là trung bình của các thành phần, có điều chỉnh theo mức độ không đồng đều giữa chúng "
        "(Mazziotta–Pareto hiệu chỉnh)."
    ),
    "penalty_minus": "Phần điều chỉnh được trừ đi: phát triển không đồng đều thì bị giảm điểm.",
    "penalty_plus": "Phần điều chỉnh được cộng vào, dùng cho chỉ số mà giá trị cao là xấu.",
    "min_share": "Nhóm không có điểm khi ít hơn {share} số thành phần có điểm.",
    "min_children": "Nhóm không có điểm khi có ít hơn {count} thành phần có điểm.",
    "min_coverage": "Nhóm không có điểm khi ít hơn {share} số chỉ số thành phần bên dưới có giá trị.",
    "rank_min": "Hạng 1 là điểm cao nhất; các đơn vị bằng điểm nhận cùng thứ hạng tốt hơn (1, 2, 2, 4).",
    "rank_max": "Hạng 1 là điểm cao nhất; các đơn vị bằng điểm nhận cùng thứ hạng thấp hơn (1, 3, 3, 4).",
    "rank_mean": "Hạng 1 là điểm cao nhất; các đơn vị bằng điểm nhận thứ hạng trung bình (1; 2,5; 2,5; 4).",
    "rank_dense": (
        "Hạng 1 là điểm cao nhất; các đơn vị bằng điểm nhận cùng thứ hạng và không bỏ trống hạng nào (1, 2, 2, 3)."
    ),
    "rank_twelve": "Hai điểm được coi là bằng nhau khi trùng nhau đến mười hai chữ số có nghĩa.",
    "rank_decimals": "Điểm được so sánh sau khi làm tròn đến {decimals} chữ số thập phân.",
    "custom": "Sau bước “{after}”, bước riêng “{name}” của gói được thực hiện; mọi ô bị thay đổi đều được ghi lại.",
}
