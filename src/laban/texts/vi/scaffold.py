# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: the comments in a new pack."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "pack": (
        "Ví dụ nhỏ, số liệu giả định. Hãy lần lượt thay đơn vị, khung chỉ số và số liệu của bạn vào từng tệp, sau mỗi bước "
        "chạy `laban check`: lệnh nêu chỗ nào sai và cách sửa. Tài liệu mô tả mọi trường (docs/user/packs.md)."
    ),
    "code": "Tên ngắn dùng cho tệp và câu lệnh: chữ cái không dấu, chữ số, - _ .",
    "languages": "Ngôn ngữ đứng đầu là mặc định. Các cột name_vi, name_en chứa tên.",
    "demonstration": "Số liệu là giả định, mọi kết quả đều ghi rõ điều đó. Hãy ghi false khi đã thay bằng số liệu thật.",
    "reference_day": "Đơn vị tham gia một năm nếu tồn tại vào ngày này.",
    "data": "Mỗi bảng số liệu một mục. wide: mỗi dòng là một đơn vị trong một năm. long: mỗi dòng là một số liệu.",
    "atlas": "Ranh giới để vẽ bản đồ (GeoJSON). Nếu không có, báo cáo vẽ lưới ô vuông.",
    "peers": (
        "Các đặc điểm cơ cấu để tìm đơn vị tương đồng: công thức trên số liệu gốc, không dùng điểm số. Nếu không có bảng "
        "này, hệ thống dùng các mẫu số của khung chỉ số."
    ),
    "method": (
        "Phương pháp mặc định. Lựa chọn nào không ghi thì theo mặc định của Laban; docs/method/choices.md mô tả mọi lựa chọn."
    ),
    "impute": "Số liệu thiếu được thay bằng trung bình của vùng. Cách khác: none, median, linear, knn, em …",
    "screen": "Đơn vị có số liệu của ít hơn 60 % số chỉ số thành phần thì bị loại.",
    "treat": (
        "Chỉ số thành phần lệch nhiều và có đuôi dày thì được xử lý: chặn tối đa năm giá trị ngoại lai, nếu chưa đủ thì lấy "
        "logarit."
    ),
    "normalise": "Mọi chỉ số thành phần được đưa về thang 0 đến 100; chỉ số có mốc trong indicators.csv thì dùng mốc đó.",
    "weigh": "given: trọng số trong framework.csv và indicators.csv. equal: trọng số bằng nhau.",
    "aggregate": "Một trụ cột cần ít nhất hai chỉ số thành phần có giá trị.",
    "geometric": (
        "Phương pháp khác, chọn bằng --method geometric: như method.toml, nhưng trụ cột yếu ảnh hưởng nặng hơn. Điểm bắt đầu "
        "từ 1, vì trung bình nhân không dùng được giá trị 0."
    ),
    "rule": "Số doanh nghiệp đổi mới sáng tạo không lớn hơn tổng số doanh nghiệp",
}
