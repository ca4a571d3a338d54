# SPDX-License-Identifier: Apache-2.0
"""First page, ranking, news, archive, search and data of the public site, in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "story": "Bức tranh năm {year}",
    "story_about": "Những dữ kiện mà trang đầu của kỳ công bố nêu lên.",
    "start_title": "{index} năm {year}",
    "nobody": "Năm {year} không xếp hạng được đơn vị nào.",
    "leader": "{name} dẫn đầu năm {year} với {score} điểm, trong số {count} đơn vị được xếp hạng.",
    "card_leader": "{name} dẫn đầu với {score} điểm",
    "leader_sure": (
        "Trong {share} số lần tính lại theo những lựa chọn hợp lý khác của phương pháp, đơn vị này vẫn đứng thứ nhất."
    ),
    "runner_up": "Tiếp theo là {name} với {score} điểm, kém {gap} điểm.",
    "best_of": "{name} đứng đầu nhiều chỉ số thành phần nhất: {count} trên {all}.",
    "card_moves": "Thay đổi nhiều nhất",
    "rise": "{name} tăng nhiều bậc nhất so với năm {year}: {places} bậc.",
    "fall": "{name} giảm nhiều bậc nhất so với năm {year}: {places} bậc.",
    "move_clear": (
        "Mức này vượt quá những gì các lựa chọn của phương pháp có thể gây ra: khoảng thứ hạng của hai năm tách rời "
        "nhau."
    ),
    "move_noise": "Khoảng thứ hạng của hai năm còn chồng lên nhau, nên thay đổi này có thể chỉ là dao động.",
    "clear_moves": (
        "Trong {all} đơn vị, {count} đơn vị thay đổi vượt quá những gì các lựa chọn của phương pháp có thể gây ra."
    ),
    "clear_moves_none": (
        "Trong {all} đơn vị, không đơn vị nào thay đổi vượt quá những gì các lựa chọn của phương pháp có thể gây ra."
    ),
    "card_sure": "Thứ hạng chắc chắn đến đâu",
    "width": "Một nửa số đơn vị có khoảng thứ hạng rộng không quá {places} bậc ({level} số lần tính lại).",
    "told_apart": (
        "Các đơn vị họp thành {groups} nhóm phân biệt được với nhau; {overlapping} cặp đơn vị liền kề không phân "
        "biệt được qua khoảng thứ hạng."
    ),
    "told_apart_none": "Không phân biệt được nhóm đơn vị nào với nhóm khác.",
    "over_choices": "Khoảng thứ hạng xét theo các lựa chọn của phương pháp, không phải sai số chọn mẫu.",
    "first": "{count} đơn vị dẫn đầu",
    "whole_ranking": "Xem toàn bộ bảng xếp hạng",
    "profile_of": "Hồ sơ {name}",
    "interval_short": (
        "Khoảng thứ hạng: {level}% ở giữa các thứ hạng khi dùng những lựa chọn hợp lý khác của phương pháp, không "
        "phải sai số chọn mẫu."
    ),
    "next": "Đọc tiếp",
    "next_ranking": "điểm, khoảng thứ hạng và thay đổi của từng đơn vị; theo vùng, nhóm thu nhập, trụ cột hoặc tên",
    "next_map": "điểm số trên bản đồ, qua các năm, và dưới dạng ô vuông bằng nhau",
    "next_units": "điểm mạnh, điểm yếu và mọi giá trị gốc của từng đơn vị",
    "next_items": "từng chỉ số: định nghĩa, nguồn, xếp hạng, số liệu còn thiếu",
    "next_method": "điểm số được tính từng bước ra sao, những gì là giả định",
    "next_audit": "kết luận của việc kiểm định chỉ số",
    "next_revisions": "đã đính chính những gì, khi nào, vì sao",
    "next_data": "mọi bảng số liệu ở định dạng mở, kèm siêu dữ liệu",
    "lately": "Tin mới và đính chính",
    "all_news": "Tất cả tin tức",
    "about": "Về chỉ số này",
    "ranking_title": "Xếp hạng năm {year}",
    "ranking_about": (
        "Các đơn vị theo thứ hạng, kèm điểm, khoảng thứ hạng, thay đổi so với năm trước và điểm của các phần."
    ),
    "ranking_caption": "Thứ hạng và điểm từ 0 đến 100; đơn vị không được xếp hạng đứng cuối.",
    "interval_means": (
        "Khoảng thứ hạng chứa {level}% ở giữa các thứ hạng của đơn vị qua {draws} lần tính lại theo những lựa chọn "
        "hợp lý khác của phương pháp. Khoảng này xét theo lựa chọn, không phải sai số chọn mẫu."
    ),
    "apart_means": "Đường kẻ đậm ngăn các nhóm đơn vị phân biệt được với nhau; trong một nhóm, thứ tự chưa chắc chắn.",
    "change_means": "Thay đổi: số bậc tăng hoặc giảm so với năm {year}, tính cho cùng các đơn vị.",
    "clear_means": "Dấu sao đánh dấu thay đổi vượt quá dao động: khoảng thứ hạng của hai năm tách rời nhau.",
    "rank": "Hạng",
    "rank_in_group": "Trong nhóm",
    "unit": "Đơn vị",
    "score": "Điểm",
    "interval": "Khoảng thứ hạng",
    "interval_picture": "Hình khoảng thứ hạng",
    "change": "Thay đổi",
    "up": "tăng",
    "down": "giảm",
    "same": "không đổi",
    "clear_yes": "vượt quá dao động",
    "territory": "Địa giới",
    "order": "Sắp xếp",
    "by_rank": "theo thứ hạng",
    "by_name": "theo tên",
    "all": "tất cả",
    "level_sub-index": "Theo chỉ số phụ",
    "level_pillar": "Theo trụ cột",
    "level_group": "Theo nhóm chỉ số",
    "series_ends": (
        "Theo {territory}, chuỗi số liệu kết thúc ở năm {year}: số liệu về sau do đơn vị đã sáp nhập báo cáo và "
        "không bao giờ được tách ra."
    ),
    "rebuilt": (
        "Số liệu các năm trước khi sáp nhập được dựng lại từ các đơn vị hợp thành: tử số và mẫu số được cộng lại "
        "hoặc lấy trung bình theo quy tắc của từng số liệu, rồi tính lại toàn bộ chỉ số. Số liệu dựng lại đều có ký "
        "hiệu."
    ),
    "grouping_region": "Vùng",
    "grouping_income": "Nhóm thu nhập",
    "grouping_type": "Loại đơn vị",
    "grouping_country": "Nước",
    "grouping_nuts1": "Vùng (NUTS 1)",
    "column_rank_in_group": "Hạng trong nhóm",
    "about_rank_in_group": "Chỉ xét các đơn vị trong nhóm; các đơn vị bằng nhau cùng nhận hạng tốt nhất.",
    "column_apart": "Nhóm phân biệt được",
    "about_apart": "Các nhóm đơn vị phân biệt được với nhau, đếm từ nhóm tốt nhất.",
    "column_rank_before": "Hạng năm trước",
    "about_rank_before": (
        "Tính cho cùng các đơn vị; với đơn vị sáp nhập thì dựng lại từ số liệu của các đơn vị hợp thành."
    ),
    "column_change": "Số bậc thay đổi",
    "about_change": "Số dương là tốt lên.",
    "column_clear": "Thay đổi vượt quá dao động",
    "about_clear": "yes: khoảng thứ hạng của hai năm tách rời nhau; no: còn chồng lên nhau.",
    "column_part": "Điểm của một phần của chỉ số.",
    "column_fact": "Dữ kiện",
    "about_fact": (
        "leader, runner_up, last, best_of, rise, fall, clear_moves, width, told_apart (dẫn đầu, thứ hai, cuối bảng, "
        "dẫn đầu nhiều chỉ số nhất, tăng, giảm, thay đổi rõ, độ rộng, phân biệt được)."
    ),
    "column_value": "Giá trị",
    "column_beside": "Giá trị kèm theo",
    "about_beside": (
        "leader: xác suất đứng thứ nhất; runner_up: khoảng cách đến đơn vị dẫn đầu; last: số đơn vị được xếp hạng; "
        "best_of: số chỉ số; rise, fall: 1 nếu vượt quá dao động; clear_moves, width: số đơn vị; told_apart: số cặp "
        "liền kề có khoảng thứ hạng chồng nhau."
    ),
    "news": "Tin tức",
    "news_about": "Các kỳ công bố, đính chính và thông báo về {index}.",
    "news_edition": "Công bố kỳ {edition}",
    "news_correction": "Kỳ {edition} đính chính kỳ {corrects}",
    "news_none": "Chưa có tin nào.",
    "open_edition": "Mở kỳ công bố {edition}",
    "kind_indicator": "chỉ số thành phần",
    "kind_group": "nhóm chỉ số",
    "search": "Tìm kiếm",
    "search_about": "Tìm đơn vị hoặc chỉ số theo tên hay mã; có thể gõ không dấu.",
    "search_label": "Tên hoặc mã",
    "search_found": "Tìm thấy #",
    "search_none": "Không tìm thấy. Mời gõ ít chữ hơn hoặc viết cách khác.",
    "search_all": "Tất cả, theo thứ tự A–Z",
    "search_empty": "Kỳ công bố này chưa có gì để tìm.",
    "archive": "Các kỳ công bố",
    "archive_about": (
        "Mỗi kỳ công bố được giữ ở địa chỉ riêng. Đính chính là một kỳ công bố mới; kỳ cũ vẫn còn và ghi rõ điều đó."
    ),
    "column_release": "Kỳ công bố",
    "column_year_ranked": "Năm xếp hạng",
    "column_released_at": "Ngày công bố",
    "column_corrects": "Đính chính cho",
    "column_reason": "Lý do",
    "column_changed": "Số liệu thay đổi",
    "column_bundle": "SHA-256 của gói dữ liệu",
    "not_released": "chưa công bố",
    "corrected_by": "Được đính chính bởi",
    "bundle": "Gói dữ liệu của kỳ công bố",
    "documents": "Tài liệu",
    "proof": "Tự kiểm tra",
    "proof_how": "Gói dữ liệu chứa mọi thứ đã dùng để tính kỳ công bố. Lệnh sau tính lại tất cả và so từng con số:",
    "proof_keys": "Gói dữ liệu được ký số (Ed25519). Khóa công khai theo dấu vân tay:",
    "data": "Dữ liệu",
    "data_about": (
        "Mọi con số của kỳ công bố dưới dạng dữ liệu mở; mỗi tệp đều kèm siêu dữ liệu, giấy phép và ký hiệu chất lượng."
    ),
    "data_address": (
        "Địa chỉ chính là giao diện: thay .html trong địa chỉ của một trang bằng định dạng khác như .csv, .xlsx hoặc "
        ".json."
    ),
    "bundle_about": (
        "Mọi thứ đã dùng để tính kỳ công bố và mọi con số, có chữ ký số; dành cho người muốn kiểm tra hoặc tính lại."
    ),
    "tables": "Các bảng",
    "table": "Bảng",
    "what": "Nội dung",
    "rows": "Số dòng",
    "files": "Tệp",
    "columns": "Các cột",
    "column_code": "Mã",
    "column_name": "Tên",
    "column_meaning": "Ý nghĩa",
    "first_rows": "{shown} dòng đầu trên {count} dòng",
}
