# SPDX-License-Identifier: Apache-2.0
"""Báo cáo của một kỳ công bố: hồ sơ đơn vị và báo cáo quốc gia."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Chung.
    "page_of": "Trang {page}/{pages}",
    "contents": "Nội dung",
    "about": "Về các số liệu này",
    "fact_index": "Chỉ số",
    "fact_edition": "Kỳ công bố",
    "fact_released": "Ngày công bố",
    "fact_corrects": "Đính chính cho kỳ",
    "fact_reason": "Lý do đính chính",
    "fact_publisher": "Cơ quan công bố",
    "fact_contact": "Liên hệ",
    "fact_source": "Nguồn số liệu",
    "fact_licence": "Giấy phép",
    "fact_cite": "Cách trích dẫn",
    "cited": "{index}, kỳ công bố {edition}",
    "lowest": "Thấp nhất",
    "median": "Trung vị",
    "highest": "Cao nhất",
    "before": "Trước",
    "after": "Sau",
    "column_code": "Mã",
    "column_note": "Ghi chú",
    # Hồ sơ đơn vị.
    "unit_kind": "Hồ sơ đơn vị · {index}",
    "card_interval": "Khoảng hạng: {interval}",
    "card_median": "Trung vị chung: {median}",
    "card_rank": "Hạng {rank}",
    "parts_caption": "{name}, năm {year}: điểm và thứ hạng, bên cạnh điểm thấp nhất, trung vị và cao nhất của các đơn vị",
    "own_caption": "Số liệu của chính đơn vị làm đổi điểm nhiều nhất",
    "raised": "Làm tăng điểm",
    "lowered": "Làm giảm điểm",
    "indicators_lead": (
        "Giá trị gốc năm {year}, bên cạnh giá trị thấp nhất và cao nhất của các đơn vị. Điểm và hạng được tính sau khi bù số "
        "liệu và xử lý ngoại lai theo phương pháp; ghi chú cho biết giá trị nào đã được xử lý."
    ),
    "mark_count": "{mark} ({count})",
    # Báo cáo quốc gia.
    "national_title": "{index} năm {year}",
    "national_kind": "Báo cáo tổng hợp",
    "national_description": (
        "Kết quả kỳ công bố {edition}: {units} đơn vị, {indicators} chỉ số thành phần, số liệu năm {year}."
    ),
    "part_summary": "Tóm tắt",
    "part_ranking": "Bảng xếp hạng",
    "part_map": "Bản đồ",
    "part_pillars": "Các phần của chỉ số",
    "part_picks": "Điểm mạnh và điểm yếu",
    "part_movers": "Thay đổi so với năm {year}",
    "part_units": "Từng đơn vị",
    "part_method": "Tóm tắt phương pháp",
    "part_audit": "Kết quả kiểm định chỉ số",
    "part_missing": "Số liệu còn thiếu và điều cần biết",
    "part_annex": "Phụ lục: các chỉ số thành phần",
    "leading": "Dẫn đầu",
    "certain": "Mức độ chắc chắn",
    "moving": "Thay đổi",
    "ranking_lead": (
        "Khoảng hạng chứa {level} ở giữa các thứ hạng của một đơn vị qua {draws} lần tính lại theo những lựa chọn khác cũng "
        "bảo vệ được của phương pháp. Khoảng này phản ánh lựa chọn, không phải sai số chọn mẫu: hai đơn vị có khoảng hạng "
        "chồng lên nhau thì không nên coi đơn vị này hơn đơn vị kia."
    ),
    "ranking_ruled": "Đường kẻ đậm ngăn các nhóm đơn vị phân biệt được với nhau; trong một nhóm, thứ tự chưa chắc chắn.",
    "ranking_without": "Kỳ công bố này không tính khoảng hạng, nên bảng không cho biết thứ hạng chắc chắn đến đâu.",
    "ranking_caption": "Thứ hạng và điểm năm {year}",
    "span_head": "Hạng và khoảng hạng",
    "map_lead": "Điểm số năm {year} của các đơn vị, chia thành các lớp có số đơn vị gần bằng nhau.",
    "map_none": "Gói số liệu không có ranh giới hay tọa độ của các đơn vị nên không vẽ được bản đồ.",
    "pillars_lead": "Điểm thấp nhất, trung vị và cao nhất của mỗi phần, và các đơn vị dẫn đầu.",
    "pillars_caption": "Các phần của chỉ số, năm {year}",
    "column_leaders": "Dẫn đầu",
    "picks_lead": (
        "Chỉ số thành phần nào thường là điểm mạnh hay điểm yếu của các đơn vị, khi so mỗi đơn vị với tất cả các đơn vị khác."
    ),
    "picks_caption": "Chỉ số thành phần theo số đơn vị có đó là điểm mạnh, điểm yếu; điểm trung vị",
    "column_strong": "Là điểm mạnh",
    "column_weak": "Là điểm yếu",
    "unit_picks_caption": "Ba điểm mạnh và ba điểm yếu rõ nhất của từng đơn vị",
    "no_picks": "Kỳ công bố này không xác định được điểm mạnh, điểm yếu của đơn vị nào.",
    "movers_lead": (
        "So thứ hạng năm {year} và năm {before} của cùng các đơn vị. Khi khoảng hạng của hai năm chồng lên nhau, thay đổi "
        "nhỏ "
        "hơn nhiễu và không nên coi là tiến bộ hay sụt giảm."
    ),
    "movers_none": "Chuỗi số liệu chỉ có một năm nên chưa có thay đổi nào để theo dõi.",
    "movers_caption": "Các đơn vị đổi hạng nhiều nhất, xếp theo số bậc",
    "movers_nobody": "Không đơn vị nào đổi hạng.",
    "column_rank_before": "Hạng {year}",
    "column_rank_after": "Hạng {year}",
    "column_interval": "Khoảng hạng {year}",
    "column_reading": "Nhận xét",
    "reading_clear": "Lớn hơn nhiễu",
    "reading_noise": "Nhỏ hơn nhiễu",
    "reading_unknown": "Không đánh giá được",
    "units_lead": (
        "Điểm của từng đơn vị trong mỗi phần của chỉ số. Mỗi đơn vị còn có một hồ sơ riêng với mọi chỉ số thành phần."
    ),
    "units_caption": "Điểm theo từng phần của chỉ số, năm {year}",
    "method_lead": "Chỉ số được tính theo các bước sau, đúng như phương pháp ghi trong gói số liệu của kỳ công bố.",
    "method_ranks": "Độ chắc chắn của thứ hạng",
    "method_draws": (
        "Toàn bộ chỉ số được tính lại {draws} lần, mỗi lần với những lựa chọn khác cũng bảo vệ được. Khoảng hạng là {level} "
        "ở "
        "giữa các thứ hạng nhận được."
    ),
    "audit_lead": "Kiểm định đi đến {good} kết luận tốt, {look} kết luận cần xem xét và {problem} vấn đề.",
    "audit_none": "Kỳ công bố này chưa có kết quả kiểm định.",
    "audit_caption": "{part}: kết luận của kiểm định",
    "column_judgement": "Đánh giá",
    "column_finding": "Kết luận",
    "missing_lead": "Trong {all} giá trị gốc của năm {year} có {missing} giá trị thiếu ({share}).",
    "missing_full": "Mọi giá trị gốc của năm {year} đều có.",
    "missing_caption": "Chỉ số thành phần có giá trị thiếu, thiếu nhiều nhất trước",
    "missing_units_caption": "Đơn vị có giá trị thiếu, thiếu nhiều nhất trước",
    "column_missing": "Số giá trị thiếu",
    "column_of": "Trên tổng số",
    "column_imputed": "Đã bù",
    "marks_caption": "Ghi chú chất lượng của các giá trị, năm {year}",
    "column_mark": "Ghi chú",
    "column_meaning": "Nghĩa là",
    "column_values": "Số giá trị",
    "annex_lead": "Mỗi chỉ số thành phần với nguồn, chiều đánh giá và giá trị gốc thấp nhất, trung vị, cao nhất năm {year}.",
    "column_direction": "Tốt khi",
    "direction_up": "cao",
    "direction_down": "thấp",
    "column_weight": "Tỷ trọng",
    # Trên trang.
    "given": "Báo cáo để in hoặc chỉnh sửa:",
    "given_pdf": "Báo cáo PDF",
    "given_docx": "Báo cáo Word",
    "given_xlsx": "Báo cáo Excel",
    # Lệnh.
    "progress": "{done}/{all} báo cáo ({name})",
    "done": "Đã ghi {count} báo cáo vào {folder} trong {seconds} giây.",
    "no_format": "Không có định dạng {given}. Hãy chọn trong: {known}.",
    "no_language": "Không có ngôn ngữ {given}. Hãy chọn trong: {known}.",
    "no_edition": "Không có kỳ công bố {given}. Các kỳ hiện có: {known}.",
    "no_file": "Không tìm thấy tệp {given}. Hãy kiểm tra lại đường dẫn.",
    "not_empty": "Thư mục {folder} không trống. Hãy chọn một thư mục mới hoặc trống.",
}
