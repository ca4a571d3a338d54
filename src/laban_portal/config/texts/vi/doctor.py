# SPDX-License-Identifier: Apache-2.0
"""What `laban-portal doctor` says."""

from __future__ import annotations

WORDS = {
    "level_ok": "tốt",
    "level_warn": "lưu ý",
    "level_bad": "hỏng",
    "address": "Địa chỉ của cổng: {address}",
    "address_without_tls": (
        "Địa chỉ {address} không dùng https: mật khẩu đi trên mạng không mã hóa. Đặt cổng sau máy chủ proxy có TLS."
    ),
    "any_host": "LABAN_HOSTS là *: cổng trả lời mọi tên miền. Ghi rõ tên miền của cổng.",
    "host_missing": "LABAN_HOSTS thiếu {host}: người dùng sẽ bị từ chối. Thêm tên đó.",
    "no_proxy": (
        "Dùng https nhưng LABAN_PROXIES là 0: cổng sẽ ghi địa chỉ của proxy thay cho địa chỉ người dùng. Đặt "
        "đúng số proxy."
    ),
    "oidc_without_tls": "Nhà cung cấp đăng nhập {address} không dùng https. Đổi LABAN_OIDC_ISSUER.",
    "bound_everywhere": (
        "Cổng lắng nghe trên {bind} mà không có https: bỏ LABAN_BIND, hoặc đặt proxy có TLS và LABAN_SITE_URL."
    ),
    "secret_given": "Khóa bí mật lấy từ LABAN_SECRET_KEY",
    "secret_drawn": "Khóa bí mật tự tạo, cất trong {file}. Giữ một bản ở nơi an toàn; bản sao lưu không có khóa này.",
    "secret_readable": "Người khác đọc được {file}. Chạy: chmod 600 {file}",
    "secret_weak": "Khóa bí mật quá đơn giản. Tạo khóa khác: laban-portal secret",
    "folder": "Thư mục dữ liệu {folder} ghi được, người ngoài không vào được",
    "folder_not_writable": "Không ghi được vào thư mục dữ liệu {folder}. Sửa quyền cho tài khoản chạy cổng.",
    "folder_open": "Người khác trên máy này đọc được thư mục dữ liệu {folder}. Chạy: chmod -R go-rwx {folder}",
    "head_folder": (
        "Không ghi được vào {folder} (LABAN_HEAD_FOLDER): đầu chuỗi hằng ngày không ra khỏi máy. Sửa quyền hoặc "
        "đường dẫn."
    ),
    "heads_stay_here": (
        "Đầu chuỗi hằng ngày không được gửi ra khỏi máy nên chủ cơ sở dữ liệu có thể sửa quá khứ. "
        "Đặt LABAN_HEAD_EMAIL hoặc LABAN_HEAD_FOLDER."
    ),
    "space": "Còn trống {free} GB ({share} %) trên đĩa",
    "space_low": "Chỉ còn {free} GB ({share} %) trên đĩa. Dọn đĩa hoặc mở rộng.",
    "space_gone": "Đĩa gần đầy: còn {free} GB ({share} %). Dọn đĩa ngay, nếu không số liệu sẽ không lưu được.",
    "mail": "Máy chủ thư {host} trả lời",
    "mail_as_files": (
        "Chưa có máy chủ thư: thư được cất thành tệp trong {folder}, không đến tay ai. Đặt LABAN_EMAIL_URL."
    ),
    "mail_demonstration": "Bản trình diễn: thư được cất thành tệp, không gửi đi",
    "mail_unreachable": "Máy chủ thư {host}:{port} không trả lời ({why}). Kiểm tra LABAN_EMAIL_URL và tường lửa.",
    "static": "Tệp giao diện đã sẵn sàng",
    "static_missing": "Chưa có tệp giao diện. Lệnh laban-portal start sẽ tạo khi chạy.",
    "database": "Cơ sở dữ liệu: {what}, mỗi giá trị đã xác nhận đều được ghi xuống đĩa",
    "database_unreachable": (
        "Cơ sở dữ liệu không trả lời: {why}. Kiểm tra LABAN_DATABASE_URL và máy chủ cơ sở dữ liệu."
    ),
    "sqlite_hasty": (
        "SQLite không ở chế độ WAL với ghi đĩa đầy đủ (đang là {mode}). Thư mục dữ liệu có nằm trên ổ mạng "
        "không? Chuyển về ổ của máy."
    ),
    "sqlite_damaged": "Tệp cơ sở dữ liệu bị hỏng. Dừng cổng, giữ nguyên tệp, khôi phục từ bản sao lưu gần nhất.",
    "postgresql_old": "PostgreSQL {version} quá cũ. Nâng cấp lên phiên bản 14 trở lên.",
    "postgresql_hasty": "PostgreSQL đang tắt {name}: giá trị đã xác nhận có thể mất khi mất điện. Bật lại.",
    "migrations": "Cấu trúc dữ liệu đúng với phiên bản này",
    "migrations_waiting": "Còn {count} bước nâng cấp cấu trúc dữ liệu. Sao lưu, rồi chạy: laban-portal migrate",
    "clock": "Đồng hồ: {now} ({zone})",
    "clock_apart": (
        "Đồng hồ máy này lệch {seconds} giây so với máy cơ sở dữ liệu. Bật đồng bộ thời gian (NTP) trên cả hai."
    ),
    "clock_behind": "Đồng hồ chạy chậm hơn lần lưu cuối ({last}). Chỉnh đồng hồ trước khi cho nhập tiếp.",
    "chains": "Đầu của {count} chuỗi số liệu khớp với mắt xích cuối",
    "chain_broken": (
        "Chuỗi số liệu của {unit} trong đợt {round} không khớp. Chạy laban-portal verify và giữ nguyên cơ sở dữ liệu."
    ),
    "work": "Tiến trình nền làm việc bình thường",
    "worker_stands": (
        "{count} việc chờ quá mười phút: tiến trình nền không chạy. Chạy laban-portal start hoặc laban-portal work."
    ),
    "jobs_failed": "{count} việc nền thất bại trong bảy ngày qua. Xem nhật ký của tiến trình nền.",
    "turns_failed": "Việc hằng ngày thất bại: {names}. Xem nhật ký của tiến trình nền.",
    "backup": "Sao lưu gần nhất cách đây {days} ngày",
    "backup_old": "Sao lưu gần nhất đã {days} ngày. Chạy: laban-portal backup TỆP, và đặt lịch hằng ngày.",
    "backup_never": "Chưa sao lưu lần nào. Chạy: laban-portal backup TỆP, và đặt lịch hằng ngày.",
    "scan": "Phần mềm quét vi-rút trả lời: {command}",
    "scan_none": "Tệp tải lên không được quét vi-rút. Đặt LABAN_SCAN_COMMAND, ví dụ: clamdscan --no-summary --fdpass",
    "scan_fails": (
        "Phần mềm quét vi-rút ({command}) không báo sạch một tệp vô hại trong {seconds} giây: mọi tệp tải lên sẽ bị "
        "từ chối. Chạy thử lệnh này với một tệp và sửa LABAN_SCAN_COMMAND."
    ),
    "files": "Tệp lưu trữ: đủ {count} tệp, {hashed} tệp lấy ngẫu nhiên đúng mã băm",
    "files_gone": (
        "Thiếu {count} tệp lưu trữ hoặc sai kích thước (đầu tiên: {first}). Lấy lại thư mục files/stored từ bản sao lưu."
    ),
    "files_changed": (
        "{count} tệp lưu trữ bị thay đổi nội dung (đầu tiên: {first}). Lấy lại từ bản sao lưu và kiểm tra ổ đĩa."
    ),
    "signers": "Chứng thư gốc để kiểm tra chữ ký số: {count}",
    "signers_none": (
        "Chưa có chứng thư gốc nào để kiểm tra chữ ký số: chữ ký khớp vẫn được nhận, nhưng người ký chưa "
        "được xác thực. Đặt LABAN_SIGNERS."
    ),
    "signers_unread": (
        "Không đọc được chứng thư trong tệp {file} (thư mục {folder}). Thay bằng tệp PEM hoặc DER, hoặc bỏ tệp này ra."
    ),
    "signers_over": "Chứng thư gốc trong tệp {file} hết hạn ngày {day}. Lấy chứng thư mới từ tổ chức chứng thực.",
    "demonstration": "Bản trình diễn, đã đánh dấu và chỉ chạy trên máy này",
    "real": "Không phải bản trình diễn, không có tài khoản trình diễn",
    "wrong_start": "Cổng sẽ không chạy: {why}",
    "check_failed": "Không kiểm tra được mục {name} ({why}). Cơ sở dữ liệu chưa được tạo? Chạy: laban-portal migrate",
}
