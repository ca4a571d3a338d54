# SPDX-License-Identifier: Apache-2.0
"""Báo cáo chính thức trên giấy (thể thức theo Nghị định 30/2020/NĐ-CP), và việc kiểm tra bản đã ký."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "nation": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "motto": "Độc lập - Tự do - Hạnh phúc",
    "number": "Số: {number}/{symbol}",
    "number_alone": "Số: {number}",
    "number_blank": "……",
    "place_day": "{place}, ngày {day} tháng {month} năm {year}",
    "place_blank": "{place}, ngày …… tháng …… năm {year}",
    "day": "ngày {day} tháng {month} năm {year}",
    "day_blank": "ngày …… tháng …… năm {year}",
    "kind": "BÁO CÁO",
    "subject": "Số liệu của {unit}",
    "again": "(Lập lần {number})",
    "replacing": "(Lập lần {number}, thay thế báo cáo có mã {report})",
    "to": "Kính gửi: {addressee}",
    "official": "Bản tiếng Việt là bản chính thức.",
    "demonstration": "BẢN TRÌNH DIỄN – SỐ LIỆU GIẢ ĐỊNH",
    "demonstration_meaning": (
        "Bản trình diễn: mọi số liệu, cơ quan và cá nhân trong văn bản này đều do máy tạo ra, không có giá trị pháp lý."
    ),
    "opening": "Thực hiện nhiệm vụ “{round}”, {issuer} báo cáo số liệu của {unit} như sau:",
    "heading_summary": "1. Tổng hợp",
    "summary": (
        "Báo cáo gồm {forms} biểu với {rows} ô số liệu, trong đó {values} ô có giá trị, {without_data} ô không có số liệu "
        "(kèm lý do), {empty} ô để trống. {proved} ô có minh chứng, {explained} ô có giải trình, {flagged} ô mang ký hiệu. "
        "Số tài liệu minh chứng: {documents}."
    ),
    "summary_caption": "Bảng tổng hợp theo biểu",
    "heading_details": "2. Số liệu chi tiết và minh chứng",
    "details": (
        "Số liệu chi tiết của từng biểu tại Phụ lục I; danh mục tài liệu minh chứng tại Phụ lục II kèm theo Báo cáo này. "
        "Số trong ngoặc vuông, ví dụ [1], là số thứ tự của tài liệu trong Phụ lục II."
    ),
    "heading_check": "3. Kiểm tra tính toàn vẹn",
    "check": (
        "Báo cáo được lập trên hệ thống lúc {moment}, người lập: {who}. Số liệu được lấy từ chuỗi bản ghi của đơn vị, đến "
        "bản ghi số {sequence}. Bất kỳ ai cũng có thể kiểm tra báo cáo và chữ ký số bằng mã QR ở chân trang hoặc tại địa chỉ "
        "dưới đây. Tệp dữ liệu gốc {file} được đính kèm trong bản PDF."
    ),
    "check_code": "Mã báo cáo",
    "check_address": "Địa chỉ kiểm tra",
    "check_hash": "Mã băm SHA-256 của dữ liệu",
    "check_head": "Mã băm đầu chuỗi bản ghi",
    "heading_promise": "4. Trách nhiệm về số liệu",
    "promise": (
        "{issuer} chịu trách nhiệm về tính đầy đủ, chính xác, trung thực của số liệu và minh chứng trong Báo cáo này."
    ),
    "end": "/.",
    "copies": "Nơi nhận:",
    "copies_above": "- Như trên;",
    "copies_other": "- {name};",
    "copies_kept": "- Lưu: VT.",
    "stamp": "(Chữ ký, dấu)",
    "appendix_one": "Phụ lục I",
    "appendix_one_title": "SỐ LIỆU CHI TIẾT THEO BIỂU",
    "appendix_two": "Phụ lục II",
    "appendix_two_title": "DANH MỤC TÀI LIỆU MINH CHỨNG",
    "appendix_of": "(Kèm theo Báo cáo số {number} {day} của {issuer})",
    "part": "Biểu {form}. {name}",
    "part_document": "Căn cứ: {document}",
    "part_period": "Kỳ số liệu: {period}",
    "part_state": "Trạng thái: {state}",
    "part_version": "Phiên bản biểu: {version}",
    "part_nothing": "Biểu này không có ô số liệu nào.",
    "columns_meaning": (
        "Cột “Bản ghi” nêu số lần ghi của ô và 8 ký tự đầu mã băm của lần ghi cuối; mã băm đầy đủ có trong tệp dữ liệu."
    ),
    "no_documents": "Báo cáo không kèm tài liệu minh chứng nào.",
    "column_number": "STT",
    "column_form": "Biểu",
    "column_period": "Kỳ",
    "column_state": "Trạng thái",
    "column_rows": "Số ô",
    "column_values": "Có giá trị",
    "column_without": "Không có số liệu",
    "column_proved": "Có minh chứng",
    "column_total": "Tổng cộng",
    "column_code": "Mã",
    "column_name": "Chỉ tiêu",
    "column_measure": "Đơn vị tính",
    "column_value": "Giá trị",
    "column_notes": "Ký hiệu, ghi chú, giải trình",
    "column_evidence": "Minh chứng",
    "column_revision": "Bản ghi",
    "column_kind": "Loại",
    "column_issuer": "Cơ quan ban hành",
    "column_symbol": "Số, ký hiệu",
    "column_dated": "Ngày",
    "column_title": "Tên tài liệu",
    "column_pages": "Trang được dẫn",
    "column_sha": "Mã băm SHA-256 của tệp",
    "none": "Không có số liệu",
    "empty": "(để trống)",
    "reason": "Lý do: {reason}",
    "flag": "Ký hiệu: {flag}",
    "note": "Ghi chú: {note}",
    "explanation": "Giải trình: {text}",
    "reference": "[{number}]",
    "reference_page": "[{number}], tr. {page}",
    "whole": "toàn bộ",
    "footer_code": "Mã báo cáo: {report}",
    "footer_address": "Kiểm tra tại: {address}",
    "footer_hash": "SHA-256 của dữ liệu: {hash}",
    "qr": "Mã QR dẫn đến trang kiểm tra báo cáo {report}",
    "page": "Trang {page}/{pages}",
}
