# SPDX-License-Identifier: Apache-2.0
"""Câu chữ về lỗi của đơn vị, thời hạn hiệu lực và quan hệ kế thừa của đơn vị."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "none": "Không có đơn vị nào. Hãy lập danh sách các đơn vị được xếp hạng.",
    "no_code": "Đơn vị “{key}” thiếu mã hoặc thiếu hệ mã. Hãy điền đủ cả hai.",
    "duplicate": (
        "Đơn vị {key} xuất hiện {times} lần trong danh sách. Hãy giữ lại một, hoặc ghi ngày bắt đầu hiệu lực của "
        "từng đơn vị."
    ),
    "validity": "Đơn vị {key} có hiệu lực từ {start} đến {end}, tức kết thúc trước khi bắt đầu. Hãy sửa lại ngày.",
    "overlap": (
        "{earlier} và {later} dùng chung một mã trong cùng thời gian. Hãy cho đơn vị trước hết hiệu lực vào ngày "
        "liền trước ngày đơn vị sau bắt đầu."
    ),
    "unknown_predecessor": (
        "{key} nêu {kin} là đơn vị tiền thân nhưng danh sách không có đơn vị này. Hãy sửa khóa hoặc bổ sung đơn vị."
    ),
    "unknown_successor": (
        "{key} nêu {kin} là đơn vị kế thừa nhưng danh sách không có đơn vị này. Hãy sửa khóa hoặc bổ sung đơn vị."
    ),
    "lineage_gap": (
        "{earlier} kết thúc ngày {ends} còn đơn vị kế thừa {later} bắt đầu ngày {starts}: hai mốc không liền nhau (… "
        "là ngày để ngỏ). Hãy ghi đủ hai ngày, liền kề nhau."
    ),
    "own_kin": "{key} được ghi là đơn vị tiền thân hoặc kế thừa của chính mình. Hãy bỏ khỏi danh sách đó.",
    "circle": (
        "Theo quan hệ kế thừa, các đơn vị này có trước chính mình hoặc đứng sau một đơn vị như vậy: {units}. Hãy sửa "
        "lại thứ tự trước sau."
    ),
    "position": (
        "{key} có vĩ độ {latitude}, kinh độ {longitude}, không có trên Trái Đất. Hãy ghi theo độ: vĩ độ từ -90 đến "
        "90, kinh độ từ -180 đến 180."
    ),
    "no_name": "{key} không có tên nên mã sẽ được hiển thị thay thế. Hãy bổ sung tên.",
    "name_language": (
        "{key} chưa có tên bằng ngôn ngữ: {languages}. Hãy bổ sung, nếu không tên bằng ngôn ngữ khác sẽ được hiển thị."
    ),
}
