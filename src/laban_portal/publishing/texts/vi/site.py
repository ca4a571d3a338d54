# SPDX-License-Identifier: Apache-2.0
"""The frame of the public site, in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "skip": "Bỏ qua, đến nội dung chính",
    "mark": "Số liệu giả lập để trình diễn, không phải số liệu chính thức",
    "picture_source": "{index}, kỳ công bố {edition}",
    "demonstration_label": "Số liệu giả lập",
    "demonstration": "Số liệu giả lập – không phải số liệu thống kê chính thức.",
    "demonstration_meaning": (
        "Số liệu được tạo ra để trình diễn cách tính chỉ số. Không trích dẫn bất kỳ điểm số hay thứ hạng nào."
    ),
    "superseded_label": "Có kỳ công bố mới hơn",
    "superseded": "Kỳ công bố {edition} đã được đính chính bằng kỳ công bố {newer}.",
    "superseded_link": "Xem trang này ở kỳ công bố {newer}",
    "navigation": "Các trang",
    "languages": "Ngôn ngữ",
    "language_vi": "Tiếng Việt",
    "language_en": "English",
    "breadcrumbs": "Vị trí trang",
    "edition": "Kỳ công bố {edition}",
    "released": "công bố ngày {day}",
    "to_index": "Tổng quan",
    "to_ranking": "Xếp hạng",
    "to_map": "Bản đồ",
    "to_units": "Hồ sơ",
    "to_items": "Chỉ số",
    "to_compare": "So sánh",
    "to_explore": "Tương quan",
    "to_method": "Phương pháp",
    "to_audit": "Kiểm định",
    "to_revisions": "Đính chính",
    "to_data": "Dữ liệu",
    "to_news": "Tin tức",
    "to_search": "Tìm kiếm",
    "to_editions": "Các kỳ công bố",
    "feed": "Nguồn tin (Atom)",
    "source": "Nguồn",
    "licence": "Giấy phép",
    "bundle_hash": "SHA-256 của gói dữ liệu kỳ công bố",
    "fingerprint": "Dấu vân tay của khóa ký số",
    "away": "Tải về và trích dẫn",
    "away_data": "Số liệu của trang này, kèm siêu dữ liệu, giấy phép và ký hiệu chất lượng:",
    "permalink": "Địa chỉ cố định của trang",
    "cite": "Cách trích dẫn",
    "citation": "{publisher} ({year}). {index}, kỳ công bố {edition}: {title}. {address}",
    "newest": "Trang này ở kỳ công bố mới nhất",
    "editions": "Trang này ở kỳ này và các kỳ công bố trước",
    "figure_table": "Bảng số liệu: {title}",
    "figure_taken": "Tải về hoặc nhúng: {title}",
    "embed": "Dán đoạn mã này để đưa hình lên trang khác. Hình không cần tập lệnh nào.",
    "embed_base": "Thay SITE bằng địa chỉ của trang này.",
    "missing": "Không có trang này",
    "missing_advice": (
        "Có thể địa chỉ bị gõ nhầm, hoặc trang thuộc kỳ công bố khác. Mời bắt đầu lại từ trang tổng quan."
    ),
    "on": "Địa chỉ này luôn dẫn đến kỳ công bố mới nhất.",
    "on_link": "Đến kỳ công bố mới nhất",
    "format_csv": "CSV (mở được bằng Excel)",
    "format_csvw": "CSVW (siêu dữ liệu)",
    "format_json": "JSON",
    "format_xlsx": "Excel",
    "format_sdmx_csv": "SDMX-CSV",
    "format_sdmx_ml": "SDMX-ML",
    "format_sdmx_structure": "Cấu trúc SDMX",
    "format_geojson": "GeoJSON",
    "format_datapackage": "Data Package",
    "not_a_site": (
        "Thư mục {folder} đang chứa thứ khác, không phải trang đã dựng trước đây. Hãy chọn thư mục mới hoặc trống để "
        "không mất gì."
    ),
}
