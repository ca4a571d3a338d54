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
        "Báo cáo gồm {forms} biểu với {rows} ô số liệu, trong đó {values} ô có giá trị, {without_data} ô không có số "
        "liệu (kèm lý do), {empty} ô để trống. {proved} ô có minh chứng, {explained} ô có giải trình, {flagged} ô "
        "mang ký hiệu. Số tài liệu minh chứng: {documents}."
    ),
    "summary_caption": "Bảng tổng hợp theo biểu",
    "heading_details": "2. Số liệu chi tiết và minh chứng",
    "details": (
        "Số liệu chi tiết của từng biểu tại Phụ lục I; danh mục tài liệu minh chứng tại Phụ lục II kèm theo Báo cáo "
        "này. Số trong ngoặc vuông, ví dụ [1], là số thứ tự của tài liệu trong Phụ lục II."
    ),
    "heading_check": "3. Kiểm tra tính toàn vẹn",
    "check": (
        "Báo cáo được lập trên hệ thống lúc {moment}, người lập: {who}. Số liệu được lấy từ chuỗi bản ghi của đơn vị, "
        "đến bản ghi số {sequence}. Bất kỳ ai cũng có thể kiểm tra báo cáo và chữ ký số bằng mã QR ở chân trang hoặc "
        "tại địa chỉ dưới đây. Ai có tệp dữ liệu {file} cũng đối chiếu được tại đó."
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
    "no_pdf": "Tệp này không phải PDF. Hãy chọn tệp PDF đã ký của báo cáo; nếu là bản quét, hãy gửi ở mục bản quét.",
    "encrypted": (
        "Tệp PDF có mật khẩu nên không kiểm tra được. Hãy bỏ mật khẩu, hoặc ký lại trên tệp PDF tải từ hệ thống."
    ),
    "broken": "Tệp PDF bị hỏng hoặc bị cắt nên không đọc được. Hãy xuất lại tệp từ phần mềm ký rồi gửi lại.",
    "no_report": (
        "Tệp PDF này không mang mã báo cáo nào của hệ thống. Nếu là bản quét hoặc bản in, hãy nhập mã báo cáo ghi ở "
        "chân trang."
    ),
    "unknown_report": (
        "Hệ thống này không lập báo cáo nào có mã {report}. Hãy đối chiếu với nơi đã gửi tệp cho Anh/Chị."
    ),
    "other_report": (
        "Tệp này là báo cáo {found}, không phải báo cáo {report}. Hãy chọn đúng tệp, hoặc mở đúng báo cáo rồi gửi lại."
    ),
    "other_data": (
        "Tệp mang mã báo cáo {report} nhưng mã băm dữ liệu khác với bản đã lập. Tệp không phải do hệ thống này lập; "
        "hãy tải lại báo cáo và ký trên bản đó."
    ),
    "not_this": (
        "Tệp này không phải bản PDF của báo cáo {report} do hệ thống lập. Hãy tải bản PDF của báo cáo, ký trên đúng "
        "bản đó rồi gửi lại; nếu là bản quét, hãy gửi ở mục bản quét."
    ),
    "rewritten": (
        "Nội dung tệp không còn giống từng byte với báo cáo {report} đã lập: phần mềm ký đã ghi lại toàn bộ tệp, hoặc "
        "tệp đã bị sửa. Hãy tải lại báo cáo, ký bằng chế độ ghi nối tiếp (không “in ra PDF”, không “lưu thành tệp "
        "mới”) rồi gửi lại."
    ),
    "unsigned": "Tệp chưa có chữ ký số nào. Hãy ký số trên tệp này rồi gửi lại, hoặc gửi bản quét có chữ ký và dấu.",
    "does_not_fit": (
        "Chữ ký của “{who}” không khớp với nội dung tệp: tệp đã bị sửa sau khi ký. Hãy tải lại báo cáo, ký lại rồi gửi."
    ),
    "covers_part": (
        "Chữ ký của “{who}” chỉ bảo vệ một phần tệp, nên phần còn lại có thể đã bị thêm vào. Hãy tải lại báo cáo và "
        "ký toàn bộ tệp."
    ),
    "changed_after": (
        "Sau chữ ký của “{who}”, tệp đã bị thêm nội dung khác ngoài chữ ký. Hãy tải lại báo cáo, ký lại và không sửa "
        "gì thêm."
    ),
    "changed_before": (
        "Tệp đã bị thêm nội dung trước khi ký, nên người ký đã ký một văn bản khác với báo cáo. Hãy tải lại báo cáo "
        "và chỉ ký; số và ngày của văn bản nhập trên hệ thống trước khi lập báo cáo."
    ),
    "changed": "Tệp bắt đầu bằng báo cáo đã lập nhưng đã bị thêm nội dung khác. Hãy dùng bản tải từ hệ thống.",
    "signature_unread": (
        "Không đọc được chữ ký ở ô “{field}”: cách ký lạ hoặc thuật toán quá yếu (như SHA-1). Hãy ký lại theo chuẩn "
        "PAdES hoặc PKCS#7 với SHA-256."
    ),
    "trust_trusted": "Chứng thư số của người ký do tổ chức được tin cậy cấp.",
    "trust_self_signed": "Chữ ký khớp, nhưng chứng thư số do chính người ký tự cấp, nên chưa chắc ai đã ký.",
    "trust_unknown": (
        "Chữ ký khớp, nhưng hệ thống chưa có chứng thư gốc của nơi cấp “{issuer}”, nên chưa chắc ai đã ký. Quản trị "
        "viên có thể thêm chứng thư gốc."
    ),
    "trust_expired": "Chữ ký khớp, nhưng chứng thư số không có hiệu lực vào lúc ký.",
    "trust_revoked": "Chữ ký khớp, nhưng chứng thư số đã bị thu hồi.",
    "time_stamped": "ký lúc {moment}, có dấu thời gian",
    "time_said": "ký lúc {moment} theo đồng hồ của máy ký",
    "time_early": "Thời điểm ký ghi trong tệp ({moment}) sớm hơn lúc lập báo cáo: đồng hồ của máy ký bị sai.",
    "time_none": "không ghi thời điểm ký",
    "scan_small": "Ảnh chỉ có {width} × {height} điểm nên không đọc được chữ. Hãy quét ở ít nhất 150 dpi.",
    "scan_original": "Đây là bản PDF của hệ thống, chưa có chữ ký tay và dấu. Hãy in, ký, đóng dấu rồi quét.",
    "scan_kept": (
        "Hệ thống không đọc được nội dung bản quét; bản quét được lưu bên cạnh báo cáo. Số liệu được xác nhận bằng mã "
        "băm, không phải bằng bản quét."
    ),
    "scan_digital": (
        "Tệp này là báo cáo đã ký số, không phải bản quét. Hãy gửi ở mục chữ ký số để hệ thống kiểm tra chữ ký."
    ),
}
