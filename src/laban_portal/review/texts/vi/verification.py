# SPDX-License-Identifier: Apache-2.0
"""Kiểm tra báo cáo công khai, không cần đăng nhập; không hiện số liệu."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Kiểm tra báo cáo",
    "lead": (
        "Ai cũng có thể kiểm tra một báo cáo có thật, còn nguyên vẹn và còn hiệu lực hay không. Trang này không hiện "
        "số liệu nào."
    ),
    "by_code": "Kiểm tra bằng mã",
    "code": "Mã báo cáo",
    "code_hint": "In ở chân mỗi trang và bên mã QR, ví dụ LB-7QK2-M9XA-PDRT. Chữ hoa hay thường đều được.",
    "ask": "Kiểm tra",
    "by_file": "Kiểm tra bằng tệp",
    "file": "Tệp báo cáo",
    "file_hint": (
        "Tệp PDF của báo cáo (đã ký hoặc chưa), hoặc tệp dữ liệu JSON; nhiều nhất {most} MB. Tệp chỉ được xem rồi "
        "bỏ, không lưu lại."
    ),
    "ask_file": "Kiểm tra tệp",
    "unknown": "Hệ thống này không lập báo cáo nào có mã này. Hãy xem lại mã trên giấy, hoặc hỏi nơi đã gửi báo cáo.",
    "code_wrong": "Mã báo cáo gồm LB và ba nhóm bốn ký tự. Hãy gõ lại đúng như in trên báo cáo.",
    "nothing": "Chưa có mã và chưa có tệp. Hãy nhập mã, hoặc chọn một tệp.",
    "busy": "Hệ thống đang kiểm tra tệp của người khác. Hãy gửi lại tệp sau {wait} giây.",
    "too_often": "Địa chỉ này đã hỏi quá nhiều lần trong một phút. Hãy thử lại sau {wait} giây.",
    "genuine": "Báo cáo này có thật",
    "genuine_words": "Hệ thống đã lập báo cáo với mã này. Hãy đối chiếu các thông tin dưới đây với bản giấy.",
    "genuine_file": "Tệp là báo cáo thật, còn nguyên vẹn",
    "genuine_signed": "Tệp là báo cáo thật, còn nguyên vẹn, có chữ ký số",
    "genuine_data": "Tệp dữ liệu đúng là của báo cáo này",
    "in_force": "Đang có hiệu lực",
    "replaced": "Đã được báo cáo lập sau thay thế ngày {day}. Không dùng báo cáo này nữa.",
    "replaced_by": "Xem báo cáo đang có hiệu lực",
    "not_genuine": "Tệp không phải báo cáo nguyên vẹn của hệ thống",
    "not_genuine_report": "Tệp mang mã của báo cáo dưới đây, nhưng không giống bản đã lập",
    "unit": "Đơn vị",
    "round": "Đợt thu thập",
    "number": "Lập lần thứ",
    "made_at": "Lập lúc",
    "made_by": "Người lập",
    "state": "Hiệu lực",
    "hash": "Mã băm SHA-256 của dữ liệu",
    "signed": "Ký",
    "signed_not": "Chưa có bản đã ký gửi lại hệ thống.",
    "signed_scan": "Bản quét có chữ ký và dấu đã gửi lại lúc {moment}; hệ thống không kiểm tra được bản quét.",
    "signed_digital": "Bản ký số đã gửi lại và kiểm tra lúc {moment}.",
    "signatures": "Chữ ký số",
    "signatures_in_file": "Chữ ký số trong tệp",
    "no_signature": "Tệp không có chữ ký số.",
    "intact": "khớp với nội dung",
    "broken": "không khớp",
    "no_data": "Tệp này không phải tệp dữ liệu của báo cáo. Hãy chọn tệp JSON tải từ hệ thống.",
    "data_changed": (
        "Dữ liệu trong tệp khác với dữ liệu của báo cáo {report}: tệp đã bị sửa. Hãy đề nghị nơi gửi cung cấp tệp gốc."
    ),
    "not_original": (
        "Tệp này không phải báo cáo {report} như khi được lập hoặc ký. Hãy đề nghị địa phương, cơ quan đã gửi cung cấp "
        "tệp gốc."
    ),
    "unreadable": "Không đọc được tệp: tệp hỏng, bị cắt hoặc có mật khẩu. Hãy đề nghị nơi gửi cung cấp tệp gốc.",
    "signature_unread": (
        "Không đọc được một chữ ký trong tệp nên hệ thống không nói được ai đã ký. Hãy đề nghị nơi gửi cung cấp tệp gốc."
    ),
    "demonstration": "Báo cáo trình diễn: số liệu do máy tạo ra, không có giá trị pháp lý.",
    "open": "Mở báo cáo trong hệ thống",
    "no_values": "Trang này không hiện số liệu. Người có quyền xem số liệu thì đăng nhập để mở báo cáo.",
    "another": "Kiểm tra báo cáo khác",
    "file_looked": "Tệp đã xem: {name}. Tệp không được lưu lại.",
}
