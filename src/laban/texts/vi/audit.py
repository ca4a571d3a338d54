# SPDX-License-Identifier: Apache-2.0
"""Sentences of the statistical audit: conclusions, limits, reasons."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "good": "tốt",
    "look": "cần xem lại",
    "problem": "có vấn đề",
    "and_more": "và {count} mục nữa",
    "part_coverage": "Mức đầy đủ của số liệu",
    "part_outliers": "Giá trị ngoại lai",
    "part_correlation": "Tương quan",
    "part_structure": "Tính nhất quán bên trong",
    "part_importance": "Trọng số và tầm quan trọng thực tế",
    "part_added_value": "Giá trị bổ sung của chỉ số chung",
    "part_robustness": "Độ vững của thứ hạng",
    "part_envelopment": "Chấm theo trọng số có lợi nhất",
    "part_outranking": "So sánh từng cặp",
    "part_leaving_out": "Từng thành phần riêng lẻ",
    "coverage_indicators_good": (
        "Cả {total} chỉ số thành phần đều có số liệu của ít nhất {limit} số đơn vị; tỷ lệ thấp nhất là {figure}. "
        "{imputed} số ô đã được bù."
    ),
    "coverage_indicators_found": (
        "{number} trong {total} chỉ số thành phần có số liệu của chưa đến {limit} số đơn vị: {listed}. Tỷ lệ thấp "
        "nhất là {figure}. {imputed} số ô đã được bù. Hãy thu thập bổ sung hoặc bỏ các chỉ số này."
    ),
    "coverage_units_good": (
        "Cả {total} đơn vị đều có ít nhất {limit} số chỉ số thành phần; tỷ lệ thấp nhất là {figure}."
    ),
    "coverage_units_found": (
        "{number} trong {total} đơn vị có chưa đến {limit} số chỉ số thành phần: {listed}. Tỷ lệ thấp nhất là "
        "{figure}. Thứ hạng của các đơn vị này dựa trên ít số liệu; hãy ghi chú rõ, hoặc chỉ xếp hạng khi có thêm số "
        "liệu."
    ),
    "constant_good": "Cả {total} chỉ số thành phần đều phân biệt được các đơn vị.",
    "constant_found": (
        "{number} trong {total} chỉ số thành phần có cùng một giá trị ở mọi đơn vị: {listed}. Các chỉ số này chiếm "
        "trọng số mà không cho biết gì; hãy bỏ ra."
    ),
    "outliers_good": (
        "{before} trong {total} chỉ số thành phần vừa lệch vừa có đuôi dày khi thu được; sau xử lý không còn chỉ số "
        "nào (giới hạn |độ lệch| {limit}, độ nhọn vượt chuẩn {kurtosis}; |độ lệch| lớn nhất là {figure})."
    ),
    "outliers_found": (
        "{before} trong {total} chỉ số thành phần vừa lệch vừa có đuôi dày khi thu được; sau xử lý vẫn còn {number} "
        "chỉ số (|độ lệch| trên {limit} và độ nhọn vượt chuẩn trên {kurtosis}; lớn nhất {figure}): {listed}. Một vài "
        "đơn vị chi phối các chỉ số này; hãy chọn cách xử lý khác."
    ),
    "negative_indicators_good": (
        "Trong {total} cặp chỉ số thành phần cùng nhóm không cặp nào ngược chiều nhau (giới hạn r = {limit} với p "
        "hiệu chỉnh < {significance}; r thấp nhất là {figure})."
    ),
    "negative_indicators_found": (
        "{number} trong {total} cặp chỉ số thành phần cùng nhóm ngược chiều nhau (r không quá {limit} với p hiệu "
        "chỉnh < {significance}; thấp nhất {figure}): {listed}. Được ở chỉ số này thì mất ở chỉ số kia; hãy xem chiều "
        "của chỉ số có sai không, hoặc chúng có nên nằm chung một nhóm không."
    ),
    "negative_groups_good": (
        "Trong {total} cặp nhóm có chung mục cấp trên không cặp nào ngược chiều nhau (giới hạn r = {limit} với p hiệu "
        "chỉnh < {significance}; r thấp nhất là {figure})."
    ),
    "negative_groups_found": (
        "{number} trong {total} cặp nhóm có chung mục cấp trên ngược chiều nhau (r không quá {limit} với p hiệu chỉnh "
        "< {significance}; thấp nhất {figure}): {listed}. Điểm trung bình che khuất sự đánh đổi; hãy trình bày các "
        "nhóm này cạnh nhau."
    ),
    "negative_parent_good": (
        "Trong {total} chỉ số thành phần và nhóm không mục nào ngược chiều với mục cấp trên của nó (giới hạn r = "
        "{limit} với p hiệu chỉnh < {significance}; r thấp nhất là {figure})."
    ),
    "negative_parent_found": (
        "{number} trong {total} chỉ số thành phần và nhóm ngược chiều với mục cấp trên của mình (r không quá {limit} "
        "với p hiệu chỉnh < {significance}; thấp nhất {figure}): {listed}. Giá trị tốt hơn lại đi với điểm cấp trên "
        "thấp hơn. Trước hết hãy kiểm tra chiều của chỉ số; nếu chiều đúng thì chỉ số không thuộc chỗ này."
    ),
    "weak_parent_good": (
        "Cả {total} chỉ số thành phần và nhóm đều tương quan với mục cấp trên của mình (giới hạn r = {limit}; thấp "
        "nhất là {figure})."
    ),
    "weak_parent_found": (
        "{number} trong {total} chỉ số thành phần và nhóm hầu như không tương quan với mục cấp trên của mình (r dưới "
        "{limit}; thấp nhất {figure}): {listed}. Chúng chiếm trọng số nhưng không thể hiện trong kết quả."
    ),
    "elsewhere_good": (
        "Cả {total} chỉ số thành phần và nhóm đều tương quan với mục cấp trên của mình không kém với mục nào khác "
        "cùng cấp (giới hạn {limit}; gần nhất chênh {figure})."
    ),
    "elsewhere_found": (
        "{number} trong {total} chỉ số thành phần và nhóm tương quan với mục khác cùng cấp chặt hơn với mục cấp trên "
        "của mình (r cao hơn quá {limit}; nhiều nhất {figure}): {listed}. Hãy xem khung chỉ số đã đặt chúng đúng chỗ "
        "chưa; lý do về nội dung có thể quan trọng hơn con số."
    ),
    "redundant_good": (
        "Trong {total} cặp không cặp nào sát nhau đến mức mục này lặp lại mục kia (giới hạn r = {limit}; cao nhất "
        "{figure})."
    ),
    "redundant_found": (
        "{number} trong {total} cặp sát nhau đến mức mục này lặp lại mục kia (r trên {limit}; cao nhất {figure}): "
        "{listed}. Nội dung chung được tính hai lần; hãy giữ một mục, hoặc chia trọng số cho hai mục."
    ),
    "size_good": (
        "Trong {total} chỉ số thành phần không chỉ số nào chỉ phản ánh quy mô của đơn vị (giới hạn |r| = {limit} với "
        "một mẫu số; cao nhất {figure})."
    ),
    "size_found": (
        "{number} trong {total} chỉ số thành phần đi theo quy mô của đơn vị (|r| từ {limit} trở lên với một mẫu số; "
        "cao nhất {figure}): {listed}. Hãy xem có chủ ý đo quy mô không; nếu không, hãy chia cho một mẫu số."
    ),
    "alpha_good": (
        "Các mục của cả {total} trường hợp (trụ cột theo chỉ số thành phần, chỉ số chung theo trụ cột) đủ nhất quán "
        "để cộng gộp (alpha Cronbach từ {limit}; thấp nhất {figure})."
    ),
    "alpha_found": (
        "{number} trong {total} trường hợp (trụ cột theo chỉ số thành phần, chỉ số chung theo trụ cột) có các mục quá "
        "ít nhất quán để cộng gộp thành một (alpha Cronbach dưới {limit}; thấp nhất {figure}): {listed}. Alpha âm "
        "nghĩa là các mục ngược chiều nhau. Ít mục thì alpha tự nó đã thấp; trụ cột cũng có thể chủ ý gom những nội "
        "dung khác nhau, khi đó cần nói rõ."
    ),
    "components_good": (
        "Ở cả {total} trụ cột, thành phần chính thứ nhất chứa ít nhất {limit} phương sai (thấp nhất {figure}). Số trụ "
        "cột có hơn một thành phần với giá trị riêng trên {eigenvalue}: {several} trong {total}."
    ),
    "components_found": (
        "Ở {number} trong {total} trụ cột, thành phần chính thứ nhất chứa chưa đến {limit} phương sai (thấp nhất "
        "{figure}): {listed}. Số trụ cột có hơn một thành phần với giá trị riêng trên {eigenvalue}, tức là đo nhiều "
        "hơn một nội dung: {several} trong {total}."
    ),
    "loadings_good": (
        "Ở mọi trụ cột, các chỉ số thành phần đều có hệ số tải cùng dấu trên thành phần chính thứ nhất (giới hạn "
        "{limit}; thấp nhất trong {total} hệ số là {figure})."
    ),
    "loadings_found": (
        "{number} trong {total} chỉ số thành phần có hệ số tải trái dấu trên thành phần chính thứ nhất của trụ cột "
        "(dưới {limit}; thấp nhất {figure}): {listed}. Chúng kéo ngược lại trụ cột của mình."
    ),
    "kmo_good": (
        "Ở cả {total} trụ cột tính được, các chỉ số thành phần có đủ phần chung để phân tích (KMO từ {limit}; thấp "
        "nhất {figure})."
    ),
    "kmo_found": (
        "Ở {number} trong {total} trụ cột tính được, các chỉ số thành phần ít có phần chung ngoài từng cặp riêng lẻ "
        "(KMO dưới {limit}; thấp nhất {figure}): {listed}. Hãy thận trọng khi đọc các thành phần chính."
    ),
    "sphericity_good": (
        "Ở cả {total} trụ cột tính được, tương quan giữa các chỉ số thành phần không phải do ngẫu nhiên (kiểm định "
        "Bartlett, p dưới {limit}; cao nhất {figure})."
    ),
    "sphericity_found": (
        "Ở {number} trong {total} trụ cột tính được, kiểm định Bartlett không phân biệt được các chỉ số thành phần "
        "với những số liệu không liên quan (p từ {limit} trở lên; cao nhất {figure}): {listed}. Điểm trung bình là "
        "trung bình của những thứ không liên quan."
    ),
    "importance_parent_good": (
        "Trong {total} mục không mục nào có tầm quan trọng thực tế đối với mục cấp trên gấp hơn {limit} lần trọng số, "
        "hoặc kém hơn chừng ấy lần, vượt quá khoảng tin cậy (tỷ số thấp nhất là {figure}; {units} đơn vị)."
    ),
    "importance_parent_found": (
        "{number} trong {total} mục có tầm quan trọng thực tế đối với mục cấp trên gấp hơn {limit} lần trọng số, hoặc "
        "kém hơn chừng ấy lần, vượt quá khoảng tin cậy (tỷ số tầm quan trọng / trọng số; thấp nhất {figure}; {units} "
        "đơn vị): {listed}. Trọng số công bố không phải là điều quyết định."
    ),
    "importance_index_good": (
        "Trong {total} trụ cột không trụ cột nào có tầm quan trọng thực tế đối với chỉ số chung gấp hơn {limit} lần "
        "trọng số, hoặc kém hơn chừng ấy lần, vượt quá khoảng tin cậy (tỷ số thấp nhất là {figure}; {units} đơn vị)."
    ),
    "importance_index_found": (
        "{number} trong {total} trụ cột có tầm quan trọng thực tế đối với chỉ số chung gấp hơn {limit} lần trọng số, "
        "hoặc kém hơn chừng ấy lần, vượt quá khoảng tin cậy (tỷ số tầm quan trọng / trọng số; thấp nhất {figure}; "
        "{units} đơn vị): {listed}. Tỷ số gần 0 nghĩa là khác biệt về trụ cột đó hầu như không làm thay đổi bảng xếp "
        "hạng."
    ),
    "balance_good": (
        "Cả {total} nhóm đều có bộ trọng số không âm làm cho tầm quan trọng đúng như công bố, sai lệch không quá "
        "{limit} (lớn nhất {figure}). Ở {emptied} nhóm, bộ trọng số ấy bỏ hẳn một mục nào đó."
    ),
    "balance_found": (
        "Ở {number} trong {total} nhóm không có bộ trọng số không âm nào làm cho tầm quan trọng đúng như công bố (sai "
        "lệch trên {limit} của toàn bộ; lớn nhất {figure}): {listed}. Ở {emptied} nhóm, bộ trọng số gần nhất bỏ hẳn "
        "một mục nào đó. Khi các mục lặp lại hoặc ngược chiều nhau, tầm quan trọng không phải là vấn đề trọng số."
    ),
    "added_value_good": (
        "Chỉ số chung cho biết nhiều hơn từng trụ cột trong {total} trụ cột: ở mỗi trụ cột có ít nhất {limit} số đơn "
        "vị đứng lệch từ {places} bậc trở lên (thấp nhất {figure})."
    ),
    "added_value_found": (
        "Chỉ số chung gần như lặp lại {number} trong {total} trụ cột: chưa đến {limit} số đơn vị đứng lệch từ "
        "{places} bậc trở lên (thấp nhất {figure}): {listed}."
    ),
    "intervals_good": (
        "Với những lựa chọn phương pháp khác cũng bảo vệ được, không thứ hạng nào trong {total} đơn vị dao động quá "
        "{limit} bậc (khoảng 90% của {draws} lần tính; rộng nhất {figure}, ở giữa {median})."
    ),
    "intervals_found": (
        "Với những lựa chọn phương pháp khác cũng bảo vệ được, {number} trong {total} thứ hạng có thể dao động quá "
        "{limit} bậc (khoảng 90% của {draws} lần tính; rộng nhất {figure}, ở giữa {median}): {listed}. Hãy công bố "
        "khoảng thứ hạng, không chỉ thứ hạng."
    ),
    "outside_good": (
        "Cả {total} thứ hạng đều nằm trong khoảng {level} của thứ hạng mô phỏng (giới hạn: {limit} nằm ngoài)."
    ),
    "outside_found": (
        "{number} trong {total} thứ hạng nằm ngoài khoảng {level} của thứ hạng mô phỏng (giới hạn: {limit}): "
        "{listed}. Lựa chọn của phương pháp nằm ở rìa của những gì bảo vệ được; con số là thứ hạng, cuối cùng là "
        "{figure}."
    ),
    "failed_good": (
        "Cả {draws} lần tính đều cho bảng xếp hạng (không tính được: {failed}, {figure}; giới hạn {limit})."
    ),
    "failed_found": (
        "{failed} trong {draws} lần tính ({figure}; giới hạn {limit}) không cho bảng xếp hạng, vì có số trung bình "
        "không xác định với một giá trị nào đó. Các khoảng chỉ dựa trên những lần còn lại."
    ),
    "choices_good": (
        "Trong {total} lựa chọn khác, không lựa chọn nào tự nó làm quá {limit} số đơn vị thay đổi từ {places} bậc trở "
        "lên (nhiều nhất {figure})."
    ),
    "choices_found": (
        "{number} trong {total} lựa chọn khác tự nó làm quá {limit} số đơn vị thay đổi từ {places} bậc trở lên (nhiều "
        "nhất {figure}): {listed}. Hãy công khai lý do của những lựa chọn này."
    ),
    "envelopment_good": (
        "Ngay cả khi mỗi đơn vị được chấm theo bộ trọng số có lợi nhất cho mình (mỗi trụ cột chiếm {low} đến {high} "
        "điểm), bảng xếp hạng vẫn gần như cũ (tương quan hạng {figure}, giới hạn {limit}). {efficient} đơn vị đạt "
        "điểm cao nhất: {units}."
    ),
    "envelopment_found": (
        "Khi mỗi đơn vị được chấm theo bộ trọng số có lợi nhất cho mình (mỗi trụ cột chiếm {low} đến {high} điểm), "
        "bảng xếp hạng thay đổi nhiều (tương quan hạng {figure}, giới hạn {limit}). {efficient} đơn vị đạt điểm cao "
        "nhất: {units}. Thứ hạng phụ thuộc vào việc dùng một bộ trọng số chung."
    ),
    "outranking_good": (
        "Khi so sánh từng cặp, không cho chỉ số mạnh bù chỉ số yếu (Copeland), bảng xếp hạng vẫn gần như cũ (tương "
        "quan hạng {figure}, giới hạn {limit}). Ở {dominated} số cặp, một đơn vị hơn ở mọi chỉ số thành phần."
    ),
    "outranking_found": (
        "Khi so sánh từng cặp, không cho chỉ số mạnh bù chỉ số yếu (Copeland), bảng xếp hạng thay đổi (tương quan "
        "hạng {figure}, giới hạn {limit}). Ở {dominated} số cặp, một đơn vị hơn ở mọi chỉ số thành phần. Thứ hạng phụ "
        "thuộc vào việc bù trừ."
    ),
    "outranking_uncounted_good": (
        "Khi so sánh từng cặp, không cho chỉ số mạnh bù chỉ số yếu (Copeland), bảng xếp hạng vẫn gần như cũ (tương "
        "quan hạng {figure}, giới hạn {limit})."
    ),
    "outranking_uncounted_found": (
        "Khi so sánh từng cặp, không cho chỉ số mạnh bù chỉ số yếu (Copeland), bảng xếp hạng thay đổi (tương quan "
        "hạng {figure}, giới hạn {limit}). Thứ hạng phụ thuộc vào việc bù trừ."
    ),
    "leaving_out_good": (
        "Trong {total} chỉ số thành phần không chỉ số nào một mình quyết định bảng xếp hạng: bỏ đi thì nhiều nhất "
        "{figure} số đơn vị thay đổi từ {places} bậc trở lên (giới hạn {limit})."
    ),
    "leaving_out_found": (
        "Với {number} trong {total} chỉ số thành phần, chỉ cần bỏ một chỉ số là quá {limit} số đơn vị thay đổi từ "
        "{places} bậc trở lên (nhiều nhất {figure}): {listed}. Trước hết hãy bảo đảm số liệu của các chỉ số này."
    ),
    "flag_low_coverage": "ít số liệu",
    "flag_constant": "không đổi",
    "flag_skewed": "lệch",
    "flag_still_skewed": "vẫn lệch sau xử lý",
    "flag_negative": "ngược chiều",
    "flag_weak": "yếu",
    "flag_redundant": "trùng lặp",
    "flag_elsewhere": "hợp với mục khác hơn",
    "flag_size": "đi theo quy mô",
    "flag_overweight": "quan trọng hơn trọng số",
    "flag_underweight": "kém quan trọng hơn trọng số",
    "pearson": "hệ số tương quan Pearson r",
    "spearman": "tương quan hạng Spearman",
    "kendall": "τ-b của Kendall",
    "relation_siblings": "chung mục cấp trên",
    "relation_across": "khác mục cấp trên",
    "relation_size": "chỉ số thành phần và mẫu số",
    "seen_children": "các mục cấp dưới trực tiếp",
    "seen_indicators": "mọi chỉ số thành phần bên dưới",
    "seen_pillars": "các trụ cột",
    "objective_balance": "tầm quan trọng đúng như công bố",
    "objective_infomax": "tổng tương quan lớn nhất",
    "objective_first_component": "thành phần chính thứ nhất",
    "estimator": (
        "Tầm quan trọng là tỷ số tương quan Pearson S = V(E(y|x)) / V(y): theo đường thẳng (r²), và theo đường spline "
        "bậc ba có phạt, độ trơn chọn bằng kiểm chứng chéo tổng quát. Mỗi khoảng chứa {confidence} trong {resamples} "
        "mẫu bootstrap của {units} đơn vị; khoảng cho biết từng đơn vị ảnh hưởng đến con số đến đâu. Cả hai ước lượng "
        "đều lớn hơn 0 ngay cả với số liệu không liên quan: r² trung bình bằng 1 / ({units} - 1), spline bằng mức nêu "
        "ở cột ngẫu nhiên. Chênh lệch nằm trong khoảng thì không phải là chênh lệch."
    ),
    "proposals_meaning": (
        "Trọng số đề xuất chỉ trả lời một câu hỏi, không phải là khuyến nghị. Trọng số là sự đánh giá điều gì quan "
        "trọng, con số không thể thay con người quyết định."
    ),
    "pillars_meaning": (
        "Mỗi đơn vị được chấm theo bộ trọng số cho điểm cao nhất, với điều kiện không đơn vị nào vượt 1 điểm theo bộ "
        "trọng số ấy và mỗi trụ cột chiếm từ {low} đến {high} điểm."
    ),
    "own_limit": "giới hạn do Laban đặt, không lấy từ nguồn bên ngoài",
    "limit_min_available": "tỷ lệ số liệu thu được thấp nhất của một chỉ số thành phần hoặc một đơn vị",
    "limit_skewness": "|độ lệch| lớn nhất (xét cùng độ nhọn)",
    "limit_kurtosis": "độ nhọn vượt chuẩn lớn nhất (xét cùng độ lệch)",
    "limit_significance": (
        "xác suất ngẫu nhiên, đã hiệu chỉnh theo số phép kiểm, mà dưới đó một tương quan được coi là có thật"
    ),
    "limit_negligible": "mức tương quan quá nhỏ, không đáng kể",
    "limit_weak": "tương quan thấp nhất của một mục với các mục cùng nhóm và mục cấp trên",
    "limit_redundant": "tương quan cao nhất của hai mục không được lặp lại nhau",
    "limit_denominator": "|tương quan| với mẫu số từ mức này gợi ý rằng chỉ số đo quy mô",
    "limit_tie": "mức một mục được phép hợp với mục khác hơn mục cấp trên của mình",
    "limit_alpha": "alpha Cronbach thấp nhất",
    "limit_kmo": "KMO (Kaiser–Meyer–Olkin) thấp nhất",
    "limit_first_component": "tỷ lệ phương sai thấp nhất của thành phần chính thứ nhất",
    "limit_eigenvalue": "giá trị riêng mà trên đó một thành phần được tính",
    "limit_importance_ratio": "tỷ số lớn nhất giữa tầm quan trọng và trọng số, theo cả hai chiều",
    "limit_importance_gap": "sai lệch lớn nhất mà bộ trọng số tốt nhất được để lại so với công bố",
    "limit_shift": "số bậc mà từ đó thứ hạng được coi là thay đổi, khi có nhiều đơn vị",
    "limit_shift_share": "cũng như vậy nhưng theo tỷ lệ số đơn vị, khi có ít đơn vị",
    "limit_added_value": "tỷ lệ thấp nhất của đơn vị đứng ở vị trí khác trong trụ cột so với chỉ số chung",
    "limit_interval_width": "khoảng thứ hạng rộng nhất, tính theo tỷ lệ tổng số bậc",
    "limit_moved_most": "tỷ lệ đơn vị lớn nhất mà một lựa chọn hoặc một chỉ số được phép làm thay đổi",
    "limit_agreement": "tương quan hạng thấp nhất của cách xếp hạng khác với chỉ số chung",
    "limit_grave": "tỷ lệ số mục bất thường mà từ đó được coi là có vấn đề",
    "few_items": "Không xác định: nhóm cần ít nhất hai mục có giá trị thay đổi, hiện có {items}.",
    "few_units": "Không xác định: chỉ có {units} đơn vị có đủ {items} mục; cần ít nhất ba.",
    "steady_items": "Không xác định: trên {units} đơn vị có đủ các mục, những mục sau không thay đổi: {codes}.",
    "items_as_units": (
        "Không xác định: có {items} mục mà chỉ {units} đơn vị có đủ tất cả; số đơn vị phải nhiều hơn số mục."
    ),
    "singular": "Không xác định: trong {items} mục trên {units} đơn vị, có mục suy ra được chính xác từ các mục khác.",
    "two_items": "Không có ý nghĩa: với hai mục, đại lượng này luôn bằng một nửa.",
    "no_simulation": "Chưa có mô phỏng; hãy chạy `laban uncertainty` để có khoảng thứ hạng.",
    "no_simulation_of_year": "Mô phỏng không có năm {year}; hãy chạy mô phỏng cho năm đó.",
    "few_pillars": "Không xác định: cấp “{level}” có {items} mục có phần trong chỉ số chung; cần ít nhất hai.",
    "negative_scores": "Không xác định: có điểm của cấp “{level}” nhỏ hơn 0; hãy chọn cách chuẩn hóa từ 0 trở lên.",
    "shares_do_not_fit": (
        "Không xác định: {items} trụ cột không thể cùng chiếm từ {low} đến {high} của điểm; hãy chọn tỷ lệ khác cho "
        "kiểm định."
    ),
    "few_complete": "Không xác định: chỉ {units} trong {all} đơn vị có điểm ở mọi trụ cột; cần ít nhất ba.",
    "no_units": "Không có đơn vị nào tham gia năm {year}.",
    "not_below": "“{item}” không có phần trong “{target}”. Hãy nêu các mục bên dưới có trọng số.",
    "does_not_vary": "“{item}” có cùng một điểm ở mọi đơn vị nên không trọng số nào làm nó quan trọng. Hãy bỏ ra.",
    "wanted": "Hãy nêu tầm quan trọng mong muốn của từng mục {items}: các số không âm, không đồng thời bằng 0.",
    "bad_shares": (
        "Một trụ cột không thể chiếm từ {low} đến {high} của điểm. Hãy cho hai tỷ lệ trong khoảng 0 đến 1, số nhỏ "
        "trước."
    ),
    "unknown_level": "Khung chỉ số không có cấp “{level}”. Hãy chọn một trong các cấp: {known}.",
    "bad_resamples": "{got} mẫu bootstrap là quá ít. Hãy yêu cầu ít nhất 1.",
    "bad_confidence": "Khoảng không thể chứa tỷ lệ {got}. Hãy cho một số giữa 0 và 1, chẳng hạn 0,9.",
    "unknown_drop": "Khung chỉ số không có mục “{item}” nên không thể bỏ. Hãy nêu chỉ số thành phần hoặc nhóm của gói.",
    "drop_all": "Bỏ {items} thì chỉ số chung không còn gì. Hãy để lại ít nhất một mục.",
    "unknown_add": (
        "Không thể đưa “{item}” vào: đó không phải chỉ số thành phần có trọng số 0, cũng không phải số liệu gốc có "
        "trong gói."
    ),
    "add_parent": "“{item}” cần nằm dưới một nhóm của khung chỉ số, mà “{parent}” không phải là nhóm.",
    "add_taken": "Khung chỉ số đã có mục “{item}” với trọng số khác 0.",
    "unknown_limit": "Không có giới hạn nào tên là “{name}”. Hãy chọn một trong: {known}.",
    "bad_limit": "Giới hạn {name} không thể là {value}. Hãy cho một số từ 0 đến {most}.",
}
