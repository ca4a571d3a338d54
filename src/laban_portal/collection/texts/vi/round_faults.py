# SPDX-License-Identifier: Apache-2.0
"""Những điều khiến chưa thể lập hoặc dời đợt thu thập."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "code": "Mã là tên ngắn dùng trong địa chỉ: chữ thường a–z, chữ số và gạch nối, ví dụ pii-2026.",
    "code_taken": "Đã có đợt thu thập mang mã {taken}. Hãy chọn mã khác.",
    "name": "Hãy đặt tên cho đợt thu thập bằng cả hai thứ tiếng.",
    "kind": "Hãy chọn đợt hằng năm hay đợt thường xuyên.",
    "framework": "Hãy chọn một bộ chỉ số đã sẵn sàng.",
    "calendar": "Hãy chọn một lịch làm việc đã sẵn sàng, hoặc không chọn.",
    "year": "Hãy nhập năm của số liệu, ví dụ 2025.",
    "opens_on": "Hãy chọn ngày mở đợt.",
    "on_time_until": "Hãy chọn ngày đến hết ngày đó biểu còn được tính là đúng hạn.",
    "closes_on": "Hãy chọn ngày cuối cùng còn nhận số liệu.",
    "on_time_before_open": "Hạn đúng hạn sớm hơn ngày mở đợt. Hãy chọn ngày muộn hơn.",
    "closes_before": "Ngày đóng sớm hơn hạn đúng hạn hoặc ngày mở đợt. Hãy chọn ngày muộn hơn.",
    "closes_past": "Ngày cuối mới đã qua. Hãy chọn hôm nay hoặc ngày muộn hơn.",
    "custom_period": "{given} không phải là một kỳ: {why} Hãy viết ngày đầu/ngày cuối, ví dụ 2025-06-14/2025-07-01.",
    "no_units": "Hãy chọn danh mục đơn vị, hoặc nêu từng đơn vị.",
    "unit": "Không có đơn vị nào mang khóa {key}. Hãy chép khóa từ danh mục đơn vị.",
    "none_on_day": "Danh mục {system} không có đơn vị nào tồn tại vào ngày {day}. Hãy chọn ngày hoặc danh mục khác.",
    "no_forms": "Hãy chọn ít nhất một biểu.",
    "form": "Có biểu đã chọn chưa sẵn sàng. Hãy tải lại trang và chọn lại.",
    "form_twice": "Biểu {form} được chọn hai phiên bản. Hãy giữ lại một.",
    "too_many": "Lựa chọn này tạo ra {count} nhiệm vụ; tối đa là {most}. Hãy chọn ít biểu, đơn vị hoặc kỳ hơn.",
    "no_office": "{count} đơn vị chưa có cơ quan đầu mối ({units}). Nhiệm vụ vẫn được tạo và chờ đến khi có cơ quan.",
    "day_off": "Ngày {day} không phải ngày làm việc. Ngày này vẫn có hiệu lực; chọn ngày làm việc thì dễ nhớ hơn.",
    "calendar_silent": "Lịch không có ngày nghỉ lễ của năm {years}: chỉ trừ thứ Bảy và Chủ nhật.",
    "no_custom": "Biểu {form} theo kỳ riêng mà chưa có kỳ nào: sẽ không tạo nhiệm vụ.",
    "reason": "Hãy nêu lý do: những người liên quan sẽ đọc và lý do được lưu trong hồ sơ.",
    "reason_long": "Lý do dài quá {most} ký tự. Hãy viết ngắn lại.",
}
