# SPDX-License-Identifier: Apache-2.0
"""Tiếng Việt: thông báo về quyết định, trao đổi và khiếu nại."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "values_returned": "{who} đã trả lại một số giá trị của “{form}” ({round}). Hãy mở biểu để xem giá trị nào và vì sao.",
    "values_lowered": (
        "{who} đã điều chỉnh một số giá trị của “{form}” ({round}). Hãy mở biểu để xem lý do; Anh/Chị có quyền khiếu nại."
    ),
    "said": "{who} đã viết trao đổi về một giá trị của “{form}”, {unit} ({round}).",
    "resolved": "{who} đã kết thúc trao đổi về một giá trị của “{form}”, {unit} ({round}).",
    "appealed": "{who} đã khiếu nại thay mặt {unit} về một giá trị của “{form}” ({round}).",
    "appeal_upheld": (
        "{who} đã chấp thuận khiếu nại về một giá trị của “{form}” ({round}); giá trị của đơn vị được khôi phục."
    ),
    "appeal_dismissed": "{who} đã bác khiếu nại về một giá trị của “{form}” ({round}).",
    "appeal_withdrawn": "{unit} đã rút khiếu nại về một giá trị của “{form}” ({round}).",
    "appeals_due": "Có {count} khiếu nại chờ Anh/Chị trả lời; khiếu nại đầu tiên đến hạn ngày {day}.",
    "appeals_late": "Có {count} khiếu nại chờ Anh/Chị trả lời, trong đó {late} đã quá hạn; hạn sớm nhất là ngày {day}.",
}
