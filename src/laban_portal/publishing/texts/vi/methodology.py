# SPDX-License-Identifier: Apache-2.0
"""Phương pháp, kiểm định và đính chính trên trang công bố."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Phương pháp.
    "title": "Phương pháp",
    "lead": "Cách tính chỉ số năm {year} từ {indicators} chỉ số thành phần của {units} đơn vị, từng bước một.",
    "steps": "Các bước tính: {name}",
    "statuses": "Khung chỉ số: điều đã xác nhận, điều suy luận, điều giả định",
    "statuses_meaning": (
        "Mỗi nhóm và chỉ số thành phần ghi rõ căn cứ của mình. “Giả định” nghĩa là chưa có nguồn công khai; khi có văn "
        "bản chính thức thì chỉ cần sửa gói cấu hình rồi tính lại."
    ),
    "status": "Căn cứ",
    "status_confirmed": "Đã xác nhận bằng nguồn công khai",
    "status_inferred": "Suy luận từ nguồn công khai",
    "status_assumed": "Giả định",
    "groups": "Nhóm",
    "indicators": "Chỉ số thành phần",
    "to_items": "Xem từng chỉ số với công thức, nguồn và trọng số",
    "territories": "Các cách nhìn theo đơn vị hành chính",
    "territory_main": "cách xếp hạng chính thức của kỳ công bố này.",
    "territory_also": "cùng số liệu, toàn bộ chỉ số được tính lại theo các đơn vị này.",
    "territory_rebuilt": (
        "Số liệu của đơn vị sáp nhập được lập lại từ tử số và mẫu số của các đơn vị cũ, không lấy trung bình điểm số; "
        "mỗi giá trị lập lại đều có ký hiệu."
    ),
    "territory_until": "Chuỗi số liệu kết thúc ở năm {year}, vì số liệu các năm sau không thể tách cho đơn vị cũ.",
    "certainty": "Thứ hạng chắc chắn đến đâu",
    "certainty_meaning": (
        "Chỉ số được tính lại {draws} lần, mỗi lần với một tổ hợp lựa chọn khác cũng bảo vệ được. Khoảng hạng chứa "
        "{level} % số lần tính ở giữa. Khoảng này nói về lựa chọn phương pháp, không phải sai số chọn mẫu."
    ),
    "held": "Giữ nguyên trong mọi lần tính:",
    "choices": "Những lựa chọn được thử, và xác suất của từng phương án",
    "choice": "Lựa chọn",
    "alternative": "Phương án",
    "probability": "Xác suất",
    "picks": "Điểm mạnh và điểm yếu",
    "peers": "Đơn vị tương đồng",
    "peers_by": "Các đơn vị được coi là gần nhau theo: {features}; không xét theo điểm số.",
    "again": "Tự tính lại kỳ công bố này",
    "again_meaning": (
        "Gói dữ liệu của kỳ công bố chứa mọi thứ đã dùng để tính. Một lệnh tính lại từ đầu rồi so sánh từng tệp với "
        "bản đã công bố:"
    ),
    "recipe_year": "Năm xếp hạng",
    "recipe_method": "Phương pháp",
    "recipe_also": "Phương pháp của các cách nhìn khác",
    "recipe_framework": "Khung chỉ số, phiên bản",
    "recipe_draws": "Số lần tính lại · số gieo",
    "recipe_snapshot": "Bản chốt số liệu (SHA-256)",
    "recipe_previous": "So sánh với kỳ công bố",
    "made_with": "Phiên bản phần mềm đã tính",
    "to_audit": "Kết quả kiểm định thống kê",
    # Kiểm định.
    "audit_title": "Kiểm định thống kê",
    "audit_lead": (
        "Kết luận kiểm định chỉ số năm {year}: {problem} vấn đề, {look} điểm cần xem xét, {good} điểm đạt yêu cầu."
    ),
    "audit_none": "Kỳ công bố này không kèm kết luận kiểm định.",
    "audit_meaning": (
        "Máy tính kiểm định theo trình tự mà chuyên gia quốc tế vẫn dùng: độ đầy đủ của số liệu, tương quan, cấu trúc, "
        "tầm quan trọng của từng phần, độ vững của thứ hạng. Kết luận này không thay thế thư của cơ quan kiểm định độc lập."
    ),
    "to_intervals": "Khoảng hạng của từng đơn vị",
    "papers": "Thư và báo cáo kèm theo",
    "no_papers": "Kỳ công bố này không kèm thư của cơ quan kiểm định.",
    "document": "Tài liệu {name}",
    # Đính chính.
    "revisions_title": "Đính chính và các kỳ công bố",
    "revisions_lead": "Kỳ công bố {edition} đính chính kỳ {corrects}: {count} giá trị thay đổi.",
    "revisions_first": "Kỳ công bố {edition} không đính chính kỳ nào. Dưới đây là toàn bộ các kỳ đã công bố.",
    "why": "Vì sao đính chính",
    "corrected": "Những giá trị đã thay đổi",
    "corrected_index": "Điểm và thứ hạng của chỉ số",
    "corrected_others": "Số liệu gốc, chỉ số thành phần và các nhóm",
    "nothing_moved": "Không có giá trị nào thay đổi.",
    "more": "Còn {count} giá trị nữa trong tệp số liệu của trang này.",
    "unit": "Đơn vị",
    "item": "Chỉ số, số liệu",
    "year": "Năm",
    "measure": "Loại giá trị",
    "measure_element": "Số liệu gốc",
    "measure_raw": "Giá trị chỉ số thành phần",
    "measure_score": "Điểm",
    "measure_rank": "Thứ hạng",
    "before": "Trước",
    "after": "Sau",
    "story": "Các kỳ công bố",
    "story_meaning": (
        "Kỳ công bố đã ký thì không bao giờ sửa. Đính chính là một kỳ công bố mới, nêu rõ lý do và những gì đã thay "
        "đổi; kỳ cũ vẫn ở nguyên địa chỉ của mình."
    ),
    "by_framework": "khung chỉ số {framework}",
    "replaces": "Đính chính kỳ {corrects}.",
    "came": "Chỉ số mới: {item}.",
    "went": "Không còn chỉ số: {item}.",
    "redefined": "Định nghĩa thay đổi: {item}.",
}
