# SPDX-License-Identifier: Apache-2.0
"""Words of the audit's pictures, in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "item": "Mục",
    "other_item": "Mục kia",
    "r": "r",
    "stands_out": "Điểm cần lưu ý",
    "note": "Ghi chú",
    "before": "trước xử lý",
    "limit": "giới hạn {limit}",
    "mark_negative": "ngược chiều",
    "mark_weak": "yếu",
    "mark_redundant": "trùng lặp",
    "mark_elsewhere": "hợp với nhóm khác hơn",
    "own_group": "nhóm của chính nó",
    "correlations": (
        "Trong {count} hệ số tương quan, cao nhất là giữa {one} và {other} ({high}), thấp nhất là giữa {third} và "
        "{fourth} ({low})."
    ),
    "counted": "{mark}: {count}",
    "standing_out": "Được đánh dấu – {marks}.",
    "bars": "{measure}: cao nhất là {most} ({high}), thấp nhất là {least} ({low}).",
    "bars_one": "{measure}: {most} là {high}.",
    "bars_same": "{measure}: tất cả đều là {high}.",
    "beyond": "Vượt giới hạn {limit}: {count}/{total}.",
    "scatter": "{count} mục theo “{across}” và “{up}”.",
    "marked": "Được đánh dấu ({count}): {names}.",
    "weight": "Trọng số quy định",
    "importance": "Tỷ phần quan trọng",
    "interval": "Khoảng tin cậy",
    "importances": (
        "{over} quan trọng vượt trọng số nhiều nhất ({over_share} so với {over_weight}); {under} thấp hơn trọng số "
        "nhiều nhất ({under_share} so với {under_weight})."
    ),
    "flagged": "Được đánh dấu: {count}/{total}.",
    "first_component": "Thành phần chính thứ nhất",
    "second_component": "Thành phần chính thứ hai",
    "other_components": "Các thành phần còn lại",
    "stacks": (
        "Thành phần chính thứ nhất giải thích phương sai nhiều nhất ở {most} ({high}) và ít nhất ở {least} ({low})."
    ),
    "stacks_below": "Tỷ lệ này dưới {limit} ở {count}/{total} nhóm.",
    "mean_shift": "Dịch chuyển trung bình",
    "largest_gain": "Tăng hạng nhiều nhất",
    "largest_loss": "Tụt hạng nhiều nhất",
    "shift_most": "chín phần mười số đơn vị",
    "shift_all": "toàn bộ đơn vị: bên trái là tăng hạng, bên phải là tụt hạng",
    "shifts": (
        "Thứ hạng dịch chuyển nhiều nhất với {most} (trung bình {mean} bậc); đơn vị dịch chuyển xa nhất là {places} "
        "bậc, với {far}."
    ),
    "shifts_none": "Không thay đổi nào trong {count} thay đổi làm dịch chuyển thứ hạng.",
}
