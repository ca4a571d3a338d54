# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: which choice moves scores and ranks."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # What it means.
    "meaning": (
        "Mỗi tỷ phần cho biết một lựa chọn gây ra bao nhiêu phần biến động (phương sai) của điểm số hoặc thứ hạng khi thay "
        "đổi các lựa chọn có cơ sở trong thiết kế này. Đây là biến động theo lựa chọn, không phải theo mẫu. Tỷ phần lớn "
        "nghĩa là thứ hạng phụ thuộc vào lựa chọn đó, không có nghĩa là lựa chọn đó sai."
    ),
    # What varies.
    "weights": "Trọng số",
    "leave_out": "Bỏ bớt một mục",
    "noise": "Nhiễu của số liệu",
    # What cannot be done.
    "bad_base": (
        "Cỡ mẫu gốc là {given}. Hãy ghi một lũy thừa của 2, ít nhất là {least}, ví dụ {near} hoặc 4096: khi đó mẫu mới "
        "cân đối."
    ),
    "bad_seed": "Hạt giống là {given}. Hãy ghi một số nguyên từ 0 trở lên.",
    "bad_resamples": "Không thể lấy lại mẫu {given} lần. Hãy ghi một số nguyên từ 0 trở lên; 0 nghĩa là không tính khoảng.",
    "bad_level": "{given} không thể là mức của một khoảng. Hãy ghi một số trong khoảng từ 0 đến 1, ví dụ 0.95.",
    "too_many_failed": (
        "Năm {year}, {lost} trong số {rows} hàng của mẫu có lần tính không thành công, nên các hàng còn lại không đại diện "
        "được cho thiết kế. Các nhóm không xác định được giá trị trung bình: {causes}. Hãy bỏ phương án gây lỗi khỏi thiết "
        "kế, hoặc đặt kèm normalise.low lớn hơn 0."
    ),
    # What a reader must know.
    "lost": (
        "{lost} trong số {rows} hàng của mẫu bị loại vì có lần tính không thành công; các tỷ phần được tính từ những hàng "
        "còn lại."
    ),
    "no_shapley": (
        "Có hơn {most} yếu tố, quá nhiều để chia hết cho từng yếu tố; các yếu tố được xếp theo tác động toàn phần (riêng "
        "và cùng với yếu tố khác)."
    ),
    "not_exact": (
        "Mọi yếu tố chỉ có vài phương án, nhưng có tổ hợp không tính được hoặc số tổ hợp quá lớn, nên các tỷ phần được ước "
        "lượng từ một mẫu."
    ),
}
