# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: the page of a duty."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "home": "Việc của tôi",
    "returned": "Nhiệm vụ được trả lại để sửa.",
    "locked_no_duty": "Không có nhiệm vụ này.",
    "locked_not_yours": (
        "Anh/Chị được xem số liệu này nhưng không nhập: việc nhập thuộc cơ quan được giao. Nếu cần nhập, hãy đề "
        "nghị lãnh đạo cơ quan đó giao cho Anh/Chị."
    ),
    "locked_round_planned": "Đợt thu thập chưa mở. Có thể nhập số liệu từ ngày {day}.",
    "locked_round_closed": (
        "Đợt thu thập đã đóng, số liệu chỉ còn để xem. Nếu cần nhập thêm, hãy đề nghị người quản lý đợt gia hạn."
    ),
    "locked_round_frozen": (
        "Số liệu của đợt này đã chốt, chỉ còn để xem. Nếu phát hiện sai sót, hãy gửi Bộ đề nghị đính chính."
    ),
    "locked_too_late": (
        "Đã quá hạn nhận số liệu ({day}), số liệu chỉ còn để xem. Nếu cần nhập thêm, hãy đề nghị người quản lý "
        "đợt gia hạn."
    ),
    "locked_duty_submitted": "Nhiệm vụ đã nộp, số liệu chỉ còn để xem. Muốn sửa, hãy rút lại trước.",
    "locked_duty_accepted": "Nhiệm vụ đã được chấp nhận, số liệu chỉ còn để xem. Nếu cần sửa, hãy đề nghị Bộ mở lại.",
    "locked_duty_frozen": (
        "Số liệu của nhiệm vụ này đã chốt, chỉ còn để xem. Nếu phát hiện sai sót, hãy gửi Bộ đề nghị đính chính."
    ),
    "bar": "Hạn, tiến độ và lưu",
    "on_time_until": "Đúng hạn nếu nộp đến hết {day}.",
    "closes_at": "Đóng sau {day}.",
    "late": "Đã quá hạn",
    "last_day": "Hôm nay là ngày cuối",
    "days_left": "Còn {days} ngày",
    "progress": "Số ô đã nhập",
    "faulty": "{count} ô cần xem lại",
    "save": "Lưu",
    "queue_json": "Tải các ô chưa gửi (JSON)",
    "queue_csv": "Tải các ô chưa gửi (CSV)",
    "sections": "Các mục của biểu",
    "column_name": "Chỉ tiêu",
    "column_before": "Các kỳ trước",
    "column_value": "Giá trị",
    "column_state": "Tình trạng",
    "column_menu": "Thêm",
    "panel": "Thông tin về ô",
    "about": "Về biểu này, cách viết số và phím tắt",
    "form": "Biểu",
    "document": "Văn bản",
    "status": "Mức độ tin cậy",
    "assumed": "Giả định.",
    "organisation": "Giao cho",
    "numbers": "Cách viết số",
    "numbers_comma": (
        "Dấu phẩy là dấu thập phân: 1.234,5. Khi một số có thể hiểu theo hai cách, trang sẽ hỏi lại. Có thể đổi "
        "cách viết trong trang tài khoản."
    ),
    "numbers_point": (
        "Dấu chấm là dấu thập phân: 1,234.5. Khi một số có thể hiểu theo hai cách, trang sẽ hỏi lại. Có thể đổi "
        "cách viết trong trang tài khoản."
    ),
    "keys": "Phím tắt",
    "keys_words": (
        "Tab, Enter, ↑, ↓: sang ô khác (thêm Shift: ngược lại) · F2: sửa trong ô · Esc: bỏ phần đang gõ · Alt+↓: "
        "thêm lựa chọn (không có số liệu, ký hiệu, ghi chú) · Ctrl+Enter: định nghĩa, xu hướng và lịch sử của ô ·"
        " Ctrl+V: dán một khối từ Excel · Ctrl+Z: hoàn tác."
    ),
    "to_indicators": "Các chỉ số tính được từ số liệu của đơn vị",
    "optional": "(không bắt buộc)",
    "marked": "Cần xem lại",
    "rebuilt": "(gộp)",
    "rebuilt_long": "tính gộp từ các đơn vị trước sáp nhập",
    "nothing_before": "Chưa có",
    "yes": "Có",
    "no": "Không",
    "held": "Bộ đang có: {value} ({source})",
    "confirm": "Xác nhận",
    "dispute": "Không đúng: tôi nhập số khác và ghi lý do vào ghi chú",
    "save_again_for_mine": "Bấm Lưu lần nữa để thay bằng số của Anh/Chị.",
    "menu": "Thêm lựa chọn: {name} {part}",
    "no_data": "Không có số liệu, vì",
    "reason_not_collected": "không thu thập",
    "reason_not_applicable": "không phát sinh, không áp dụng",
    "reason_not_yet": "chưa có",
    "reason_confidential": "bí mật theo quy định",
    "reason_other": "lý do khác (ghi rõ)",
    "explain": "Giải trình",
    "flag": "Ký hiệu",
    "flag_none": "Bình thường",
    "flag_e": "ước tính",
    "flag_p": "sơ bộ",
    "flag_b": "gián đoạn chuỗi",
    "flag_f": "dự báo",
    "note": "Ghi chú",
    "answer_confirmed": "đã xác nhận số của Bộ",
    "answer_disputed": "không đồng ý với số của Bộ",
    "to_panel": "Định nghĩa, xu hướng, lịch sử, đánh dấu",
    "hand_in": "Nộp",
    "hand_in_locked": "Hiện không nộp được từ trang này.",
    "not_ready": "Còn {count} ô bắt buộc chưa có giá trị hoặc chưa đọc được.",
    "which": "Những ô nào?",
    "is_missing": "còn thiếu",
    "is_unread": "chưa đọc được",
    "cells_ready": "Mọi ô bắt buộc đều đã có.",
    "hindered": "Trước khi nộp, cần xử lý các nội dung sau ({count}):",
    "ready": "Mọi ô bắt buộc đều đã có. Anh/Chị có thể nộp.",
    "nothing_changed": "Không có thay đổi nào để lưu.",
    "saved_count": "Đã lưu {count} ô.",
    "open_count": (
        "{count} ô chưa xong: xem dòng có đánh dấu, trả lời hoặc sửa rồi lưu lại. Nội dung đã gõ vẫn còn nguyên."
    ),
    "back_to_cell": "Về ô trong biểu",
    "close_panel": "Đóng",
    "definition": "Định nghĩa",
    "unit": "Đơn vị tính",
    "evidence": "Tài liệu kiểm chứng",
    "source": "Nguồn",
    "bounds": "Khoảng hợp lý",
    "bounds_words": "từ {low} đến {high}",
    "bounds_low": "từ {low}",
    "bounds_high": "không quá {high}",
    "no_bounds": "không đặt giới hạn",
    "feeds": "Dùng để tính",
    "feeds_none": "Không chỉ số nào của khung hiện hành",
    "trend": "Xu hướng",
    "trend_single": "Mới có một kỳ: {last_value} ({last}).",
    "trend_sentence": (
        "{count} kỳ có số liệu: từ {first_value} ({first}) đến {last_value} ({last}); thấp nhất {least}, cao nhất"
        " {most}."
    ),
    "period": "Kỳ",
    "no_trend": "Chưa có giá trị nào.",
    "history": "Lịch sử",
    "no_history": "Chưa ai nhập gì vào ô này.",
    "indicators": "Chỉ số tính từ số liệu",
    "indicators_lead": "Mỗi chỉ số được tính từ số liệu đã nhập; số liệu nhập một lần, dùng cho mọi nơi cần.",
    "indicators_known": "Chỉ số đã tính được",
    "indicator": "Chỉ số",
    "computed_from": "Cách tính",
    "computed_words": "Tính từ {formula}:",
    "not_yet": "chưa đủ số liệu",
    "not_computable": "không tính được (chia cho 0)",
}
