# SPDX-License-Identifier: Apache-2.0
"""What the command `laban-portal` says."""

from __future__ import annotations

WORDS = {
    "usage": "Cách dùng: laban-portal LỆNH [tham số]\n",
    "usage_end": (
        "\nlaban-portal LỆNH --help cho biết tham số của từng lệnh. Tài liệu vận hành: docs/operator. "
        "Đổi ngôn ngữ: LABAN_LANG=vi hoặc en."
    ),
    "arguments": "tham số",
    "options": "tùy chọn",
    "help": "hiện phần hướng dẫn này rồi dừng",
    "wrong": "Chưa hiểu tham số của {name}: {given}. Xem cách dùng dưới đây hoặc thêm --help.",
    "unknown": "Không có lệnh {name}. Gõ laban-portal --help để xem các lệnh.",
    "refused": "Không thực hiện: {why}",
    "problem": "  – {what}",
    "is_start": "chạy cổng thông tin và tiến trình nền",
    "is_work": "chỉ chạy tiến trình nền: gửi thư, nhắc việc, chốt chuỗi số liệu hằng ngày",
    "is_demo": "dựng dữ liệu trình diễn trong cơ sở dữ liệu trống",
    "is_accounts": "cho biết các tài khoản trình diễn và mã dùng một lần hiện tại",
    "is_administrator": "mời quản trị viên đầu tiên",
    "is_doctor": "kiểm tra cài đặt, cơ sở dữ liệu, đồng hồ, dung lượng, thư, sao lưu",
    "is_well": "hỏi cổng trên máy này còn hoạt động tốt không",
    "is_backup": "sao lưu cơ sở dữ liệu và tệp vào một tệp duy nhất",
    "is_restore": "khôi phục từ bản sao lưu vào nơi còn trống",
    "is_secret": "tạo một khóa bí mật cho LABAN_SECRET_KEY",
    "is_load_pack": "nạp một gói cấu hình vào danh mục",
    "is_verify": "kiểm tra chuỗi số liệu, chỉ ra mắt xích đứt đầu tiên",
    "is_verify_snapshot": "kiểm chứng tệp zip của một bản chốt số liệu",
    "is_export_pack": "ghi một bản chốt thành gói để laban tính toán",
    "is_day_head": "chốt đầu chuỗi của một ngày và gửi ra ngoài máy",
    "is_retention": "liệt kê tệp minh chứng hết thời hạn lưu giữ; gỡ một tệp, kèm lý do",
    "is_clock_corrected": "nhập tiếp sau khi đồng hồ chạy sai, kèm lý do",
    "is_migrate": "đưa cơ sở dữ liệu lên phiên bản này",
    "is_check": "kiểm tra cấu hình Django",
    "once": "làm hết việc đang chờ rồi dừng",
    "demonstration": "chạy bản trình diễn có đánh dấu, chỉ trên máy này",
    "port": "cổng mạng",
    "bind": "địa chỉ mạng để lắng nghe",
    "workers": "số tiến trình trả lời; 0: mỗi bộ xử lý một tiến trình",
    "no_worker": "không chạy tiến trình nền kèm theo",
    "stage": "dựng đến giai đoạn nào của đợt thu thập",
    "pack": "thư mục của gói cấu hình",
    "seed": "số mầm: cùng số mầm cho cùng dữ liệu",
    "file": "tệp sao lưu",
    "email": "địa chỉ thư của người được mời",
    "name": "họ và tên của người được mời",
    "preparing": "Đang chuẩn bị cơ sở dữ liệu …",
    "port_taken": "Cổng {port} đã có chương trình khác dùng. Dừng chương trình đó, hoặc chọn cổng khác: --port 8010.",
    "no_address": "máy này không có địa chỉ mạng {bind}. Sửa --bind hoặc LABAN_BIND.",
    "ready": "\nCổng thông tin đã sẵn sàng: {address}",
    "stop": "Nhấn Ctrl+C để dừng.",
    "stopping": "\nĐang dừng …",
    "restarted": "Tiến trình {name} đã dừng (mã {status}); đang chạy lại.",
    "given_up": (
        "Tiến trình {name} liên tục dừng ngay sau khi chạy. Xem thông báo phía trên, rồi chạy laban-portal doctor."
    ),
    "nobody_yet": (
        'Chưa có tài khoản nào. Mời quản trị viên đầu tiên: laban-portal administrator ĐỊA_CHỈ_THƯ --name "Họ và tên"'
    ),
    "demonstration_bound_elsewhere": (
        "bản trình diễn in mật khẩu ra màn hình nên chỉ chạy trên 127.0.0.1, không chạy trên {bind}. Bỏ --bind và LABAN_BIND."
    ),
    "demonstration_elsewhere": (
        "cơ sở dữ liệu này là bản trình diễn, mật khẩu của các tài khoản đã được in ra màn hình. "
        "Chỉ mở bằng: laban-portal start --demonstration; hoặc dùng cơ sở dữ liệu khác (LABAN_DATA, LABAN_DATABASE_URL)."
    ),
    "demonstration_accounts_in_real": (
        "cơ sở dữ liệu này không được đánh dấu là bản trình diễn nhưng lại có tài khoản trình diễn. "
        "Khôi phục từ bản sao lưu tốt gần nhất, hoặc xóa các tài khoản đó trước khi chạy."
    ),
    "real_accounts": (
        "cơ sở dữ liệu này có {count} tài khoản thật nên không thể làm bản trình diễn. "
        "Chọn thư mục dữ liệu khác: LABAN_DATA=/thư/mục/trống."
    ),
    "administrator_exists": (
        "đã có người dùng trong hệ thống. Quản trị viên mới do quản trị viên hiện có mời, tại trang Người dùng."
    ),
    "administrator_demonstration": "không mời người thật vào bản trình diễn. Dùng cơ sở dữ liệu khác: LABAN_DATA.",
    "administrator_invited": "Đã mời {email}. Mở địa chỉ này để đặt mật khẩu (dùng một lần, có hạn):\n{address}",
    "email_wrong": "{email} không phải là địa chỉ thư điện tử. Gõ lại, ví dụ: ten@example.vn.",
    "ministry": "Cơ quan chủ trì",
    "is_build_site": "dựng trang công khai thành các tệp tĩnh",
    "is_edition": "thêm bộ phương pháp và bản đồ cho kỳ công bố; liệt kê các kỳ",
    "is_keys": "cho biết hoặc thay khóa ký kỳ công bố",
    "keys_what": "show: cho biết các khóa; rotate: thay khóa",
    "keys_unknown": "lệnh keys không có việc “{what}”. Dùng: laban-portal keys show hoặc laban-portal keys rotate.",
    "key_rotated": "Đã thay khóa ký. Trước: {before}\nNay:   {after}",
    "key_signs": "Khóa đang dùng từ {since}: {fingerprint}",
    "key_retired": "Khóa dùng từ {since} đến {until}: {fingerprint}",
    "edition_what": "kit: thêm một gói cấu hình; list: liệt kê các kỳ",
    "edition_unknown": (
        "lệnh edition không hiểu “{what}”. Dùng: laban-portal edition kit THƯ_MỤC hoặc laban-portal edition list."
    ),
    "kit_taken": "Đã thêm bộ số {number} từ {folder}.",
    "site_folder": "thư mục của trang tĩnh; trang cũ ở đó được thay khi trang mới đã xong",
    "site_edition": "tệp EDITION.zip thay cho cơ sở dữ liệu; lặp lại cho mỗi kỳ",
    "site_pack": "gói cấu hình để dựng các kỳ trình diễn",
    "site_base": "địa chỉ gốc của trang, ví dụ https://pii.example.vn/",
    "site_formats": "các định dạng, cách nhau bằng dấu phẩy: html,svg,csv,json,xlsx,…",
    "site_zip": "ghi thêm cả trang vào một tệp zip",
    "site_built": "Đã dựng trang công khai của {editions} kỳ vào {folder} trong {seconds} giây.",
    "site_demonstration": "Chưa có kỳ nào được công bố: dựng các kỳ trình diễn có đánh dấu từ {pack}.",
    "site_no_folder": "không có thư mục {folder}. Tạo thư mục đó trước, hoặc chọn nơi khác.",
    "is_edition_reports": "lập báo cáo quốc gia và hồ sơ từng đơn vị của một kỳ công bố",
    "reports_folder": "thư mục chứa các báo cáo; phải chưa có hoặc còn trống",
    "reports_edition": "một tệp EDITION.zip, hoặc mã của một kỳ đã công bố; bỏ trống: kỳ mới nhất",
    "reports_formats": "các định dạng, cách nhau bằng dấu phẩy: pdf,docx,xlsx",
    "reports_languages": "các ngôn ngữ, cách nhau bằng dấu phẩy: vi,en",
    "reports_workers": "số tiến trình lập báo cáo; 0: mỗi bộ xử lý một tiến trình",
}
