# SPDX-License-Identifier: Apache-2.0
"""Tệp Excel gửi đơn vị: trang hướng dẫn."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "title": "Hướng dẫn điền số liệu: {domain}",
    "unit": "Đơn vị",
    "round": "Đợt thu thập",
    "domain": "Lĩnh vực",
    "made_at": "Tệp lập lúc",
    "made": "{when}, người tải: {who}",
    "duty": "{name}, kỳ {period} (phiên bản {version}): nộp đúng hạn đến hết {due}; đóng sau {closes}",
    "assumed": "Nội dung biểu là GIẢ ĐỊNH, chưa phải biểu đã ban hành.",
    "how": "Cách điền",
    "how_1": "Mỗi biểu là một trang. Chỉ điền các ô nền vàng nhạt; các ô nền xám chỉ để xem và không được đọc lại.",
    "how_2": (
        "Nhập số theo đơn vị tính của dòng, dùng dấu thập phân theo máy của Anh/Chị. Không gõ đơn vị tính hay dấu %."
    ),
    "how_3": "Không có số liệu thì để trống ô giá trị và chọn lý do. Số 0 nghĩa là có số liệu và bằng không.",
    "how_4": "Dấu * sau tên là chỉ tiêu bắt buộc: cần giá trị hoặc lý do.",
    "how_5": (
        "Minh chứng: ghi tài liệu một lần ở trang Minh chứng, rồi chọn ký hiệu của nó bên cạnh từng giá trị và ghi "
        "số trang."
    ),
    "how_6": "Có thể dán số từ tệp khác: dùng Dán giá trị (Paste Values), không dán công thức.",
    "how_7": "Không chèn, xóa, sắp xếp lại dòng; không thêm trang tính. Được đổi tên tệp, độ rộng cột và lọc dòng.",
    "how_8": (
        "Điền xong, tải tệp lên ở trang Tệp Excel của đợt. Trang sẽ cho xem từng ô thay đổi trước khi lưu bất cứ "
        "điều gì."
    ),
    "colours": "Ý nghĩa màu ô",
    "colour_open": "Ô để điền.",
    "colour_told": "Ô chỉ để xem.",
    "colour_wanted": "Chỉ tiêu bắt buộc còn trống.",
    "colour_look": "Cần kiểm tra: ngoài khoảng thường gặp, hoặc chưa phải là số.",
    "colour_wrong": "Chưa đúng: phải sửa trước khi tải lên.",
    "refused": "Tệp tải lên sẽ không được nhận nếu",
    "refused_1": "là tệp của đơn vị hoặc đợt khác, hoặc trang ẩn trong tệp đã bị sửa;",
    "refused_2": "có macro, liên kết ngoài, mật khẩu, hoặc không phải là tệp .xlsx;",
    "refused_3": (
        "ô điền có công thức, ngày tháng thay cho số (Excel đổi 3-5 thành ngày 3 tháng 5), giá trị lỗi như #REF!;"
    ),
    "refused_4": "có dòng bị chèn, xóa, di chuyển, ô bị gộp, hoặc trang lạ;",
    "refused_5": "một ô vừa có giá trị vừa có lý do không có số liệu;",
    "refused_6": (
        "lý do, ký hiệu, mục chọn không có trong danh sách; minh chứng không có ở trang Minh chứng; số trang không "
        "phải là số;"
    ),
    "refused_7": (
        "ô đã khóa bị thay đổi. Mọi lỗi được nêu cùng lúc, kèm tên trang và địa chỉ ô; khi đó chưa có gì được lưu."
    ),
    "stamp": "Dấu của tệp",
    "stamp_words": (
        "Tệp số {key}. Tình trạng số liệu khi lập tệp: {head}. Hai dòng này giúp đối chiếu tệp với hệ thống."
    ),
}
