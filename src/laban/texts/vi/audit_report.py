# SPDX-License-Identifier: Apache-2.0
"""Words of the audit report, in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "audit_kind": "Kiểm định thống kê",
    "audit_description": (
        "Kiểm định độ vững về thống kê của chỉ số theo trình tự của các đoàn kiểm định quốc tế: số liệu, tính nhất "
        "quán bên trong của chỉ số, độ vững của thứ hạng và những cách xếp hạng khác. Mỗi kết luận đều nêu con số và "
        "giới hạn của nó."
    ),
    "contents_word": "Mục lục",
    "page_of": "trang {page}/{pages}",
    "part_word": "Phần",
    "fact_size": "Quy mô",
    "fact_size_value": "{units} đơn vị, {indicators} chỉ số thành phần",
    "fact_simulation": "Mô phỏng",
    "fact_draws_value": "{draws} lần tính, hạt giống {seed}",
    "summary_short": "Tóm tắt",
    "summary_audit_title": "Tóm tắt dành cho người ra quyết định",
    "summary_audit_lead": "Những điều cần biết trước hết; mỗi kết luận dẫn tới phần giải thích nó.",
    "summary_counts": (
        "Trong {total} nội dung kiểm tra, {problem} nội dung có vấn đề, {look} nội dung cần xem lại và {good} nội dung "
        "tốt. Giới hạn là mức mà từ đó người kiểm định bắt đầu đặt câu hỏi, không phải là phán quyết: lý do của những "
        "người xây dựng chỉ số cũng có giá trị."
    ),
    "card_problem": "có vấn đề",
    "card_look": "cần xem lại",
    "card_good": "tốt",
    "good_open": "Những nội dung tốt ({count})",
    "stands_out": "Điểm cần lưu ý",
    "indicator_word": "Chỉ số thành phần",
    "parent_word": "Nhóm của nó",
    "of_units": "trên số đơn vị",
    "of_indicators": "trên số chỉ số",
    "observed_share": "Tỷ lệ thu được",
    "observed_word": "Số liệu thu được",
    "coverage_short": "a Số liệu",
    "coverage_title": "Mức đầy đủ của số liệu và giá trị ngoại lai",
    "coverage_lead": (
        "Bao nhiêu số liệu đã thu được, và có chỉ số thành phần nào bị một vài đơn vị chi phối vì phân bố quá lệch hay "
        "không."
    ),
    "coverage_heading": "Mức đầy đủ của số liệu",
    "no_gaps": "Cả {count} chỉ số thành phần đều có số liệu của mọi đơn vị.",
    "coverage_picture": "Các chỉ số thành phần còn thiếu số liệu, {year}: tỷ lệ đơn vị có số liệu",
    "gaps_shown": "{shown} chỉ số thiếu nhiều nhất trong {all} chỉ số còn thiếu; bảng bên dưới có đủ.",
    "indicator_coverage_caption": "Mức đầy đủ của từng chỉ số thành phần, {year}",
    "indicator_coverage_open": "Mức đầy đủ theo chỉ số thành phần ({count})",
    "unit_coverage_caption": "Mức đầy đủ của từng đơn vị, {year}, thấp nhất trước",
    "unit_coverage_open": "Mức đầy đủ theo đơn vị ({count})",
    "outliers_heading": "Giá trị ngoại lai",
    "outliers_read": (
        "Mỗi chấm là một chỉ số thành phần sau xử lý; vòng tròn và đoạn thẳng cho biết vị trí trước xử lý. Vượt qua cả "
        "hai loại đường đứt nét, sang phải hoặc sang trái và lên trên, nghĩa là một vài đơn vị chi phối chỉ số."
    ),
    "outliers_picture": "Độ lệch và độ nhọn vượt chuẩn của các chỉ số thành phần, {year}",
    "shape_caption": "Độ lệch và độ nhọn vượt chuẩn khi thu được và sau xử lý, {year}",
    "shape_open": "Phân bố theo chỉ số thành phần ({count})",
    "skewness_observed": "Độ lệch khi thu được",
    "kurtosis_observed": "Độ nhọn khi thu được",
    "skewness_treated": "Độ lệch sau xử lý",
    "kurtosis_treated": "Độ nhọn sau xử lý",
    "capped_points": "Giới hạn {count} giá trị.",
    "correlation_short": "b Tương quan",
    "correlation_title": "Tương quan trong nhóm và giữa các nhóm",
    "correlation_lead": (
        "Một chỉ số thành phần cần tương quan với nhóm của nó, và chặt hơn với nhóm khác. Mọi tương quan đều tính trên "
        "điểm, nên càng cao luôn càng tốt; tương quan âm là sự đánh đổi, hoặc là sai chiều của chỉ số."
    ),
    "correlation_read": (
        "Hệ số tương quan Pearson r trên những đơn vị có cả hai điểm. Tương quan với chính nhóm của mình cao hơn một "
        "phần vì mục đó nằm trong nhóm; bảng bên dưới nêu cả tương quan với nhóm khi không có mục đó."
    ),
    "own_map": "Chỉ số thành phần với nhóm của nó và với các nhóm khác (cấp: {level})",
    "level_map": "Tương quan giữa các mục cùng cấp: {level}",
    "parents_heading": "Nhóm của mình và các nhóm khác",
    "parents_caption": "Từng mục với nhóm của nó, với nhóm đó khi không có nó, và với nhóm khác gần nhất",
    "parents_open": "Các mục và nhóm ({count})",
    "own_word": "r với nhóm của nó",
    "rest_word": "r khi không có nó",
    "best_other_word": "Nhóm khác gần nhất",
    "pairs_heading": "Những cặp cần lưu ý",
    "no_pairs": "Không có cặp cùng cấp nào cần lưu ý.",
    "q_read": (
        "p: xác suất hai phía để có hệ số Pearson r như vậy chỉ do ngẫu nhiên; q: xác suất đó sau khi hiệu chỉnh theo "
        "số cặp (Benjamini và Hochberg, 1995)."
    ),
    "pairs_caption": "Những cặp cùng cấp cần lưu ý; cặp chung nhóm trước, tương quan thấp nhất trước",
    "pairs_open": "Những cặp cần lưu ý ({count})",
    "rows_left_out": "Còn {count} dòng không liệt kê; các bảng CSV của kiểm định có đủ.",
    "rows_on_page": "Còn {count} dòng nữa trong tệp audit.html hoặc các bảng CSV.",
    "other_word": "Mục kia",
    "relation_word": "Quan hệ",
    "size_heading": "Quy mô",
    "no_denominators": "Khung chỉ số không chia cho mẫu số nào, nên không so sánh được với mẫu số.",
    "no_size": "Không chỉ số thành phần nào đi theo quy mô của đơn vị.",
    "denominator_word": "Mẫu số",
    "size_caption": "Các chỉ số thành phần đi cùng một mẫu số, chặt nhất trước",
    "size_open": "Các chỉ số đi theo quy mô ({count})",
    "structure_short": "c Cấu trúc",
    "structure_title": "Tính nhất quán bên trong: thành phần chính, alpha, KMO, Bartlett",
    "structure_lead": (
        "Các mục trong một nhóm có cùng đo một nội dung hay không. Một nhóm có thể chủ ý gom những nội dung khác nhau; "
        "khi đó không nên đọc điểm trung bình của nhóm như một khái niệm duy nhất."
    ),
    "structure_read": (
        "Thành phần chính thứ nhất nên chứa phần lớn phương sai, và alpha Cronbach nên đạt giới hạn. KMO và kiểm định "
        "Bartlett không xác định khi số mục bằng hoặc nhiều hơn số đơn vị; lý do được nêu dưới các bảng."
    ),
    "components_picture": "Phương sai do các thành phần chính giải thích, và alpha Cronbach, {year}",
    "structure_caption": "Từng nhóm, xét theo các mục trực tiếp và theo các chỉ số thành phần",
    "group_word": "Nhóm",
    "seen_word": "Xét theo",
    "items_word": "Số mục",
    "first_share": "Thành phần thứ nhất",
    "above_one": "Số giá trị riêng trên giới hạn",
    "alpha_complete": "alpha, đơn vị đủ số liệu",
    "bartlett": "Bartlett chi² (bậc tự do)",
    "left_out": "(không đổi nên không xét: {items})",
    "loadings_caption": "Hệ số tải trên thành phần thứ nhất, alpha khi bỏ mục đó, KMO của mục đó",
    "loadings_open": "Hệ số tải theo từng mục ({count})",
    "loading_word": "Hệ số tải",
    "alpha_without": "alpha khi bỏ đi",
    "kmo_item": "KMO",
    "importance_short": "d Trọng số",
    "importance_title": "Trọng số quy định và tầm quan trọng thực tế",
    "importance_lead": (
        "Trọng số nói một mục nên quan trọng đến đâu; tầm quan trọng thực tế là phần phương sai của tổng thể mà mục đó "
        "giải thích. Hai đại lượng này khác nhau khi các mục biến động hoặc tương quan với nhau khác nhau."
    ),
    "importance_index_heading": "Trong chỉ số chung",
    "importance_parent_heading": "Trong nhóm của từng mục",
    "importance_index_picture": "Tầm quan trọng thực tế của các phần đối với chỉ số chung, bên cạnh trọng số",
    "importance_parent_picture": "Tầm quan trọng thực tế của từng mục đối với nhóm của nó, bên cạnh trọng số",
    "importance_caption": "Tầm quan trọng thực tế, với khoảng chứa {confidence} số mẫu bootstrap",
    "importance_open": "Tầm quan trọng thực tế của mọi mục ({count})",
    "target_word": "Đối với",
    "importance_share": "Tỷ phần quan trọng",
    "interval_word_short": "khoảng",
    "linear_word": "S tuyến tính (r²)",
    "curved_word": "S spline",
    "chance_word": "do ngẫu nhiên",
    "proposals_heading": "Trọng số cho kết quả đúng như công bố",
    "proposals_caption": "Trọng số nhằm: {aim}",
    "proposals_open": "Trọng số nhằm: {aim} ({count} mục)",
    "before_word": "Tầm quan trọng hiện nay",
    "proposed_word": "Trọng số tìm được",
    "after_word": "Tầm quan trọng khi đó",
    "r_before": "r hiện nay",
    "r_after": "r khi đó",
    "gap_word": "Còn lệch",
    "added_value_short": "e Giá trị bổ sung",
    "added_value_title": "Giá trị bổ sung của chỉ số chung so với các phần của nó",
    "added_value_lead": (
        "Nếu chỉ số chung xếp hạng các đơn vị giống hệt một phần của nó thì nó không bổ sung gì cho phần đó. Càng "
        "nhiều đơn vị đứng ở vị trí khác, chỉ số chung càng bổ sung nhiều."
    ),
    "moved_share": "Tỷ lệ đơn vị lệch từ {places} bậc trở lên",
    "added_value_picture": "Đơn vị có thứ hạng ở từng phần lệch từ {places} bậc trở lên so với chỉ số chung",
    "added_value_caption": "Thứ hạng của chỉ số chung bên cạnh thứ hạng của các phần",
    "places_limit": "Số bậc",
    "moved_word": "Đơn vị bị lệch",
    "assumptions_short": "f Giả định",
    "assumptions_title": "Giả định của mô phỏng",
    "assumptions_lead": (
        "Những lựa chọn phương pháp khác nào được coi là cũng bảo vệ được, xác suất của mỗi lựa chọn, và điều gì giữ "
        "cố định. Mỗi lần tính lấy một phương án của từng lựa chọn."
    ),
    "no_design": (
        "Không có mô phỏng nên không có giả định nào được thay đổi. Gói cấu hình có thể kèm thiết kế mô phỏng "
        "(designs/*.toml)."
    ),
    "assumptions_caption": "Các lựa chọn và phương án",
    "settings_word": "Thiết lập",
    "intervals_short": "g Khoảng thứ hạng",
    "intervals_title": "Thứ hạng và khoảng thứ hạng",
    "intervals_lead": (
        "Mỗi thứ hạng phụ thuộc đến đâu vào những lựa chọn lẽ ra cũng có thể khác đi. Khi khoảng của hai đơn vị chồng "
        "lên nhau nhiều thì thứ tự giữa chúng không nói lên được bao nhiêu."
    ),
    "ranks_audit_caption": "Thứ hạng, hạng trung vị và khoảng {level} qua các lần tính, {year}",
    "interval_level": "Khoảng",
    "width_word": "Độ rộng",
    "flag_outside": "nằm ngoài khoảng",
    "flag_wide": "rộng",
    "shifts_short": "h Dịch chuyển",
    "shifts_title": "Điều gì làm thứ hạng dịch chuyển: từng lựa chọn, từng thành phần",
    "shifts_lead": (
        "Bảng xếp hạng sẽ ra sao nếu một lựa chọn khác đi, hoặc một thành phần bị bỏ ra, trong khi mọi thứ khác giữ "
        "nguyên."
    ),
    "choices_heading": "Thay đổi từng lựa chọn một",
    "no_choices": "Chưa tính lựa chọn khác nào, vì không có thiết kế nào nêu các phương án.",
    "choices_picture": "Đơn vị lệch từ {places} bậc trở lên khi thay một lựa chọn",
    "choices_caption": "Thay từng lựa chọn một: đơn vị lệch từ {places} bậc trở lên, mức dịch chuyển chung",
    "other_choice": "Lựa chọn khác",
    "mean_word": "Dịch chuyển trung bình",
    "largest_word": "Dịch chuyển lớn nhất",
    "not_computed": "Không tính được.",
    "variance_heading": "Thứ hạng phụ thuộc nhiều nhất vào điều gì",
    "leaving_out_heading": "Bỏ từng thành phần một",
    "leaving_out_read": (
        "Thành phần đó không có trọng số, mọi thứ khác giữ nguyên. Dịch chuyển tính bằng số bậc; số âm là tăng hạng."
    ),
    "leaving_out_picture": "Dịch chuyển thứ hạng khi bỏ từng thành phần",
    "leaving_out_caption": (
        "Khi bỏ từng thành phần: đơn vị lệch từ {places} bậc trở lên, dịch chuyển trung bình và lớn nhất"
    ),
    "leaving_out_open": "Dịch chuyển theo thành phần ({count})",
    "gain_word": "Tăng hạng nhiều nhất",
    "loss_word": "Tụt hạng nhiều nhất",
    "others_short": "i Cách xếp hạng khác",
    "others_title": "Những cách xếp hạng khác: trọng số có lợi nhất, so sánh từng cặp",
    "others_lead": (
        "Bảng xếp hạng có đứng vững khi mỗi đơn vị được tự chọn trọng số, hoặc khi mặt mạnh không được bù cho mặt yếu "
        "hay không."
    ),
    "envelopment_heading": "Chấm theo trọng số có lợi nhất",
    "envelopment_picture": "Thứ hạng theo chỉ số chung và theo trọng số có lợi nhất, {year}",
    "envelopment_caption": "Chấm theo trọng số có lợi nhất: điểm (1 là tốt nhất) và thứ hạng bên cạnh chỉ số chung",
    "envelopment_left_out": (
        "Không chấm được vì thiếu điểm của một trụ cột hoặc trụ cột không thể chiếm phần tối thiểu: {units}."
    ),
    "envelopment_score": "Điểm",
    "envelopment_rank": "Hạng theo trọng số có lợi nhất",
    "difference_places": "Cao hơn",
    "index_rank": "Hạng theo chỉ số chung",
    "shares_caption": "Phần điểm của mỗi đơn vị đến từ từng trụ cột, theo bộ trọng số có lợi nhất cho đơn vị đó",
    "shares_open": "Bộ trọng số có lợi nhất của từng đơn vị",
    "outranking_heading": "So sánh từng cặp",
    "outranking_read": (
        "Một đơn vị hơn đơn vị khác khi tốt hơn ở các chỉ số chiếm quá nửa trọng số. Điểm Copeland là số đơn vị mà nó "
        "hơn, trừ số đơn vị mà nó kém."
    ),
    "outranking_picture": "Hạng theo chỉ số chung và hạng Copeland (cấp: {level})",
    "outranking_caption": (
        "So sánh từng cặp trên {count} mục (cấp: {level}); tương quan hạng với chỉ số chung {copeland} (Copeland) và "
        "{ahead} (tỷ lệ hơn bình quân); ở {dominated} số cặp một đơn vị hơn ở mọi mục"
    ),
    "outranking_open": "So sánh từng cặp, cấp: {level}",
    "copeland_word": "Điểm Copeland",
    "copeland_rank": "Hạng Copeland",
    "ahead_share": "Tỷ lệ hơn bình quân",
    "ahead_rank": "Hạng theo tỷ lệ đó",
    "conclusions_short": "j Kết luận",
    "conclusions_title": "Toàn bộ kết luận",
    "conclusions_lead": "Từng nội dung kiểm tra với con số và giới hạn của nó, nghiêm trọng nhất trước.",
    "conclusions_caption": "Các kết luận ({count})",
    "judgement_word": "Đánh giá",
    "about_word": "Về",
    "conclusion_word": "Kết luận",
    "figure_word": "Con số",
    "limit_word": "Giới hạn",
    "value_word": "Giá trị",
    "limits_short": "Giới hạn",
    "limits_title": "Các giới hạn và nguồn gốc",
    "limits_lead": (
        "Từ mức nào kiểm định này phải xem xét kỹ. Giới hạn là mức mà từ đó người kiểm định bắt đầu đặt câu hỏi, không "
        "phải phán quyết."
    ),
    "limits_caption": "Các giới hạn của kiểm định này",
    "limits_note": (
        "Khi nguồn là một báo cáo kiểm định hoặc sổ tay đã công bố thì giới hạn là mức thường dùng ở đó; khi không nêu "
        "nguồn thì giới hạn do Laban đặt."
    ),
    "sources_short": "Nguồn",
    "sources_audit_title": "Nguồn số liệu và cách lập lại báo cáo này",
    "sources_audit_lead": "Số liệu lấy từ đâu, và làm thế nào để có lại đúng báo cáo này.",
    "rebuild_audit_text": "Cùng các tệp ấy và cùng hạt giống ngẫu nhiên sẽ cho lại đúng báo cáo này, từng byte một.",
    "footer": "Lập bằng Laban. Con số được làm tròn để hiển thị; các bảng CSV của kiểm định có nhiều chữ số hơn.",
}
