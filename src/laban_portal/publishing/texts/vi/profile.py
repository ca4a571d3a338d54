# SPDX-License-Identifier: Apache-2.0
"""Hồ sơ của từng đơn vị trên trang công bố."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Danh sách đơn vị.
    "list_title": "Hồ sơ các đơn vị",
    "list_lead": "Hồ sơ của {count} đơn vị: {name}, số liệu năm {year}.",
    "list_caption": "{name}, năm {year}, xếp theo tên",
    "list_none": "Năm này không có đơn vị nào tham gia. Hãy chọn kỳ công bố khác ở cuối trang.",
    "territories": "Cách nhìn theo",
    "until": "Chuỗi số liệu theo cách nhìn này kết thúc ở năm {until}: số liệu các năm sau không thể tách cho đơn vị cũ.",
    "interval_note": (
        "Khoảng hạng cho biết thứ hạng có thể thay đổi đến đâu khi phương pháp có những lựa chọn khác cũng bảo vệ được; đây "
        "không phải là sai số chọn mẫu."
    ),
    # Phần mở đầu.
    "headline": "{name} đứng thứ {rank} trong {units} đơn vị năm {year}, đạt {score} điểm.",
    "unranked": "{name} không được xếp hạng năm {year} vì không đủ số liệu.",
    "rank_word": "Thứ hạng",
    "score_word": "Điểm số",
    "interval_word": "Khoảng hạng",
    "sure_of": (
        "Khoảng hạng {interval}: trong {draws} lần tính lại với những lựa chọn khác cũng bảo vệ được, {level} số lần cho thứ "
        "hạng nằm trong khoảng này. Khoảng này phản ánh lựa chọn về phương pháp, không phải sai số chọn mẫu."
    ),
    "to_sources": "Điểm số được tính như thế nào",
    "pdf": "Báo cáo PDF",
    "on_page": "Trong trang này",
    # Các phần của chỉ số.
    "section_parts": "Điểm theo từng phần của chỉ số",
    "parts_lead": (
        "Mỗi dải đi từ điểm thấp nhất đến điểm cao nhất của các đơn vị: vạch đậm là đơn vị này, vạch nhạt là trung vị."
    ),
    "parts_caption": "{name}, năm {year}: điểm, thứ hạng, và điểm thấp nhất – trung vị – cao nhất của các đơn vị",
    "median_all": "trung vị chung",
    "median_group": "trung vị nhóm {group}",
    "radar_title": "{name} theo từng phần của chỉ số, năm {year}",
    # Điểm mạnh, điểm yếu.
    "section_picks": "Điểm mạnh và điểm yếu",
    "among_all": "So với tất cả các đơn vị",
    "among_group": "Trong nhóm: {group}",
    "strengths": "Điểm mạnh",
    "weaknesses": "Điểm yếu",
    "no_strengths": "Không có chỉ số thành phần nào đủ điều kiện là điểm mạnh.",
    "no_weaknesses": "Không có chỉ số thành phần nào đủ điều kiện là điểm yếu.",
    "no_picks": "Đơn vị có quá ít số liệu nên không xác định được điểm mạnh, điểm yếu.",
    "scored": "{score} điểm, hạng {rank}",
    # Các chỉ số thành phần.
    "section_indicators": "Từng chỉ số thành phần",
    "indicators_lead": (
        "Giá trị gốc được đặt giữa giá trị thấp nhất và cao nhất của các đơn vị. Bấm vào điểm số để xem cách tính, số liệu "
        "gốc và nguồn."
    ),
    "indicators_caption": "{name}, năm {year}: giá trị gốc, giá trị thấp nhất – cao nhất, điểm, thứ hạng",
    "less_is_better": "càng thấp càng tốt",
    "how_scored": "{score} điểm: cách tính điểm của {name}",
    # Chất lượng số liệu.
    "section_gaps": "Những điều cần biết về số liệu",
    "no_gaps": "Đủ số liệu của mọi chỉ số thành phần; không có số liệu nào được bù, chặn ngoại lai, nộp muộn hay tính lại.",
    "mark_missing": "thiếu số liệu",
    "mark_imputed": "số liệu được bù",
    "mark_capped": "đã chặn giá trị ngoại lai",
    "mark_transformed": "đã biến đổi phân bố",
    "mark_late": "nộp muộn",
    "mark_disputed": "đang có ý kiến khác nhau",
    "mark_rebuilt": "tính lại sau sáp nhập",
    "mark_estimated": "ước tính",
    "mark_provisional": "sơ bộ",
    "mark_break": "gián đoạn chuỗi số liệu",
    "mark_unreliable": "độ tin cậy thấp",
    "meaning_missing": "Không có số liệu; chỉ số được bỏ qua khi tính trung bình.",
    "meaning_imputed": "Không có số liệu; giá trị được ước lượng theo quy tắc của phương pháp.",
    "meaning_capped": "Giá trị quá xa các giá trị khác; khi chấm điểm, nó được thay bằng mức gần nhất còn giữ lại.",
    "meaning_transformed": "Phân bố quá lệch; mọi giá trị của chỉ số được biến đổi trước khi chấm điểm.",
    "meaning_late": "Số liệu đến sau hạn nộp.",
    "meaning_disputed": "Đơn vị và cơ quan chủ quản chưa thống nhất về số liệu này.",
    "meaning_rebuilt": "Số liệu được lập lại từ số liệu của các đơn vị đã sáp nhập.",
    "meaning_estimated": "Cơ quan cung cấp cho biết đây là số ước tính.",
    "meaning_provisional": "Cơ quan cung cấp cho biết đây là số sơ bộ.",
    "meaning_break": "Cách đo đã thay đổi; không so trực tiếp được với các năm trước.",
    "meaning_unreliable": "Cơ quan cung cấp cho biết số liệu có độ tin cậy thấp.",
    # Diễn biến.
    "section_trend": "Diễn biến qua các năm",
    "trend_score": "Điểm của {name} qua các năm",
    "trend_rank": "Thứ hạng của {name} qua các năm",
    "one_year": "Kỳ công bố này chỉ có số liệu một năm ({year}) nên chưa có diễn biến để theo dõi.",
    "rebuilt_label": "{year} (tính lại)",
    # Vì sao thay đổi.
    "section_why": "Vì sao điểm và hạng thay đổi",
    "why_lead": "So với kỳ công bố {previous} (số liệu năm {first}, kỳ này: năm {last}).",
    "why_score": "{name}: từ điểm kỳ trước đến điểm kỳ này",
    "why_rank": "{name}: từ hạng kỳ trước đến hạng kỳ này",
    "why_caption": "Mức thay đổi từ năm {first} đến năm {last}; các phần cộng lại đúng bằng mức thay đổi",
    "why_unknown": "Mức thay đổi của đơn vị này không tách được thành các phần, vì đơn vị không có hạng ở cả hai kỳ.",
    "noise": (
        "Mức thay đổi thứ hạng nhỏ hơn nhiễu: khoảng hạng kỳ trước ({then}) và kỳ này ({now}), tính theo các đơn vị hiện "
        "nay, chồng lên nhau. Không nên coi đây là tiến bộ hay sụt giảm."
    ),
    "no_noise": (
        "Khoảng hạng kỳ trước ({then}) và kỳ này ({now}), tính theo các đơn vị hiện nay, tách rời nhau: thay đổi này lớn hơn "
        "mức mà riêng lựa chọn phương pháp có thể gây ra."
    ),
    "rank_of_index": "Thứ hạng chung",
    "raised": "Số liệu của chính đơn vị làm tăng điểm nhiều nhất",
    "lowered": "Số liệu của chính đơn vị làm giảm điểm nhiều nhất",
    "no_raised": "Không có chỉ số thành phần nào làm tăng điểm.",
    "no_lowered": "Không có chỉ số thành phần nào làm giảm điểm.",
    "own_rest": "Các chỉ số thành phần còn lại cộng chung: {rest} điểm.",
    "factors_meaning": "Các phần này nghĩa là gì",
    # Đơn vị tương đồng.
    "section_peers": "Đơn vị tương đồng về cơ cấu",
    "peers_lead": "Những đơn vị gần nhất năm {year} xét theo: {features}; không xét theo điểm số.",
    "peers_assumed": "Việc chọn các đặc điểm này là giả định.",
    "peers_caption": "Đơn vị tương đồng, gần nhất trước",
    "distance_meaning": (
        "Khoảng cách bằng 0 nghĩa là giống hệt; bằng 1 nghĩa là xét chung, hai đơn vị chênh nhau một độ lệch chuẩn bền vững. "
        "Phần trăm là tỷ trọng của mỗi đặc điểm trong khoảng cách."
    ),
    "no_peers": "Đơn vị có quá ít số liệu gốc nên không xác định được đơn vị tương đồng.",
    "mutual": "tương đồng hai chiều",
    "compare_word": "So sánh",
    "compare_with": "So sánh với {name}",
    # Lịch sử địa giới.
    "section_lineage": "Trước và sau khi sắp xếp đơn vị",
    "lineage_before": "{name} kế thừa:",
    "lineage_before_merged": "{name} được hợp nhất từ:",
    "lineage_after": "{name} được kế thừa bởi:",
    "lineage_after_merged": "{name} nay thuộc:",
    "lineage_note": (
        "Mã số chỉ có nghĩa trong hệ mã của nó: cùng một số có thể là hai đơn vị khác nhau trước và sau khi sắp xếp."
    ),
    # Cách tính từng điểm.
    "sources_title": "Cách tính điểm của {name}",
    "sources_lead": "Từ số liệu gốc đến điểm của từng chỉ số thành phần: {name}, năm {year}.",
    "sources_how": (
        "Điểm chung {index} được tổng hợp từ các chỉ số thành phần dưới đây. Mỗi mục gồm công thức, số liệu đã dùng, cách "
        "chấm điểm và phần đóng góp vào điểm chung."
    ),
    "with_proofs": "Cột cuối dẫn tài liệu minh chứng được phép công khai.",
    "without_proofs": "Kỳ công bố này chưa có tài liệu minh chứng nào được phép công khai.",
    "step_formula": "Công thức",
    "step_value": "Giá trị gốc",
    "step_filled": "Bù số liệu",
    "step_treated": "Ngoại lai",
    "step_score": "Chấm điểm",
    "step_share": "Đóng góp",
    "value_missing": "Không tính được: thiếu số liệu gốc.",
    "filled": "{value}. {why}",
    "treated": "Từ {old} thành {new}. {why}",
    "score_missing": "Không có điểm vì không có giá trị.",
    "score_line": "{line} điểm.",
    "score_bounds": "Mức kém nhất: {worst}; mức tốt nhất: {best}.",
    "scale_rank": "Điểm là thứ hạng của giá trị.",
    "scale_borda": "Điểm là số đơn vị có giá trị kém hơn.",
    "scale_percentile_rank": "Điểm là thứ hạng phần trăm của giá trị.",
    "weight": "Trọng số {weight} trong “{parent}”.",
    "contribution": "{score} điểm × {share} của chỉ số chung = {added} điểm đóng góp.",
    "no_contribution": "Không tách được phần đóng góp vào chỉ số chung.",
    "elements_of": "Số liệu gốc của {name}",
    "part_of": "trong đó: {name}",
    "issued_on": "ngày {day}",
    "page": "trang {page}",
    "back_to": "Về hồ sơ của {name}",
    # Tên cột.
    "column_unit": "Đơn vị",
    "column_groups": "Nhóm",
    "column_score": "Điểm",
    "column_rank": "Hạng",
    "column_interval": "Khoảng hạng",
    "column_part": "Phần của chỉ số",
    "column_range": "Thấp nhất – trung vị – cao nhất",
    "column_range_raw": "Thấp nhất – cao nhất",
    "column_indicator": "Chỉ số thành phần",
    "column_value": "Giá trị",
    "column_trend": "Diễn biến",
    "column_gain": "Thay đổi",
    "column_distance": "Khoảng cách",
    "column_near": "Giống nhau nhất về",
    "column_far": "Khác nhau nhất về",
    "column_compare": "Xem",
    "column_element": "Số liệu gốc",
    "column_element_name": "Tên số liệu gốc",
    "column_measured_in": "Đơn vị tính",
    "column_marks": "Ghi chú chất lượng",
    "column_rule": "Cách lập lại",
    "column_source": "Nguồn",
    "column_proofs": "Minh chứng",
    # Tên bảng dữ liệu.
    "data_list": "Điểm và thứ hạng của các đơn vị",
    "data_unit": "Hồ sơ của {name}: mọi chỉ số, mọi năm",
    "data_elements": "Số liệu gốc của {name}",
}
