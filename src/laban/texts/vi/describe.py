# SPDX-License-Identifier: Apache-2.0
"""Sentences of the description of figures."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "low_available": "Ít đơn vị có số liệu. Hãy thu thập bổ sung hoặc bỏ chỉ số thành phần này.",
    "low_nonzero": (
        "Phần lớn giá trị bằng 0. Hãy kiểm tra xem có nhập 0 thay cho “thiếu số liệu” không, hoặc chọn chỉ số khác."
    ),
    "low_unique": (
        "Ít giá trị khác nhau nên chỉ số hầu như không phân biệt được các đơn vị. Hãy xem lại cách đo có đủ chi tiết không."
    ),
    "skewed": (
        "Một vài giá trị quá lớn hoặc quá nhỏ chi phối chỉ số. "
        "Hãy kiểm tra các giá trị này rồi xử lý trước khi chuẩn hóa."
    ),
    "high": "Hai đại lượng biến động rất sát nhau. Hãy xem có nên chỉ giữ một, hoặc có thiếu mẫu số hay không.",
    "low": "Hai đại lượng biến động ngược chiều nhau. Hãy xem chiều của chỉ số có sai, hoặc có thiếu mẫu số hay không.",
    "unknown_correlation": "Không có loại tương quan nào tên là “{got}”. Hãy chọn một trong các loại: {known}.",
}
