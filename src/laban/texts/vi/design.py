# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: problems of a design of uncertainty."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "nothing_varies": (
        "Thiết kế này không thay đổi điều gì. Hãy thêm mục [[choice]] có các phương án, hoặc cho [weights], [leave_out] "
        "hay [noise] thay đổi."
    ),
    "no_name": "Chưa có tên. Hãy đặt tên, vì các lần tính và các lần tính không thành công được gọi theo tên này.",
    "same_choice": "Có hai lựa chọn cùng tên “{choice}”. Hãy đổi tên một trong hai.",
    "same_alternative": "Lựa chọn “{choice}” có hai phương án cùng tên “{alternative}”. Hãy đổi tên một phương án.",
    "few_alternatives": (
        "Lựa chọn “{choice}” có {count} phương án nên không thể thay đổi. Hãy ghi ít nhất hai phương án; phương án không "
        "có `set` là cách làm của chính phương pháp."
    ),
    "bad_probability": "{given} không phải là xác suất. Hãy ghi một số từ 0 trở lên; các số được tính theo tỷ lệ với tổng.",
    "no_probability": (
        "Mọi phương án của lựa chọn “{choice}” đều có xác suất 0. Hãy cho ít nhất một phương án xác suất lớn hơn 0."
    ),
    "unknown_path": (
        "Phương pháp không có trường nào tên `{path}`. Hãy ghi mục rồi đến trường, như trong tệp phương pháp, ví dụ: {known}."
    ),
    "fixed_path": (
        "`{path}` không thể thay đổi trong một lần phân tích: các đơn vị được xếp hạng sẽ khác đi, hoặc phải có hàm riêng "
        "của người dùng. Hãy lập thành một phương pháp riêng và phân tích phương pháp đó bằng --method."
    ),
    "wrong_type": "`{path}` không thể là {given}. Hãy ghi {wanted}, như trong tệp phương pháp.",
    "same_path": (
        "Hai lựa chọn “{first}” và “{second}” cùng đặt `{path}`, nên cái này sẽ xóa mất cái kia. Hãy chỉ để một lựa chọn đặt."
    ),
    "no_effect": (
        "`{path}` không làm thay đổi gì, vì {reason} ở mọi trường hợp có thể chọn phương án này. Hãy đặt cả trường đó, "
        "hoặc bỏ thiết lập này."
    ),
    "same_method": (
        "“{first}” và “{second}” cho cùng một phương pháp; xác suất của hai phương án cộng lại với nhau. Hãy bỏ một phương "
        "án nếu đó không phải là chủ ý."
    ),
    "bad_level": "{given} không phải là xác suất của một khoảng. Hãy ghi một số trong khoảng từ 0 đến 1, ví dụ 0.9.",
    "bad_spread": (
        "{given} không thể là mức dao động của trọng số. Hãy ghi tỷ lệ lớn hơn 0 và không quá 1, ví dụ 0.25 cho ±25%."
    ),
    "not_positive": "{field} là {given}. Hãy ghi một số lớn hơn 0.",
    "not_a_share": "{given} không phải là xác suất. Hãy ghi một số từ 0 đến 1.",
    "too_low": "{field} là {given}. Hãy ghi một số từ {low} trở lên.",
    "unknown_word": "{field} không thể là “{given}”. Hãy chọn một trong các giá trị: {known}.",
    "unknown_level": "Khung chỉ số không có cấp “{given}”. Hãy chọn trong các cấp: {known}.",
    "never_left_out": (
        "Có danh sách các mục nhưng xác suất bỏ bớt một mục là 0. Hãy ghi xác suất lớn hơn 0, hoặc bỏ danh sách."
    ),
    "unknown_item": "“{item}” không phải là một mục nằm dưới chỉ số chung nên không thể bỏ bớt. Hãy sửa lại mã.",
    "half_noise": (
        "Nhiễu cần cả `on` (những ô nào) và `size` (cỡ) lớn hơn 0. Hãy ghi nốt phần còn thiếu, hoặc bỏ mục [noise]."
    ),
    "same_code": "Thiết kế {given} đã được đọc từ {first}. Hãy đặt mã khác cho thiết kế này.",
}
