# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: what is said about boundaries."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "too_large": "Tệp lớn hơn {megabytes} MB. Hãy giản lược ranh giới; bản đồ trên trang không thể hiện chi tiết hơn.",
    "not_json": "Tệp không đúng cú pháp JSON ({reason}). Hãy lưu lại ranh giới dưới dạng GeoJSON.",
    "not_features": "Tệp không phải là FeatureCollection của GeoJSON. Hãy lưu ranh giới dưới dạng đó.",
    "not_a_feature": "Phần tử thứ {number} không phải là một đối tượng địa lý. Hãy lưu lại ranh giới dưới dạng GeoJSON.",
    "no_code": (
        "Đối tượng thứ {number} không có thuộc tính “{property}”. Hãy nêu trong pack.toml thuộc tính nào chứa mã đơn vị, "
        "hoặc bổ sung thuộc tính (null: vùng đất không thuộc đơn vị nào)."
    ),
    "bad_code": "Thuộc tính “{property}” của đối tượng thứ {number} không phải là mã. Hãy ghi văn bản hoặc số nguyên.",
    "not_polygons": "Đối tượng thứ {number} là {got}. Ranh giới phải là Polygon hoặc MultiPolygon.",
    "bad_ring": (
        "Đối tượng thứ {number} có đường bao không khép kín, ít hơn bốn điểm, hoặc chứa nội dung không phải là số. "
        "Hãy lưu lại ranh giới."
    ),
    "not_degrees": (
        "Đối tượng thứ {number} nằm ngoài Trái Đất. Hãy lưu ranh giới theo kinh độ và vĩ độ (WGS 84, EPSG 4326)."
    ),
    "no_shapes": "Tệp không có ranh giới nào. Hãy bổ sung, hoặc bỏ tệp khỏi pack.toml.",
    "unknown_system": "Bảng đơn vị không có hệ mã “{given}”. Hãy ghi một trong các hệ mã: {known}.",
    "unknown_units": (
        "{count} ranh giới không thuộc đơn vị nào của hệ mã {system} và bị bỏ qua: {codes}. Hãy sửa mã, hoặc nêu "
        "thuộc tính khác trong pack.toml."
    ),
    "no_boundary": "{count} đơn vị không có ranh giới nên không xuất hiện trên bản đồ: {units}. Hãy bổ sung ranh giới.",
    "bad_box": (
        "Một khung gồm [tây, nam, đông, bắc] tính bằng độ, tây nhỏ hơn đông và nam nhỏ hơn bắc. Hãy sửa lại các số."
    ),
    "lacks_area": (
        "Ranh giới không thể hiện phần đất nào của “{area}” ({english}), nơi mà mọi bản đồ của gói này bắt buộc phải có "
        "(khung {box}). Hãy dùng ranh giới có đầy đủ khu vực này; Laban không vẽ bản đồ thiếu khu vực đó."
    ),
}
