# SPDX-License-Identifier: Apache-2.0
"""Câu chữ của kỳ công bố: lập, đóng gói, ký, dựng lại."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "unknown_method": "Gói cấu hình không có phương pháp “{got}”. Hãy chọn một trong: {known}.",
    "unknown_year": "Không có số liệu năm {got}. Hãy chọn một trong các năm: {known}.",
    "only_split": (
        "Không năm nào đọc được theo phương pháp “{method}” mà không phải chia tách số liệu của đơn vị đã sáp nhập. "
        "Hãy chọn phương pháp khác."
    ),
    "demonstration_name": "{pack} {year} (bản trình diễn)",
    "demonstration_generated": (
        "Bản trình diễn, không phải công bố chính thức. Mọi số liệu đều được tạo giả lập, không phản ánh đơn "
        "vị có thật nào; "
        "ngày công bố là giả định."
    ),
    "demonstration_measured": (
        "Bản trình diễn, tính từ số liệu đã công bố mà gói cấu hình nêu là nguồn; không phải công bố chính "
        "thức, ngày công bố "
        "là giả định."
    ),
    "demonstration_publisher": "Laban, trình diễn",
    "no_reason": "Bản đính chính phải nêu lý do. Hãy ghi lý do bằng --reason.",
    "reason_alone": "Lý do chỉ dùng cho bản đính chính. Hãy nêu kỳ công bố được đính chính bằng --corrects.",
    "two_letters": (
        "Hai văn bản cùng có tên {name}. Hãy đổi tên một văn bản: trong gói, cả hai nằm chung một thư mục."
    ),
    "code_bad": (
        "“{got}” không thể là địa chỉ của kỳ công bố. Hãy dùng chữ không dấu, chữ số, dấu chấm và gạch nối, "
        "ví dụ 2025 hoặc "
        "2025-2."
    ),
    "verdict_equal": "TRÙNG KHỚP: tính lại, cả {count} tệp số liệu giống nhau đến từng byte.",
    "verdict_close": (
        "GẦN TRÙNG: {count} tệp khác nhau, chỗ lệch nhiều nhất là {difference} (tương đối {relative}), tức là ở các "
        "chữ số cuối."
    ),
    "verdict_different": (
        "KHÁC NHAU: {count} tệp không phải kết quả của gói và công thức tính. Không nên dựa vào; hãy hỏi đơn "
        "vị công bố."
    ),
    "differs_number": (
        "{file}: lệch nhiều nhất ở dòng {row}, cột {column}, chênh {difference}: đã công bố {before}, tính lại {after}"
    ),
    "differs_text": "{file}: dòng {row}, cột {column}: đã công bố “{before}”, tính lại “{after}”",
    "differs_missing": "{file}: chỉ có ở một bên",
    "more_files": "… và {count} tệp nữa",
    "differs_drawing": "{file}: được dựng từ nội dung khác với nội dung mà số liệu cho ra",
    "versions_same": "Đã tính bằng đúng các phiên bản ghi trong gói.",
    "versions_other": "Đã tính bằng phiên bản khác với phiên bản ghi trong gói: {versions}.",
    "signed_valid": "Đã ký; chữ ký hợp lệ. Khóa: {fingerprint}",
    "signed_none": "Chưa ký: không thể biết từ tệp này ai là đơn vị công bố.",
    "signed_trusted": "Đó là khóa của đơn vị công bố đã nêu.",
    "hash": "Mã băm của kỳ công bố: {hash}",
    "given_held": "Văn bản do con người cung cấp, đúng như danh mục đã lập: {count}.",
    "written": "Kỳ công bố {edition}: {path}",
    "key_made": (
        "Khóa mới nằm trong {folder}. Hãy giữ bí mật và an toàn private.pem; công bố publisher.pem và keys.json."
    ),
    "key_rotated": "Đã thay khóa. Khóa cũ nay là {old}; hãy công bố publisher.pem và keys.json mới.",
    "key_shown": "{fingerprint}  từ {since}  {until}",
    "key_until": "đến {day}",
    "key_in_force": "đang dùng",
}
