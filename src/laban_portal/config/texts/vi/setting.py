# SPDX-License-Identifier: Apache-2.0
"""Vietnamese: what is wrong with a setting, and what each one wants."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "cannot_start": "Laban chưa chạy được",
    "unknown": "không có thiết lập này; các thiết lập là {names}.",
    "no_file": "chỉ giá trị bí mật mới đọc từ tệp; hãy đặt thẳng {name}.",
    "unreadable": "không đọc được tệp {file}; hãy kiểm tra đường dẫn và quyền đọc.",
    "no_yes": "“{text}” không phải yes hay no; cần: {wanted}.",
    "no_number": "“{text}” không phải số nguyên; cần: {wanted}.",
    "empty": "đang để trống; cần: {wanted}.",
    "not_one_of": "“{text}” không dùng được; cần: {wanted}.",
    "no_zone": "không có múi giờ “{text}”; cần: {wanted}.",
    "no_address": "“{text}” không phải địa chỉ dùng được; cần: {wanted}.",
    "no_command": "“{text}” không đọc được thành một lệnh (có dấu nháy chưa đóng?); cần: {wanted}.",
    "no_secret_address": "địa chỉ viết sai (không in ra vì có thể chứa mật khẩu); cần: {wanted}.",
    "demonstration_address": "bản trình diễn chỉ trả lời tại 127.0.0.1; hãy đặt LABAN_SITE_URL cho phù hợp.",
    "secret_short": "khóa ngắn hơn 50 chữ; hãy tạo khóa: ./run laban-portal secret",
    "port_range": "cổng mạng không nằm trong khoảng 1 đến 65535.",
    "file_range": "không nằm trong khoảng từ 1 đến 500.",
    "demonstration_bind": "bản trình diễn chỉ lắng nghe tại 127.0.0.1; hãy bỏ LABAN_BIND.",
    "both_or_neither": "hãy đặt cả hai hoặc bỏ cả hai.",
    "folder": (
        "không ghi được vào thư mục dữ liệu {folder}; hãy cấp quyền ghi cho tài khoản chạy cổng, hoặc chọn "
        "thư mục khác."
    ),
    "database": (
        "cơ sở dữ liệu không trả lời ({why}); hãy kiểm tra LABAN_DATABASE_URL và LABAN_DATA, xem máy chủ cơ "
        "sở dữ liệu có đang chạy không."
    ),
    "no_folder": "không đọc được thư mục {folder}; hãy tạo thư mục này, hoặc để trống biến.",
    "wants_data": "thư mục chứa cơ sở dữ liệu và các tệp",
    "wants_database_url": "postgresql://người_dùng:mật_khẩu@máy:cổng/tên; để trống: SQLite trong thư mục dữ liệu",
    "wants_secret_key": "chuỗi ngẫu nhiên từ 50 chữ trở lên",
    "wants_site_url": "địa chỉ người dùng gõ, bắt đầu bằng https://",
    "wants_bind": "địa chỉ mạng để lắng nghe; 0.0.0.0 chỉ khi có máy chủ trung gian phía trước",
    "wants_port": "cổng mạng, từ 1 đến 65535",
    "wants_workers": "số tiến trình trả lời; 0: mỗi bộ xử lý một tiến trình",
    "wants_hosts": "các tên miền của cổng, cách nhau bằng dấu phẩy",
    "wants_proxies": "số máy chủ trung gian tin cậy phía trước",
    "wants_time_zone": "múi giờ tính ngày của các đợt, ví dụ Asia/Ho_Chi_Minh",
    "wants_language": "vi hoặc en",
    "wants_demonstration": "yes hoặc no: bản trình diễn có đánh dấu, chỉ trên máy này",
    "wants_email_url": "smtp://người_dùng:mật_khẩu@máy:cổng (hoặc smtps://, smtp+tls://); để trống: thư cất thành tệp",
    "wants_email_from": "người gửi thư",
    "wants_head_email": "nơi nhận mã chốt hằng ngày",
    "wants_head_folder": "thư mục nhận mã chốt hằng ngày, nên ở máy khác",
    "wants_oidc_issuer": "địa chỉ https:// của máy chủ OpenID Connect; để trống: không dùng",
    "wants_oidc_client": "tên ứng dụng tại máy chủ đó",
    "wants_oidc_secret": "mật khẩu của ứng dụng tại máy chủ đó",
    "wants_oidc_name": "chữ trên nút đăng nhập",
    "wants_theme": "tệp TOML ghi tên, từ ngữ và màu của cổng",
    "wants_scan_command": "lệnh quét vi-rút, ví dụ clamdscan --no-summary --fdpass; để trống: không quét",
    "wants_file_most_mb": "dung lượng lớn nhất của một tệp tải lên, tính bằng MB, từ 1 đến 500",
    "wants_signers": "thư mục chứa chứng thư gốc (PEM, DER) của các tổ chức chứng thực chữ ký số; để trống: không có",
    "wants_public_url": "địa chỉ của trang công khai nếu đặt ở máy khác; để trống: /site/ của cổng này",
    "wants_signing_key": ("khóa riêng Ed25519 dạng PEM, thường đặt bằng LABAN_SIGNING_KEY_FILE; để trống: tự tạo"),
    "wants_log_level": "DEBUG, INFO, WARNING hoặc ERROR",
}
