# SPDX-License-Identifier: Apache-2.0
"""Câu chữ của bước gộp số liệu theo đơn vị mới."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_system": (
        "Phương pháp yêu cầu xếp hạng các đơn vị của hệ mã “{system}” nhưng không có đơn vị nào như vậy. Hãy chọn "
        "một trong các hệ mã: {known}."
    ),
    # Vì sao ô được lập lại.
    "added": "Lập lại: cộng giá trị của các đơn vị đã sáp nhập.",
    "mean": "Lập lại: trung bình có trọng số của giá trị các đơn vị đã sáp nhập.",
    # Điều người đọc cần biết.
    "carried": "Có {count} đơn vị kế thừa nguyên trạng một đơn vị khác nên số liệu được giữ nguyên: {units}.",
    "cannot_split": (
        "Số liệu của {count} đơn vị nằm trong các đơn vị đã chia tách hoặc sáp nhập và không thể tách riêng, nên các "
        "đơn vị này không tham gia năm này: {units}. Hãy xếp hạng theo hệ mã khác hoặc thu thập số liệu riêng của "
        "các đơn vị đó."
    ),
    "predecessor_empty": (
        "Không thể lập lại số liệu vì các đơn vị đã sáp nhập vào đơn vị này không có số liệu: {lacking}. Hãy thu "
        "thập số liệu của các đơn vị đó."
    ),
    "part_missing": "Không thể lập lại giá trị vì còn thiếu ở: {parts}. Hãy thu thập giá trị của các đơn vị đó.",
    "no_weight": (
        "Không thể tính trung bình có trọng số vì có trọng số bị thiếu hoặc âm, hoặc tất cả bằng 0. Hãy kiểm tra "
        "phần tử dữ liệu dùng làm trọng số."
    ),
    "not_rebuilt": (
        "Giá trị bị thiếu ở {count} đơn vị sáp nhập vì khung chỉ số không quy định cách gộp: {units}. Nếu phù hợp, "
        "hãy đặt merge là add hoặc mean."
    ),
}
