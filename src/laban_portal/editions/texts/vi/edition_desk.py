# SPDX-License-Identifier: Apache-2.0
"""Tiếng Việt: bàn làm việc của một kỳ công bố."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Kỳ công bố {edition}",
    "open_public": "Mở trang công khai",
    "open_preview": "Mở bản xem trước",
    "take_bundle": "Tải EDITION.zip",
    "computing": "Đang tính: {step}.",
    "waiting": "Đang chờ tiến trình nền tính.",
    "look_again": "Xem lại",
    "failed": "Không tính được: {count} lỗi",
    "broken": "Tệp của kỳ này không đọc được hoặc đã bị đổi trên đĩa. Hãy khôi phục từ bản sao lưu.",
    "next": "Việc tiếp theo",
    "hindrances": "Phải làm trước khi ký: {count} việc",
    "remarks": "Nên xem trước khi ký",
    "embargo_until": "Đã ký. Kỳ này tự công bố lúc {when}.",
    "hash": "Mã băm SHA-256 của EDITION.zip",
    "fingerprint": "Vân tay khóa ký",
    "nothing_open": "Hiện không có việc nào dành cho Anh/Chị ở kỳ này.",
    "words": "Nội dung giới thiệu",
    "compute": "Tính lại",
    "save": "Lưu",
    "back": "Về kỳ công bố",
    "show": "Cho xem trước nội bộ",
    "show_words": (
        "Mỗi địa phương thấy trang của mình, Bộ thấy toàn bộ; lãnh đạo các địa phương được báo. Sau đó không "
        "sửa được, trừ khi đưa về bản nháp."
    ),
    "sign": "Ký",
    "sign_words": (
        "Ký là lời xác nhận cuối cùng: nội dung được đóng gói, ký số và không ai sửa được nữa. Người ký không "
        "được là người đã lập hoặc tính kỳ này."
    ),
    "release_at": "Giờ công bố",
    "release_hint": (
        "Giờ này nằm trong nội dung được ký; đến giờ, kỳ tự công bố. Để trống: công bố ngay sau khi ký, bằng "
        "một thao tác riêng."
    ),
    "other_signs": "Kỳ này chờ một người quản lý khác, không phải người đã lập hoặc tính, xem và ký.",
    "publish": "Công bố ngay",
    "publish_words": "Đã đến giờ công bố. Mọi người sẽ đọc được kỳ này ở trang công khai.",
    "withdraw": "Đưa về bản nháp",
    "discard": "Hủy bản nháp",
    "recall": "Thu hồi",
    "recall_words": (
        "Chỉ khi phát hiện sai sót trước giờ công bố: kỳ đã ký bị hủy, mọi đường dẫn mời bị khóa, bản đã ký "
        "vẫn được lưu."
    ),
    "why": "Lý do",
    "done_show": "Kỳ {code} đang được xem trước nội bộ.",
    "done_withdraw": "Kỳ {code} lại là bản nháp.",
    "done_sign": "Đã ký kỳ {code}.",
    "done_publish": "Đã công bố kỳ {code}.",
    "done_recall": "Đã thu hồi kỳ {code}.",
    "done_discard": "Đã hủy kỳ {code}.",
    "done_describe": "Đã lưu nội dung giới thiệu của kỳ {code}.",
    "done_recompute": "Kỳ {code} đang được tính lại.",
    "made_of": "Lập từ đâu",
    "framework": "Khung chỉ số",
    "taken": "tính ở nơi khác, nhận bằng tệp",
    "draws": "{draws} lần rút từ số mầm {seed}",
    "glance": "Kết quả trong một cái nhìn",
    "units": "Đơn vị được xếp hạng",
    "indicators": "Chỉ số thành phần",
    "years": "Các năm",
    "territory": "{name}: {count} đơn vị, đến năm {year}.",
    "table": "Bảng xếp hạng",
    "place": "Hạng",
    "unit": "Đơn vị",
    "score": "Điểm",
    "interval": "Khoảng hạng",
    "before": "Hạng kỳ trước",
    "interval_words": "Khoảng hạng tính trên các lựa chọn phương pháp, không phải sai số mẫu.",
    "moved": "Thay đổi hạng nhiều nhất so với kỳ {edition}",
    "moved_one": "{name}: từ hạng {before} đến hạng {after}",
    "corrected": "Khác với kỳ {edition}",
    "item": "Chỉ tiêu",
    "measure": "Loại",
    "was": "Trước",
    "is": "Nay",
    "corrected_more": "Và {count} số khác nữa, có trong EDITION.zip.",
    "audit": "Kiểm tra",
    "audit_read": "Đọc {count} điều kiểm tra nêu ra",
    "audit_good": "Kiểm tra không nêu điều gì cần xem.",
    "letters": "Văn bản công bố kèm",
    "no_letters": "Chưa có văn bản nào.",
    "letter_add": "Thêm văn bản",
    "letter_kind": "Loại văn bản",
    "letter_file": "Tệp PDF",
    "letter_remove": "Bỏ",
    "letter_added": "Đã thêm văn bản.",
    "letter_removed": "Đã bỏ văn bản.",
    "links": "Người đọc được mời trước giờ công bố",
    "links_words": (
        "Mỗi người đọc có một đường dẫn bí mật riêng, có thời hạn, khóa được bất cứ lúc nào; mỗi lần mở đều "
        "được đếm và ghi nhật ký."
    ),
    "reader": "Người đọc",
    "until": "Thời hạn",
    "uses": "Số lần mở",
    "last_use": "Lần mở cuối",
    "link_make": "Tạo đường dẫn",
    "link_revoke": "Khóa",
    "link_revoked": "Đã khóa đường dẫn.",
    "link_made": "Đường dẫn bí mật",
    "link_once": "Đường dẫn cho {reader}. Chỉ hiện một lần này; hệ thống không giữ lại.",
    "link_words": (
        "Gửi riêng cho người đọc. Ai có đường dẫn này đều đọc được kỳ chưa công bố; nếu lộ, hãy khóa và tạo "
        "đường dẫn khác."
    ),
    "looked": "Địa phương đã xem trang của mình",
    "looked_count": "{seen} trong {of} đơn vị đã xem.",
    "not_looked": "Chưa xem",
    "history": "Quá trình",
    "is_public": "Kỳ này đã công bố.",
    "preview_whole": "Kỳ này chưa công bố. Anh/Chị xem trước được toàn bộ; xin giữ kín cho đến giờ công bố.",
    "preview_own": (
        "Kỳ này chưa công bố. Anh/Chị xem trước được trang của địa phương mình; xin giữ kín cho đến giờ công bố."
    ),
    "preview_own_words": (
        "Trang xem trước giống trang sẽ công bố, nhưng chưa có số liệu của địa phương khác: không có bảng xếp "
        "hạng, nhóm tương đồng, giá trị thấp nhất và cao nhất cả nước."
    ),
    "no_own_page": "Kỳ này không có trang của địa phương Anh/Chị.",
    "no_own_advice": "Nếu địa phương có số liệu trong đợt thu thập, hãy báo người quản lý đợt.",
    "news_lead": "Tin ngắn ở trang công khai. Mỗi kỳ công bố tự có một tin.",
    "news_write": "Viết tin",
    "news_post": "Đăng tin",
    "news_posted": "Đã đăng tin.",
    "news_withdraw": "Gỡ tin",
    "news_withdrawn": "Đã gỡ tin.",
    "news_is_withdrawn": "đã gỡ",
    "no_news": "Chưa có tin nào.",
    "news_title_vi": "Tiêu đề tiếng Việt",
    "news_title_en": "Tiêu đề tiếng Anh",
    "news_words_vi": "Nội dung tiếng Việt",
    "news_words_en": "Nội dung tiếng Anh",
}
