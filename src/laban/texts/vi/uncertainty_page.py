# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: the page that says how sure ranks are."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "kind": "Thứ hạng chắc chắn đến đâu",
    "interrupted": "Đã dừng sớm: trang này dựa trên {draws} trong số {asked} lần tính được yêu cầu.",
    "fact_design": "Thiết kế phân tích",
    "fact_draws": "Số lần tính",
    "draws_and_seed": "{draws} (hạt giống {seed})",
    "number_draws": "lần tính lại",
    "number_failed": "lần không tính được",
    "number_width": "hạng nằm trong khoảng {level} ở mức trung vị",
    "number_groups": "nhóm phân biệt được với nhau",
    "number_sure": "cặp liền kề có thứ tự chắc chắn",
    "of_pairs": "{count}/{all}",
    "interval_of": "{level}: {span}",
    "intervals_picture": "Khoảng thứ hạng, năm {year}",
    "heat_picture": "Xác suất của từng thứ hạng, năm {year}",
    "base_word": "Hạng",
    "median_word": "Hạng trung vị",
    "interval_word": "Khoảng {level}",
    "strip_word": "Hình vẽ các khoảng",
    "first_word": "Hạng nhất",
    "top_word": "Trong {top} hạng đầu",
    "expected_word": "Điểm kỳ vọng",
    "ranks_short": "Thứ hạng",
    "ranks_title": "Thứ hạng và khoảng thứ hạng",
    "ranks_lead": (
        "Cột “Hạng” là thứ hạng của chính phương pháp. Các đơn vị xếp theo hạng trung bình của mọi lần tính. Hạng "
        "trung vị là hạng đứng giữa các lần tính; mỗi khoảng chứa tỷ lệ số lần tính tương ứng. “Hạng nhất” và “Trong "
        "… hạng đầu” là xác suất đạt vị trí cao như vậy. Đường kẻ đậm ngăn các nhóm thực sự phân biệt được với nhau."
    ),
    "ranks_caption": "{name}, năm {year}: thứ hạng khi dùng các lựa chọn khác cũng có cơ sở",
    "intervals_short": "Khoảng",
    "intervals_title": "Khoảng thứ hạng",
    "intervals_lead": (
        "Thanh càng dài, thứ hạng càng phụ thuộc vào các lựa chọn của phương pháp. Khi thanh của hai đơn vị chồng "
        "lên nhau nhiều, thứ tự giữa hai đơn vị đó không nói lên nhiều điều."
    ),
    "heat_short": "Xác suất",
    "heat_title": "Xác suất của từng thứ hạng",
    "heat_lead": (
        "Mỗi hàng là một đơn vị, mỗi cột là một hạng; màu càng mạnh thì tỷ lệ số lần tính có hạng đó càng lớn."
    ),
    "groups_short": "Nhóm",
    "groups_title": "Các nhóm phân biệt được với nhau",
    "groups_lead": "Giữa các nhóm, thứ tự là chắc chắn; trong cùng một nhóm thì không.",
    "groups_rule": (
        "Một nhóm chỉ kết thúc ở chỗ mọi đơn vị phía trên đều đứng trước mọi đơn vị phía dưới trong ít nhất {sure} "
        "số lần tính. Vì vậy các nhóm không bao giờ mâu thuẫn với nhau; nếu không phân biệt được gì thì chỉ có một "
        "nhóm."
    ),
    "places": "Vị trí {span}:",
    "pairs_short": "Liền kề",
    "pairs_title": "Ai thực sự đứng trước ai",
    "pairs_lead": (
        "Với mỗi đơn vị: tỷ lệ số lần tính đứng trước đơn vị liền sau, và từ đơn vị nào trở đi thì đứng trước tất "
        "cả. Mọi cặp đơn vị có trong tệp pairwise.csv kèm theo trang này."
    ),
    "pairs_caption": "Mỗi đơn vị và đơn vị liền sau, năm {year}",
    "next_word": "Liền sau",
    "ahead_word": "Đứng trước đơn vị liền sau",
    "surely_word": "Đứng trước tất cả từ đây trở đi, trong ít nhất {sure} số lần tính",
    "from_on": "{name} và các đơn vị sau đó ({count})",
    "years_short": "Các năm",
    "years_title": "Tất cả các năm",
    "years_lead": "Năm nào cũng dùng cùng những lần chọn ngẫu nhiên: hạng trung vị, và khoảng trong dấu ngoặc.",
    "years_caption": "Hạng trung vị và khoảng {level} theo năm",
    "design_short": "Thiết kế",
    "design_title": "Điều gì thay đổi, điều gì giữ nguyên",
    "design_lead": (
        "Mỗi lần tính chọn một phương án của từng lựa chọn, một bộ trọng số và những gì nêu dưới đây, tất cả độc lập "
        "với nhau."
    ),
    "design_caption": "Các lựa chọn và phương án",
    "choice_word": "Lựa chọn",
    "alternative_word": "Phương án",
    "probability_word": "Xác suất",
    "own_way": "(theo phương pháp)",
    "beside_title": "Ngoài các lựa chọn trên",
    "held_title": "Giữ nguyên",
    "all_levels": "mọi cấp",
    "any_indicator": "bất kỳ chỉ số thành phần nào",
    "weights_none": "Trọng số không thay đổi.",
    "weights_uniform": (
        "Mỗi trọng số ({levels}) được nhân với một số dao động trong khoảng 1 ± {spread}, sau đó quy lại trong cùng "
        "mục cha."
    ),
    "weights_dirichlet": (
        "Trọng số ({levels}) được lấy theo phân phối Dirichlet quanh trọng số của phương pháp, với độ tập trung "
        "{concentration}."
    ),
    "leave_out_none": "Không bỏ bớt mục nào.",
    "leave_out": "Trong {share} số lần tính, một mục không có trọng số, mỗi mục có khả năng như nhau: {items}.",
    "noise_none": "Số liệu được giữ nguyên, không thêm nhiễu.",
    "noise": (
        "Nhiễu theo phân phối {shape}, cỡ {size} độ lệch chuẩn, trên các số liệu đã xử lý có một trong các dấu hiệu: "
        "{marks}."
    ),
    "noise_normal": "chuẩn",
    "noise_uniform": "đều",
    "bounds_learned": "Cận chuẩn hóa được xác định lại trong mỗi lần tính.",
    "bounds_held": "Cận chuẩn hóa được giữ nguyên.",
    "flag_all": "mọi số liệu",
    "flag_imputed": "được bù",
    "failures_short": "Không tính được",
    "failures_title": "Những lần không tính được",
    "failures_lead": (
        "Có những lựa chọn không đi được với nhau: trung bình nhân không xác định khi có điểm bằng 0. Những lần như "
        "vậy được đếm ở đây và không tham gia vào bất kỳ con số nào ở trên."
    ),
    "failures_none": "Cả {draws} lần tính đều cho kết quả.",
    "failures_some": "{count} trong {draws} lần tính không cho kết quả ({share}).",
    "failure": "{item}: giá trị trung bình không xác định trong {count} lần tính ({share}).",
}
