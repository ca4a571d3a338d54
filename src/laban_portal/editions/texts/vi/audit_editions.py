# SPDX-License-Identifier: Apache-2.0
"""Nhật ký: kỳ công bố."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "make": "Lập kỳ công bố {edition} từ bản chốt {snapshot} (mã băm {hash}). {words}",
    "take": "Nhận kỳ công bố {edition} tính ở nơi khác, mã băm tệp {hash}. {words}",
    "recompute": "Yêu cầu tính lại kỳ {edition}. {words}",
    "describe": "Sửa nội dung giới thiệu của kỳ {edition}. {words}",
    "show": "Cho xem trước nội bộ kỳ {edition}. {words}",
    "withdraw": "Đưa kỳ {edition} về bản nháp: {words}",
    "sign": "Ký kỳ {edition}: mã băm {hash}, khóa {fingerprint}, giờ công bố {release_at}. {words}",
    "recall": "Thu hồi kỳ {edition} đã ký: {words}",
    "publish": "Công bố kỳ {edition}, mã băm {hash}. {words}",
    "supersede": "Kỳ {edition} được thay bằng kỳ đính chính {words}",
    "discard": "Hủy bản nháp kỳ {edition}: {words}",
    "letter_added": "Thêm văn bản {file} ({kind}) vào kỳ {edition}",
    "letter_removed": "Bỏ văn bản {file} ({kind}) khỏi kỳ {edition}",
    "link_made": "Mời {reader} đọc kỳ {edition} trước giờ công bố, đến {until}",
    "link_revoked": "Khóa đường dẫn của {reader} tới kỳ {edition}",
    "link_used": "{reader} mở {path} của kỳ {edition} qua đường dẫn mời",
    "looked": "Xem trước trang của đơn vị trong kỳ {edition}",
    "kit_taken": "Thêm bộ phương pháp và bản đồ từ gói {pack}, mã băm {hash}",
    "key_made": "Ghi nhận khóa ký mới, vân tay {fingerprint}",
    "news_posted": "Đăng tin “{title}”",
    "news_withdrawn": "Gỡ tin “{title}”",
}
