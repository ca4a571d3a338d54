# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: the history of values."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Lịch sử số liệu",
    "lead": "Mọi thay đổi Anh/Chị được xem: ai, khi nào, vì sao, từ đâu. Không thay đổi nào bị xóa.",
    "words": "Từ khóa",
    "who": "Người nhập",
    "when": "Lúc",
    "source": "Nguồn",
    "any": "Tất cả",
    "since": "Từ ngày",
    "until": "Đến ngày",
    "search": "Tìm",
    "clear": "Xóa bộ lọc",
    "count": "Tìm thấy {count} thay đổi.",
    "cell": "Ô",
    "value": "Giá trị",
    "nothing": "Không tìm thấy thay đổi nào.",
    "nothing_advice": "Hãy bớt từ khóa hoặc nới khoảng ngày.",
    "source_typed": "gõ vào ô",
    "source_pasted": "dán từ bảng tính",
    "source_offline": "gõ khi mất mạng",
    "source_form": "trang không kịch bản",
    "source_api": "chương trình (API)",
    "source_confirmed": "xác nhận số của Bộ",
    "source_workbook": "tệp bảng tính",
    "source_demo": "dữ liệu trình diễn",
    "source_import": "nhập từ tệp",
    "source_lowered": "giá trị do cán bộ thẩm định đặt",
    "source_restored": "khôi phục sau giải trình",
    "source_corrected": "đính chính sau khi chốt",
}
