# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: words of the pictures of sensitivity."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "factor": "Yếu tố thay đổi",
    "alone": "Tác động riêng",
    "together": "Tác động toàn phần (riêng và cùng yếu tố khác)",
    "shared": "Tỷ phần trong toàn bộ",
    "with_interval": "{share} (từ {low} đến {high})",
    "key_alone": "tác động riêng",
    "key_together": "tác động toàn phần (riêng và cùng yếu tố khác)",
    "key_interval": "khoảng {level} của ước lượng",
    "key_shared": "tỷ phần trong toàn bộ (cộng lại bằng 100%)",
    "shares": "“{name}” tác động mạnh nhất, gây ra {share} biến động (phương sai); tiếp theo là “{next}” với {other}.",
    "shares_one": "Chỉ có một yếu tố thay đổi là “{name}”, gây ra {share} biến động (phương sai).",
    "interaction": "{share} chỉ xuất hiện khi nhiều yếu tố cùng thay đổi.",
    "nothing_moves": "Không có gì thay đổi: không lựa chọn nào trong thiết kế làm thay đổi kết quả này.",
    "change": "Một thay đổi, mọi thứ khác như phương pháp",
    "shift": "Số bậc thay đổi, trung bình mọi đơn vị",
    "gain": "Số bậc tăng",
    "middle_of_draws": "Phần giữa của nhiều lần tính, hoặc lý do không tính được",
    "span": "{low} đến {high}",
    "tornado": (
        "Xét riêng từng thay đổi, “{name}” làm thay đổi thứ hạng nhiều nhất: trung bình {places} bậc; ít nhất là “{other}”: "
        "{least} bậc."
    ),
    "tornado_one": "Xét riêng, “{name}” làm thứ hạng thay đổi trung bình {places} bậc.",
    "tornado_none": "Không thay đổi đơn lẻ nào làm thứ hạng của đơn vị nào thay đổi.",
    "unit_gains": "Thay đổi đơn lẻ làm {unit} tăng hạng nhiều nhất: “{name}” ({places} bậc).",
    "unit_loses": "Thay đổi đơn lẻ làm {unit} giảm hạng nhiều nhất: “{name}” ({places} bậc).",
    "unit_stays": "Không thay đổi đơn lẻ nào làm thay đổi thứ hạng của {unit}.",
}
