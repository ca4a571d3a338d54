# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: what is said when very many values are imported at once, or not."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "conflict": (
        "Ô này hiện có giá trị khác với giá trị mà tệp nhập dựa vào: {stands}. Chưa có gì được lưu; hãy đối chiếu hai giá "
        "trị rồi gửi lại giá trị đúng."
    ),
    "more": "Còn {count} lỗi chưa liệt kê ở đây. Chưa có gì được lưu; hãy sửa các lỗi đã nêu trước, rồi nhập lại.",
}
